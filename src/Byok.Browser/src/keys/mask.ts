import { ruleFor } from './detect.js';
import { hintOf } from './hint.js';

/** What may be shown of a key: the prefix that all keys of its kind have, and the last four characters. */
export function maskKey(key: string): string {
  const hint = hintOf(key);
  return hint ? `${ruleFor(key)?.prefix ?? ''}••••${hint}` : '••••';
}
