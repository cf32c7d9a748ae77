import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'byok-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files that hold one of these texts, byte by byte: as UTF-8 or as the two bytes a letter of LevelDB and SQLite. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap(text => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile())
      continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (wanted.some(text => bytes.includes(text)))
      found.push(join(entry.parentPath, entry.name).slice(folder.length + 1));
  }
  return found;
}
