import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { VerifyCandidate, VerifyOutcome } from '../../dist/index.js';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

declare global {
  var candidates: VerifyCandidate[];
  var answer: (value: unknown) => void;
  var signal: AbortSignal;
  var result: string | null;
}

/** The settings with a key pasted; the check answers with `outcome`, or when `answer` is called. */
async function openWith(page: Page, outcome?: unknown): Promise<Settings> {
  await page.evaluate(outcome => {
    globalThis.candidates = [];
    globalThis.result = null;
    globalThis.byok?.destroy();
    start({
      storage: 'memory',
      verify: (candidate, signal) => {
        globalThis.signal = signal;
        candidates.push(candidate);
        if (outcome === 'throws')
          throw new Error('A fault of the app’s own.');
        return new Promise((resolve, reject) => {
          globalThis.answer = resolve as typeof answer;
          if (outcome === 'rejects')
            reject(new TypeError('Failed to fetch'));
          else if (outcome !== undefined)
            resolve(outcome as VerifyOutcome);
        });
      },
    });
    void byok.openSettings().closed.then(closed => globalThis.result = closed);
  }, outcome);
  const settings = new Settings(page);
  await settings.paste(canary);
  await settings.model.fill('gpt-1');
  return settings;
}

describe('verify', () => {
  it('gets what was entered, once, and says that it is at work', async () => {
    const page = await stage.open();
    const settings = await openWith(page);
    await settings.save.click();
    expect(await settings.said()).toMatch(/Checking with OpenAI/);
    expect(await settings.save.getAttribute('aria-disabled')).toBe('true');
    await settings.save.click({ force: true });
    await settings.key.press('Enter');
    expect(await page.evaluate(() => candidates)).toEqual([{ provider: 'openai', model: 'gpt-1', key: canary }]);
    expect(await page.evaluate(() => byok.isConfigured())).toBe(false);
    await page.evaluate(() => answer('ok'));
    await expect.poll(() => page.evaluate(() => result)).toBe('saved');
    expect(await page.evaluate(() => byok.status().active)).toMatchObject({ provider: 'openai', model: 'gpt-1', outcome: 'ok' });
  });

  it.each(['ok', 'rate_limited', 'not_checkable'])('lets a key be saved: %s', async outcome => {
    const page = await stage.open();
    await page.evaluate(() => addEventListener('byok-save', event => Object.assign(globalThis, { detail: (event as CustomEvent).detail })));
    const settings = await openWith(page, outcome);
    await settings.save.click();
    await expect.poll(() => page.evaluate(() => result)).toBe('saved');
    expect(await page.evaluate(() => (globalThis as unknown as { detail: unknown }).detail)).toMatchObject({ verified: outcome, hint: '4f2a' });
  });

  it.each(['rejected', 'wrong_key_type'])('keeps a key from being saved: %s', async outcome => {
    const page = await stage.open();
    const settings = await openWith(page, outcome);
    await settings.save.click();
    await expect.poll(() => settings.said()).toMatch(/OpenAI does not accept/);
    expect(await settings.key.getAttribute('aria-invalid')).toBe('true');
    expect(await settings.key.evaluate(key => (key.getRootNode() as ShadowRoot).activeElement === key)).toBe(true);
    await settings.save.click();
    await expect.poll(() => page.evaluate(() => candidates.length)).toBe(2);
    expect(await page.evaluate(() => [byok.isConfigured(), result])).toEqual([false, null]);
  });

  it('says what else it has shown, and leaves it to the user', async () => {
    const page = await stage.open();
    const outcomes: [unknown, RegExp][] = [
      ['no_permission', /but not for this/],
      ['no_credit', /no credit/],
      ['unreachable', /could not be asked/],
      ['timeout', /too long/],
      ['provider_error', /failed|fault/],
      ['throws', /could not be asked/],
      ['rejects', /could not be asked/],
      ['an answer that nobody knows', /could not be asked/],
      [null, /could not be asked/],
      [{}, /could not be asked/],
    ];
    for (const [outcome, text] of outcomes) {
      const settings = await openWith(page, outcome);
      await settings.save.click();
      await expect.poll(() => settings.said()).toMatch(text);
      expect(await page.evaluate(() => [byok.isConfigured(), result]), String(outcome)).toEqual([false, null]);
      expect(await settings.save.innerText(), String(outcome)).toBe('Save anyway');
      await settings.save.click();
      await expect.poll(() => page.evaluate(() => result)).toBe('saved');
      expect(await page.evaluate(() => [byok.getHeaders()?.['X-BYOK-Api-Key'], candidates.length]), String(outcome)).toEqual([canary, 1]);
    }
  });

  it('is not waited for for ever', async () => {
    const page = await stage.openWithClock();
    // Chromium's own cannot be set forward.
    await page.evaluate(() => AbortSignal.timeout = wait => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), wait);
      return controller.signal;
    });
    const settings = await openWith(page);
    await settings.save.click();
    await page.clock.runFor(14_000);
    expect(await page.evaluate(() => candidates.length)).toBe(1);
    expect(await settings.said()).toMatch(/Checking/);
    await page.clock.runFor(2_000);
    await expect.poll(() => settings.said()).toMatch(/too long/);
    expect(await page.evaluate(() => signal.aborted)).toBe(true);
    // The answer that comes after all is about something that is over.
    await page.evaluate(() => answer('ok'));
    expect(await page.evaluate(() => byok.isConfigured())).toBe(false);
    expect(await settings.said()).toMatch(/too long/);
  });

  it.each([
    ['the settings are closed', (settings: Settings) => settings.page.keyboard.press('Escape')],
    ['another provider is chosen', (settings: Settings) => settings.provider.selectOption('anthropic')],
    ['another key is pasted', (settings: Settings) => settings.paste('sk-another-key-0123456789')],
  ])('is given up when %s', async (_, act) => {
    const page = await stage.open();
    const settings = await openWith(page);
    await settings.save.click();
    await expect.poll(() => page.evaluate(() => candidates.length)).toBe(1);
    await act(settings);
    await expect.poll(() => page.evaluate(() => signal.aborted)).toBe(true);
    await page.evaluate(() => answer('ok'));
    // An evaluation later than what the answer brings about.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve)));
    expect(await page.evaluate(() => byok.isConfigured())).toBe(false);
  });

  it('is not asked where there is no new key', async () => {
    const page = await stage.open();
    await page.evaluate(async key => {
      globalThis.candidates = [];
      start({ verify: async candidate => { candidates.push(candidate); return 'ok'; } });
      await byok.keyManager.set('openai', key);
      byok.openSettings();
    }, canary);
    const settings = new Settings(page);
    await settings.model.fill('gpt-2');
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => [candidates.length, byok.getHeaders()?.['X-BYOK-Model'], byok.keyManager.get()])).toEqual([0, 'gpt-2', canary]);
  });

  it('can be left out by the page', async () => {
    const page = await stage.open();
    const settings = await openWith(page, 'rejected');
    await page.evaluate(() => {
      addEventListener('byok-verify', event => {
        event.preventDefault();
        Object.assign(globalThis, { detail: (event as CustomEvent).detail });
      });
    });
    await settings.save.click();
    await expect.poll(() => page.evaluate(() => result)).toBe('saved');
    expect(await page.evaluate(() => [candidates.length, (globalThis as unknown as { detail: unknown }).detail])).toEqual([0, { provider: 'openai', model: 'gpt-1' }]);
  });
});
