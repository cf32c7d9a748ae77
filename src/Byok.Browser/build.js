// Bundles src/ into dist/, which is committed: `dotnet build` never needs Node. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? `${folder}dist`;
const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));

// Comments stay in the sources: they would be a tenth of the download. Here they have lines of their own.
const withoutComments = {
  name: 'without-comments',
  setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replace(/^[ \t]*(?:\/\*\*[^]*?\*\/|\/\/.*)\n/gm, ''),
    loader: 'ts',
  })),
};

const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: { byok: 'src/index.ts', 'byok.core': 'src/core.ts' },
  outdir: out,
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  // Names and lines stay, so that whoever trusts this file with a key can read it.
  minifySyntax: true,
  legalComments: 'none',
  define: { BYOK_VERSION: JSON.stringify(version) },
  plugins: [withoutComments],
  logLevel: 'warning',
});

rmSync(out, { recursive: true, force: true });
const tsc = `${folder}node_modules/typescript/bin/tsc`;
execFileSync(process.execPath, [tsc, '--project', folder, '--outDir', out], { stdio: 'inherit' });

const banner = `// Byok ${version}, MIT licence. Bundled from the TypeScript in src/Byok.Browser/src, where the comments are.\n`;
for (const { path, text } of outputFiles) {
  const lines = text.replace(/^\/\/ src\/.*\n/gm, '').replace(/^(?: {2})+/gm, indent => '\t'.repeat(indent.length / 2));
  writeFileSync(path, banner + lines);
}
