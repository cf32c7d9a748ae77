import type { KeyStore } from '../types.js';
/** The page's memory: gone with the page. */
export declare function memoryStore(): KeyStore;
