export type KeyProblem = 'empty' | 'short' | 'long' | 'characters' | 'placeholder';
export interface CleanedKey {
    readonly key: string;
    /** Whether more than outer white space was changed. */
    readonly removed: boolean;
    /** Why this cannot be a key; null where it can. */
    readonly problem: KeyProblem | null;
}
/** Takes away what copying adds to a key: quotes, `Bearer `, `NAME=`, invisible characters, typographic dashes. */
export declare function cleanKey(text: string): CleanedKey;
