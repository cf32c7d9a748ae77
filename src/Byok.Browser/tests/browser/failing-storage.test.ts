import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage, html } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

// As browsers do it where the user or a policy forbids storage: the property itself throws.
async function forbid(page: Page, mode: string): Promise<void> {
  await page.addInitScript(mode => {
    const name = mode === 'session' ? 'sessionStorage' : mode === 'local' ? 'localStorage' : 'indexedDB';
    Object.defineProperty(window, name, { get: () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });
  }, mode);
  await page.reload();
}

describe.each(['session', 'local', 'device', 'passphrase'] as const)('where %s is forbidden', mode => {
  it('keeps the key in memory, and says so', async () => {
    const page = await stage.open();
    await forbid(page, mode);
    const seen = await page.evaluate(async ([mode, key]) => {
      start({ storage: mode });
      await byok.ready;
      const status = await byok.keyManager.set('openai', key);
      return { status, headers: { ...byok.getHeaders() }, errors: heard.flatMap(({ error }) => error ?? []) };
    }, [mode, canary] as const);
    expect(seen.status).toMatchObject({ storage: 'memory', remembered: false });
    expect(seen.headers).toEqual({ 'X-BYOK-Api-Key': canary, 'X-BYOK-Provider': 'openai' });
    expect(seen.errors).toEqual(['storage_blocked']);
  });
});

it('works in a sandboxed frame, which has no origin', async () => {
  stage.server.route('/sandbox/frame.js', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end(`
      import { createBYOK, PROVIDERS } from '/any/dist/byok.js';
      const seen = [];
      for (const storage of ['memory', 'session', 'local', 'device', 'passphrase']) {
        const byok = createBYOK({ projectId: storage, providers: Object.values(PROVIDERS), storage });
        const errors = [];
        byok.on('error', error => errors.push(error.code));
        await byok.ready;
        const { storage: kept } = await byok.keyManager.set('openai', 'key-of-openai');
        await byok.keyManager.set('anthropic', 'key-of-anthropic');
        await byok.forget('anthropic');
        await byok.keyManager.setActive('openai');
        seen.push([storage, kept, byok.getHeaders()?.['X-BYOK-Api-Key'], errors.join()]);
      }
      parent.postMessage(seen, '*');`);
  });
  stage.server.page('/sandbox/frame', '<!doctype html><script type="module" src="/sandbox/frame.js"></script>', null);
  stage.server.page('/sandbox', html('<iframe sandbox="allow-scripts" src="/sandbox/frame"></iframe>', '<script src="/sandbox/heard.js"></script>'), null);
  stage.server.script('/sandbox/heard.js', 'globalThis.answer = new Promise(resolve => addEventListener("message", ({ data }) => resolve(data)));');

  const page = await stage.open('/sandbox');
  const seen = await page.evaluate(() => (globalThis as unknown as { answer: Promise<unknown> }).answer);
  expect(seen).toEqual([
    ['memory', 'memory', 'key-of-openai', ''],
    ...['session', 'local', 'device', 'passphrase'].map(mode => [mode, 'memory', 'key-of-openai', 'storage_blocked']),
  ]);
});

describe.each(['session', 'local'] as const)('where %s is full', mode => {
  async function fill(page: Page): Promise<void> {
    await page.evaluate(mode => {
      const storage = globalThis[`${mode}Storage`];
      // Down to the last character.
      for (let size = 2 ** 23, at = 0; size >= 1; size /= 2) {
        try {
          storage.setItem(`filler-${at++}`, 'x'.repeat(size));
        } catch { /* The next is half as long. */ }
      }
    }, mode);
  }

  it('keeps the key in memory, and says so', async () => {
    const page = await stage.open();
    await fill(page);
    const seen = await page.evaluate(async ([mode, key]) => {
      start({ storage: mode });
      await byok.ready;
      const status = await byok.keyManager.set('openai', key);
      return [status.storage, byok.getHeaders()?.['X-BYOK-Api-Key'], heard.flatMap(({ error }) => error ?? [])];
    }, [mode, canary] as const);
    expect(seen).toEqual(['memory', canary, ['storage_full']]);
  });

  it('forgets also what was kept before it was full', async () => {
    const page = await stage.open();
    await page.evaluate(async mode => {
      globalThis.manager = await openManager(mode);
      await manager.set('openai', 'key-of-openai-1');
    }, mode);
    await fill(page);
    await page.evaluate(async () => {
      await manager.set('openai', `key-of-openai-2-${'a'.repeat(1_000)}`);
      await manager.forget('openai');
    });
    await page.reload();
    expect(await page.evaluate(async mode => (await openManager(mode)).get(), mode)).toBeNull();
  });
});

describe.each(['device', 'passphrase'] as const)('where %s is full', mode => {
  it('keeps the key in memory, and says so', async () => {
    const page = await stage.visit(await stage.context());
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: stage.server.origin, quotaSize: 1 });
    const seen = await page.evaluate(async ([mode, key]) => {
      start({ storage: mode });
      await byok.ready;
      const status = await byok.keyManager.set('openai', key, mode === 'passphrase' ? { passphrase: 'correct horse battery' } : {});
      return [status.storage, byok.getHeaders()?.['X-BYOK-Api-Key'], heard.flatMap(({ error }) => error ?? [])];
    }, [mode, canary] as const);
    expect(seen).toEqual(['memory', canary, ['storage_full']]);
  });
});

it('tells the user before the key is entered where it cannot be kept', async () => {
  const page = await stage.open();
  await forbid(page, 'local');
  await page.evaluate(() => void start({ storage: 'local' }).openSettings());
  await expect.poll(() => new Settings(page).part('storage').innerText()).toMatch(/until you leave or reload/);
});

it('tells the user that the key could not be kept as chosen', async () => {
  const page = await stage.open();
  const settings = new Settings(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };
    void start({ storage: 'local' }).openSettings();
  });
  await settings.paste(canary);
  await settings.save.click();
  // It stays open, because this has to be read.
  await expect.poll(() => settings.said()).toMatch(/until you leave or reload/);
  expect(await settings.dialog.isVisible()).toBe(true);
  expect(await page.evaluate(() => byok.getHeaders()?.['X-BYOK-Api-Key'])).toBe(canary);
});
