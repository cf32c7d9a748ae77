import { ByokError } from './errors.js';
import { hintOf } from './keys/hint.js';
import { memoryStore } from './storage/memory.js';
import { storeOf } from './storage/modes.js';
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

/** Gets the status after every change, and with it what has failed where keys cannot be kept as they should be. */
export type StatusListener = (status: ByokStatus, error?: Error) => void;

/** A record, and which of the stores has it. */
interface Kept {
  readonly record: KeyRecord;
  readonly at: number;
}

type Work = (kept: readonly Kept[]) => readonly Kept[];

const minute = 60_000;
const defaultTtl = 30 * 24 * 60 * minute;
const defaultLockAfter = 15 * minute;

/** Keeps the keys of one project, one per provider, and knows which is active. Prints and serialises as its status, never a key. */
export class KeyManager {
  /** Settles when the kept keys are read. Never rejects. */
  readonly ready: Promise<void>;

  readonly #options: KeyManagerOptions;
  readonly #outcomes: Record<string, VerifyOutcome> = Object.create(null);
  readonly #listeners = new Set<StatusListener>();
  readonly #channel: BroadcastChannel | undefined;
  readonly #end = new AbortController();
  /** Where keys go, where they go to be remembered, and last the page's memory, which takes what those do not. */
  readonly #stores: readonly KeyStore[];
  /** Those that could not be read the last time. */
  readonly #unread = new Set<number>();
  #kept: readonly Kept[] = [];
  #isReady = false;
  #lastUse = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @throws ByokError `invalid_options` */
  constructor(options: KeyManagerOptions) {
    const { projectId, storage = 'session', remember, ttl = 1, idleTtl = 1 } = options;
    if (!/^[\w.-]{1,64}$/.test(projectId ?? '') || !(ttl > 0 && idleTtl > 0))
      throw new ByokError('invalid_options', 'projectId is 1 to 64 of A-Z a-z 0-9 . _ -; ttl and idleTtl are milliseconds above 0.');
    this.#options = options;
    this.#stores = (remember ? [storage, remember] : [storage]).map(mode => storeOf(mode, projectId)).concat(memoryStore());

    const reload = (event?: Partial<StorageEvent>) => {
      // Not for other scripts' entries, and not on the way into the back-forward cache, which takes no page that goes on working.
      if (!globalThis.document?.hidden && (!event?.key || event.key.startsWith('byok:')))
        void this.#change();
    };
    const { signal } = this.#end;
    try {
      const channel = this.#channel = new BroadcastChannel(`byok:${projectId}`);
      // Under Node an open channel keeps the process alive.
      (channel as { unref?(): void }).unref?.();
      // What the tabs share is changed already, and may hold a newer key by now.
      channel.onmessage = ({ data }) => void this.#change(data && (kept => kept.filter(one => this.#isShared(one.at) || !isOf(one, data.forgotten))));
    } catch {
      // Where the page may keep nothing, there are no other tabs to tell either.
    }
    // Timers sleep, and messages are missed, while a page is hidden or in the back-forward cache.
    for (const event of ['visibilitychange', 'pageshow', 'storage'])
      globalThis.addEventListener?.(event, reload, { signal });
    for (const store of this.#stores)
      signal.addEventListener('abort', store.subscribe?.(reload) ?? (() => {}));
    this.ready = this.#change();
  }

  get projectId(): string {
    return this.#options.projectId;
  }

  /** The mode that keys go to: `memory` where the chosen one cannot be used. */
  get storageMode(): string {
    return this.#unread.has(0) ? 'memory' : this.#stores[0]!.mode;
  }

  /** The mode that remembered keys go to; null where there is no such choice. */
  get rememberMode(): string | null {
    return this.#stores.length > 2 && !this.#unread.has(1) ? this.#stores[1]!.mode : null;
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
    const usedAt = this.#lastUse = Date.now();
    // Each note is a write.
    const { idleTtl } = this.#options;
    if (idleTtl && usedAt - record.usedAt > Math.min(minute, idleTtl / 10))
      void this.#change(edit(record.provider, { usedAt }));
    // Without a prototype, so that nobody who has changed Object's adds a header.
    return { __proto__: null as never, [key]: record.key, [provider]: record.provider, ...record.model && { [model]: record.model } };
  }

  /**
   * Keeps a key, makes its provider the active one, and tells the other tabs.
   * @throws ByokError `invalid_key`, `wrong_passphrase`, `locked`
   */
  async set(provider: string, key: string, { model, remember, passphrase }: SetOptions = {}): Promise<KeyStatus> {
    if (!/^[!-~]{8,4096}$/.test(key))
      throw new ByokError('invalid_key', 'This is no key; cleanKey() tells why.');
    if (!/^[a-z0-9-]{1,64}$/.test(provider) || !/^[!-~]{0,256}$/.test(model ?? ''))
      throw new ByokError('invalid_options', 'provider is an id of a-z 0-9 -, model up to 256 visible ASCII characters.');
    const at = this.#indexFor(remember);
    const now = this.#lastUse = Date.now();
    const { ttl = this.#isShared(at) ? defaultTtl : Infinity } = this.#options;
    delete this.#outcomes[provider];
    await this.#change(kept => [...kept.filter(one => !isOf(one, provider)), {
      record: { v: 1, provider, key, ...model && { model }, savedAt: now, usedAt: latest(kept), ...ttl < Infinity && { expiresAt: now + ttl } },
      at,
    }], null, async () => passphrase !== undefined && this.#stores[at]!.unlock?.(passphrase));
    return this.status().keys.find(status => status.provider === provider)!;
  }

  /**
   * Makes the kept key of a provider the active one. A model replaces the kept one, an empty text removes it.
   * @throws ByokError `not_configured`
   */
  async setActive(provider: string, model = this.#find(provider)?.model): Promise<void> {
    if (!this.#find(provider))
      throw new ByokError('not_configured', 'There is no key of this provider.');
    await this.#change(edit(provider, { model: model || undefined, usedAt: latest(this.#kept) }), null);
  }

  /** Forgets the key of one provider, here and in the other tabs. */
  forget(provider: string): Promise<void> {
    return this.#change(kept => kept.filter(one => !isOf(one, provider)), { forgotten: provider });
  }

  /** Forgets all keys, here and in the other tabs, also those that are locked. */
  clearAll(): Promise<void> {
    return this.#change(() => [], {});
  }

  /** The last four characters of a kept key; null where there is none, or where it is too short to tell them. */
  hint(provider: string): string | null {
    return hintOf(this.get(provider) ?? '');
  }

  status(): ByokStatus {
    const keys = this.#live().map(({ record: { provider, key, model = null, expiresAt = null }, at }): KeyStatus => ({
      provider,
      model,
      hint: hintOf(key),
      storage: this.#stores[at]!.mode,
      remembered: this.#isShared(at),
      expiresAt,
      outcome: this.#outcomes[provider] ?? null,
    }));
    const active = keys.find(({ provider }) => provider === activeOf(this.#kept)) ?? null;
    return { ready: this.#isReady, configured: !!active, locked: this.#stores.some(store => store.locked), active, keys };
  }

  /** Notes what a request has shown about a key, the active one's where no provider is named. */
  report(outcome: VerifyOutcome, provider = activeOf(this.#kept)): void {
    if (provider)
      this.#outcomes[provider] = outcome;
    this.#notify();
  }

  /** Whether `set` needs a passphrase now. */
  needsPassphrase(remember: boolean): boolean {
    const { unlock, open } = this.#stores[this.#indexFor(remember)]!;
    return !!unlock && !open;
  }

  /**
   * Opens what a passphrase locks.
   * @throws ByokError `wrong_passphrase`
   */
  async unlock(passphrase: string): Promise<void> {
    this.#lastUse = Date.now();
    await this.#change(undefined, undefined, async () => {
      for (const store of this.#stores)
        await store.unlock?.(passphrase);
    });
  }

  /** Forgets what `unlock` has learned. */
  lock(): void {
    this.#stores.forEach(store => store.lock?.());
    this.#kept = this.#kept.filter(({ at }) => !this.#stores[at]!.lock);
    // Behind what may be reading them right now.
    void this.#change();
  }

  /** Calls back after every change, the other tabs' too; returns the end of it. */
  subscribe(listener: StatusListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes listeners and timers away. Kept keys stay where they are. */
  dispose(): void {
    this.#end.abort();
    this.#listeners.clear();
    this.#wait();
    // Behind what was asked before, of which the other tabs have to hear.
    void this.#queue.then(() => this.#channel?.close());
  }

  toJSON(): ByokStatus {
    return this.status();
  }

  #indexFor(remember?: boolean): number {
    return remember && this.rememberMode ? 1 : 0;
  }

  /** Whether a store outlives the tab, and so is shared with others. */
  #isShared(at: number): boolean {
    return !/^(memory|session)$/.test(this.#stores[at]!.mode);
  }

  /** When a record is over, by its age or by lack of use. A store with a passphrase is locked then, not emptied. */
  #endOf({ record: { expiresAt = Infinity, savedAt, usedAt }, at }: Kept): number {
    return Math.min(expiresAt, Math.max(savedAt, usedAt) + (this.#stores[at]!.unlock ? Infinity : this.#options.idleTtl ?? Infinity));
  }

  /** When what has not been used is locked. */
  get #lockAt(): number {
    return this.#stores.some(store => store.open) ? this.#lastUse + (this.#options.idleTtl ?? defaultLockAfter) : Infinity;
  }

  // A clock that went back makes every age a guess, so it ends the key too; less than a minute is an ordinary correction.
  #live(kept = this.#kept): readonly Kept[] {
    const now = Date.now();
    // Timers sleep while the computer does.
    if (now >= this.#lockAt) {
      this.lock();
      kept = kept.filter(({ at }) => !this.#stores[at]!.unlock);
    }
    return kept.filter(one => now < this.#endOf(one) && now > one.record.savedAt - minute);
  }

  // Where the active one is over, no other takes its place.
  #find(provider = activeOf(this.#kept)): KeyRecord | undefined {
    return this.#live().find(one => one.record.provider === provider)?.record;
  }

  /**
   * Reads what is kept, does the work on it and keeps that, in turn with other changes here and in other tabs; then sends those the message. A change without
   * a message is this tab's own affair: it is not worth a key when it cannot be kept.
   */
  #change(work?: Work, message?: { readonly forgotten?: string } | null, prepare?: () => Promise<unknown>): Promise<void> {
    const run = async () => {
      await prepare?.();
      const found: Kept[] = [];
      for (const [at, store] of this.#stores.entries()) {
        try {
          found.push(...(await store.load()).map(record => ({ record, at })));
          this.#unread.delete(at);
        } catch (error) {
          // Told once.
          if (this.#unread.size < this.#unread.add(at).size)
            this.#fail(error);
        }
      }
      // Of two keys of one provider the newer one.
      const newest = found.filter(({ record }) => !found.some(other => isOf(other, record.provider) && other.record.savedAt > record.savedAt));
      const live = settle(newest, this.#live(newest));
      let kept = work ? settle(live, work(live)) : live;
      for (const [at, store] of this.#stores.entries()) {
        const [before, after] = [found, kept].map(all => all.filter(one => one.at === at).map(({ record }) => record)) as [KeyRecord[], KeyRecord[]];
        const isKnown = (record: KeyRecord) => before.some(other => JSON.stringify(other) === JSON.stringify(record));
        const known = after.filter(isKnown);
        try {
          // Also what is locked.
          if (message && !message.forgotten)
            await store.clear();
          // Not without need: what another tab has just forgotten may not have gone from this one's view yet.
          else if (known.length < Math.max(before.length, after.length))
            await (this.#unread.has(at) ? Promise.reject() : store.save(after));
        } catch (error) {
          if ((error as ByokError | null)?.code === 'locked')
            throw error;
          if (message === undefined)
            continue;
          if (error)
            this.#fail(error);
          kept = kept.map(one => one.at === at && !known.includes(one.record) ? { ...one, at: this.#stores.length - 1 } : one);
          // What it could not replace must not come back.
          if (error)
            await store.save(known).catch(() => store.clear()).catch(() => {});
        }
      }
      // Not before: where it was refused, nothing has changed.
      this.#kept = kept;
      this.#isReady = true;
      if (message !== undefined)
        this.#channel?.postMessage(message);
      this.#notify();
      this.#wait();
    };
    const done = this.#queue.then(() => this.#alone(run));
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Other tabs write to the same place. */
  async #alone(run: () => Promise<void>): Promise<void> {
    const locks = this.#stores.some((_, at) => this.#isShared(at)) && globalThis.navigator?.locks;
    let isRunning = false;
    const work = () => {
      isRunning = true;
      return run();
    };
    try {
      await (locks ? locks.request(`byok:${this.projectId}`, work) : work());
    } catch (error) {
      // Where the page may keep nothing, it gets no lock, and shares nothing either.
      if (isRunning)
        throw error;
      await run();
    }
  }

  /** Forgets what is over when it is, and locks what has not been used. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#end.signal.aborted)
      return void (this.#kept = []);
    const next = Math.min(this.#lockAt, ...this.#kept.map(one => this.#endOf(one)));
    // A longer wait than this fires at once.
    if (next < Infinity)
      this.#timer = setTimeout(() => void this.#change(), Math.min(next - Date.now(), 2 ** 31 - 1));
  }

  #fail(error: unknown): void {
    const code = (error as Error | null)?.name === 'QuotaExceededError' ? 'storage_full' : 'storage_blocked';
    this.#notify(new ByokError(code, 'The browser keeps the key for this page only.'));
  }

  #notify(error?: Error): void {
    const status = this.status();
    this.#listeners.forEach(listener => {
      try {
        listener(status, error);
      } catch (failure) {
        globalThis.reportError?.(failure);
      }
    });
  }
}

/** Whether it is the provider's, or anybody's where none is named. */
function isOf({ record }: Kept, provider?: string): boolean {
  return !provider || record.provider === provider;
}

function edit(provider: string, change: Partial<{ [name in keyof KeyRecord]: KeyRecord[name] | undefined }>): Work {
  return kept => kept.map(one => isOf(one, provider) ? { ...one, record: { ...one.record, ...change } as KeyRecord } : one);
}

/** Now, or after every use: of two within a millisecond, or after the clock went back, the later one has to be the latest. */
function latest(kept: readonly Kept[]): number {
  return Math.max(Date.now(), ...kept.map(({ record }) => record.usedAt + 1));
}

/** The provider that was chosen or used last. */
function activeOf(kept: readonly Kept[]): string | undefined {
  const [active] = kept.map(({ record }) => record).sort((a, b) => b.usedAt - a.usedAt);
  return active?.usedAt ? active.provider : undefined;
}

/** Where the active key goes, nothing is active until somebody chooses: another key is another account that pays. */
function settle(before: readonly Kept[], after: readonly Kept[]): readonly Kept[] {
  const active = activeOf(before);
  return after.some(one => isOf(one, active)) ? after : after.map(one => ({ ...one, record: { ...one.record, usedAt: 0 } }));
}
