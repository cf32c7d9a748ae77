// Bundles src/ into dist/, which is committed: `dotnet build` never needs Node. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { createManifest } from './manifest.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? `${folder}dist`;
const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

// Style sheets are imported as text.
const css = {
  name: 'css',
  setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
    return { contents: code.trim(), loader: 'text' };
  }),
};
// Comments stay in the sources, where they have lines of their own: they would be a tenth of the download.
const withoutComments = {
  name: 'without-comments',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replace(/^[ \t]*(?:\/\*\*[^]*?\*\/|\/\/.*)\n/gm, ''),
    loader: 'ts',
  })),
};
// byok.js has the settings and imports the rest: what is known of providers, which ages faster, and the keys, which pages with a form of their own use alone.
const homes = {
  './byok.providers.js': ['catalog/catalog', 'keys/clean', 'keys/detect', 'keys/mask', 'verify'],
  './byok.core.js': ['errors', 'version', 'manager', 'storage/modes', 'storage/record'],
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
  // Names and lines stay, so that whoever trusts these files with a key can read them.
  minify: false,
  legalComments: 'none',
  define: { BYOK_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};
const bundles = await Promise.all([
  build({ ...options, entryPoints: { byok: 'src/index.ts' }, plugins: [css, siblings, withoutComments] }),
  build({ ...options, entryPoints: { 'byok.core': 'src/core.ts', 'byok.providers': 'src/providers.ts' }, plugins: [withoutComments] }),
]);

rmSync(out, { recursive: true, force: true });
const tsc = `${folder}node_modules/typescript/bin/tsc`;
execFileSync(process.execPath, [tsc, '--project', folder, '--outDir', out], { stdio: 'inherit' });

for (const { path, text } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
  const lines = text.replace(/^\/\/ src\/.*\n/gm, '').replace(/^(?: {2})+/gm, indent => '\t'.repeat(indent.length / 2));
  writeFileSync(path, `// Byok ${version}, MIT. The comments are in src/Byok.Browser/src.\n${lines}`);
}
writeFileSync(`${out}/custom-elements.json`, `${JSON.stringify(createManifest(), null, 2)}\n`);
