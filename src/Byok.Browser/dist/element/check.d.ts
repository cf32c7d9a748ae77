import type { ByokOptions, VerifyCandidate, VerifyOutcome } from '../types.js';
/** Asks `verify` for at most 15 seconds. Null where `abort` came first. */
export declare function check(verify: NonNullable<ByokOptions['verify']>, candidate: VerifyCandidate, abort: AbortSignal, wait?: number): Promise<VerifyOutcome | null>;
