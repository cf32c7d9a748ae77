import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../support/disk.js';
import { filesIn, folder, manifest, node } from '../support/package.js';

const npm = (args: string[]) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 });

/** Each condition of each export. */
const targets = Object.values(manifest['exports'] as Record<string, string | Record<string, string>>).flatMap(target => typeof target === 'string' ? [target] : Object.values(target));

describe('the package', { timeout: 60_000 }, () => {
  it('has dist, its page and its licence, and nothing else', () => {
    const [{ files }] = JSON.parse(npm(['pack', '--dry-run', '--json', '--ignore-scripts'])) as [{ files: { path: string }[] }];
    const expected = [...filesIn(join(folder, 'dist')).map(name => `dist/${name}`), 'LICENSE', 'README.md', 'package.json'];
    expect(files.map(({ path }) => path).sort()).toEqual(expected.sort());
  });

  it('has every file that its exports name', () => {
    expect(targets.length).toBeGreaterThan(4);
    expect([...targets, manifest['types'] as string, manifest['customElements'] as string].filter(target => !existsSync(join(folder, target)))).toEqual([]);
  });

  it('can be imported and compiled against by who installs it', () => withFolder(async consumer => {
    const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', consumer])) as [{ filename: string }];
    const installed = join(consumer, 'node_modules/@byok/browser');
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', join(consumer, filename), '--strip-components=1', '-C', installed]);

    writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(consumer, 'run.js'), `
      import { KeyManager as same, PROVIDERS as all, VERSION } from '@byok/browser';
      import { KeyManager } from '@byok/browser/core';
      import { PROVIDERS } from '@byok/browser/providers';
      const { resolve } = import.meta;
      console.log(JSON.stringify([VERSION, PROVIDERS.openai.id, all === PROVIDERS, same === KeyManager, resolve('@byok/browser/custom-elements.json').split('/').at(-1)]));`);
    expect(JSON.parse(await node(['run.js'], consumer))).toEqual([manifest.version, 'openai', true, true, 'custom-elements.json']);

    writeFileSync(join(consumer, 'app.ts'), readFileSync(new URL('../fixtures/consumer.ts.txt', import.meta.url)));
    for (const [module, moduleResolution] of [['NodeNext', 'NodeNext'], ['ESNext', 'Bundler']] as const) {
      writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({
        compilerOptions: { module, moduleResolution, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
        files: ['app.ts'],
      }));
      await expect(node([join(folder, 'node_modules/typescript/bin/tsc'), '--project', '.'], consumer), moduleResolution).resolves.toBe('');
    }
  }));
});
