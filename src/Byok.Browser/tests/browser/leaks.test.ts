import { beforeAll, describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { LeakWatch } from '../support/leaks.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();
const places = { memory: undefined, session: 'session', local: 'local', device: undefined, passphrase: undefined } as const;

beforeAll(() => {
  stage.server.route('/verify', (request, response) => {
    const rejected = request.headers['x-byok-api-key'] !== canary || stage.server.requests.filter(({ url }) => url === '/verify').length === 1;
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(rejected ? 'rejected' : 'ok');
  });
  stage.server.route('/echo', (_, response) => void response.end('answer'));
});

describe.each(['memory', 'session', 'local', 'device', 'passphrase'] as const)('a key that is pasted, with %s', mode => {
  it('is found nowhere, whatever is done with it', async () => {
    const page = await stage.open();
    const watch = await LeakWatch.on(page);
    const settings = new Settings(page);
    const own = places[mode];
    stage.server.requests.length = 0;
    await page.evaluate(mode => {
      start({
        storage: mode,
        verify: async ({ key, provider }) => (await (await fetch('/verify', { method: 'POST', headers: { 'X-BYOK-Api-Key': key, 'X-BYOK-Provider': provider } })).text()) as 'ok',
      });
      void byok.openSettings();
    }, mode);
    expect(await settings.dialog.isVisible()).toBe(true);

    await settings.provider.selectOption('anthropic');
    await settings.paste(canary);
    expect(await watch.find(), 'after the paste').toEqual([]);

    await settings.show.click();
    expect(await watch.find(), 'while it is shown').toContain('the DOM');
    await settings.show.click();
    expect(await watch.find(), 'after it was shown').toEqual([]);

    await settings.switch.click();
    expect(await watch.find(), 'after the switch').toEqual([]);

    if (mode === 'passphrase')
      await settings.passphrase.pressSequentially('correct horse battery');
    await settings.save.click();
    await expect.poll(() => settings.said()).toMatch(/does not accept/);
    expect(await watch.find(), 'after the check has failed').toEqual([]);

    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => byok.isConfigured())).toBe(true);
    expect(await watch.find(own), 'after it was saved').toEqual([]);

    await page.evaluate(() => byok.fetch('/echo', { method: 'POST', body: 'Hello' }));
    expect(stage.server.requests.at(-1)!.headers['x-byok-api-key']).toBe(canary);
    await page.evaluate(() => {
      byok.reportOutcome('rejected');
      void byok.openSettings();
    });
    expect(await watch.find(own), 'after it was used, in the settings').toEqual([]);

    await settings.forget.click();
    await settings.forget.click();
    await expect.poll(() => page.evaluate(() => byok.isConfigured())).toBe(false);
    expect(await watch.find(), 'after it was forgotten').toEqual([]);
  });
});

describe('a key', () => {
  it('is found nowhere where storage fails', async () => {
    const page = await stage.open();
    const watch = await LeakWatch.on(page);
    const settings = new Settings(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };
      start();
      void byok.openSettings();
    });
    await settings.paste(canary);
    await settings.save.click();
    await expect.poll(() => page.evaluate(() => heard.some(({ error }) => error === 'storage_full'))).toBe(true);
    expect(await watch.find()).toEqual([]);
  });

  it('that cannot be one is found nowhere either', async () => {
    const page = await stage.open();
    const watch = await LeakWatch.on(page);
    const settings = new Settings(page);
    await page.evaluate(() => void start().openSettings());
    await settings.paste(`${canary} and ${canary}`);
    await settings.save.click();
    expect(await settings.said()).toMatch(/key/);
    expect(await watch.find()).toEqual([]);
    const texts = await page.evaluate(async text => {
      const print = (error: Error) => `${error} ${error.stack} ${JSON.stringify(error)} ${JSON.stringify({ ...error })}`;
      return [await byok.keyManager.set('openai', text).catch(print), await byok.keyManager.set('openai', `${text} é`).catch(print)];
    }, `${canary} and ${canary}`);
    expect(texts.join()).toMatch(/ByokError/);
    expect(texts.join()).not.toContain(canary.slice(8, 20));
  });

  it('that is in any of these places is found there', async () => {
    stage.expectFault(/canary/);
    const page = await stage.open();
    const watch = await LeakWatch.on(page);
    await page.evaluate(async key => {
      start();
      document.title = key;
      document.querySelector('h1')!.setAttribute('data-key', key);
      console.error(key);
      localStorage.setItem('leak', key);
      sessionStorage.setItem('leak', key);
      await new Promise(resolve => {
        const opening = indexedDB.open('leak');
        opening.onupgradeneeded = () => opening.result.createObjectStore('leak').put(new TextEncoder().encode(key), 0);
        opening.onsuccess = resolve;
      });
      Object.assign(globalThis, { leak: { key } });
      Object.assign(byok.keyManager, { leak: key });
      Object.assign(byok, { toJSON: undefined, leak: key, status: () => ({ key }) });
      dispatchEvent(new CustomEvent('byok-save', { detail: { key } }));
      await fetch(`/echo?key=${key}`);
      performance.mark(key);
    }, canary);
    expect(await watch.find()).toEqual([
      'the DOM', 'the instance', 'the status', 'event details', 'global variables', 'the document', 'performance entries', 'the accessibility tree',
      'the console', 'requests', 'local', 'session', 'databases',
    ]);
  });
});
