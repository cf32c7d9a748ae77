import { h } from './dom.js';

/** What a secret field calls back with: how its value came about. */
export type Entry = 'typed' | 'received' | 'discarded' | 'shown';

// Autofill, keyboards that learn, translation, password managers and session recorders all have to keep out.
const attributes = {
  type: 'text',
  autocomplete: 'off',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
  translate: 'no',
  dir: 'ltr',
  enterkeyhint: 'done',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-private': '',
  class: 'rr-block sentry-block ph-no-capture fs-exclude',
};

/**
 * A masked text field. Not `type=password`: browsers put the account's password into that, or offer to replace it with the key. What
 * is pasted stays in here and never enters the page; only what is typed character by character does.
 */
export class SecretField {
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly show: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  #value = '';
  #received = false;
  #timer = 0;
  readonly #summary: (value: string) => string;
  readonly #changed: (entry: Entry) => void;

  constructor(id: string, summary: (value: string) => string, changed: (entry: Entry) => void) {
    this.#summary = summary;
    this.#changed = changed;
    this.input = h('input', { id, 'aria-describedby': `${id}-hint ${id}-error`, ...attributes });
    this.show = h('button', { id: `${id}-show`, part: 'key-toggle', type: 'button', 'aria-pressed': 'false' });
    this.clear = h('button', { id: `${id}-clear`, part: 'key-clear', type: 'button' });
    this.box = h('div', { class: 'box', role: 'group', 'aria-labelledby': `${id}-label` }, this.input, this.show, this.clear);

    this.input.addEventListener('input', event => this.#typed(event as InputEvent));
    this.input.addEventListener('keydown', event => {
      if (this.#received && /^(Backspace|Delete)$/.test(event.key))
        this.#empty();
    });
    this.input.addEventListener('drop', event => {
      event.preventDefault();
      this.receive(event.dataTransfer?.getData('text') ?? '');
    });
    this.show.addEventListener('click', () => this.#reveal(!this.#shown));
    this.clear.addEventListener('click', () => this.#empty());
    this.box.addEventListener('focusout', event => {
      if (!this.box.contains(event.relatedTarget as Node | null))
        this.#reveal(false);
    });
    this.#render();
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.#received = !!value;
    this.#reveal(false);
  }

  get #shown(): boolean {
    return this.#timer > 0;
  }

  /** Takes a text as a whole, without showing it. */
  receive(text: string): void {
    this.value = text;
    this.input.focus();
    this.#changed('received');
  }

  hide(): void {
    this.#reveal(false);
  }

  #empty(): void {
    this.value = '';
    this.#changed('typed');
    this.input.focus();
  }

  #typed({ inputType }: InputEvent): void {
    const { value } = this.input;
    // No key was pressed and nothing pasted: some software filled this in.
    if (!inputType || inputType === 'insertReplacementText' || this.input.matches(':autofill')) {
      this.value = '';
      this.#changed('discarded');
    } else if (value.length >= this.#value.length + 8) {
      this.receive(value);
    } else {
      this.#value = value;
      this.#render();
      this.#changed('typed');
    }
  }

  #reveal(on: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = on ? setTimeout(() => this.#reveal(false), 30_000) : 0;
    this.#render();
    if (on)
      this.#changed('shown');
  }

  #render(): void {
    const { input } = this;
    const masked = !this.#received && !this.#shown;
    const text = this.#received && !this.#shown ? this.#summary(this.#value) : this.#value;
    if (input.value !== text)
      input.value = text;
    input.readOnly = this.#received;
    input.part.toggle('key-summary', this.#received);
    input.classList.toggle('masked', masked);
    if (!CSS.supports('-webkit-text-security', 'disc')) {
      input.type = masked ? 'password' : 'text';
      input.autocomplete = 'new-password';
    }
    this.show.setAttribute('aria-pressed', `${this.#shown}`);
    this.show.hidden = !this.#value;
    this.clear.hidden = !this.#received;
  }
}
