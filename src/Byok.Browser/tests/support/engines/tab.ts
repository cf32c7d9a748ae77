import { setTimeout as delay } from 'node:timers/promises';

/** An element by a CSS selector; ` >>> ` steps into the shadow root of what is before it. */
export type Selector = string;

/** A part of the settings. */
export const part = (name: string): Selector => `byok-settings >>> [part~=${name}]`;

// Runs in the page. Of several the first that can be seen: fields have an error each.
function find(selector: Selector): HTMLElement | undefined {
  const [outer, inner] = selector.split(' >>> ') as [string, string?];
  const root = inner ? document.querySelector(outer)?.shadowRoot : document;
  return [...root?.querySelectorAll<HTMLElement>(inner ?? outer) ?? []].find(element => element.checkVisibility() && element.getBoundingClientRect().height > 0);
}

/** A tab in any of the browsers: the few things that all their drivers can do, and what follows from these. */
export abstract class Tab {
  abstract goto(address: string): Promise<void>;
  abstract reload(): Promise<void>;
  /** Runs an expression whatever the page's policy is, and waits for what it promises. */
  abstract evaluate(expression: string): Promise<unknown>;
  /** Presses these keys together, by their names in `KeyboardEvent.key`. */
  abstract press(...keys: string[]): Promise<void>;
  /** Presses one key after the other. */
  abstract type(text: string): Promise<void>;
  protected abstract clickAt(x: number, y: number): Promise<void>;

  /** Runs a function in the page; it sees nothing but its arguments and the page. */
  run<Arguments extends unknown[], Result>(code: (...args: Arguments) => Result, ...args: Arguments): Promise<Awaited<Result>> {
    return this.evaluate(`(${code})(...${JSON.stringify(args)})`) as Promise<Awaited<Result>>;
  }

  /** The same on an element, which has to be there within ten seconds. */
  async on<Result>(selector: Selector, code: (element: HTMLElement) => Result): Promise<Awaited<Result>> {
    const element = `(${find})(${JSON.stringify(selector)})`;
    await this.#until(`!!${element}`, `${selector} to be seen`);
    return await this.evaluate(`(${code})(${element})`) as Awaited<Result>;
  }

  async click(selector: Selector): Promise<void> {
    const { x, y } = await this.on(selector, element => {
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    });
    await this.clickAt(x, y);
  }

  /** What is said there, as soon as something is. */
  async text(selector: Selector): Promise<string> {
    await this.#until(`(${find})(${JSON.stringify(selector)})?.textContent.trim()`, `a text in ${selector}`);
    return this.on(selector, element => element.textContent!.trim());
  }

  isShown(selector: Selector): Promise<boolean> {
    return this.evaluate(`!!(${find})(${JSON.stringify(selector)})`) as Promise<boolean>;
  }

  until<Arguments extends unknown[]>(condition: (...args: Arguments) => unknown, ...args: Arguments): Promise<void> {
    return this.#until(`(${condition})(...${JSON.stringify(args)})`, `${condition}`);
  }

  /** The part, or else the id, of what has the focus. */
  focused(): Promise<string> {
    return this.run(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      return inner?.getAttribute('part') ?? document.activeElement?.id ?? '';
    });
  }

  async #until(condition: string, what: string): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
      if (await this.evaluate(condition))
        return;
      await delay(50);
    }
    throw new Error(`Waited ten seconds for ${what}.`);
  }
}

export interface Browser {
  readonly tab: Tab;
  close(): Promise<void>;
}
