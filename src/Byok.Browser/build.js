// Bundles src/ into dist/, which is committed: `dotnet build` never needs Node. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? `${folder}dist`;
const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

const options = {
  absWorkingDir: folder,
  outdir: out,
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  define: { BYOK_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};
const [small, readable] = await Promise.all([
  build({ ...options, entryPoints: { byok: 'src/index.ts', 'byok.core': 'src/core.ts' }, minify: true }),
  // The same, for whoever wants to read what is trusted with a key.
  build({ ...options, entryPoints: { 'byok.readable': 'src/index.ts' } }),
]);

rmSync(out, { recursive: true, force: true });
const tsc = `${folder}node_modules/typescript/bin/tsc`;
execFileSync(process.execPath, [tsc, '--project', folder, '--outDir', out], { stdio: 'inherit' });

for (const { path, text } of [...small.outputFiles, ...readable.outputFiles])
  writeFileSync(path, `// Byok ${version}, MIT. To be read in byok.readable.js.\n${text}`);
