// Bundles src/ into dist/, which is committed: `dotnet build` never needs Node. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? `${folder}dist`;
const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: folder,
  entryPoints: { byok: 'src/index.ts', 'byok.core': 'src/core.ts' },
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  // Readable, so that whoever trusts this file with a key can read it.
  minify: false,
  legalComments: 'none',
  banner: { js: `// Byok ${version}, MIT licence. Bundled from the TypeScript in src/Byok.Browser/src.` },
  define: { BYOK_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '--project', folder, '--outDir', out], { stdio: 'inherit' });
