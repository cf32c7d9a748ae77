import { ByokError } from './errors.js';
import { cleanKey } from './keys/clean.js';
import { hintOf } from './keys/mask.js';
import { activeOf, defaultIdleTtl, defaultTtl, endOf, isOver, outlivesTab, settle, useNoteInterval, type Kept } from './lifetime.js';
import { memoryStore } from './storage/memory.js';
import { modes } from './storage/modes.js';
import { Tabs } from './tabs.js';
import type { ByokHeaders, ByokStatus, HeaderNames, KeyRecord, KeyStatus, KeyStore, RememberMode, StorageMode, VerifyOutcome } from './types.js';

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

/** Keeps the keys of one project, one per provider, and knows which is active. Prints and serialises as its status, never a key. */
export class KeyManager {
  readonly projectId: string;
  /** Settles when the kept keys are read. Never rejects. */
  readonly ready: Promise<void>;

  readonly #stores: readonly KeyStore[];
  readonly #options: KeyManagerOptions;
  readonly #outcomes = new Map<string, VerifyOutcome>();
  readonly #listeners = new Set<(status: ByokStatus) => void>();
  readonly #errorListeners = new Set<(error: Error) => void>();
  readonly #ends: (() => void)[];
  readonly #tabs: Tabs;
  /** Takes what the chosen store does not. */
  readonly #fallback = memoryStore();
  #kept: readonly Kept[] = [];
  #isReady = false;
  #lastUse = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @throws ByokError `invalid_options` */
  constructor(options: KeyManagerOptions) {
    const { projectId, storage = 'session', remember, ttl = 1, idleTtl = 1 } = options;
    if (!/^[\w.-]{1,64}$/.test(projectId) || !(ttl > 0) || !(idleTtl > 0))
      throw new ByokError('invalid_options', 'projectId has 1 to 64 letters, digits, dots, hyphens or underscores; ttl and idleTtl are milliseconds above 0.');
    this.projectId = projectId;
    this.#options = options;
    this.#stores = (remember ? [storage, remember] : [storage]).map(mode => storeOf(mode, projectId));

    const reload = () => void this.#change(kept => kept, null);
    this.#ends = this.#stores.map(store => store.subscribe?.(reload) ?? (() => {}));
    this.#tabs = new Tabs(projectId, reload, provider => void this.#change(without(provider), null));
    this.ready = this.#change(kept => kept, null);
  }

  /** The mode that keys go to. */
  get storageMode(): string {
    return this.#stores[0]!.mode;
  }

  /** The mode that remembered keys go to; null where there is no such choice. */
  get rememberMode(): string | null {
    return this.#stores[1]?.mode ?? null;
  }

  /** The key of a provider, or of the active one. The only way to a key: hand it to nobody who does not need it. */
  get(provider?: string): string | null {
    return this.#find(provider)?.record.key ?? null;
  }

  /** The headers for a request; null where there is no key to send. */
  headers({ key = 'X-BYOK-Api-Key', provider = 'X-BYOK-Provider', model = 'X-BYOK-Model' }: Partial<HeaderNames> = {}): ByokHeaders | null {
    const record = this.#find()?.record;
    if (!record)
      return null;
    this.#use(record);
    // Without a prototype, so that nobody who has changed Object's adds a header.
    return Object.assign(Object.create(null), { [key]: record.key, [provider]: record.provider }, record.model && { [model]: record.model });
  }

  /**
   * Keeps a key, makes its provider the active one, and tells the other tabs.
   * @throws ByokError `invalid_key`, `wrong_passphrase`, `locked`
   */
  async set(provider: string, key: string, { model, remember = false, passphrase }: SetOptions = {}): Promise<KeyStatus> {
    const cleaned = cleanKey(key);
    if (cleaned.problem || cleaned.key !== key)
      throw new ByokError('invalid_key', 'This cannot be a key; cleanKey() tells why.');
    const store = this.#storeFor(remember);
    if (passphrase !== undefined)
      await store.unlock?.(passphrase);
    const { ttl = outlivesTab(store) ? defaultTtl : 0, idleTtl } = this.#options;
    const now = this.#lastUse = Date.now();
    const record: KeyRecord = {
      v: 1,
      provider,
      key,
      ...model && { model },
      savedAt: now,
      activeAt: now,
      ...idleTtl && { usedAt: now },
      ...ttl && { expiresAt: now + ttl },
    };
    this.#outcomes.delete(provider);
    await this.#change(kept => [...without(provider)(kept), { record, store }]);
    return this.status().keys.find(status => status.provider === provider)!;
  }

  /**
   * Makes the kept key of a provider the active one. A model replaces the kept one, null removes it.
   * @throws ByokError `not_configured`
   */
  async setActive(provider: string, model?: string | null): Promise<void> {
    if (!this.#find(provider))
      throw new ByokError('not_configured', 'No key of this provider is kept.');
    await this.#change(kept => kept.map(({ record: { model: before, ...record }, store }) => {
      const next = record.provider === provider && model !== undefined ? model : before;
      return { record: { ...record, ...next && { model: next }, ...record.provider === provider && { activeAt: Date.now() } }, store };
    }));
  }

  /** Forgets the key of one provider, here and in the other tabs. */
  async forget(provider: string): Promise<void> {
    await this.#change(without(provider), { forgotten: provider });
  }

  /** Forgets all keys, here and in the other tabs, also those that are locked. */
  async clearAll(): Promise<void> {
    await this.#change(() => [], { forgotten: null });
  }

  /** The last four characters of a kept key; null where there is none, or where it is too short to tell them. */
  hint(provider: string): string | null {
    const kept = this.#find(provider);
    return kept ? hintOf(kept.record.key) : null;
  }

  status(): ByokStatus {
    const current = this.#kept.filter(kept => !this.#isOver(kept));
    const keys = current.map(({ record, store }): KeyStatus => ({
      provider: record.provider,
      model: record.model ?? null,
      hint: hintOf(record.key),
      storage: store.mode,
      remembered: outlivesTab(store),
      expiresAt: record.expiresAt ?? null,
      outcome: this.#outcomes.get(record.provider) ?? null,
    }));
    const active = keys.find(({ provider }) => provider === this.#find()?.record.provider) ?? null;
    return { ready: this.#isReady, configured: !!active, locked: this.#stores.some(store => store.locked), active, keys };
  }

  /** Notes what a request has shown about a key, the active one's where no provider is named. */
  report(outcome: VerifyOutcome, provider = this.#find()?.record.provider): void {
    if (provider) {
      this.#outcomes.set(provider, outcome);
      this.#notify();
    }
  }

  /** Whether `set` needs a passphrase now. */
  needsPassphrase(remember: boolean): boolean {
    const store = this.#storeFor(remember);
    return !!store.unlock && !store.open;
  }

  /**
   * Opens what a passphrase locks.
   * @throws ByokError `wrong_passphrase`
   */
  async unlock(passphrase: string): Promise<void> {
    for (const store of this.#stores)
      await store.unlock?.(passphrase);
    this.#lastUse = Date.now();
    await this.#change(kept => kept, null);
  }

  /** Forgets what `unlock` has learned. */
  lock(): void {
    this.#stores.forEach(store => store.lock?.());
    this.#kept = this.#kept.filter(({ store }) => !store.lock);
    this.#notify();
  }

  /** Calls back after every change, the other tabs' too; returns the end of it. */
  subscribe(listener: (status: ByokStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Calls back when keys cannot be kept where they should be; returns the end of it. */
  onError(listener: (error: Error) => void): () => void {
    this.#errorListeners.add(listener);
    return () => void this.#errorListeners.delete(listener);
  }

  /** Takes listeners and timers away. Kept keys stay where they are. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#tabs.close();
    this.#ends.forEach(end => end());
    this.#listeners.clear();
    this.#errorListeners.clear();
    this.#kept = [];
  }

  toJSON(): ByokStatus {
    return this.status();
  }

  #storeFor(remember: boolean): KeyStore {
    return (remember && this.#stores[1]) || this.#stores[0]!;
  }

  #isOver(kept: Kept): boolean {
    return isOver(kept, this.#options.idleTtl);
  }

  #find(provider?: string): Kept | undefined {
    const kept = provider === undefined ? activeOf(this.#kept) : this.#kept.find(({ record }) => record.provider === provider);
    return kept && !this.#isOver(kept) ? kept : undefined;
  }

  #use(record: KeyRecord): void {
    const { idleTtl } = this.#options;
    const now = this.#lastUse = Date.now();
    if (idleTtl && now - (record.usedAt ?? 0) > Math.min(useNoteInterval, idleTtl / 10))
      void this.#change(kept => kept.map(next => next.record.provider === record.provider ? { ...next, record: { ...next.record, usedAt: now } } : next));
  }

  /** Reads what is kept, changes it, and keeps that; in turn with all other changes of this and the other tabs. */
  #change(work: (kept: readonly Kept[]) => readonly Kept[], message: { forgotten?: string | null } | null = {}): Promise<void> {
    const run = async () => {
      const before = await this.#read();
      const valid = settle(before, before.filter(kept => !this.#isOver(kept)));
      let after = settle(valid, work(valid));
      for (const store of this.#stores) {
        const records = after.filter(kept => kept.store === store).map(kept => kept.record);
        try {
          if (message?.forgotten === null)
            await store.clear();
          else if (after !== before)
            await store.save(records);
        } catch (error) {
          if (error instanceof ByokError)
            throw error;
          this.#fail(error);
          after = after.map(kept => kept.store === store ? { ...kept, store: this.#fallback } : kept);
        }
      }
      this.#kept = after;
      this.#isReady = true;
      if (message)
        this.#tabs.tell(message);
      this.#notify();
      this.#wait();
    };
    // Other tabs write to the same place. Where the page has no origin, there is no lock and nothing to share either.
    const locks = globalThis.origin === 'null' || !this.#stores.some(outlivesTab) ? null : globalThis.navigator?.locks;
    const done = this.#queue.then(() => locks ? locks.request(`byok:${this.projectId}`, run) : run());
    this.#queue = done.catch(() => {});
    return done;
  }

  async #read(): Promise<readonly Kept[]> {
    const kept = this.#kept.filter(({ store }) => store === this.#fallback);
    for (const store of this.#stores) {
      try {
        kept.push(...(await store.load()).map(record => ({ record, store })));
      } catch (error) {
        this.#fail(error);
      }
    }
    // Of two keys of one provider the newer one.
    return kept.filter(({ record }) => !kept.some(other => other.record.provider === record.provider && other.record.savedAt > record.savedAt));
  }

  /** Forgets what is over when it is, and locks what has not been used. */
  #wait(): void {
    clearTimeout(this.#timer);
    const { idleTtl = defaultIdleTtl } = this.#options;
    const lockAt = this.#stores.some(store => store.open) ? this.#lastUse + idleTtl : Infinity;
    const now = Date.now();
    const next = Math.min(lockAt, ...this.#kept.map(kept => endOf(kept, this.#options.idleTtl)));
    if (next === Infinity)
      return;
    this.#timer = setTimeout(() => {
      if (Date.now() >= lockAt)
        this.lock();
      void this.#change(kept => kept, null);
      // A longer wait than this fires at once.
    }, Math.min(next - now, 2 ** 31 - 1));
  }

  #notify(): void {
    const status = this.status();
    this.#listeners.forEach(listener => listener(status));
  }

  #fail(error: unknown): void {
    const isFull = (error as Error | null)?.name === 'QuotaExceededError';
    const failure = new ByokError(isFull ? 'storage_full' : 'storage_blocked', 'The browser does not keep the key, so it is forgotten when the page is closed.');
    this.#errorListeners.forEach(listener => listener(failure));
  }
}

function storeOf(storage: string | KeyStore, projectId: string): KeyStore {
  if (typeof storage === 'object')
    return storage;
  const create = modes[storage];
  if (!create)
    throw new ByokError('invalid_options', `There is no storage mode "${storage}" here, only ${Object.keys(modes).join(', ')}.`);
  return create(projectId);
}

function without(provider: string | null): (kept: readonly Kept[]) => readonly Kept[] {
  return kept => kept.filter(({ record }) => provider !== null && record.provider !== provider);
}
