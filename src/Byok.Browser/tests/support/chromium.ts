import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

/** $CHROMIUM, or the first `chromium` on the PATH. Playwright's own download is not used. */
export function chromiumPath(): string {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'chromium'));
  const found = [process.env['CHROMIUM'], ...onPath].find(path => path && isExecutable(path));
  if (!found)
    throw new Error('There is no chromium on the PATH: install it, or name it in the environment variable CHROMIUM.');
  return found;
}

export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(withDefaults(options));
}

/** A browser with a profile on the disk. */
export function launchProfile(folder: string, options: LaunchOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, withDefaults(options));
}

// Chromium's sandbox needs rights that containers do not give.
function withDefaults(options: LaunchOptions): LaunchOptions {
  return { ...options, executablePath: chromiumPath(), args: ['--no-sandbox', ...options.args ?? []] };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
