// What the pages of the browser tests start with. Plain JavaScript: it is served as it is.
import * as lib from '/dist/byok.js';

const passphrase = 'correct horse battery';

/** A store of an app's own, which is shared by the tabs. */
function customStore(projectId) {
  const name = `/custom/${projectId}`;
  const cache = caches.open('custom');
  return {
    mode: 'custom',
    load: async () => (await (await cache).match(name))?.json() ?? [],
    save: async records => (await cache).put(name, new Response(JSON.stringify(records))),
    clear: async () => void await (await cache).delete(name),
  };
}

const storeOf = (mode, projectId) => mode === 'custom' ? customStore(projectId) : mode;

/** A manager that is ready and unlocked. */
async function openManager(mode, { projectId = 'test', ...options } = {}) {
  const manager = new lib.KeyManager({ projectId, storage: storeOf(mode, projectId), ...options });
  await manager.ready;
  if (mode === 'passphrase')
    await manager.unlock(passphrase);
  return manager;
}

/** An instance with two providers; what it says is in `heard`. */
function start({ projectId = 'test', storage = 'session', ...options } = {}) {
  const { openai, anthropic } = lib.PROVIDERS;
  const byok = lib.createBYOK({ projectId, providers: [openai, anthropic], ...options, storage: storeOf(storage, projectId) });
  globalThis.heard = [];
  byok.on('change', status => heard.push({ change: status }));
  byok.on('error', error => heard.push({ error: error.code, message: error.message }));
  return globalThis.byok = byok;
}

Object.assign(globalThis, { lib, openManager, start });
