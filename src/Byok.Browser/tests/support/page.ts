import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.js';
import { TestServer } from './server.js';

const app = readFileSync(new URL('app.js', import.meta.url), 'utf8');

/** An ordinary page of an app: something to open the settings with, and something else to focus. */
export function html(body = '', head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>An app</title>
<script type="module" src="/app.js"></script>
${head}
</head>
<body>
<main>
<h1>An app</h1>
<button id="opener" type="button">Settings</button>
<button id="other" type="button">Something else</button>
${body}
</main>
</body>
</html>`;
}

/** The browser and the server of one test file. Every test begins with nothing kept, and fails where a page of it reports an error. */
export class Stage {
  browser!: Browser;
  server!: TestServer;
  #contexts: BrowserContext[] = [];
  #common: BrowserContext | undefined;
  #faults: string[] = [];
  #expected: RegExp[] = [];

  constructor(launch: LaunchOptions = {}) {
    beforeAll(async () => {
      [this.browser, this.server] = await Promise.all([launchChromium(launch), TestServer.start()]);
      this.server.script('/app.js', app);
      this.server.page('/', html());
      this.server.page('/free', html(), null);
      this.server.page('/favicon.ico', '', null);
    });
    afterEach(async () => {
      const pages = this.#common?.pages() ?? [];
      await Promise.all([...this.#contexts, ...pages].map(one => one.close()));
      this.#contexts = [];
      const faults = this.#faults.filter(fault => !this.#expected.some(pattern => pattern.test(fault)));
      this.#faults = [];
      this.#expected = [];
      expect(faults).toEqual([]);
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.server?.stop();
    });
  }

  /** What the pages report as errors: exceptions, and what the content security policy has refused. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** Errors that this test brings about itself. */
  expectFault(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** A page where nothing is kept. Policies are strict on `/`, and there are none on `/free`. */
  async open(path = '/'): Promise<Page> {
    // A context for each test would take four times as long. All of the origin's data goes instead, and sessions end with their tabs.
    const context = this.#common ??= await this.#make({});
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: this.server.origin, storageTypes: 'all' });
    await session.detach();
    await page.goto(this.server.origin + path);
    return page;
  }

  /** A page with a clock that can be set forward, which a context shares among its pages. */
  async openWithClock(time: number | Date = new Date()): Promise<Page> {
    const page = await this.visit(await this.context());
    await page.clock.install({ time });
    return page;
  }

  /** Another tab. */
  async visit(context: BrowserContext, path = '/'): Promise<Page> {
    const page = await context.newPage();
    await page.goto(this.server.origin + path);
    return page;
  }

  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#make(options);
    this.#contexts.push(context);
    return context;
  }

  /** For contexts that were made elsewhere. */
  async prepare(context: BrowserContext): Promise<void> {
    context.setDefaultTimeout(10_000);
    context.on('console', message => message.type() === 'error' && this.#faults.push(message.text()));
    context.on('weberror', error => this.#faults.push(String(error.error())));
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.server.origin });
  }

  async #make(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext(options);
    await this.prepare(context);
    return context;
  }
}
