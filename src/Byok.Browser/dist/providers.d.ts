/** What is known of providers: all that is generated from the server's catalogue. Its own file, because it ages faster than the rest. */
export { PROVIDERS } from './catalog/catalog.js';
export { detectProvider, wrongKeyType } from './keys/detect.js';
export { maskKey } from './keys/mask.js';
export type { ProviderId } from './catalog/providers.js';
export type { Provider } from './types.js';
