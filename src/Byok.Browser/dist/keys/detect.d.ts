import type { Provider } from '../types.js';
/**
 * The id of the provider whose key this is beyond doubt; null where its form does not tell. The app's own providers go first. A hint,
 * never a gate: providers change their keys without notice.
 */
export declare function detectProvider(key: string, providers?: readonly Provider[]): string | null;
/** What this is, with its article, where it is no API key that a provider takes: "an Anthropic admin key". */
export declare function wrongKeyType(key: string): string | null;
