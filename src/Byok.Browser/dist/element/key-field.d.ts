/** What a secret field calls back with: how its value came about. */
export type Entry = 'typed' | 'received' | 'discarded' | 'shown';
/**
 * A masked text field. Not `type=password`: browsers put the account's password into that, or offer to replace it with the key. What
 * is pasted stays in here and never enters the page; only what is typed character by character does.
 */
export declare class SecretField {
    #private;
    readonly box: HTMLElement;
    readonly input: HTMLInputElement;
    readonly show: HTMLButtonElement;
    readonly clear: HTMLButtonElement;
    constructor(id: string, summary: (value: string) => string, changed: (entry: Entry) => void);
    get value(): string;
    set value(value: string);
    /** Takes a text as a whole, without showing it. */
    receive(text: string): void;
    hide(): void;
}
