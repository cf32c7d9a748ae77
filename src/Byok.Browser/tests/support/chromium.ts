import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { onPath } from './engines/on-path.js';

export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(withDefaults(options));
}

/** A browser with a profile on the disk. */
export function launchProfile(folder: string, options: LaunchOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, withDefaults(options));
}

// Playwright's own download is not used. Chromium's sandbox needs rights that containers do not give.
function withDefaults(options: LaunchOptions): LaunchOptions {
  const executablePath = process.env['CHROMIUM'] ?? onPath('chromium');
  if (!executablePath)
    throw new Error('There is no chromium on the PATH: install it, or name it in the environment variable CHROMIUM.');
  return { ...options, executablePath, args: ['--no-sandbox', ...options.args ?? []] };
}
