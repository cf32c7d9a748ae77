/** How the value of a secret field came about. */
export type Entry = 'typed' | 'received' | 'discarded' | 'shown';
/**
 * A masked text field, with `-webkit-text-security`: all engines have it. Not `type=password`: browsers put the account's password into that, or offer to replace it with the key. What
 * is pasted stays in here and never enters the page, except while it is shown; only what is typed does.
 */
export declare class SecretField {
    #private;
    value: string;
    constructor(input: HTMLInputElement, toggle: HTMLElement, summary: (value: string) => string, changed: (entry: Entry) => void);
    /** Takes a text as a whole and shows a summary of it. */
    receive(text: string): void;
    set(value: string): void;
}
