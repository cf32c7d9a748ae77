import type { ByokHeaders, ByokStatus, HeaderNames, KeyStatus, KeyStore, RememberMode, StorageMode, VerifyOutcome } from './types.js';

export interface KeyManagerOptions {
  readonly projectId: string;
  readonly storage?: StorageMode | KeyStore;
  readonly remember?: RememberMode | KeyStore | false;
  readonly ttl?: number;
  readonly idleTtl?: number;
}

export interface SetOptions {
  readonly model?: string | null;
  /** Keeps the key in the `remember` store. */
  readonly remember?: boolean;
  /** Opens (or sets up) the store that needs one. */
  readonly passphrase?: string;
}

/** Keeps the keys of one project, one per provider, and knows which is active. */
export declare class KeyManager {
  constructor(options: KeyManagerOptions);
  readonly projectId: string;
  readonly ready: Promise<void>;
  /** The mode keys go to, and the one they go to where they are remembered; null where there is no such choice. */
  readonly storageMode: string;
  readonly rememberMode: string | null;
  get(provider?: string): string | null;
  headers(names?: Partial<HeaderNames>): ByokHeaders | null;
  set(provider: string, key: string, options?: SetOptions): Promise<KeyStatus>;
  setActive(provider: string, model?: string | null): Promise<void>;
  forget(provider: string): Promise<void>;
  clearAll(): Promise<void>;
  hint(provider: string): string | null;
  status(): ByokStatus;
  report(outcome: VerifyOutcome, provider?: string): void;
  /** Whether `set` needs a passphrase now. */
  needsPassphrase(remember: boolean): boolean;
  unlock(passphrase: string): Promise<void>;
  lock(): void;
  subscribe(listener: (status: ByokStatus) => void): () => void;
  onError(listener: (error: Error) => void): () => void;
  dispose(): void;
  toJSON(): ByokStatus;
}
