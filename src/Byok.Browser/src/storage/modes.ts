import { ByokError } from '../errors.js';
import type { KeyStore } from '../types.js';
import { memoryStore } from './memory.js';
import { webStore } from './web.js';

/** How each mode's store is made. Modes that not every bundle needs add themselves. */
export const modes: Record<string, (projectId: string) => KeyStore> = {
  memory: memoryStore,
  session: projectId => webStore('session', projectId),
  local: projectId => webStore('local', projectId),
};

/** @throws ByokError `invalid_options` */
export function storeOf(storage: string | KeyStore, projectId: string): KeyStore {
  if (typeof storage === 'object')
    return storage;
  if (!Object.hasOwn(modes, storage))
    throw new ByokError('invalid_options', `There is no storage mode ${storage}, only ${Object.keys(modes)}.`);
  return modes[storage]!(projectId);
}
