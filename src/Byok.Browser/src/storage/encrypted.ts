import { ByokError } from '../errors.js';
import type { KeyRecord, KeyStore } from '../types.js';
import { Database } from './database.js';
import { modes } from './modes.js';
import { parseRecords } from './record.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** The records, encrypted; of a passphrase also how the key is made of it. */
interface Sealed {
  readonly v: 1;
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
  readonly salt?: Bytes;
  readonly iterations?: number;
}

// OWASP Password Storage Cheat Sheet, 2023, for PBKDF2-HMAC-SHA256. Kept with the salt, so that it can be raised.
const currentIterations = 600_000;
const algorithm = { name: 'AES-GCM', length: 256 };

/**
 * IndexedDB with AES-GCM, the key beside the data and not extractable: out of sight of developer tools and of what dumps storage.
 * Whoever can run script here, or reads the disk, gets the keys all the same.
 */
export function deviceStore(projectId: string): KeyStore {
  const database = new Database(`byok:${projectId}:device`);
  return {
    mode: 'device',
    load: async () => {
      const key = await database.get<CryptoKey>('key');
      return key ? await unseal(projectId, key, await database.get('records')) ?? [] : [];
    },
    save: async records => {
      if (!records.length)
        return database.clear();
      // Made before the transaction, which would end while it waits.
      const key = await database.put('key', await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']), true);
      await database.put('records', await seal(projectId, key, records));
    },
    clear: () => database.clear(),
  };
}

/** IndexedDB with AES-GCM, the key made of a passphrase and held in memory only while unlocked. */
export function passphraseStore(projectId: string): KeyStore {
  const database = new Database(`byok:${projectId}:passphrase`);
  let isSet = false;
  let opened: { key: CryptoKey; salt: Bytes; iterations: number } | null = null;

  const read = async () => {
    const found = await database.get<Sealed>('records');
    // What no passphrase could ever open does not lock.
    const sealed = found?.salt instanceof Uint8Array && found.iterations! > 0 ? found : undefined;
    isSet = !!sealed;
    // Another tab has begun anew, with another passphrase.
    if (sealed && String(sealed.salt) !== String(opened?.salt))
      opened = null;
    return sealed;
  };

  return {
    mode: 'passphrase',
    get locked() {
      return isSet && !opened;
    },
    get open() {
      return !!opened;
    },
    load: async () => {
      const sealed = await read();
      return opened ? await unseal(projectId, opened.key, sealed) ?? [] : [];
    },
    save: async records => {
      await read();
      if (opened && records.length)
        await database.put('records', { ...await seal(projectId, opened.key, records), salt: opened.salt, iterations: opened.iterations });
      else if (opened)
        await database.clear();
      else if (records.length)
        throw new ByokError('locked', 'Unlock the kept keys with the passphrase first.');
    },
    clear: async () => {
      await database.clear();
      isSet = false;
      opened = null;
    },
    unlock: async passphrase => {
      const sealed = await read();
      const { salt = crypto.getRandomValues(new Uint8Array(16)), iterations = currentIterations } = sealed ?? {};
      const key = await derive(passphrase, salt, iterations);
      if (sealed && !await unseal(projectId, key, sealed))
        throw new ByokError('wrong_passphrase', 'The passphrase does not fit.');
      opened = { key, salt, iterations };
    },
    lock: () => {
      opened = null;
    },
  };
}

modes['device'] = deviceStore;
modes['passphrase'] = passphraseStore;

async function derive(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, algorithm, false, ['encrypt', 'decrypt']);
}

async function seal(projectId: string, key: CryptoKey, records: readonly KeyRecord[]): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { v: 1, iv, data: await crypto.subtle.encrypt(gcm(projectId, iv), key, encode(JSON.stringify(records))) };
}

/** Undefined for what was not sealed with this key for this project. */
async function unseal(projectId: string, key: CryptoKey, sealed: Sealed | undefined): Promise<KeyRecord[] | undefined> {
  try {
    const { iv, data } = sealed!;
    return parseRecords(new TextDecoder().decode(await crypto.subtle.decrypt(gcm(projectId, iv), key, data)));
  } catch {
    return undefined;
  }
}

function gcm(projectId: string, iv: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encode(projectId) };
}

function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}
