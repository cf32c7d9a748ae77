/** How the value of a secret field came about. */
export type Entry = 'typed' | 'received' | 'discarded' | 'shown';

/**
 * A masked text field. Not `type=password`: browsers put the account's password into that, or offer to replace it with the key. What
 * is pasted stays in here and never enters the page, except while it is shown; only what is typed does.
 */
export class SecretField {
  value = '';
  private isReceived = false;
  private isShown = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly toggle: HTMLElement,
    private readonly summary: (value: string) => string,
    private readonly changed: (entry: Entry) => void,
  ) {
    input.oninput = event => this.type(event as InputEvent);
    toggle.onclick = () => {
      // Not every browser focuses a button that is clicked.
      toggle.focus();
      this.reveal(!this.isShown);
    };
    input.parentElement!.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== input && relatedTarget !== toggle)
        this.reveal(false);
    });
    this.set('');
  }

  /** Takes a text as a whole and shows a summary of it. */
  receive(text: string): void {
    this.set(text);
    this.input.focus();
    this.changed('received');
  }

  set(value: string): void {
    this.value = value;
    this.isReceived = !!value;
    this.reveal(false);
  }

  private type({ inputType, data }: InputEvent): void {
    const { input } = this;
    // A summary cannot be edited: typing begins anew.
    const isNew = this.isReceived && !this.isShown;
    const value = isNew ? data ?? '' : input.value;
    // No key was pressed and nothing pasted: some software filled this in.
    if (!inputType || inputType === 'insertReplacementText' || input.matches(':autofill')) {
      this.set('');
      this.changed('discarded');
    } else if (value.length > (isNew ? 7 : this.value.length + 7)) {
      this.receive(value);
    } else {
      this.value = value;
      this.isReceived = false;
      this.render();
      this.changed('typed');
    }
  }

  private reveal(on: boolean): void {
    clearTimeout(this.timer);
    this.isShown = on;
    this.render();
    if (on) {
      this.timer = setTimeout(() => this.reveal(false), 30_000);
      this.changed('shown');
    }
  }

  private render(): void {
    const { input, toggle, value, isReceived, isShown } = this;
    const text = isReceived && !isShown ? this.summary(value) : value;
    const isMasked = !isReceived && !isShown;
    if (input.value !== text)
      input.value = text;
    input.classList.toggle('masked', isMasked);
    input.part.toggle('key-summary', isReceived && !isShown);
    if (!CSS.supports('-webkit-text-security', 'disc'))
      input.type = isMasked ? 'password' : 'text';
    toggle.hidden = !value;
    toggle.ariaPressed = `${isShown}`;
  }
}
