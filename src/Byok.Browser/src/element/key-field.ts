/** How the value of a secret field came about. */
export type Entry = 'typed' | 'received' | 'discarded' | 'shown';

/**
 * A masked text field, with `-webkit-text-security`: all engines have it. Not `type=password`: browsers put the account's password into that, or offer to replace it with the key. What
 * is pasted stays in here and never enters the page, except while it is shown; only what is typed does.
 */
export class SecretField {
  value = '';
  #isReceived = false;
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #input: HTMLInputElement;
  readonly #toggle: HTMLElement;
  readonly #summary: (value: string) => string;
  readonly #changed: (entry: Entry) => void;

  constructor(input: HTMLInputElement, toggle: HTMLElement, summary: (value: string) => string, changed: (entry: Entry) => void) {
    this.#input = input;
    this.#toggle = toggle;
    this.#summary = summary;
    this.#changed = changed;
    input.oninput = event => this.#type(event as InputEvent);
    toggle.onclick = () => {
      // Not every browser focuses a button that is clicked.
      toggle.focus();
      this.#reveal(!this.#isShown);
    };
    input.parentElement!.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== input && relatedTarget !== toggle)
        this.#reveal(false);
    });
    this.set('');
  }

  /** Takes a text as a whole and shows a summary of it. */
  receive(text: string): void {
    this.set(text);
    this.#input.focus();
    this.#changed('received');
  }

  set(value: string): void {
    this.value = value;
    this.#isReceived = !!value;
    this.#reveal(false);
  }

  #type({ inputType, data }: InputEvent): void {
    const input = this.#input;
    // A summary cannot be edited: typing begins anew.
    const isNew = this.#isReceived && !this.#isShown;
    const value = isNew ? data ?? '' : input.value;
    // No key was pressed and nothing pasted: some software filled this in.
    if (!inputType || inputType === 'insertReplacementText' || input.matches(':autofill')) {
      this.set('');
      this.#changed('discarded');
    } else if (value.length > (isNew ? 7 : this.value.length + 7)) {
      this.receive(value);
    } else {
      this.value = value;
      this.#isReceived = false;
      this.#render();
      this.#changed('typed');
    }
  }

  #reveal(on: boolean): void {
    clearTimeout(this.#timer);
    this.#isShown = on;
    this.#render();
    if (on) {
      this.#timer = setTimeout(() => this.#reveal(false), 30_000);
      this.#changed('shown');
    }
  }

  #render(): void {
    const { value } = this;
    const input = this.#input;
    const isReceived = this.#isReceived;
    const isShown = this.#isShown;
    const text = isReceived && !isShown ? this.#summary(value) : value;
    if (input.value !== text)
      input.value = text;
    input.classList.toggle('masked', !isReceived && !isShown);
    input.part.toggle('key-summary', isReceived && !isShown);
    this.#toggle.hidden = !value;
    this.#toggle.ariaPressed = `${isShown}`;
  }
}
