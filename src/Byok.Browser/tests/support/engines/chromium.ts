import { chromium as playwright, type Page } from 'playwright-core';
import { onPath } from './on-path.js';
import { Tab, type Browser } from './tab.js';

class ChromiumTab extends Tab {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  override async goto(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  override async reload(): Promise<void> {
    await this.#page.reload();
  }

  override evaluate(expression: string): Promise<unknown> {
    return this.#page.evaluate(expression);
  }

  override press(...keys: string[]): Promise<void> {
    return this.#page.keyboard.press(keys.join('+'));
  }

  override type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  protected override clickAt(x: number, y: number): Promise<void> {
    return this.#page.mouse.click(x, y);
  }
}

/** Debian's Chromium, without a window. */
export async function startChromium(): Promise<Browser> {
  const browser = await playwright.launch({ executablePath: onPath('chromium')!, args: ['--no-sandbox'] });
  return { tab: new ChromiumTab(await browser.newPage()), close: () => browser.close() };
}
