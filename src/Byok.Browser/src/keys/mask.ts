import { ruleFor } from './detect.js';

/** The last four characters; null for keys of less than twelve, of which they would tell too much. */
export function hintOf(key: string): string | null {
  return key.length < 12 ? null : key.slice(-4);
}

/** What may be shown of a key: the prefix that all keys of its provider have, and the hint. */
export function maskKey(key: string): string {
  const hint = hintOf(key);
  return hint ? `${ruleFor(key)?.prefix ?? ''}••••${hint}` : '••••';
}
