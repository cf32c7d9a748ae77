import type { Page } from 'playwright-core';
import type { RememberMode } from '../../dist/index.js';
import { canary } from './canary.js';
import { Settings } from './settings.js';

const openWith = (page: Page, options: { storage?: TestMode; remember?: RememberMode } = {}) => page.evaluate(options => void start(options).openSettings(), options);

const save = (page: Page, mode: TestMode = 'session') => page.evaluate(async ([mode, key]) => {
  const manager = await openManager(mode);
  await manager.set('openai', key, { model: 'gpt-1' });
  manager.dispose();
}, [mode, canary] as const);

/** The states that the settings can be in, and how a user gets there. */
export const states: Record<string, (page: Page, settings: Settings) => Promise<unknown>> = {
  'first run': page => page.evaluate(() => void start({ remember: 'device' }).guardFirstRun()),
  returning: async page => {
    await save(page);
    await openWith(page, { remember: 'local' });
  },
  'opened for a reason': async page => {
    await save(page);
    await page.evaluate(() => void start().openSettings({ reason: 'rejected' }));
  },
  'a wrong key': async (page, settings) => {
    await openWith(page);
    await settings.paste('sk-…4f2a');
    await settings.save.click();
  },
  'a cleaned key of another provider': async (page, settings) => {
    await openWith(page);
    await settings.paste(' "sk-ant-api03-made-up-0123456789" ');
    await settings.switch.waitFor();
  },
  checking: async (page, settings) => {
    await page.evaluate(() => void start({ verify: () => new Promise(() => {}) }).openSettings());
    await settings.paste(canary);
    await settings.save.click();
  },
  forgetting: async (page, settings) => {
    await save(page);
    await openWith(page);
    await settings.forget.click();
  },
  locked: async page => {
    await save(page, 'passphrase');
    await openWith(page, { storage: 'passphrase' });
  },
  'a new passphrase': async (page, settings) => {
    await openWith(page, { remember: 'passphrase' });
    await settings.remember.check();
    await settings.passphrase.waitFor();
  },
  inline: async page => {
    await page.evaluate(() => {
      start();
      const element = document.createElement('byok-settings');
      element.toggleAttribute('inline', true);
      element.setAttribute('project-id', 'test');
      document.querySelector('main')!.append(element);
    });
  },
};
