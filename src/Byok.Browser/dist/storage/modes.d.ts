import type { KeyStore } from '../types.js';
/** How each mode's store is made. Modes that not every bundle needs add themselves. */
export declare const modes: Record<string, (projectId: string) => KeyStore>;
/** @throws ByokError `invalid_options` */
export declare function storeOf(storage: string | KeyStore, projectId: string): KeyStore;
