import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The folder of the package. */
export const folder = fileURLToPath(new URL('../..', import.meta.url));

export const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown> & { version: string };

export const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The files in a folder of the package or elsewhere, with forward slashes, in order. */
export function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const execute = promisify(execFile);

/** Runs Node, in the package's folder unless another is given. Rejects with what it has printed where it fails. */
export async function node(args: readonly string[], cwd = folder): Promise<string> {
  try {
    return (await execute(process.execPath, args, { cwd, timeout: 60_000, maxBuffer: 2 ** 24 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}
