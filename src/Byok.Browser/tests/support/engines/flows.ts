import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary } from '../canary.js';
import { TestServer } from '../server.js';
import { axeViolations } from './axe.js';
import { addPages, copy, openApp } from './pages.js';
import { part, type Browser, type Tab } from './tab.js';

export interface Engine<B extends Browser> {
  readonly browser: B;
  readonly server: TestServer;
}

/** The tests of an engine. Where it is not installed they are skipped, and what is missing is said. */
export function describeEngine(name: string, isInstalled: boolean, packages: string, tests: () => void): void {
  if (!isInstalled)
    console.warn(`${name} is not tested here: install ${packages}.`);
  describe.skipIf(!isInstalled)(name, tests);
}

/** Starts a browser and a server for the tests of a file. */
export function useEngine<B extends Browser>(start: () => Promise<B>): Engine<B> {
  const engine: { -readonly [name in keyof Engine<B>]?: Engine<B>[name] } = {};
  beforeAll(async () => {
    engine.server = await TestServer.start();
    addPages(engine.server);
    engine.browser = await start();
  });
  afterAll(async () => {
    await engine.browser?.close();
    await engine.server?.stop();
  });
  return engine as Engine<B>;
}

/** Pastes what was copied, and saves it. */
export async function pasteAndSave(tab: Tab): Promise<void> {
  await tab.click('#open');
  await tab.press('Control', 'v');
  await tab.click(part('save'));
  await tab.until(() => byok.isConfigured() && !document.querySelector('byok-settings')!.hasAttribute('open'));
}

/** What has to work in every engine. */
export function testFlows(engine: Engine<Browser>): void {
  it('takes a key with stray spaces pasted for the wrong provider, switches, saves, sends it, and has it after a reload', async () => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, ` "${canary}" \n`);
    await openApp(tab, server, { projectId: 'paste', guard: true });
    await tab.click(part('key'));
    await tab.press('Control', 'v');
    expect(await tab.on(part('key'), input => (input as HTMLInputElement).value)).toContain('••••4f2a');
    expect(await tab.text(part('message'))).toContain('OpenAI');

    await tab.click(part('switch'));
    await tab.click(part('save'));
    await tab.until(() => globalThis.guarded);
    expect(await tab.run(() => globalThis.guarded)).toBe('saved');
    expect(await tab.isShown(part('dialog'))).toBe(false);

    for (const path of ['/echo?now', '/echo?later']) {
      await tab.run(path => byok.fetch(path).then(response => response.text()), path);
      expect(server.requests.find(({ url }) => url === path)?.headers).toMatchObject({ 'x-byok-api-key': canary, 'x-byok-provider': 'openai', 'x-byok-model': expect.any(String) });
      await tab.reload();
      await tab.until(() => globalThis.guarded);
      expect(await tab.run(() => globalThis.guarded)).toBe('configured');
    }
  });

  it('lets Escape leave the first run, which is then dismissed and does not come back by itself', async () => {
    const { browser: { tab }, server } = engine;
    await openApp(tab, server, { projectId: 'escape', guard: true });
    await tab.on(part('dialog'), () => {});
    await tab.press('Escape');
    await tab.until(() => globalThis.guarded);
    expect(await tab.run(() => globalThis.guarded)).toBe('dismissed');
    expect(await tab.run(() => new Promise(resolve => setTimeout(resolve, 300)).then(() => document.querySelector('byok-settings')!.hasAttribute('open')))).toBe(false);
  });

  it('begins in the key field, and gives the focus back to what opened the settings', async () => {
    const { browser: { tab }, server } = engine;
    await openApp(tab, server, { projectId: 'focus' });
    await tab.click('#open');
    await tab.until(() => document.querySelector('byok-settings')?.hasAttribute('open'));
    expect(await tab.focused()).toContain('key');
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('byok-settings')!.hasAttribute('open'));
    expect(await tab.focused()).toBe('open');
  });

  it('does nothing that the strictest policy forbids', async () => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, canary);
    await openApp(tab, server, { projectId: 'policy', remember: 'device' });
    await pasteAndSave(tab);
    await tab.click('#open');
    await tab.click(part('forget'));
    // By the keyboard, as a second click at once would be a double click, which confirms nothing.
    await tab.press('Enter');
    await tab.until(() => !byok.isConfigured());
    expect(await tab.run(() => violations)).toEqual([]);

    // The page does see what is refused.
    await tab.run(() => document.body.setAttribute('style', 'color: red'));
    await tab.until(() => violations.length > 0);
    expect(await tab.run(() => violations)).toEqual([expect.stringMatching(/^style-src/)]);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, in %s colours', async theme => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, canary);
    await openApp(tab, server, { projectId: `axe-${theme}`, theme, remember: 'passphrase', guard: true });
    await tab.text(part('intro'));
    expect(await axeViolations(tab)).toEqual([]);

    await tab.click(part('save'));
    await tab.text(part('error'));
    expect(await axeViolations(tab)).toEqual([]);

    await tab.press('Control', 'v');
    await tab.click(part('remember'));
    expect(await axeViolations(tab)).toEqual([]);

    await tab.click(part('remember'));
    await tab.click(part('save'));
    await tab.until(() => globalThis.guarded);
    await tab.click('#open');
    expect(await tab.text(part('hint'))).toContain('4f2a');
    expect(await axeViolations(tab)).toEqual([]);

    // axe does look into the settings.
    await tab.on(part('key'), input => input.removeAttribute('id'));
    expect(await axeViolations(tab)).toEqual([expect.stringContaining('label')]);
  });

  it.each(['session', 'local', 'device', 'memory'] as const)('keeps a key over a reload as "%s" says', async storage => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, canary);
    await openApp(tab, server, { projectId: `kept-${storage}`, storage });
    await pasteAndSave(tab);
    expect(await tab.run(() => byok.status().active)).toMatchObject({ hint: '4f2a', storage, remembered: storage === 'local' || storage === 'device' });
    await tab.reload();
    await tab.until(() => globalThis.byok);
    expect(await tab.run(() => byok.keyManager.get())).toBe(storage === 'memory' ? null : canary);
  });

  it('keeps a key with a passphrase, and asks for that after a reload', async () => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, canary);
    await openApp(tab, server, { projectId: 'passphrase', storage: 'passphrase' });
    await tab.click('#open');
    await tab.press('Control', 'v');
    await tab.on(part('passphrase'), input => input.focus());
    await tab.type('four made up words');
    await tab.press('Enter');
    await tab.until(() => byok.isConfigured());

    await tab.reload();
    await tab.until(() => globalThis.byok);
    expect(await tab.run(() => byok.status())).toMatchObject({ locked: true, configured: false });
    await tab.click('#open');
    await tab.type('another passphrase');
    await tab.press('Enter');
    await tab.text(part('error'));
    expect(await tab.run(() => byok.status().locked)).toBe(true);
    await tab.on(part('passphrase'), input => (input as HTMLInputElement).select());
    await tab.type('four made up words');
    await tab.press('Enter');
    await tab.until(() => byok.isConfigured());
    expect(await tab.run(() => byok.keyManager.get())).toBe(canary);
  });

  it('does not take the key along where a redirect leads', async () => {
    const { browser: { tab }, server } = engine;
    const other = await TestServer.start();
    try {
      other.route('/taken', (_, response) => {
        response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }).end('taken');
      });
      server.route('/moved', (_, response) => void response.writeHead(307, { Location: `${other.origin}/taken` }).end());
      // Without the strict policy, which would stop the redirect by itself.
      server.page('/open', '<script type="module" src="/app.js"></script><button id="open">API key</button>', null);

      await tab.goto(`${server.origin}/open?${encodeURIComponent(JSON.stringify({ projectId: 'redirect' }))}`);
      await tab.until(() => globalThis.byok);
      await tab.run(key => byok.keyManager.set('openai', key), canary);
      expect(await tab.run(() => byok.fetch('/moved').then(() => 'followed', error => error.name))).toBe('TypeError');
      expect(other.requests).toEqual([]);

      // An ordinary fetch does take it along.
      await tab.run(() => fetch('/moved', { headers: byok.getHeaders()! }).then(response => response.text()));
      expect(other.requests.at(-1)?.headers).toMatchObject({ 'x-byok-api-key': canary });
    } finally {
      await other.stop();
    }
  });
}
