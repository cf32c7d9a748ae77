import { expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { dumpStorage } from '../support/storage.js';

const stage = new Stage();

it('opens with the right passphrase only', async () => {
  const page = await stage.open();
  await page.evaluate(async key => (await openManager('passphrase')).set('openai', key), canary);
  await page.reload();
  const seen = await page.evaluate(async () => {
    const manager = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    await manager.ready;
    const seen: unknown[] = [];
    const see = () => seen.push([manager.get(), manager.status().locked, manager.needsPassphrase(false)]);
    const code = (error: { code?: string }) => seen.push(error.code);
    see();
    await manager.unlock('incorrect horse battery').catch(code);
    await manager.unlock('').catch(code);
    see();
    await manager.unlock('correct horse battery');
    see();
    manager.lock();
    see();
    return seen;
  });
  expect(seen).toEqual([[null, true, true], 'wrong_passphrase', 'wrong_passphrase', [null, true, true], [canary, false, false], [null, true, true]]);
});

it('does not save over what is locked', async () => {
  const page = await stage.open();
  await page.evaluate(async () => (await openManager('passphrase')).set('openai', 'key-of-openai'));
  await page.reload();
  const codes = await page.evaluate(async key => {
    globalThis.manager = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    await manager.ready;
    const codes: unknown[] = [];
    const code = (error: Error & { code?: string }) => codes.push(error.code, `${error.message}${error.stack}`.includes(key.slice(8)));
    await manager.set('anthropic', key).catch(code);
    await manager.set('anthropic', key, { passphrase: 'another passphrase' }).catch(code);
    // What was refused is not used either.
    codes.push(manager.get('anthropic'), manager.headers());
    return codes;
  }, canary);
  expect(codes).toEqual(['locked', false, 'wrong_passphrase', false, null, null]);
  const keys = await page.evaluate(async () => {
    await manager.unlock('correct horse battery');
    return [manager.get('openai'), manager.get('anthropic')];
  });
  expect(keys).toEqual(['key-of-openai', null]);
});

it('keeps with the record how the passphrase is used, with a salt and a vector of its own', async () => {
  const page = await stage.open();
  await page.evaluate(async () => {
    globalThis.manager = await openManager('passphrase');
    await manager.set('openai', 'key-of-openai');
  });
  const first = await dumpStorage(page);
  await page.evaluate(() => manager.set('openai', 'key-of-openai'));
  const second = await dumpStorage(page);
  await page.evaluate(async () => {
    await manager.clearAll();
    await manager.set('openai', 'key-of-openai', { passphrase: 'correct horse battery' });
  });
  const third = await dumpStorage(page);

  const record = (dump: typeof first) => JSON.parse(dump.databases)[0][2][0] as { salt: string; iv: string; data: string; iterations: number };
  const [a, b, c] = [record(first), record(second), record(third)];
  expect(a.iterations).toBe(600_000);
  expect(a.salt).toHaveLength(16);
  expect(b.salt).toBe(a.salt);
  expect(b.iv).not.toBe(a.iv);
  expect(b.data).not.toBe(a.data);
  expect(c.salt).not.toBe(a.salt);
  // No key that could open it, either.
  expect(first.databases).not.toContain('CryptoKey');
});

it('locks after fifteen minutes without use, in memory too', async () => {
  const page = await stage.openWithClock();
  await page.evaluate(async key => {
    globalThis.manager = await openManager('passphrase');
    await manager.set('openai', key);
  }, canary);
  await page.clock.runFor('14:00');
  expect(await page.evaluate(() => manager.headers()?.['X-BYOK-Api-Key'])).toBe(canary);
  await page.clock.runFor('14:30');
  expect(await page.evaluate(() => [manager.get(), manager.status().locked])).toEqual([canary, false]);
  await page.clock.runFor('01:00');
  await expect.poll(() => page.evaluate(() => [manager.get(), manager.headers(), manager.status().locked, manager.status().keys.length]))
    .toEqual([null, null, true, 0]);
  await page.evaluate(() => manager.unlock('correct horse battery'));
  expect(await page.evaluate(() => manager.get())).toBe(canary);
});

it('can be forgotten while it is locked', async () => {
  const page = await stage.open();
  await page.evaluate(async () => (await openManager('passphrase')).set('openai', 'key-of-openai'));
  await page.reload();
  const status = await page.evaluate(async () => {
    globalThis.manager = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    await manager.clearAll();
    return manager.status();
  });
  expect(status).toMatchObject({ locked: false, configured: false });
  expect((await dumpStorage(page)).databases).toBe('[]');
});

it('takes a passphrase however its letters are composed', async () => {
  const page = await stage.open();
  const key = await page.evaluate(async () => {
    const first = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    await first.set('openai', 'key-of-openai', { passphrase: 'Fu\u00dfga\u0308nger' });
    first.dispose();
    const second = new lib.KeyManager({ projectId: 'test', storage: 'passphrase' });
    await second.unlock('Fu\u00dfg\u00e4nger');
    return second.get();
  });
  expect(key).toBe('key-of-openai');
});
