import { defineByokSettings } from './element/byok-settings.js';

import './storage/encrypted.js';

export { PROVIDERS } from './catalog/catalog.js';
export { createBYOK } from './create.js';
export { ByokSettingsElement, defineByokSettings } from './element/byok-settings.js';
export { ByokError } from './errors.js';
export { cleanKey } from './keys/clean.js';
export { detectProvider } from './keys/detect.js';
export { maskKey } from './keys/mask.js';
export { KeyManager } from './manager.js';
export { en } from './strings.en.js';
export { verifyAt } from './verify.js';
export { VERSION } from './version.js';
export type { ProviderId } from './catalog/providers.js';
export type { ByokSettingsEvents, CloseReason } from './element/byok-settings.js';
export type { ByokErrorCode } from './errors.js';
export type { CleanedKey, KeyProblem } from './keys/clean.js';
export type { KeyManagerOptions, SetOptions, StatusListener } from './manager.js';
export type { Strings } from './strings.en.js';
export type {
  Byok, ByokHeaders, ByokOptions, ByokStatus, HeaderNames, KeyRecord, KeyStatus, KeyStore, OpenedSettings, OpenOptions, Provider, RememberMode,
  SaveDetail, StorageMode, Theme, VerifyCandidate, VerifyOutcome,
} from './types.js';

defineByokSettings();
