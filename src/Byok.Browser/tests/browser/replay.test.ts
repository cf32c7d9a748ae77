import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canary, canaryParts } from '../support/canary.js';
import { html, Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

declare global {
  var rrweb: { record(options: { emit(event: unknown): void; blockClass: string }): void };
  var recorded: unknown[];
}

const recorder = readFileSync(new URL('../../node_modules/rrweb/dist/rrweb.umd.min.cjs', import.meta.url), 'utf8');

// rrweb is what session recorders are made of. It masks password fields and nothing else by itself.
describe('a session recorder', () => {
  const stage = new Stage();

  it('gets no part of a key that is pasted, looked at and saved', async () => {
    const { page, settings } = await record();
    await settings.paste(canary);
    await settings.show.click();
    expect(await settings.key.inputValue()).toBe(canary);
    await saveAndOpenAgain(page, settings);
    expect(await found(page)).toEqual([]);
    await expectItToRecord(page);
  });

  it('gets no part of a pasted key where it knows none of the marks on the field', async () => {
    const { page, settings } = await record('unheard-of');
    await settings.paste(canary);
    await saveAndOpenAgain(page, settings);
    expect(await found(page)).toEqual([]);
    await expectItToRecord(page);
  });

  it('gets no part of a key that is typed', async () => {
    const { page, settings } = await record();
    await settings.key.pressSequentially(canary);
    expect(await settings.key.inputValue()).toBe(canary);
    await saveAndOpenAgain(page, settings);
    expect(await found(page)).toEqual([]);
    await expectItToRecord(page);
  });

  async function record(blockClass = 'rr-block'): Promise<{ page: Page; settings: Settings }> {
    // Its own inline styles need a laxer policy.
    stage.server.page('/recorded', html('<input id="note" aria-label="Note">'), null);
    const page = await stage.open('/recorded');
    await page.evaluate(recorder);
    await page.evaluate(blockClass => {
      globalThis.recorded = [];
      rrweb.record({ emit: event => recorded.push(event), blockClass });
      const byok = start();
      document.querySelector<HTMLElement>('#opener')!.onclick = () => byok.openSettings();
    }, blockClass);
    await page.click('#opener');
    return { page, settings: new Settings(page) };
  }

  async function saveAndOpenAgain(page: Page, settings: Settings): Promise<void> {
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => byok.keyManager.get())).toBe(canary);
    await page.click('#opener');
    await settings.close.click();
  }

  async function found(page: Page): Promise<string[]> {
    const text = await page.evaluate(() => JSON.stringify(recorded));
    return canaryParts.filter(part => text.includes(part));
  }

  // The settings are in what it has recorded, and what is typed into any other field.
  async function expectItToRecord(page: Page): Promise<void> {
    await page.fill('#note', canary);
    expect(await found(page)).toEqual(canaryParts);
    expect(await page.evaluate(() => JSON.stringify(recorded))).toContain('key-toggle');
  }
});
