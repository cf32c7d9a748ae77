import { ByokError } from '../errors.js';
import type { KeyRecord, KeyStore } from '../types.js';
import { modes } from './modes.js';
import { parseRecords } from './record.js';
import { Slot } from './slot.js';

type Bytes = Uint8Array<ArrayBuffer>;

interface Sealed {
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
}

/** How a passphrase becomes a key. */
interface Derivation {
  readonly salt: Bytes;
  readonly iterations: number;
}

// OWASP Password Storage Cheat Sheet, 2023, for PBKDF2-HMAC-SHA256. Kept with the salt, so that it can be raised.
const currentIterations = 600_000;
const algorithm = { name: 'AES-GCM', length: 256 };

/**
 * IndexedDB with AES-GCM, the key beside the data and not extractable: out of sight of developer tools and of what dumps storage.
 * Whoever can run script here, or reads the disk, gets the keys all the same.
 */
modes['device'] = (projectId): KeyStore => {
  const slot = new Slot<Sealed & { key: CryptoKey }>(`byok:${projectId}:device`);
  return {
    mode: 'device',
    load: async () => {
      const sealed = await slot.get();
      return await unseal(projectId, sealed?.key, sealed) ?? [];
    },
    save: async records => {
      if (!records.length)
        return void await slot.clear();
      // Others can write there too: what is no key is replaced.
      const { key: found } = await slot.get() ?? {};
      const key = found instanceof CryptoKey ? found : await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
      await slot.put({ key, ...await seal(projectId, key, records) });
    },
    clear: async () => void await slot.clear(),
  };
};

/** IndexedDB with AES-GCM, the key made of a passphrase and held in memory only while unlocked. */
modes['passphrase'] = (projectId): KeyStore => {
  const slot = new Slot<Sealed & Derivation>(`byok:${projectId}:passphrase`);
  let isSet = false;
  let opened: Derivation & { key: CryptoKey } | null = null;

  const read = async () => {
    const found = await slot.get();
    // What no passphrase could ever open does not lock.
    const sealed = found?.salt instanceof Uint8Array && found.iterations > 0 ? found : undefined;
    isSet = !!sealed;
    // Another tab has begun anew, with another passphrase.
    if (sealed && `${sealed.salt}` !== `${opened?.salt}`)
      opened = null;
    return sealed;
  };
  const clear = async () => {
    await slot.clear();
    opened = null;
    isSet = false;
  };

  return {
    mode: 'passphrase',
    clear,
    get locked() {
      return isSet && !opened;
    },
    get open() {
      return !!opened;
    },
    load: async () => {
      const sealed = await read();
      return await unseal(projectId, opened?.key, sealed) ?? [];
    },
    save: async records => {
      await read();
      if (!records.length)
        return void (opened && await clear());
      if (!opened)
        throw new ByokError('locked', 'Unlock the keys with the passphrase first.');
      // Never the key itself.
      const { key, ...derivation } = opened;
      await slot.put({ ...derivation, ...await seal(projectId, key, records) });
    },
    unlock: async passphrase => {
      const sealed = await read();
      const { salt, iterations } = sealed ?? { salt: crypto.getRandomValues(new Uint8Array(16)), iterations: currentIterations };
      const material = await crypto.subtle.importKey('raw', encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
      const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, algorithm, false, ['encrypt', 'decrypt']);
      if (sealed && !await unseal(projectId, key, sealed))
        throw new ByokError('wrong_passphrase', 'The passphrase does not fit.');
      opened = { key, salt, iterations };
    },
    lock: () => {
      opened = null;
    },
  };
};

async function seal(projectId: string, key: CryptoKey, records: readonly KeyRecord[]): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt(gcm(projectId, iv), key, encode(JSON.stringify(records))) };
}

/** Undefined for what was not sealed with this key for this project. */
async function unseal(projectId: string, key?: CryptoKey, sealed?: Sealed): Promise<KeyRecord[] | undefined> {
  try {
    return parseRecords(new TextDecoder().decode(await crypto.subtle.decrypt(gcm(projectId, sealed!.iv), key!, sealed!.data)));
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
