import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { folder, manifest, node, read } from '../support/package.js';

// A change here is a change of the public API. Its types are those in dist, which rebuild.test.ts holds to the sources.
const bundles = {
  'byok.js': ['ByokError', 'ByokSettingsElement', 'KeyManager', 'PROVIDERS', 'VERSION', 'cleanKey', 'createBYOK', 'defineByokSettings', 'detectProvider', 'en', 'maskKey', 'verifyAt'],
  'byok.core.js': ['ByokError', 'KeyManager', 'VERSION', 'modes', 'parseRecords'],
  'byok.providers.js': ['PROVIDERS', 'cleanKey', 'detectProvider', 'maskKey', 'verifyAt', 'wrongKeyType'],
};

describe.each(Object.entries(bundles))('%s', (name, names) => {
  const address = new URL(`../../dist/${name}`, import.meta.url).href;

  it('can be imported where there is no DOM, and exports what it should', async () => {
    const script = `const exported = await import(${JSON.stringify(address)}); console.log(JSON.stringify([typeof document, Object.keys(exported).sort(), exported.VERSION ?? null]))`;
    const [dom, exported, version] = JSON.parse(await node(['--input-type=module', '--eval', script])) as [string, string[], string | null];
    expect(dom).toBe('undefined');
    expect(exported).toEqual([...names].sort());
    expect(version ?? manifest.version).toBe(manifest.version);
  });

  it('can be imported by a worker', async () => {
    const worker = new Worker(`import(${JSON.stringify(address)}).then(exported => require('node:worker_threads').parentPort.postMessage(Object.keys(exported).sort()))`, { eval: true });
    try {
      const exported = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
      expect(exported).toEqual([...names].sort());
    } finally {
      await worker.terminate();
    }
  });
});

it('a manager works in Node, and does not keep it alive', async () => {
  const script = `
    import { KeyManager } from ${JSON.stringify(new URL('../../dist/byok.core.js', import.meta.url).href)};
    const manager = new KeyManager({ projectId: 'test', storage: 'memory' });
    await manager.set('openai', 'key-of-openai');
    console.log(JSON.stringify([manager.get(), manager]), String(manager));`;
  const printed = await node(['--input-type=module', '--eval', script]);
  expect(printed).toContain('"key-of-openai"');
  expect(printed.replace('"key-of-openai"', '')).not.toContain('key-of');
});

it('the version is that of the NuGet package', () => {
  const props = readFileSync(join(folder, '../Directory.Build.props'), 'utf8');
  expect(manifest.version).toBe(/<Version>([^<]+)<\/Version>/.exec(props)![1]);
  expect(read('dist/byok.js').split('\n', 1)[0]).toContain(manifest.version);
});
