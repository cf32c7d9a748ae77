import type { SecretField } from './key-field.js';
/** The elements of one settings form, by their ids. */
export interface View {
    readonly dialog: HTMLDialogElement;
    readonly title: HTMLElement;
    readonly close: HTMLButtonElement;
    readonly intro: HTMLElement;
    readonly reason: HTMLElement;
    readonly provider: HTMLSelectElement;
    readonly key: HTMLInputElement;
    readonly link: HTMLAnchorElement;
    readonly message: HTMLElement;
    readonly switch: HTMLButtonElement;
    readonly model: HTMLInputElement;
    readonly models: HTMLDataListElement;
    readonly remember: HTMLInputElement;
    readonly passphrase: HTMLInputElement;
    readonly storage: HTMLElement;
    readonly confirm: HTMLElement;
    readonly revoke: HTMLAnchorElement;
    readonly save: HTMLButtonElement;
    readonly cancel: HTMLButtonElement;
    readonly forget: HTMLButtonElement;
    readonly [id: string]: HTMLElement;
}
/** Builds the form once; what it says is filled in later. */
export declare function buildView(inline: boolean, key: SecretField, passphrase: SecretField): View;
