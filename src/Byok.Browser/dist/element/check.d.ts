import type { ByokOptions, VerifyCandidate, VerifyOutcome } from '../types.js';
/** Asks `verify` for at most 15 seconds. Null where the user has gone on in the meantime. */
export declare function check(verify: NonNullable<ByokOptions['verify']>, candidate: VerifyCandidate, controller: AbortController, wait?: number): Promise<VerifyOutcome | null>;
