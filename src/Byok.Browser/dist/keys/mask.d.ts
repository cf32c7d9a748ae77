/** What may be shown of a key: the letters that all keys of its kind begin with, and the last four. */
export declare function maskKey(key: string): string;
