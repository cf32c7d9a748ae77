/** Keys without settings and catalogue: for workers, and for pages that bring their own form. `byok.js` adds the encrypted storage modes. */
export { ByokError } from './errors.js';
export { KeyManager } from './manager.js';
export { modes } from './storage/modes.js';
export { parseRecords } from './storage/record.js';
export { VERSION } from './version.js';
export type { ByokErrorCode } from './errors.js';
export type { KeyManagerOptions, SetOptions } from './manager.js';
export type { ByokHeaders, ByokStatus, HeaderNames, KeyRecord, KeyStatus, KeyStore, RememberMode, StorageMode, VerifyOutcome } from './types.js';
