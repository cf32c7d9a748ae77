import { KeyManager } from './manager.js';
import type { Byok, ByokHeaders, ByokOptions, ByokStatus, VerifyOutcome } from './types.js';
/** The part of `Byok` that needs no settings. */
export declare class ByokClient implements Omit<Byok, 'guardFirstRun' | 'openSettings'> {
    #private;
    readonly keyManager: KeyManager;
    readonly options: ByokOptions;
    /** @throws ByokError `invalid_options`; TypeError where an allowed origin is no URL */
    constructor(options: ByokOptions);
    get ready(): Promise<void>;
    status(): ByokStatus;
    isConfigured(): boolean;
    getHeaders(): ByokHeaders | null;
    fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
    forget(provider?: string): Promise<void>;
    reportOutcome(outcome: VerifyOutcome): void;
    on(event: 'change', listener: (status: ByokStatus) => void): () => void;
    on(event: 'error', listener: (error: Error) => void): () => void;
    destroy(): void;
    toJSON(): ByokStatus;
}
