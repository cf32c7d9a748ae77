/** The conversation on the page. Text goes in as text, never as markup. */
export class Log {
  #element;

  constructor(element) {
    this.#element = element;
  }

  addQuestion(text) {
    this.#element.querySelector('.empty')?.remove();
    return this.#add('user', 'You', text).message;
  }

  /** Returns what the answer is written with. */
  addAnswer(name) {
    const { message, body } = this.#add('assistant', name, '');
    // Screen readers wait until the answer is whole instead of reading every word twice.
    message.setAttribute('aria-busy', 'true');
    return {
      write: piece => this.#keepAtEnd(() => body.append(piece)),
      note: text => this.#keepAtEnd(() => message.append(create('p', 'note', text))),
      end: () => message.removeAttribute('aria-busy'),
      remove: () => message.remove(),
    };
  }

  addRefusal({ title, code, message: detail }) {
    const box = create('div', 'message refusal');
    box.setAttribute('role', 'alert');
    box.append(create('strong', '', title));
    if (code)
      box.append(create('code', '', code));
    box.append(create('p', '', detail));
    this.#keepAtEnd(() => this.#element.append(box));
  }

  #add(kind, name, text) {
    const message = create('div', `message ${kind}`);
    const body = create('div', 'text', text);
    message.append(create('span', 'who', name), body);
    this.#keepAtEnd(() => this.#element.append(message), kind === 'user');
    return { message, body };
  }

  // Follows the answer, unless the reader has scrolled up.
  #keepAtEnd(change, always = false) {
    // On a narrow screen the page scrolls, on a wide one the log.
    const scroller = getComputedStyle(this.#element).overflowY === 'visible' ? document.scrollingElement : this.#element;
    const follow = always || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    change();
    if (follow)
      scroller.scrollTop = scroller.scrollHeight;
  }
}

function create(tag, className, text = '') {
  const element = document.createElement(tag);
  if (className)
    element.className = className;
  element.textContent = text;
  return element;
}
