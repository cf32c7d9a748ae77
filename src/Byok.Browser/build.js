// Bundles src/ into dist/, which is committed: `dotnet build` never needs Node. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
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
// byok.js has the settings and imports the rest: the catalogue, which ages faster, and the keys, which pages with a form of their own use alone.
const homes = {
  './byok.providers.js': ['catalog/catalog', 'keys/detect', 'keys/mask'],
  './byok.core.js': ['errors', 'version', 'manager', 'keys/clean', 'storage/modes', 'storage/record'],
};
const siblings = {
  name: 'siblings',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
    const module = relative(`${folder}src`, join(resolveDir, path)).replace(/\.js$/, '');
    const home = Object.keys(homes).find(name => homes[name].includes(module));
    return home && { path: home, external: true };
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
};
const bundles = await Promise.all([
  build({ ...options, entryPoints: { byok: 'src/index.ts' }, plugins: [css, siblings], minify: true }),
  build({ ...options, entryPoints: { 'byok.core': 'src/core.ts', 'byok.providers': 'src/providers.ts' }, minify: true }),
  // All of it, for whoever wants to read what is trusted with a key.
  build({ ...options, entryPoints: { 'byok.readable': 'src/index.ts' }, plugins: [css] }),
]);

rmSync(out, { recursive: true, force: true });
const tsc = `${folder}node_modules/typescript/bin/tsc`;
execFileSync(process.execPath, [tsc, '--project', folder, '--outDir', out], { stdio: 'inherit' });

for (const { path, text } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
  // Another two per cent, which esbuild, a bundler first, leaves.
  const isReadable = path.endsWith('.readable.js');
  const { code } = isReadable ? { code: text } : await minify(text, { module: true, ecma: 2020, compress: { passes: 3 } });
  writeFileSync(path, `// Byok ${version}, MIT. To be read in byok.readable.js.\n${code}`);
}
writeFileSync(`${out}/custom-elements.json`, `${JSON.stringify(createManifest(), null, 2)}\n`);
