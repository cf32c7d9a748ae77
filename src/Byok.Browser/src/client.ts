import { ByokError } from './errors.js';
import { KeyManager } from './manager.js';
import type { Byok, ByokHeaders, ByokOptions, ByokStatus, VerifyOutcome } from './types.js';

interface Shared {
  readonly manager: KeyManager;
  readonly storage: unknown;
  users: number;
}

// One manager per project on a page: a key in memory has to be there for whoever asks.
const shared = new Map<string, Shared>();

/** The part of `Byok` that needs no settings. */
export class ByokClient implements Omit<Byok, 'guardFirstRun' | 'openSettings'> {
  readonly keyManager: KeyManager;
  readonly options: ByokOptions;
  readonly #origins: ReadonlySet<string>;
  readonly #ends = new Set<() => void>();
  #isDestroyed = false;

  /** @throws ByokError `invalid_options` */
  constructor(options: ByokOptions) {
    const { projectId, providers, storage = 'session', allowedOrigins = [] } = options;
    if (!providers?.length || providers.some(provider => !/^[a-z0-9-]{1,64}$/.test(provider?.id) || !provider.label))
      throw new ByokError('invalid_options', 'providers has at least one provider, each with an id of lower-case letters, digits and hyphens, and a label.');
    this.options = options;
    this.#origins = new Set([location.origin, ...allowedOrigins.map(originOf)]);

    let entry = shared.get(projectId);
    if (entry && entry.storage !== storage)
      throw new ByokError('invalid_options', `This page keeps the keys of "${projectId}" in another storage already.`);
    if (!entry)
      shared.set(projectId, entry = { manager: new KeyManager(options), storage, users: 0 });
    entry.users++;
    this.keyManager = entry.manager;
  }

  get ready(): Promise<void> {
    return this.keyManager.ready;
  }

  status(): ByokStatus {
    return this.keyManager.status();
  }

  isConfigured(): boolean {
    return this.status().configured;
  }

  getHeaders(): ByokHeaders | null {
    return this.keyManager.headers(this.options.headers);
  }

  async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    await this.ready;
    // A redirect would take the key along to wherever it points.
    const request = new Request(input, { ...init, redirect: 'error' });
    if (!this.#origins.has(new URL(request.url).origin))
      throw new ByokError('origin_not_allowed', 'A key goes to this page’s origin and to allowedOrigins only.');
    const headers = this.getHeaders();
    if (!headers)
      throw new ByokError('not_configured', 'There is no key yet: await guardFirstRun() first.');
    for (const name in headers)
      request.headers.set(name, headers[name]!);
    return fetch(request);
  }

  forget(provider?: string): Promise<void> {
    return provider === undefined ? this.keyManager.clearAll() : this.keyManager.forget(provider);
  }

  reportOutcome(outcome: VerifyOutcome): void {
    this.keyManager.report(outcome);
  }

  on(event: 'change', listener: (status: ByokStatus) => void): () => void;
  on(event: 'error', listener: (error: Error) => void): () => void;
  on(event: 'change' | 'error', listener: ((status: ByokStatus) => void) & ((error: Error) => void)): () => void {
    const end = event === 'change' ? this.keyManager.subscribe(listener) : this.keyManager.onError(listener);
    this.#ends.add(end);
    return () => {
      end();
      this.#ends.delete(end);
    };
  }

  destroy(): void {
    this.#ends.forEach(end => end());
    const { projectId } = this.options;
    const entry = shared.get(projectId);
    if (this.#isDestroyed || !entry)
      return;
    this.#isDestroyed = true;
    if (!--entry.users) {
      entry.manager.dispose();
      shared.delete(projectId);
    }
  }

  toJSON(): ByokStatus {
    return this.status();
  }
}

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  // Plain http would show the key to the whole way, except on this machine.
  if (!url || (url.protocol !== 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)))
    throw new ByokError('invalid_options', 'allowedOrigins are https origins, or http on this machine.');
  return url.origin;
}
