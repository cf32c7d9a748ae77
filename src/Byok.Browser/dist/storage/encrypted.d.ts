import type { KeyStore } from '../types.js';
/**
 * IndexedDB with AES-GCM, the key beside the data and not extractable: out of sight of developer tools and of what dumps storage.
 * Whoever can run script here, or reads the disk, gets the keys all the same.
 */
export declare function deviceStore(projectId: string): KeyStore;
/** IndexedDB with AES-GCM, the key made of a passphrase and held in memory only while unlocked. */
export declare function passphraseStore(projectId: string): KeyStore;
