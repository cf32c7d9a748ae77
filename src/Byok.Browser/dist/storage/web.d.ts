import type { KeyStore } from '../types.js';
/** `sessionStorage` or `localStorage`: plain text. */
export declare function webStore(mode: 'session' | 'local', projectId: string): KeyStore;
