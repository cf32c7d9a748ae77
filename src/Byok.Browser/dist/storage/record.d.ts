import type { KeyRecord } from '../types.js';
/** The records in a text from a place that others can write to. What is none is left out. */
export declare function parseRecords(text: string | null): KeyRecord[];
