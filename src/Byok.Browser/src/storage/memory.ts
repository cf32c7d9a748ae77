import type { KeyRecord, KeyStore } from '../types.js';

/** The page's memory: gone with the page. */
export function memoryStore(): KeyStore {
  let kept: readonly KeyRecord[] = [];
  return {
    mode: 'memory',
    load: async () => kept,
    save: async records => void (kept = records),
    clear: async () => void (kept = []),
  };
}
