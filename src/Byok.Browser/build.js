// Bundles src/ into dist/, which is committed: `dotnet build` never needs Node. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { createManifest } from './manifest.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? `${folder}dist`;
const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

// Style sheets are imported as text.
const css = {
  name: 'css',
  setup: ({ onLoad, initialOptions: { minify } }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify });
    return { contents: code.trim(), loader: 'text' };
  }),
};
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
  plugins: [css],
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
  writeFileSync(path, `// Byok ${version}, MIT licence. Readable: byok.readable.js beside this file, and src/Byok.Browser/src.\n${text}`);
writeFileSync(`${out}/custom-elements.json`, `${JSON.stringify(createManifest(), null, 2)}\n`);
