import type { KeyManager } from './manager.js';
import type { Strings } from './strings.en.js';
/** A provider as the settings offer it. Every text is shown as text, never as HTML. */
export interface Provider {
    /** What is sent as `X-BYOK-Provider`: lower-case letters, digits and hyphens. */
    readonly id: string;
    /** The name to show. */
    readonly label: string;
    /** How a key begins, for the empty field. */
    readonly placeholder?: string;
    /** The https page where a key is made and revoked. */
    readonly docs?: string;
    /** Model ids to suggest, the one to begin with first; others can be typed. */
    readonly models?: readonly string[];
    /** Prefixes that only this provider's keys have; for providers that Byok does not know. */
    readonly keyPrefixes?: readonly string[];
}
/** Where keys are kept. What each mode does and does not protect against is in the README. */
export type StorageMode = 'memory' | 'session' | 'local' | 'device' | 'passphrase';
/** The modes that outlive the tab, for the box "Remember on this device". */
export type RememberMode = 'local' | 'device' | 'passphrase';
/** What is kept for one provider. */
export interface KeyRecord {
    readonly v: 1;
    readonly provider: string;
    readonly key: string;
    readonly model?: string;
    /** Milliseconds since 1970, as are the others. */
    readonly savedAt: number;
    /** When it was chosen or used last, noted once a minute at most: the latest one is active. 0 when another key was active and went. */
    readonly usedAt: number;
    readonly expiresAt?: number;
}
/** Keeps the records of a project. An app can bring its own. */
export interface KeyStore {
    /** A `StorageMode`, or a name of one's own. */
    readonly mode: string;
    /** All records that can be read; broken ones are left out. Rejects where the place itself cannot be used. */
    load(): Promise<readonly KeyRecord[]>;
    /** Keeps these records in place of all others. Rejects where it cannot. */
    save(records: readonly KeyRecord[]): Promise<void>;
    /** Removes everything, readable or not. */
    clear(): Promise<void>;
    /** Calls back when another tab has changed something; returns the end of it. */
    subscribe?(changed: () => void): () => void;
    /** Whether records are there that need `unlock` first. */
    readonly locked?: boolean;
    /** Whether `unlock` was called, for stores that have it. */
    readonly open?: boolean;
    /** Opens the store; sets the passphrase where none is set. Rejects with `wrong_passphrase`. */
    unlock?(passphrase: string): Promise<void>;
    /** Forgets what `unlock` has learned. */
    lock?(): void;
}
/** What a check of a key at its provider can say: a closed list. It is a hint about now, no promise. */
export type VerifyOutcome = 'ok' | 'rejected' | 'wrong_key_type' | 'no_permission' | 'no_credit' | 'rate_limited' | 'unreachable' | 'timeout' | 'provider_error' | 'not_checkable';
/** What `verify` gets: the key too, so that it can be checked. Send it in a header or body, never in a URL. */
export interface VerifyCandidate {
    readonly provider: string;
    readonly model: string | null;
    readonly key: string;
}
/** What is known of one kept key. Holds nothing of it but the hint. */
export interface KeyStatus {
    readonly provider: string;
    readonly model: string | null;
    /** The last four characters; null for keys of less than twelve. */
    readonly hint: string | null;
    /** The mode that really keeps it: `memory` where the chosen one failed. */
    readonly storage: string;
    /** Whether it outlives the tab. */
    readonly remembered: boolean;
    readonly expiresAt: number | null;
    /** The last outcome that was reported or checked on this page. */
    readonly outcome: VerifyOutcome | null;
}
/** What is known of all kept keys. Never holds a key. */
export interface ByokStatus {
    readonly ready: boolean;
    /** Whether there is a key to send. */
    readonly configured: boolean;
    /** Whether a passphrase is needed first. */
    readonly locked: boolean;
    /** The active provider's. */
    readonly active: KeyStatus | null;
    readonly keys: readonly KeyStatus[];
}
/** The headers of a request: the names of `HeaderNames`, without a prototype. */
export type ByokHeaders = Record<string, string>;
export interface HeaderNames {
    readonly key: string;
    readonly provider: string;
    readonly model: string;
}
/** What was saved. Never the key. */
export interface SaveDetail {
    readonly provider: string;
    readonly model: string | null;
    readonly hint: string | null;
    readonly remembered: boolean;
    /** The outcome of the check; null where none was made. */
    readonly verified: VerifyOutcome | null;
}
export type Theme = 'auto' | 'light' | 'dark';
export interface ByokOptions {
    /** Separates this app's keys from others' of the same origin: 1 to 64 letters, digits, dots, hyphens, underscores. */
    readonly projectId: string;
    /** At least one; of `PROVIDERS`, or the app's own. */
    readonly providers: readonly Provider[];
    /** A CSS colour for fills and the focus ring. The text on it is black or white, whichever reads better. */
    readonly accentColor?: string;
    /** Where keys are kept: `session` by default. */
    readonly storage?: StorageMode | KeyStore;
    /** Offers a box, not ticked, that keeps the key in this mode instead. */
    readonly remember?: RememberMode | KeyStore | false;
    /** Milliseconds until a kept key is forgotten, `Infinity` for never; 30 days for remembered ones by default, otherwise never. */
    readonly ttl?: number;
    /** Milliseconds without use until a key is forgotten; with `passphrase`, until it is locked (15 minutes by default). */
    readonly idleTtl?: number;
    /** Checks a key before it is kept: `verifyAt(url)`, or one of the app's own. A throw or an unknown answer counts as `unreachable`. */
    readonly verify?: (candidate: VerifyCandidate, signal: AbortSignal) => Promise<VerifyOutcome>;
    /** Origins, beside the page's own, to which `fetch` may take the key. */
    readonly allowedOrigins?: readonly string[];
    /** Other header names; the server has to know them. */
    readonly headers?: Partial<HeaderNames>;
    /** Texts in place of the English ones. */
    readonly strings?: Partial<Strings>;
    readonly theme?: Theme;
    /** Where the element is put; the body by default. Inside a dialog with a focus trap of its own, that dialog. */
    readonly container?: HTMLElement;
}
export interface OpenOptions {
    /** The provider to show first. */
    readonly provider?: string;
    /** Why the settings open: an outcome, or a text of the app's own. Never a key. */
    readonly reason?: VerifyOutcome | (string & {});
    readonly onSave?: (detail: SaveDetail) => void;
    readonly onCancel?: () => void;
}
export interface OpenedSettings {
    readonly element: HTMLElement;
    /** Settles when the settings are closed, whatever closed them. */
    readonly closed: Promise<'saved' | 'dismissed'>;
    close(): void;
}
/** What `createBYOK` returns. */
export interface Byok {
    /** Settles when the kept keys are read. Never rejects. */
    readonly ready: Promise<void>;
    readonly keyManager: KeyManager;
    status(): ByokStatus;
    isConfigured(): boolean;
    /** The headers for a request to your own server; null where there is nothing to send. */
    getHeaders(): ByokHeaders | null;
    /** `fetch` with those headers, to the page's origin and `allowedOrigins` only, and never across a redirect. Rejects with `ByokError`. */
    fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
    /** Opens the settings where no key is kept. Opens once: who dismisses it is not asked again by itself. */
    guardFirstRun(): Promise<'configured' | 'saved' | 'dismissed'>;
    openSettings(options?: OpenOptions): OpenedSettings;
    /** Forgets the key of one provider, or all; in the other tabs too. */
    forget(provider?: string): Promise<void>;
    /** Tells what a request has shown about the active key, so that the settings can say it. */
    reportOutcome(outcome: VerifyOutcome): void;
    on(event: 'change', listener: (status: ByokStatus) => void): () => void;
    on(event: 'error', listener: (error: Error) => void): () => void;
    /** Takes the element, listeners and timers away. Kept keys stay where they are. */
    destroy(): void;
    toJSON(): ByokStatus;
}
