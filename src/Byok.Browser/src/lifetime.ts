import type { KeyRecord, KeyStore } from './types.js';

const minute = 60_000;

/** For remembered keys where the app says nothing. */
export const defaultTtl = 30 * 24 * 60 * minute;

/** Until a passphrase is asked for again where the app says nothing. */
export const defaultIdleTtl = 15 * minute;

/** How often a use is noted at most: each note is a write. */
export const useNoteInterval = minute;

/** Whether a store keeps what it has when the tab is closed, and so shares it with other tabs. */
export function outlivesTab({ mode }: KeyStore): boolean {
  return mode !== 'memory' && mode !== 'session';
}

/** When a key is over, by its age or by lack of use. */
export function endOf({ expiresAt = Infinity, savedAt, usedAt = savedAt }: KeyRecord, idleTtl = Infinity): number {
  return Math.min(expiresAt, usedAt + idleTtl);
}

/** A clock that went back makes every age a guess, so it ends the key too; less than a minute is an ordinary correction. */
export function isOver(record: KeyRecord, idleTtl?: number): boolean {
  const now = Date.now();
  return now >= endOf(record, idleTtl) || now < record.savedAt - minute;
}
