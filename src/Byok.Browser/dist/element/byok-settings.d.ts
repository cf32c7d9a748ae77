import { type ByokErrorCode } from '../errors.js';
import type { KeyManager } from '../manager.js';
import type { ByokOptions, ByokStatus, OpenOptions, SaveDetail } from '../types.js';
/** Why the settings close. */
export type CloseReason = 'escape' | 'close' | 'cancel' | 'backdrop' | 'saved' | 'unlocked' | 'hidden' | 'removed' | 'api';
/** What the events tell. They bubble, so that a document or window can listen too. */
export interface ByokSettingsEvents {
    'byok-open': CustomEvent<{
        readonly reason: string;
    }>;
    'byok-request-close': CustomEvent<{
        readonly reason: CloseReason;
    }>;
    'byok-close': CustomEvent<{
        readonly reason: CloseReason;
    }>;
    'byok-verify': CustomEvent<{
        readonly provider: string;
        readonly model: string | null;
    }>;
    'byok-save': CustomEvent<SaveDetail>;
    'byok-forget': CustomEvent<{
        readonly provider: string;
    }>;
    'byok-change': CustomEvent<ByokStatus>;
    'byok-error': CustomEvent<{
        readonly code: ByokErrorCode;
    }>;
}
declare global {
    interface HTMLElementTagNameMap {
        'byok-settings': ByokSettingsElement;
    }
    interface GlobalEventHandlersEventMap extends ByokSettingsEvents {
    }
}
declare const Base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * Settings in which people enter their own API key: a dialog, or with `inline` a part of the page.
 *
 * @element byok-settings
 * @attr {boolean} open - Opens the dialog
 * @attr {boolean} first-run - Explains first what the key is for
 * @attr {boolean} inline - Shows the settings in the page instead of in a dialog
 * @attr {string} project-id - Whose keys: the `projectId` of `createBYOK`
 * @attr {string} providers - Ids of `PROVIDERS`, separated by spaces; all by default
 * @attr {string} provider - The provider to show first
 * @attr {'auto'|'light'|'dark'} theme - The colour scheme; by default the page's
 * @attr {string} accent - A CSS colour for the main button and the focus ring
 * @attr {boolean} no-model - Leaves the model out
 * @attr {boolean} no-remember - Leaves the box "Remember on this device" out
 * @attr {string} lang - The language of the texts; by default the page's
 * @attr {'ltr'|'rtl'} dir - The direction of the texts; keys and models stay left to right
 * @attr {string} name - With `inline` in a form: the name under which the provider's id is submitted; never the key
 *
 * @fires byok-open - The dialog has opened: `{reason}`
 * @fires byok-request-close - The dialog is about to close: `{reason}`; can be cancelled, unless the reason is `escape`
 * @fires byok-close - The dialog has closed: `{reason}`
 * @fires byok-verify - A key is about to be checked: `{provider, model}`; where that is cancelled, it is kept unchecked
 * @fires byok-save - A key or a choice was saved: `{provider, model, hint, remembered, verified}`
 * @fires byok-forget - A key was forgotten: `{provider}`, which is `all` for all
 * @fires byok-change - Something about the kept keys has changed, here or in another tab: `ByokStatus`
 * @fires byok-error - Something failed: `{code}`
 *
 * @slot intro - In place of the explanation that `first-run` shows
 * @slot help - Below the form
 * @slot footer-note - Below the buttons
 *
 * @csspart dialog - The box as a whole
 * @csspart backdrop-host - The same box, where it has a `::backdrop`
 * @csspart header - Title and close button
 * @csspart title - The heading
 * @csspart close - The button that closes
 * @csspart intro - The explanation of `first-run`
 * @csspart reason - Why the settings were opened
 * @csspart form - All between header and footer
 * @csspart field - One label with its control and notes
 * @csspart label - A label
 * @csspart provider - The choice of provider
 * @csspart key - The key's input
 * @csspart key-summary - The same input, while it shows a summary of what was pasted
 * @csspart key-toggle - The button that shows what was entered
 * @csspart hint - What a field is for
 * @csspart message - What has happened
 * @csspart error - What is wrong
 * @csspart switch - The button that switches to the provider whose key it seems to be
 * @csspart model - The model's input
 * @csspart link - The link to the page where keys are made and revoked
 * @csspart remember - The box "Remember on this device"
 * @csspart passphrase - The passphrase's input
 * @csspart storage - Where the key is kept
 * @csspart footer - The buttons
 * @csspart save - The main button
 * @csspart cancel - The button that changes nothing
 * @csspart forget - The button that forgets
 *
 * @cssproperty --byok-accent - The main button and the focus ring
 * @cssproperty --byok-accent-text - The text on it; black or white by default, whichever reads better
 * @cssproperty --byok-surface - The background
 * @cssproperty --byok-text - The text
 * @cssproperty --byok-muted - Less important text
 * @cssproperty --byok-border - The edges of controls
 * @cssproperty --byok-danger - Errors, and the button that forgets
 * @cssproperty --byok-success - Good news
 * @cssproperty --byok-radius - The corners
 * @cssproperty --byok-font - The font family
 * @cssproperty --byok-mono - The font family of keys and models
 * @cssproperty --byok-width - The width
 * @cssproperty --byok-space - The unit of all distances
 * @cssproperty --byok-backdrop - What covers the page behind the dialog
 *
 * @cssstate open - The dialog is open
 * @cssstate busy - A key is being checked or saved
 * @cssstate error - Something is wrong with what was entered
 * @cssstate saved - Something was saved since it opened
 */
export declare class ByokSettingsElement extends Base {
    #private;
    static readonly formAssociated = true;
    static readonly observedAttributes: readonly string[];
    open: boolean;
    firstRun: boolean;
    inline: boolean;
    noModel: boolean;
    noRemember: boolean;
    projectId: string;
    providers: string;
    provider: string;
    theme: string;
    accent: string;
    constructor();
    get config(): Partial<ByokOptions>;
    set config(config: Partial<ByokOptions>);
    get manager(): KeyManager | undefined;
    connectedCallback(): void;
    disconnectedCallback(): void;
    attributeChangedCallback(name: string): void;
    /** Opens the dialog, or brings the focus back to it. Settles when it is closed, with what was saved. */
    show({ reason }?: Pick<OpenOptions, 'reason'>): Promise<SaveDetail | null>;
    /** Closes the dialog. What was entered and not saved is gone. */
    close(reason?: CloseReason): void;
    /** Focuses what to do next: the key, or the title where there is something to read first. */
    focus(): void;
}
/** Settings under the usual tag, or under another one where something else has that. */
export declare function createSettings(tag?: string): ByokSettingsElement;
/** Makes the tag known. Where something else has it already, that stays, and a warning says so. */
export declare function defineByokSettings(tag?: string): void;
export {};
