import type { ByokHeaders, ByokStatus, HeaderNames, KeyStatus, KeyStore, RememberMode, StorageMode, VerifyOutcome } from './types.js';
export interface KeyManagerOptions {
    readonly projectId: string;
    readonly storage?: StorageMode | KeyStore | undefined;
    readonly remember?: RememberMode | KeyStore | false | undefined;
    readonly ttl?: number | undefined;
    readonly idleTtl?: number | undefined;
}
export interface SetOptions {
    readonly model?: string | null;
    /** Keeps the key in the `remember` store. */
    readonly remember?: boolean;
    /** Opens, or sets up, the store that needs one. */
    readonly passphrase?: string;
}
/** Gets the status after every change, and with it what has failed where keys cannot be kept as they should be. */
export type StatusListener = (status: ByokStatus, error?: Error) => void;
/** Keeps the keys of one project, one per provider, and knows which is active. Prints and serialises as its status, never a key. */
export declare class KeyManager {
    #private;
    /** Settles when the kept keys are read. Never rejects. */
    readonly ready: Promise<void>;
    /** @throws ByokError `invalid_options` */
    constructor(options: KeyManagerOptions);
    get projectId(): string;
    /** The mode that keys go to: `memory` where the chosen one cannot be used. */
    get storageMode(): string;
    /** The mode that remembered keys go to; null where there is no such choice. */
    get rememberMode(): string | null;
    /** The key of a provider, or of the active one. The only way to a key: hand it to nobody who does not need it. */
    get(provider?: string): string | null;
    /** The headers for a request; null where there is no key to send. */
    headers({ key, provider, model }?: Partial<HeaderNames>): ByokHeaders | null;
    /**
     * Keeps a key, makes its provider the active one, and tells the other tabs.
     * @throws ByokError `invalid_key`, `wrong_passphrase`, `locked`
     */
    set(provider: string, key: string, { model, remember, passphrase }?: SetOptions): Promise<KeyStatus>;
    /**
     * Makes the kept key of a provider the active one. A model replaces the kept one, an empty text removes it.
     * @throws ByokError `not_configured`
     */
    setActive(provider: string, model?: string | undefined): Promise<void>;
    /** Forgets the key of one provider, here and in the other tabs. */
    forget(provider: string): Promise<void>;
    /** Forgets all keys, here and in the other tabs, also those that are locked. */
    clearAll(): Promise<void>;
    /** The last four characters of a kept key; null where there is none, or where it is too short to tell them. */
    hint(provider: string): string | null;
    status(): ByokStatus;
    /** Notes what a request has shown about a key, the active one's where no provider is named. */
    report(outcome: VerifyOutcome, provider?: string | undefined): void;
    /** Whether `set` needs a passphrase now. */
    needsPassphrase(remember: boolean): boolean;
    /**
     * Opens what a passphrase locks.
     * @throws ByokError `wrong_passphrase`
     */
    unlock(passphrase: string): Promise<void>;
    /** Forgets what `unlock` has learned. */
    lock(): void;
    /** Calls back after every change, the other tabs' too; returns the end of it. */
    subscribe(listener: StatusListener): () => void;
    /** Takes listeners and timers away. Kept keys stay where they are. */
    dispose(): void;
    toJSON(): ByokStatus;
}
