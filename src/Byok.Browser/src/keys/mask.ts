import { detectProvider } from './detect.js';
import { hintOf } from './hint.js';

/** What may be shown of a key: the letters that all keys of its kind begin with, and the last four. */
export function maskKey(key: string): string {
  const hint = hintOf(key);
  const prefix = detectProvider(key) && /^(?:sk-(?:proj|svcacct|service|ant|or)-|[a-z]+[-_])/.exec(key)?.[0];
  return hint ? `${prefix ?? ''}••••${hint}` : '••••';
}
