/** What is known of providers and their keys, most of it generated from the server's catalogue. A file of its own, because it ages faster than the rest. */
export { PROVIDERS } from './catalog/catalog.js';
export { cleanKey } from './keys/clean.js';
export { detectProvider, wrongKeyType } from './keys/detect.js';
export { maskKey } from './keys/mask.js';
export { verifyAt } from './verify.js';
export type { CleanedKey, KeyProblem } from './keys/clean.js';
export type { ProviderId } from './catalog/providers.js';
export type { Provider } from './types.js';
