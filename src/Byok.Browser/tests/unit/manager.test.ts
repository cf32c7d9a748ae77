import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyManager, type KeyManagerOptions } from '../../src/manager.js';
import type { KeyRecord, KeyStore } from '../../src/types.js';

// What needs no browser: a store of the app's own, which fails when it is told to.

const key = 'made-up-key-0123456789';
const managers: KeyManager[] = [];

afterEach(() => {
  managers.splice(0).forEach(manager => manager.dispose());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

class TestStore implements KeyStore {
  readonly mode = 'own';
  records: readonly KeyRecord[] = [];
  fails: 'load' | 'save' | null = null;
  cleared = 0;

  async load(): Promise<readonly KeyRecord[]> {
    this.#failIf('load');
    return this.records;
  }

  async save(records: readonly KeyRecord[]): Promise<void> {
    this.#failIf('save');
    this.records = structuredClone(records);
  }

  async clear(): Promise<void> {
    this.cleared++;
    this.records = [];
  }

  #failIf(what: 'load' | 'save'): void {
    if (this.fails === what)
      throw new DOMException('Made up.', what === 'save' ? 'QuotaExceededError' : 'UnknownError');
  }
}

/** Locked until it is opened, and closed by `lock`. */
class LockedStore extends TestStore {
  open = false;

  get locked(): boolean {
    return this.records.length > 0 && !this.open;
  }

  override async load(): Promise<readonly KeyRecord[]> {
    return this.open ? super.load() : [];
  }

  override async save(records: readonly KeyRecord[]): Promise<void> {
    if (this.open)
      await super.save(records);
  }

  async unlock(): Promise<void> {
    this.open = true;
  }

  lock(): void {
    this.open = false;
  }
}

function create(options: Omit<KeyManagerOptions, 'projectId'>): { manager: KeyManager; errors: string[] } {
  const manager = new KeyManager({ projectId: 'unit', ...options });
  const errors: string[] = [];
  manager.subscribe((_, error) => error && errors.push((error as Error & { code: string }).code));
  managers.push(manager);
  return { manager, errors };
}

async function keep(...providers: string[]): Promise<TestStore> {
  const storage = new TestStore();
  const { manager } = create({ storage });
  for (const provider of providers)
    await manager.set(provider, key);
  manager.dispose();
  return storage;
}

describe('a store that cannot be read', () => {
  it('is read again with the next change, and loses nothing meanwhile', async () => {
    const storage = await keep('openai', 'groq');
    storage.fails = 'load';
    const { manager, errors } = create({ storage });
    await manager.ready;
    expect([manager.status().configured, manager.storageMode, errors]).toEqual([false, 'memory', ['storage_blocked']]);

    // Kept in memory: written there, it would take the place of what could not be read.
    await manager.set('xai', key);
    expect(manager.status().active).toMatchObject({ provider: 'xai', storage: 'memory' });
    expect(storage.records.map(({ provider }) => provider)).toEqual(['openai', 'groq']);

    storage.fails = null;
    await manager.forget('openai');
    expect(manager.status().keys.map(({ provider, storage }) => [provider, storage])).toEqual([['groq', 'own'], ['xai', 'memory']]);
    expect(storage.records.map(({ provider }) => provider)).toEqual(['groq']);
    expect(manager.storageMode).toBe('own');
  });

  it('is cleared all the same', async () => {
    const storage = await keep('openai');
    storage.fails = 'load';
    const { manager } = create({ storage });
    await manager.clearAll();
    expect(storage.records).toEqual([]);
  });
});

describe('a store that is full', () => {
  it('keeps the keys of other providers, and gives back no old one for the new one', async () => {
    const storage = await keep('openai', 'groq');
    const { manager, errors } = create({ storage });
    await manager.ready;
    const save = vi.spyOn(storage, 'save').mockRejectedValueOnce(new DOMException('Made up.', 'QuotaExceededError'));
    await manager.set('groq', `${key}-new`);
    expect(save).toHaveBeenCalledTimes(2);
    expect(errors).toEqual(['storage_full']);
    expect(storage.records.map(({ provider }) => provider)).toEqual(['openai']);
    expect(manager.get('groq')).toBe(`${key}-new`);
    expect(manager.status().active).toMatchObject({ provider: 'groq', storage: 'memory', remembered: false });
  });

  it('loses no key for a note of its use', async () => {
    const storage = await keep('openai', 'groq');
    const { manager, errors } = create({ storage, idleTtl: 10_000_000 });
    await manager.ready;
    storage.fails = 'save';
    vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ['Date'] });
    expect(manager.headers()).not.toBeNull();
    await manager.unlock('');
    expect([storage.cleared, storage.records.length, errors, manager.status().keys.length]).toEqual([0, 2, [], 2]);
  });
});

describe('a browser that lets the page keep nothing', () => {
  it('gives no lock and no channel, and the key works for this page', async () => {
    vi.stubGlobal('navigator', { locks: { request: async () => Promise.reject(new DOMException('The request was denied.', 'SecurityError')) } });
    vi.stubGlobal('BroadcastChannel', class {
      constructor() {
        throw new DOMException('Made up.', 'SecurityError');
      }
    });
    const storage = new TestStore();
    storage.fails = 'load';
    const { manager } = create({ storage });
    await manager.ready;
    await manager.set('openai', key);
    expect(manager.headers()).toMatchObject({ 'X-BYOK-Api-Key': key });
    await manager.clearAll();
    expect(manager.headers()).toBeNull();
  });
});

describe('a store with a passphrase', () => {
  it('is locked when the computer has slept too long, before anything is read', async () => {
    const storage = new LockedStore();
    const { manager } = create({ storage });
    await manager.set('openai', key, { passphrase: 'made up' });
    expect(manager.headers()).not.toBeNull();
    vi.useFakeTimers({ now: Date.now() + 8 * 3_600_000, toFake: ['Date'] });
    expect([manager.headers(), manager.get('openai'), manager.status().configured]).toEqual([null, null, false]);
    expect(manager.status().locked).toBe(true);
  });

  it('locked by time, costs no key of another store', async () => {
    const storage = new TestStore();
    const remember = new LockedStore();
    const { manager } = create({ storage, remember });
    await manager.set('openai', key);
    await manager.set('groq', key, { remember: true, passphrase: 'made up' });
    vi.useFakeTimers({ now: Date.now() + 8 * 3_600_000, toFake: ['Date'] });
    await manager.setActive('openai');
    expect([storage.records.length, remember.records.length, remember.open]).toEqual([1, 1, false]);
  });
});

describe('set', () => {
  it('keeps for ever what has no end', async () => {
    const storage = new TestStore();
    const { manager } = create({ storage, ttl: Infinity });
    expect((await manager.set('openai', key)).expiresAt).toBeNull();
    expect(storage.records[0]).not.toHaveProperty('expiresAt');
  });

  it.each([
    ['Open AI', undefined],
    ['', undefined],
    ['openai', 'gpt 4'],
    ['openai', 'gpt-\u00fc'],
    ['openai', 'x'.repeat(257)],
  ])('refuses provider %j with model %j, which could not be read again', async (provider, model) => {
    const { manager } = create({ storage: new TestStore() });
    await expect(manager.set(provider, key, { ...model && { model } })).rejects.toMatchObject({ code: 'invalid_options' });
    expect(manager.status().keys).toEqual([]);
  });

  it('makes the last of many the active one', async () => {
    const { manager } = create({ storage: 'memory' });
    for (const provider of ['openai', 'groq', 'xai', 'openai', 'mistral', 'groq']) {
      await manager.set(provider, key);
      expect(manager.status().active?.provider).toBe(provider);
    }
  });
});
