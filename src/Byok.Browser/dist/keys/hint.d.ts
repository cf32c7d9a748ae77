/** The last four characters; null for keys of less than twelve, of which they would tell too much. */
export declare function hintOf(key: string): string | null;
