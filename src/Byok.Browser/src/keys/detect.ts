import { ruleTable } from '../catalog/providers.js';
import type { Provider } from '../types.js';

const rules = ruleTable.trim().split('\n').map(line => {
  const [pattern] = line.split(' ', 1) as [string];
  return { pattern: new RegExp(`^(?:${pattern})`, 's'), meaning: line.slice(pattern.length + 1) };
});

/**
 * The id of the provider whose key this is beyond doubt; null where its form does not tell. The app's own providers go first. A hint,
 * never a gate: providers change their keys without notice.
 */
export function detectProvider(key: string, providers: readonly Provider[] = []): string | null {
  const own = providers.find(({ keyPrefixes }) => keyPrefixes?.some(prefix => prefix && key.startsWith(prefix)));
  const meaning = own?.id ?? meaningOf(key);
  return meaning && !isDescription(meaning) ? meaning : null;
}

/** What this is, with its article, where it is no API key that a provider takes: "an Anthropic admin key". */
export function wrongKeyType(key: string): string | null {
  const meaning = meaningOf(key);
  return meaning && isDescription(meaning) ? meaning : null;
}

// An id has no spaces.
function isDescription(meaning: string): boolean {
  return meaning.includes(' ');
}

function meaningOf(key: string): string | undefined {
  return rules.find(({ pattern }) => pattern.test(key))?.meaning;
}
