import { ByokError } from './errors.js';
import { cleanKey } from './keys/clean.js';
import { hintOf } from './keys/hint.js';
import { defaultIdleTtl, defaultTtl, endOf, isOver, outlivesTab, useNoteInterval } from './lifetime.js';
import { memoryStore } from './storage/memory.js';
import { storeOf } from './storage/modes.js';
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

/** A record, and which of the stores has it. */
interface Kept {
  readonly record: KeyRecord;
  readonly at: number;
}

type Work = (kept: readonly Kept[]) => readonly Kept[];

/** Keeps the keys of one project, one per provider, and knows which is active. Prints and serialises as its status, never a key. */
export class KeyManager {
  readonly projectId: string;
  /** Settles when the kept keys are read. Never rejects. */
  readonly ready: Promise<void>;

  readonly #options: KeyManagerOptions;
  readonly #outcomes = new Map<string, VerifyOutcome>();
  readonly #listeners = new Set<(status: ByokStatus) => void>();
  readonly #errorListeners = new Set<(error: Error) => void>();
  readonly #tabs: Tabs;
  readonly #ends: ((() => void) | undefined)[];
  /** Where keys go, and where they go to be remembered. */
  readonly #stores: KeyStore[];
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
    const reload = () => this.#change();
    // What the tabs share is changed already, and may hold a newer key by now.
    this.#tabs = new Tabs(projectId, reload, provider => this.#change(kept => kept.filter(one => outlivesTab(this.#stores[one.at]!) || !isOf(one, provider))));
    this.#ends = this.#stores.map(store => store.subscribe?.(reload));
    this.ready = reload();
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
    return this.#find(provider)?.key ?? null;
  }

  /** The headers for a request; null where there is no key to send. */
  headers({ key = 'X-BYOK-Api-Key', provider = 'X-BYOK-Provider', model = 'X-BYOK-Model' }: Partial<HeaderNames> = {}): ByokHeaders | null {
    const record = this.#find();
    if (!record)
      return null;
    this.#use(record);
    // Without a prototype, so that nobody who has changed Object's adds a header.
    return { __proto__: null as never, [key]: record.key, [provider]: record.provider, ...record.model && { [model]: record.model } };
  }

  /**
   * Keeps a key, makes its provider the active one, and tells the other tabs.
   * @throws ByokError `invalid_key`, `wrong_passphrase`, `locked`
   */
  async set(provider: string, key: string, { model, remember = false, passphrase }: SetOptions = {}): Promise<KeyStatus> {
    const cleaned = cleanKey(key);
    if (cleaned.problem || cleaned.key !== key)
      throw new ByokError('invalid_key', 'This cannot be a key; cleanKey() tells why.');
    const at = this.#indexFor(remember);
    const store = this.#stores[at]!;
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
    await this.#change(kept => [...kept.filter(one => !isOf(one, provider)), { record, at }], {});
    return this.status().keys.find(status => status.provider === provider)!;
  }

  /**
   * Makes the kept key of a provider the active one. A model replaces the kept one, null removes it.
   * @throws ByokError `not_configured`
   */
  async setActive(provider: string, model?: string | null): Promise<void> {
    if (!this.#find(provider))
      throw new ByokError('not_configured', 'No key of this provider is kept.');
    await this.#change(edit(provider, ({ model: before, ...record }) => {
      const next = model === undefined ? before : model;
      return { ...record, ...next && { model: next }, activeAt: Date.now() };
    }), {});
  }

  /** Forgets the key of one provider, here and in the other tabs. */
  forget(provider: string): Promise<void> {
    return this.#change(kept => kept.filter(one => !isOf(one, provider)), { forgotten: provider });
  }

  /** Forgets all keys, here and in the other tabs, also those that are locked. */
  clearAll(): Promise<void> {
    return this.#change(() => [], { forgotten: null });
  }

  /** The last four characters of a kept key; null where there is none, or where it is too short to tell them. */
  hint(provider: string): string | null {
    return hintOf(this.get(provider) ?? '');
  }

  status(): ByokStatus {
    const keys = this.#live().map(({ record, at }): KeyStatus => ({
      provider: record.provider,
      model: record.model ?? null,
      hint: hintOf(record.key),
      storage: this.#stores[at]!.mode,
      remembered: outlivesTab(this.#stores[at]!),
      expiresAt: record.expiresAt ?? null,
      outcome: this.#outcomes.get(record.provider) ?? null,
    }));
    const active = keys.find(({ provider }) => provider === activeOf(this.#kept)) ?? null;
    return { ready: this.#isReady, configured: !!active, locked: this.#stores.some(store => store.locked), active, keys };
  }

  /** Notes what a request has shown about a key, the active one's where no provider is named. */
  report(outcome: VerifyOutcome, provider = activeOf(this.#kept)): void {
    if (provider)
      this.#outcomes.set(provider, outcome);
    this.#notify();
  }

  /** Whether `set` needs a passphrase now. */
  needsPassphrase(remember: boolean): boolean {
    const store = this.#stores[this.#indexFor(remember)]!;
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
    await this.#change();
  }

  /** Forgets what `unlock` has learned. */
  lock(): void {
    this.#stores.forEach(store => store.lock?.());
    this.#kept = this.#kept.filter(({ at }) => !this.#stores[at]!.lock);
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
    this.#ends.forEach(end => end?.());
    this.#listeners.clear();
    this.#errorListeners.clear();
    this.#kept = [];
  }

  toJSON(): ByokStatus {
    return this.status();
  }

  #indexFor(remember: boolean): number {
    return remember && this.#stores[1] ? 1 : 0;
  }

  // A store with a passphrase is locked by idleness, not emptied.
  #idleTtl(at: number): number | undefined {
    return this.#stores[at]!.unlock ? undefined : this.#options.idleTtl;
  }

  #live(kept = this.#kept): readonly Kept[] {
    return kept.filter(({ record, at }) => !isOver(record, this.#idleTtl(at)));
  }

  // Where the active one is over, no other takes its place.
  #find(provider = activeOf(this.#kept)): KeyRecord | undefined {
    return this.#live().find(one => isOf(one, provider!))?.record;
  }

  #use({ provider, usedAt = 0 }: KeyRecord): void {
    const { idleTtl } = this.#options;
    const now = this.#lastUse = Date.now();
    if (idleTtl && now - usedAt > Math.min(useNoteInterval, idleTtl / 10))
      void this.#change(edit(provider, record => ({ ...record, usedAt: now })));
  }

  /** Reads what is kept, does the work on it and keeps that, in turn with other changes here and in other tabs; then tells those. */
  #change(work?: Work, message?: { readonly forgotten?: string | null }): Promise<void> {
    const run = async () => {
      const found: Kept[] = [];
      await this.#each(async (store, at) => found.push(...(await store.load()).map(record => ({ record, at }))));
      // Of two keys of one provider the newer one.
      const before = found.filter(one => !found.some(other => isOf(other, one.record.provider) && other.record.savedAt > one.record.savedAt));
      const live = settle(before, this.#live(before));
      this.#kept = work ? settle(live, work(live)) : live;
      if (work || this.#kept.length < found.length) {
        await this.#each(async (store, at) => {
          // What is locked as well.
          if (message?.forgotten === null)
            await store.clear();
          await store.save(this.#kept.filter(one => one.at === at).map(({ record }) => record));
        });
      }
      this.#isReady = true;
      if (message)
        this.#tabs.tell(message);
      this.#notify();
      this.#wait();
    };
    // Other tabs write to the same place. A page without an origin has no locks, and nothing to share either.
    const locks = globalThis.origin !== 'null' && this.#stores.some(outlivesTab) ? globalThis.navigator?.locks : null;
    const done = this.#queue.then(() => locks ? locks.request(`byok:${this.projectId}`, run) : run());
    this.#queue = done.catch(() => {});
    return done;
  }

  async #each(work: (store: KeyStore, at: number) => Promise<unknown>): Promise<void> {
    for (const [at, store] of this.#stores.entries()) {
      try {
        await work(store, at);
      } catch (error) {
        if (error instanceof ByokError)
          throw error;
        const failure = (error as Error | null)?.name === 'QuotaExceededError' ? 'storage_full' : 'storage_blocked';
        this.#errorListeners.forEach(listener => listener(new ByokError(failure, 'The browser does not keep the key, so it is forgotten when the page is closed.')));
        await work(this.#stores[at] = memoryStore(), at);
      }
    }
  }

  /** Forgets what is over when it is, and locks what has not been used. */
  #wait(): void {
    clearTimeout(this.#timer);
    const { idleTtl = defaultIdleTtl } = this.#options;
    const lockAt = this.#stores.some(store => store.open) ? this.#lastUse + idleTtl : Infinity;
    const next = Math.min(lockAt, ...this.#kept.map(({ record, at }) => endOf(record, this.#idleTtl(at)))) - Date.now();
    if (next === Infinity)
      return;
    this.#timer = setTimeout(() => {
      if (Date.now() >= this.#lastUse + idleTtl)
        this.lock();
      void this.#change();
      // A longer wait fires at once.
    }, Math.min(next, 2 ** 31 - 1));
  }

  #notify(): void {
    const status = this.status();
    this.#listeners.forEach(listener => listener(status));
  }
}

function isOf({ record }: Kept, provider: string | null): boolean {
  return provider === null || record.provider === provider;
}

function edit(provider: string, change: (record: KeyRecord) => KeyRecord): Work {
  return kept => kept.map(one => isOf(one, provider) ? { ...one, record: change(one.record) } : one);
}

/** The provider that was chosen last. */
function activeOf(kept: readonly Kept[]): string | undefined {
  let active: KeyRecord | undefined;
  for (const { record } of kept) {
    if (record.activeAt > (active?.activeAt ?? 0))
      active = record;
  }
  return active?.provider;
}

/** Where the active key goes, nothing is active until somebody chooses: another key is another account that pays. */
function settle(before: readonly Kept[], after: readonly Kept[]): readonly Kept[] {
  const active = activeOf(before);
  return !active || after.some(one => isOf(one, active))
    ? after
    : after.map(({ record, at }) => ({ record: { ...record, activeAt: 0 }, at }));
}
