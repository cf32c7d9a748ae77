/** Keys without the settings: for pages that bring their own, and for workers. */
export { PROVIDERS } from './catalog/providers.js';
export { ByokError } from './errors.js';
export { cleanKey } from './keys/clean.js';
export { detectProvider } from './keys/detect.js';
export { maskKey } from './keys/mask.js';
export { KeyManager } from './manager.js';
export { VERSION } from './version.js';
export type { ProviderId } from './catalog/providers.js';
export type { ByokErrorCode } from './errors.js';
export type { CleanedKey, KeyProblem } from './keys/clean.js';
export type { KeyManagerOptions, SetOptions } from './manager.js';
export type { ByokHeaders, ByokStatus, HeaderNames, KeyRecord, KeyStatus, KeyStore, Provider, RememberMode, StorageMode, VerifyOutcome } from './types.js';
