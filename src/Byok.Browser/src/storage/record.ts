import type { KeyRecord } from '../types.js';

/** The records in a text from a place that others can write to. What is none is left out. */
export function parseRecords(text: string | null): KeyRecord[] {
  try {
    return (JSON.parse(text ?? '[]') as KeyRecord[]).filter(record => {
      const { v, provider, key, model = '-', savedAt, usedAt, expiresAt = 0 } = record ?? {};
      return v === 1
        && [provider, key, model].every(value => typeof value === 'string' && /^[!-~]{1,4096}$/.test(value))
        && [savedAt, usedAt, expiresAt].every(Number.isFinite);
    });
  } catch {
    return [];
  }
}
