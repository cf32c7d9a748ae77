import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { onPath } from './on-path.js';
import { Tab, type Browser } from './tab.js';
import { WebDriver } from './webdriver.js';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const codes: Record<string, string> = { Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C' };

class WebKitTab extends Tab {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    super();
    this.#driver = driver;
  }

  override async goto(url: string): Promise<void> {
    await this.#driver.post('url', { url });
  }

  override async reload(): Promise<void> {
    await this.#driver.post('refresh');
  }

  override async evaluate(expression: string): Promise<unknown> {
    const script = `const done = arguments[0]; (async () => (${expression}))().then(value => done({ value }), error => done({ error: String(error) }))`;
    const { value, error } = await this.#driver.post('execute/async', { script, args: [] }) as { value?: unknown; error?: string };
    if (error)
      throw new Error(error);
    return value;
  }

  override async press(...keys: string[]): Promise<void> {
    const values = keys.map(key => codes[key] ?? key);
    await this.#keys([...values.map(value => ({ type: 'keyDown', value })), ...values.reverse().map(value => ({ type: 'keyUp', value }))]);
  }

  override async type(text: string): Promise<void> {
    await this.#keys([...text].flatMap(value => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  protected override async clickAt(x: number, y: number): Promise<void> {
    const actions = [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.#driver.post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async #keys(actions: object[]): Promise<void> {
    await this.#driver.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

const programs = { driver: onPath('WebKitWebDriver'), display: onPath('Xvfb') };

/** Whether WebKitGTK and a screen for it are installed. */
export const hasWebKit = !!programs.driver && !!programs.display;

/** WebKitGTK's small browser, which has to have a window, on a screen that nobody sees. */
export async function startWebKit(): Promise<Browser> {
  const screen = spawn(programs.display!, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const exited = once(screen, 'exit');
  const end = async () => {
    screen.kill();
    await exited;
  };
  try {
    const [display] = await Promise.race([once(screen.stdio[3] as Readable, 'data'), exited.then(() => Promise.reject(new Error('Xvfb does not start.')))]);
    const driver = await WebDriver.start(programs.driver!, { ...process.env, DISPLAY: `:${String(display).trim()}` });
    return {
      tab: new WebKitTab(driver),
      close: async () => {
        await driver.stop();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
