import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { dumpStorage } from '../support/storage.js';

const stage = new Stage();

// Which storage of the browser each mode may write to, and whether a key outlives a reload.
const modes = [
  { mode: 'memory', place: null, stays: false },
  { mode: 'session', place: 'session', stays: true },
  { mode: 'local', place: 'local', stays: true },
  { mode: 'device', place: 'databases', stays: true },
  { mode: 'passphrase', place: 'databases', stays: true },
  { mode: 'custom', place: null, stays: true },
] as const;

const minute = 60_000;
const empty = { local: '{}', session: '{}', databases: '[]' };

describe.each(modes)('$mode', ({ mode, place, stays }) => {
  it('keeps a key and its model for as long as it says', async () => {
    const page = await stage.open();
    const saved = await page.evaluate(async ([mode, key]) => (await openManager(mode)).set('openai', key, { model: 'gpt-1' }), [mode, canary] as const);
    expect(saved).toEqual({
      provider: 'openai', model: 'gpt-1', hint: '4f2a', storage: mode, outcome: null,
      remembered: mode !== 'memory' && mode !== 'session',
      expiresAt: mode === 'memory' || mode === 'session' ? null : expect.any(Number),
    });

    await page.reload();
    const after = await page.evaluate(async mode => {
      const manager = await openManager(mode);
      return [manager.get(), manager.get('openai'), manager.status().active?.model];
    }, mode);
    expect(after).toEqual(stays ? [canary, canary, 'gpt-1'] : [null, null, undefined]);
  });

  it('writes to its own place only, and leaves nothing there', async () => {
    const page = await stage.open();
    await page.evaluate(async ([mode, key]) => {
      globalThis.manager = await openManager(mode);
      await manager.set('openai', key);
    }, [mode, canary] as const);

    const dump = await dumpStorage(page);
    for (const name of ['local', 'session', 'databases'] as const) {
      if (name !== place)
        expect(dump[name]).toBe(empty[name]);
      else if (name === 'databases')
        expect(dump[name]).not.toContain(canary.slice(8, 20));
      else
        expect(dump[name]).toContain(canary);
    }

    await page.evaluate(() => manager.forget('openai'));
    expect(await page.evaluate(() => manager.get('openai'))).toBeNull();
    await page.evaluate(async ([mode, key]) => {
      // Its passphrase went with the last key.
      await manager.set('openai', key, mode === 'passphrase' ? { passphrase: 'another passphrase' } : {});
      await manager.clearAll();
    }, [mode, canary] as const);
    expect(await dumpStorage(page)).toEqual(empty);
  });

  it('keeps one key for each provider, and knows which is active', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(async mode => {
      const manager = await openManager(mode);
      const seen: unknown[] = [];
      const see = () => seen.push([manager.get(), manager.status().keys.map(({ provider }) => provider).sort().join()]);
      await manager.set('openai', 'key-of-openai-1');
      await manager.set('anthropic', 'key-of-anthropic');
      see();
      await manager.set('openai', 'key-of-openai-2');
      see();
      await manager.setActive('anthropic', 'a-model');
      see();
      await manager.forget('anthropic');
      see();
      await manager.setActive('openai');
      see();
      return seen;
    }, mode);
    expect(seen).toEqual([
      ['key-of-anthropic', 'anthropic,openai'],
      ['key-of-openai-2', 'anthropic,openai'],
      ['key-of-anthropic', 'anthropic,openai'],
      // Another key is another account that pays: somebody has to choose it.
      [null, 'openai'],
      ['key-of-openai-2', 'openai'],
    ]);
  });

  it('does not share keys between projects', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(async mode => {
      const one = await openManager(mode, { projectId: 'one' });
      const two = await openManager(mode, { projectId: 'two' });
      await one.set('openai', 'key-of-project-one');
      const before = two.get('openai');
      await two.set('openai', 'key-of-project-two');
      const both = [one.get('openai'), two.get('openai')];
      await two.clearAll();
      return [before, ...both, one.get('openai'), two.get('openai')];
    }, mode);
    expect(seen).toEqual([null, 'key-of-project-one', 'key-of-project-two', 'key-of-project-one', null]);
  });

  it('forgets a key when it is too old', async () => {
    const page = await stage.openWithClock();
    await page.evaluate(async mode => {
      globalThis.manager = await openManager(mode, { ttl: 60_000 });
      await manager.set('openai', 'key-of-openai');
      manager.headers();
    }, mode);
    await page.clock.runFor(minute - 5_000);
    expect(await page.evaluate(() => manager.get())).toBe('key-of-openai');

    await page.clock.runFor(10_000);
    expect(await page.evaluate(() => [manager.get(), manager.status().configured])).toEqual([null, false]);
    await expect.poll(() => dumpStorage(page)).toEqual(empty);
  });

  it('ends a key that was not used, and one that was used later', async () => {
    const page = await stage.openWithClock();
    await page.evaluate(async mode => {
      globalThis.manager = await openManager(mode, { idleTtl: 60_000 });
      await manager.set('openai', 'key-of-openai');
    }, mode);
    await page.clock.runFor(minute - 20_000);
    // Using it is noted, which other tabs have to see.
    const used = await page.evaluate(async () => {
      const noted = new Promise(resolve => manager.subscribe(resolve));
      const headers = manager.headers();
      await noted;
      return headers?.['X-BYOK-Api-Key'];
    });
    expect(used).toBe('key-of-openai');
    await page.clock.runFor(minute - 20_000);
    expect(await page.evaluate(() => manager.get())).toBe('key-of-openai');

    await page.clock.runFor(30_000);
    // A passphrase brings it back.
    const locked = mode === 'passphrase';
    await expect.poll(() => page.evaluate(() => [manager.get(), manager.status().locked])).toEqual([null, locked]);
    await expect.poll(async () => (await dumpStorage(page)).databases !== '[]').toBe(locked);
  });

  it('ends a key when the clock goes back, but not by a little', async () => {
    const now = Date.now();
    const page = await stage.openWithClock(now);
    await page.evaluate(async mode => {
      globalThis.manager = await openManager(mode, { ttl: 600_000 });
      await manager.set('openai', 'key-of-openai');
    }, mode);
    await page.clock.setSystemTime(now - 30_000);
    expect(await page.evaluate(() => manager.get())).toBe('key-of-openai');
    await page.clock.setSystemTime(now - 2 * minute);
    expect(await page.evaluate(() => [manager.get(), manager.headers()])).toEqual([null, null]);
  });
});
