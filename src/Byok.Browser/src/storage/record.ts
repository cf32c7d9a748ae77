import type { KeyRecord } from '../types.js';

/** The records in a text from a place that others can write to. What is none is left out. */
export function parseRecords(text: string | null): KeyRecord[] {
  try {
    return (JSON.parse(text ?? '[]') as unknown[]).filter(isRecord);
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is KeyRecord {
  const { v, provider, key, model = 'none', savedAt, activeAt, usedAt = 0, expiresAt = 0 } = Object(value) as KeyRecord;
  return v === 1
    && [provider, key, model].every(text => typeof text === 'string' && /^[!-~]{1,4096}$/.test(text))
    && [savedAt, activeAt, usedAt, expiresAt].every(Number.isFinite);
}
