import type { KeyStore } from '../types.js';
import { memoryStore } from './memory.js';
import { webStore } from './web.js';

/** How each mode's store is made. Modes that not every bundle needs add themselves. */
export const modes: Record<string, (projectId: string) => KeyStore> = {
  memory: memoryStore,
  session: projectId => webStore('session', projectId),
  local: projectId => webStore('local', projectId),
};
