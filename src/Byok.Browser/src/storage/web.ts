import type { KeyStore } from '../types.js';
import { parseRecords } from './record.js';

/** `sessionStorage` or `localStorage`: plain text. */
export function webStore(mode: 'session' | 'local', projectId: string): KeyStore {
  const name = `byok:${projectId}`;
  // Asked for anew each time: where storage is forbidden, the property itself throws.
  const storage = () => globalThis[`${mode}Storage`];
  return {
    mode,
    load: async () => parseRecords(storage().getItem(name)),
    save: async records => records.length ? storage().setItem(name, JSON.stringify(records)) : storage().removeItem(name),
    clear: async () => storage().removeItem(name),
  };
}
