import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Stage } from '../support/page.js';
import { report } from '../support/report.js';

const stage = new Stage();

/** Two tabs of one browser, each with a manager for that mode. */
async function twoTabs(mode: TestMode): Promise<[Page, Page]> {
  const first = await stage.open();
  const second = await stage.visit(first.context());
  // The passphrase is set in one tab, and opened with in the other.
  await first.evaluate(async mode => {
    globalThis.manager = await openManager(mode);
    await manager.set('openai', 'key-of-openai');
  }, mode);
  await second.evaluate(async mode => globalThis.manager = await openManager(mode), mode);
  return [first, second];
}

describe.each(['memory', 'session', 'local', 'device', 'passphrase', 'custom'] as const)('%s', mode => {
  const isShared = mode !== 'memory' && mode !== 'session';

  it('forgets in the other tabs too, within half a second', async () => {
    const [first, second] = await twoTabs(mode);
    const latencies: number[] = [];
    for (let round = 0; round < 3; round++) {
      await first.evaluate(() => manager.set('openai', 'key-of-openai'));
      await second.evaluate(async isShared => {
        if (!isShared)
          await manager.set('openai', 'key-of-openai');
        await manager.set('anthropic', 'key-of-anthropic');
      }, isShared);
      await expect.poll(() => second.evaluate(() => manager.get('openai'))).toBe('key-of-openai');

      const seen = second.evaluate(() => new Promise<number>(resolve => {
        const end = manager.subscribe(() => {
          if (manager.get('openai') === null) {
            end();
            resolve(Date.now());
          }
        });
      }));
      // Its listener is there when the next evaluation is answered.
      await second.evaluate(() => 0);
      const sent = await first.evaluate(async () => {
        const now = Date.now();
        await manager.forget('openai');
        return now;
      });
      latencies.push(await seen - sent);
      expect(await second.evaluate(() => [manager.get('openai'), manager.headers()?.['X-BYOK-Api-Key']])).toEqual([null, 'key-of-anthropic']);
    }
    // Of three, as the machine may be busy with something else.
    const [, latency] = latencies.sort((a, b) => a - b);
    report(`forget seen by another tab, ${mode}`, latency!);
    expect(latency).toBeLessThan(500);

    await first.evaluate(() => manager.clearAll());
    await expect.poll(() => second.evaluate(() => manager.status().keys)).toEqual([]);
  });
});

describe.each(['local', 'device', 'passphrase', 'custom'] as const)('%s', mode => {
  it('shows a change in the other tabs', async () => {
    const [first, second] = await twoTabs(mode);
    expect(await second.evaluate(() => manager.get())).toBe('key-of-openai');
    await first.evaluate(() => manager.set('openai', 'a-newer-key-of-openai', { model: 'gpt-1' }));
    await expect.poll(() => second.evaluate(() => [manager.get(), manager.status().active?.model])).toEqual(['a-newer-key-of-openai', 'gpt-1']);
  });

  it('loses nothing when two tabs save twenty keys at once', async () => {
    const [first, second] = await twoTabs(mode);
    const save = (page: Page, from: number) => page.evaluate(async from => {
      await Promise.all(Array.from({ length: 10 }, (_, index) => manager.set(`provider-${from + index}`, `key-number-${from + index}`)));
    }, from);
    await Promise.all([save(first, 0), save(second, 10)]);

    await first.reload();
    const keys = await first.evaluate(async mode => {
      const manager = await openManager(mode);
      return Array.from({ length: 20 }, (_, index) => manager.get(`provider-${index}`));
    }, mode);
    expect(keys).toEqual(Array.from({ length: 20 }, (_, index) => `key-number-${index}`));
    await expect.poll(() => second.evaluate(() => manager.status().keys.length)).toBe(21);
  });
});

it('makes one device key where two tabs come at once', async () => {
  const first = await stage.open();
  const second = await stage.visit(first.context());
  const save = (page: Page, provider: string) => page.evaluate(async provider => {
    const manager = new lib.KeyManager({ projectId: 'test', storage: 'device' });
    await manager.set(provider, `key-of-${provider}`);
  }, provider);
  await Promise.all([save(first, 'openai'), save(second, 'anthropic')]);
  await first.reload();
  const keys = await first.evaluate(async () => {
    const manager = await openManager('device');
    return [manager.get('openai'), manager.get('anthropic')];
  });
  expect(keys).toEqual(['key-of-openai', 'key-of-anthropic']);
});

it('keeps the first of two passphrases that are set at once', async () => {
  const first = await stage.open();
  const second = await stage.visit(first.context());
  const save = (page: Page, passphrase: string) => page.evaluate(async passphrase => {
    globalThis.manager = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    return manager.set('openai', `key-under-${passphrase}`, { passphrase }).then(() => passphrase, error => error.code as string);
  }, passphrase);
  const answers = await Promise.all([save(first, 'first-passphrase'), save(second, 'second-passphrase')]);
  const winners = answers.filter(answer => answer.endsWith('passphrase') && answer !== 'wrong_passphrase');
  expect(winners).toHaveLength(1);
  expect(answers.filter(answer => answer === 'locked' || answer === 'wrong_passphrase')).toHaveLength(1);

  await first.reload();
  const key = await first.evaluate(async passphrase => {
    const manager = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    await manager.unlock(passphrase);
    return manager.get();
  }, winners[0]!);
  expect(key).toBe(`key-under-${winners[0]}`);
});

it('takes a session’s key along into a duplicate of the tab, where forgetting reaches it', async () => {
  const page = await stage.open();
  await page.evaluate(async () => {
    globalThis.manager = await openManager('session');
    await manager.set('openai', 'key-of-openai');
  });
  const [duplicate] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(() => void open(location.href))]);
  await duplicate.waitForFunction(() => 'openManager' in globalThis);
  expect(await duplicate.evaluate(async () => (globalThis.manager = await openManager('session')).get())).toBe('key-of-openai');
  // A tab that was opened otherwise has a session of its own.
  const other = await stage.visit(page.context());
  expect(await other.evaluate(async () => (await openManager('session')).get())).toBeNull();

  await page.evaluate(() => manager.forget('openai'));
  await expect.poll(() => duplicate.evaluate(() => [manager.get(), sessionStorage.length])).toEqual([null, 0]);
});

it('leaves the other tab’s own session key alone when a key is saved', async () => {
  const [first, second] = await twoTabs('session');
  await second.evaluate(() => manager.set('openai', 'key-of-the-second'));
  await first.evaluate(() => manager.set('openai', 'key-of-the-first'));
  await second.evaluate(() => manager.setActive('openai'));
  expect(await first.evaluate(() => manager.get())).toBe('key-of-the-first');
  expect(await second.evaluate(() => manager.get())).toBe('key-of-the-second');
});

it('never sends a key between tabs', async () => {
  const [first, second] = await twoTabs('local');
  const messages = second.evaluate(() => new Promise<string>(resolve => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('byok:test');
    channel.onmessage = ({ data }) => heard.push(data) === 3 && resolve(JSON.stringify(heard));
  }));
  await second.evaluate(() => 0);
  await first.evaluate(async () => {
    await manager.set('openai', 'key-of-openai-which-is-secret');
    await manager.forget('openai');
    await manager.clearAll();
  });
  const text = await messages;
  expect(text).not.toContain('secret');
  expect(text).not.toContain('key-of');
});
