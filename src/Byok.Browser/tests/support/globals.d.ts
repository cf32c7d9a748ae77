import type { Byok, ByokOptions, ByokStatus, KeyManager, KeyManagerOptions, StorageMode } from '../../dist/index.js';

/** What tests/support/app.js puts on the page. */
declare global {
  type TestMode = StorageMode | 'custom';

  var lib: typeof import('../../dist/index.js');
  var byok: Byok;
  var manager: KeyManager;
  var heard: { change?: ByokStatus; error?: string; message?: string }[];
  function openManager(mode: TestMode, options?: Partial<KeyManagerOptions>): Promise<KeyManager>;
  function start(options?: Omit<Partial<ByokOptions>, 'storage'> & { storage?: TestMode }): Byok;
}
