import { expect, test } from 'vitest';
import { check } from '../../src/element/check.js';

const candidate = { provider: 'openai', model: null, key: 'not-a-real-key' };
const never = () => new Promise<never>(() => {});

test('gives the answer', async () => {
  expect(await check(async () => 'no_credit', candidate, new AbortController().signal)).toBe('no_credit');
});

test('takes a throw, a rejection and an unknown answer for unreachable', async () => {
  const { signal } = new AbortController();
  expect(await check(() => { throw new Error('x'); }, candidate, signal)).toBe('unreachable');
  expect(await check(async () => { throw new Error('x'); }, candidate, signal)).toBe('unreachable');
  expect(await check(async () => 'fine' as never, candidate, signal)).toBe('unreachable');
  expect(await check(async () => undefined as never, candidate, signal)).toBe('unreachable');
});

test('ends in time and tells verify', async () => {
  let told: AbortSignal | undefined;
  expect(await check((_, signal) => { told = signal; return never(); }, candidate, new AbortController().signal, 20)).toBe('timeout');
  expect(told!.aborted).toBe(true);
});

test('says nothing where the user went on, even if verify fails of it', async () => {
  const controller = new AbortController();
  const answer = check((_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))), candidate, controller.signal);
  controller.abort();
  expect(await answer).toBe(null);
});
