import type { Page, Request } from 'playwright-core';
import { canaryParts } from './canary.js';
import { dumpStorage, type StorageDump } from './storage.js';

/** Watches a page from its beginning, and finds the canary wherever it must not be. */
export class LeakWatch {
  readonly #page: Page;
  readonly #console: string[] = [];
  readonly #requests: Promise<string>[] = [];

  private constructor(page: Page) {
    this.#page = page;
    page.on('console', message => this.#console.push(message.text()));
    page.on('pageerror', error => this.#console.push(`${error} ${error.stack}`));
    page.on('request', request => this.#requests.push(textOf(request)));
  }

  static async on(page: Page): Promise<LeakWatch> {
    const watch = new LeakWatch(page);
    await page.evaluate(() => {
      const details: string[] = [];
      Object.defineProperty(globalThis, 'details', { value: details });
      for (const type of ['open', 'request-close', 'close', 'verify', 'save', 'forget', 'change', 'error'])
        addEventListener(`byok-${type}`, event => details.push(`${JSON.stringify((event as CustomEvent).detail)} ${(event as CustomEvent).detail}`), true);
    });
    return watch;
  }

  /** Where the canary is. `own` is where the mode keeps its keys. */
  async find(own?: keyof StorageDump): Promise<string[]> {
    const page = this.#page;
    const places: Record<string, unknown> = await page.evaluate(collect);
    const session = await page.context().newCDPSession(page);
    places['the accessibility tree'] = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    places['the console'] = this.#console;
    places['requests'] = await Promise.all(this.#requests);
    const { [own ?? 'none' as 'local']: _, ...others } = await dumpStorage(page);
    Object.assign(places, others);
    return Object.keys(places).filter(place => {
      const text = JSON.stringify(places[place]);
      return canaryParts.some(part => text.includes(part));
    });
  }
}

async function textOf(request: Request): Promise<string> {
  // The header that is there for it.
  const { 'x-byok-api-key': _, ...headers } = await request.allHeaders();
  return JSON.stringify([request.url(), headers, request.postData()]);
}

/** What scripts of the page, extensions and tools that record sessions can see. Runs in the page. */
function collect(): Record<string, string> {
  const texts: string[] = [];
  const visit = (root: Document | ShadowRoot) => {
    texts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || element instanceof HTMLOutputElement)
        texts.push(element.value);
      texts.push(...[...element.attributes].map(({ value }) => value));
      if (element.shadowRoot)
        visit(element.shadowRoot);
    }
  };
  visit(document);

  const print = (value: unknown): string => {
    const prints = [() => JSON.stringify(value), () => String(value), () => JSON.stringify(Object.entries(value as object)), () => JSON.stringify({ ...value as object })];
    return prints.map(print => {
      try {
        return print();
      } catch (error) {
        return String(error);
      }
    }).join(' ');
  };
  const { details } = globalThis as unknown as { details: string[] };
  const element = document.querySelector('byok-settings') as HTMLElement & { manager?: unknown; config?: unknown } | null;
  const globals = Object.getOwnPropertyNames(globalThis).filter(name => !/^(window|self|frames|top|parent|document|localStorage|sessionStorage)$/.test(name));
  return {
    'the DOM': texts.join('\n'),
    'the instance': [globalThis.byok, globalThis.byok?.keyManager, element, element?.manager, element?.config].map(print).join('\n'),
    'the status': print(globalThis.byok?.status()),
    'event details': details.join('\n'),
    'global variables': globals.map(name => print((globalThis as Record<string, unknown>)[name])).join('\n'),
    'the document': [document.title, document.cookie, location.href, document.referrer, name, print(history.state), String(getSelection())].join('\n'),
    'performance entries': JSON.stringify(performance.getEntries()),
  };
}
