import type { KeyRecord, KeyStore } from './types.js';

export interface Kept {
  readonly record: KeyRecord;
  readonly store: KeyStore;
}

const minute = 60_000;

/** For remembered keys where the app says nothing. */
export const defaultTtl = 30 * 24 * 60 * minute;

/** Until a passphrase is asked for again where the app says nothing. */
export const defaultIdleTtl = 15 * minute;

/** A note of each use would be a write for each request. */
export const useNoteInterval = minute;

/** Whether a store keeps what it has when the tab is closed, and so shares it with other tabs. */
export function outlivesTab({ mode }: KeyStore): boolean {
  return mode !== 'memory' && mode !== 'session';
}

/** When a key is over by age, or by lack of use; a store with a passphrase is locked then, not emptied. */
export function endOf({ record, store }: Kept, idleTtl = Infinity): number {
  return Math.min(record.expiresAt ?? Infinity, store.unlock ? Infinity : (record.usedAt ?? record.savedAt) + idleTtl);
}

/** A clock that went back makes every age a guess, so it ends the key too; less than a minute is an ordinary correction. */
export function isOver(kept: Kept, idleTtl?: number): boolean {
  const now = Date.now();
  return now >= endOf(kept, idleTtl) || now < kept.record.savedAt - minute;
}

/** The one chosen last. */
export function activeOf(kept: readonly Kept[]): Kept | undefined {
  return kept.reduce<Kept | undefined>((active, next) => next.record.activeAt > (active?.record.activeAt ?? 0) ? next : active, undefined);
}

/** Where the active key goes, nothing is active until somebody chooses: another key is another account that pays. */
export function settle(before: readonly Kept[], after: readonly Kept[]): readonly Kept[] {
  const active = activeOf(before)?.record.provider;
  return !active || after.some(({ record }) => record.provider === active)
    ? after
    : after.map(({ record, store }) => ({ record: { ...record, activeAt: 0 }, store }));
}
