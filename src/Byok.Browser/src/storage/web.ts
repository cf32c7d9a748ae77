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
    save: async records => {
      if (records.length)
        storage().setItem(name, JSON.stringify(records));
      else
        storage().removeItem(name);
      // Other processes see it a little later, and must not work on what was there before when their turn comes. A hidden page's timers may take a minute.
      if (mode === 'local' && !document.hidden)
        await new Promise(resolve => setTimeout(resolve, 50));
    },
    clear: async () => storage().removeItem(name),
  };
}
