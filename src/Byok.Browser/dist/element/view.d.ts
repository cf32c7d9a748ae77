/** The elements of the settings, by their ids. */
export interface View extends Record<string, HTMLElement> {
    dialog: HTMLDialogElement;
    provider: HTMLSelectElement;
    key: HTMLInputElement;
    link: HTMLAnchorElement;
    model: HTMLInputElement;
    remember: HTMLInputElement;
    passphrase: HTMLInputElement;
}
/** Builds the settings once, without texts. */
export declare function buildView(inline: boolean): View;
