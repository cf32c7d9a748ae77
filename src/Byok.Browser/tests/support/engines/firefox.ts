import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { onPath } from './on-path.js';
import { Tab, type Browser } from './tab.js';

class FirefoxTab extends Tab {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  override async goto(address: string): Promise<void> {
    // Firefox fills nothing in where nobody sees it.
    await this.#page.bringToFront();
    await this.#page.goto(address);
  }

  override async reload(): Promise<void> {
    await this.#page.reload();
  }

  override evaluate(expression: string): Promise<unknown> {
    return this.#page.evaluate(expression);
  }

  override async press(...keys: string[]): Promise<void> {
    for (const key of keys)
      await this.#page.keyboard.down(key as KeyInput);
    for (const key of keys.reverse())
      await this.#page.keyboard.up(key as KeyInput);
  }

  override type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  protected override clickAt(x: number, y: number): Promise<void> {
    return this.#page.mouse.click(x, y);
  }
}

/** Where Firefox is: on the path, or where FIREFOX says. */
export const firefox = process.env['FIREFOX'] ?? onPath('firefox-esr', 'firefox');

export interface Firefox extends Browser {
  newTab(): Promise<Tab>;
  /** Runs an expression in Firefox itself instead of in a page, for what otherwise only a user could do, and only in a window. */
  runInside(expression: string): Promise<void>;
}

// Puppeteer has a connection, and keeps it to itself.
interface Connected {
  readonly connection: { send(method: string, parameters: object): Promise<{ result: any }> };
}

// What Puppeteer switches off.
const asUsersHaveIt = { 'signon.autofillForms': true, 'signon.rememberSignons': true };

/** Firefox without a window, with a profile of its own, over WebDriver BiDi. */
export async function startFirefox(): Promise<Firefox> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true, args: ['-remote-allow-system-access'], extraPrefsFirefox: asUsersHaveIt });
  const newTab = async () => new FirefoxTab(await browser.newPage());
  return {
    tab: await newTab(),
    newTab,
    close: () => browser.close(),
    runInside: async expression => {
      const { connection } = browser as unknown as Connected;
      const { result: { contexts: [window] } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
      const { result } = await connection.send('script.evaluate', { expression, target: { context: window.context }, awaitPromise: true });
      if (result.type !== 'success')
        throw new Error(result.exceptionDetails.text);
    },
  };
}
