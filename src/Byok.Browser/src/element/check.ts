import { en } from '../strings.en.js';
import type { ByokOptions, VerifyCandidate, VerifyOutcome } from '../types.js';

/** Asks `verify` for at most 15 seconds. Null where the user has gone on in the meantime. */
export async function check(
  verify: NonNullable<ByokOptions['verify']>, candidate: VerifyCandidate, controller: AbortController, wait = 15_000,
): Promise<VerifyOutcome | null> {
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort('timeout'), wait);
  const stopped = new Promise<string>(resolve => signal.addEventListener('abort', () => resolve(signal.reason)));
  const asked = (async () => verify(candidate, signal))().catch(() => 'unreachable');
  const answer = await Promise.race([stopped, asked]);
  clearTimeout(timer);
  if (signal.aborted && signal.reason !== 'timeout')
    return null;
  return (`check_${answer}` in en ? answer : 'unreachable') as VerifyOutcome;
}
