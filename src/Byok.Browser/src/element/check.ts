import { en } from '../strings.en.js';
import type { ByokOptions, VerifyCandidate, VerifyOutcome } from '../types.js';

/** Asks `verify` for at most 15 seconds. Null where `abort` came first. */
export function check(
  verify: NonNullable<ByokOptions['verify']>, candidate: VerifyCandidate, abort: AbortSignal, wait = 15_000,
): Promise<VerifyOutcome | null> {
  const signal = AbortSignal.any([abort, AbortSignal.timeout(wait)]);
  return Promise.race([
    new Promise<VerifyOutcome | null>(resolve => signal.onabort = () => resolve(abort.aborted ? null : 'timeout')),
    (async () => verify(candidate, signal))().then(answer => `check_${answer}` in en ? answer : 'unreachable', () => 'unreachable' as const),
  ]);
}
