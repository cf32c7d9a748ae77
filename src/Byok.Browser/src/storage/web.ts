import type { KeyStore } from '../types.js';
import { parseRecords } from './record.js';

/** `sessionStorage` or `localStorage`: plain text. */
export function webStore(mode: 'session' | 'local', projectId: string): KeyStore {
  const name = `byok:${projectId}`;
  // Asked for anew each time: where storage is forbidden, the property itself throws.
  const storage = () => mode === 'local' ? localStorage : sessionStorage;
  return {
    mode,
    load: async () => parseRecords(storage().getItem(name)),
    save: async records => records.length ? storage().setItem(name, JSON.stringify(records)) : storage().removeItem(name),
    clear: async () => storage().removeItem(name),
    subscribe(changed) {
      // Other tabs' changes only. Without a name, all was cleared.
      const listener = ({ key }: StorageEvent) => {
        if (key === name || key === null)
          changed();
      };
      globalThis.addEventListener?.('storage', listener);
      return () => globalThis.removeEventListener?.('storage', listener);
    },
  };
}
