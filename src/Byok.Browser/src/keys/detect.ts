import { keyRules } from '../catalog/providers.js';
import type { KeyRule, Provider } from '../types.js';

/**
 * The id of the provider whose key this is beyond doubt; null where its form does not tell. A hint, never a gate: providers change
 * their keys without notice.
 */
export function detectProvider(key: string, providers: readonly Provider[] = []): string | null {
  const rule = ruleFor(key);
  let owner = rule?.owner ?? null;
  let longest = rule?.prefix?.length ?? 0;
  for (const { id, keyPrefixes = [] } of providers) {
    for (const prefix of keyPrefixes) {
      if (prefix && prefix.length >= longest && key.startsWith(prefix))
        [owner, longest] = [id, prefix.length];
    }
  }
  return owner;
}

/** What this is, with its article, where it is no API key that a provider takes: "an Anthropic admin key". */
export function wrongKeyType(key: string): string | null {
  return ruleFor(key)?.what ?? null;
}

export function ruleFor(key: string): KeyRule | undefined {
  return keyRules.find(({ prefix = '', marker = '', min = 0, max = Infinity, alnum }) =>
    key.length >= min && key.length <= max && key.startsWith(prefix) && key.includes(marker) && (!alnum || /^[A-Za-z0-9]*$/.test(key)));
}
