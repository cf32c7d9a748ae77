import { ByokError } from './errors.js';
import { KeyManager } from './manager.js';
import type { Byok, ByokHeaders, ByokOptions, ByokStatus, VerifyOutcome } from './types.js';

interface Shared {
  readonly manager: KeyManager;
  readonly options: Pick<ByokOptions, typeof shareable[number]>;
  users: number;
}

// One manager per project on a page, also where the page has loaded this file by two addresses: a key in memory has to be there for whoever asks.
const shared: Map<string, Shared> = (globalThis as { [key: symbol]: any })[Symbol.for('byok')] ??= new Map();
const shareable = ['storage', 'remember', 'ttl', 'idleTtl'] as const;

/** The part of `Byok` that needs no settings. */
export class ByokClient implements Omit<Byok, 'guardFirstRun' | 'openSettings'> {
  readonly keyManager: KeyManager;
  readonly options: ByokOptions;
  readonly #origins: readonly string[];
  readonly #end = new AbortController();

  /** @throws ByokError `invalid_options`; TypeError where an allowed origin is no URL */
  constructor(options: ByokOptions) {
    const { projectId, providers, allowedOrigins = [] } = options;
    if (!providers?.length || providers.some(provider => !/^[a-z0-9-]{1,64}$/.test(provider?.id ?? '') || !provider.label))
      throw invalid('providers is at least one, with an id of a-z 0-9 - and a label.');
    this.options = options;
    this.#origins = [globalThis.location?.origin, ...allowedOrigins.map(origin => new URL(origin).origin)];

    const entry: Shared = shared.get(projectId) ?? { manager: new KeyManager(options), options: { storage: 'session', remember: false, ...options }, users: 0 };
    for (const name of shareable) {
      if (options[name] !== undefined && options[name] !== entry.options[name])
        throw invalid(`${projectId} has another ${name} on this page.`);
    }
    shared.set(projectId, entry);
    entry.users++;
    this.keyManager = entry.manager;
    this.#end.signal.onabort = () => {
      if (--entry.users)
        return;
      shared.delete(projectId);
      entry.manager.dispose();
    };
  }

  get ready(): Promise<void> {
    return this.keyManager.ready;
  }

  status(): ByokStatus {
    return this.keyManager.status();
  }

  isConfigured(): boolean {
    return !this.#end.signal.aborted && this.status().configured;
  }

  getHeaders(): ByokHeaders | null {
    return this.#end.signal.aborted ? null : this.keyManager.headers(this.options.headers);
  }

  async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    await this.ready;
    // A redirect would take the key along to wherever it points.
    const request = new Request(input, { ...init, redirect: 'error', mode: 'cors' });
    if (!this.#origins.includes(new URL(request.url).origin))
      throw new ByokError('origin_not_allowed', 'A key goes to this origin and allowedOrigins only.');
    const headers = this.getHeaders();
    if (!headers)
      throw new ByokError('not_configured', 'There is no key: await guardFirstRun().');
    for (const name in headers)
      request.headers.set(name, headers[name]!);
    return fetch(request);
  }

  forget(provider?: string): Promise<void> {
    return provider ? this.keyManager.forget(provider) : this.keyManager.clearAll();
  }

  reportOutcome(outcome: VerifyOutcome): void {
    this.keyManager.report(outcome);
  }

  on(event: 'change', listener: (status: ByokStatus) => void): () => void;
  on(event: 'error', listener: (error: Error) => void): () => void;
  on(event: string, listener: (value: never) => void): () => void {
    const end = this.keyManager.subscribe((status, error) => {
      if (event === 'change')
        listener(status as never);
      else if (error)
        listener(error as never);
    });
    this.#end.signal.addEventListener('abort', end);
    return end;
  }

  destroy(): void {
    this.#end.abort();
  }

  toJSON(): ByokStatus {
    return this.status();
  }
}

function invalid(message: string): ByokError {
  return new ByokError('invalid_options', message);
}
