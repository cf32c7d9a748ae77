import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

test('an app’s TypeScript knows the tag, and what its events tell', () => {
  const { status, stdout } = spawnSync(process.execPath, [
    path('node_modules/typescript/bin/tsc'), path('tests/fixtures/types/consumer.ts'),
    '--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '', '--lib', 'es2022,dom,dom.iterable',
  ], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
}, 60_000);
