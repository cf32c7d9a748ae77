import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

describe('getHeaders', () => {
  it('is null until the keys are read, and where there is none', async () => {
    const page = await stage.open();
    await page.evaluate(async key => (await openManager('session')).set('openai', key), canary);
    await page.reload();
    const seen = await page.evaluate(async () => {
      start();
      const seen: unknown[] = [byok.getHeaders(), byok.isConfigured(), byok.status().ready, { ...byok.getHeaders() }];
      await byok.ready;
      seen.push(byok.getHeaders() !== null, byok.isConfigured(), byok.status().ready);
      await byok.forget();
      seen.push(byok.getHeaders(), byok.isConfigured());
      return seen;
    });
    expect(seen).toEqual([null, false, false, {}, true, true, true, null, false]);
  });

  it('has no prototype, and the model only where there is one', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(async key => {
      start();
      Object.assign(Object.prototype, { 'X-Added': 'by somebody else' });
      await byok.keyManager.set('openai', key);
      const first = byok.getHeaders()!;
      const names: string[] = [];
      for (const name in first)
        names.push(name);
      await byok.keyManager.setActive('openai', 'gpt-1');
      const second = { ...byok.getHeaders() };
      await byok.keyManager.setActive('openai', '');
      return [Object.getPrototypeOf(first), names, second, Object.keys(byok.getHeaders()!), [...new Headers(byok.getHeaders()!)].length];
    }, canary);
    expect(seen).toEqual([
      null,
      ['X-BYOK-Api-Key', 'X-BYOK-Provider'],
      { 'X-BYOK-Api-Key': canary, 'X-BYOK-Provider': 'openai', 'X-BYOK-Model': 'gpt-1' },
      ['X-BYOK-Api-Key', 'X-BYOK-Provider'],
      2,
    ]);
  });

  it('takes other names', async () => {
    const page = await stage.open();
    const headers = await page.evaluate(async key => {
      start({ headers: { key: 'X-Key', model: 'X-Model' } });
      await byok.keyManager.set('openai', key, { model: 'gpt-1' });
      return { ...byok.getHeaders() };
    }, canary);
    expect(headers).toEqual({ 'X-Key': canary, 'X-BYOK-Provider': 'openai', 'X-Model': 'gpt-1' });
  });
});

describe('openSettings', () => {
  it('tells what was saved, and nothing of the key but its end', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    await page.evaluate(() => {
      const told: unknown[] = [];
      for (const type of ['open', 'save', 'close', 'change', 'request-close'])
        addEventListener(`byok-${type}`, event => told.push([type, type === 'change' ? (event as CustomEvent).detail.configured : (event as CustomEvent).detail]));
      const { closed } = start().openSettings({ onSave: detail => told.push(['onSave', detail]), onCancel: () => told.push('onCancel') });
      Object.assign(globalThis, { told: closed.then(result => [...told, result]) });
    });
    await settings.paste(canary);
    await settings.model.fill('gpt-1');
    await settings.save.click();
    const told = await page.evaluate(() => (globalThis as unknown as { told: Promise<unknown[]> }).told);
    const detail = { provider: 'openai', model: 'gpt-1', hint: '4f2a', remembered: false, verified: null };
    const events = told.filter(one => !(Array.isArray(one) && one[0] === 'change'));
    expect(events).toEqual([['open', { reason: '' }], ['save', detail], ['close', { reason: 'saved' }], ['onSave', detail], 'saved']);
    expect(told).toContainEqual(['change', true]);
  });

  it('tells that nothing was saved', async () => {
    const page = await stage.open();
    await page.evaluate(() => {
      const told: unknown[] = [];
      addEventListener('byok-request-close', event => told.push([(event as CustomEvent).detail, event.cancelable]));
      const { closed } = start().openSettings({ onSave: () => told.push('onSave'), onCancel: () => told.push('onCancel') });
      Object.assign(globalThis, { told: closed.then(result => [...told, result]) });
    });
    await new Settings(page).dialog.waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (globalThis as unknown as { told: Promise<unknown[]> }).told)).toEqual([[{ reason: 'escape' }, false], 'onCancel', 'dismissed']);
  });

  it('can be kept open by the page, but not against Escape', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    await page.evaluate(() => {
      addEventListener('byok-request-close', event => event.preventDefault());
      start().openSettings();
    });
    await settings.close.click();
    await settings.cancel.click();
    expect(await settings.dialog.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await settings.dialog.waitFor({ state: 'hidden' });
  });

  it('brings the focus back instead of opening twice', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    const results = page.evaluate(async () => {
      start();
      const [first, second] = [byok.openSettings(), byok.openSettings()];
      return [first.element === second.element, await first.closed, await second.closed];
    });
    await settings.cancel.focus();
    await page.evaluate(() => void byok.openSettings());
    expect(await settings.key.evaluate(key => (key.getRootNode() as ShadowRoot).activeElement === key)).toBe(true);
    expect(await page.locator('byok-settings').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await results).toEqual([true, 'dismissed', 'dismissed']);
  });

  it('closes from outside', async () => {
    const page = await stage.open();
    const result = await page.evaluate(async () => {
      const opened = start().openSettings();
      opened.close();
      opened.close();
      return [await opened.closed, document.querySelector('byok-settings[open]')];
    });
    expect(result).toEqual(['dismissed', null]);
  });

  it('begins with the provider that was asked for', async () => {
    const page = await stage.open();
    await page.evaluate(() => void start().openSettings({ provider: 'anthropic' }));
    expect(await new Settings(page).provider.inputValue()).toBe('anthropic');
  });

  it.each([['rejected', /does not accept/], ['no_credit', /no credit/], ['A text of the app’s own <b>', /^A text of the app’s own <b>$/]])('says why it opens: %s', async (reason, text) => {
    const page = await stage.open();
    await page.evaluate(reason => void start().openSettings({ reason }), reason);
    const said = new Settings(page).part('reason');
    expect(await said.innerText()).toMatch(text);
    expect(await said.isVisible()).toBe(true);
    // There is something to read first.
    expect(await page.evaluate(() => document.querySelector('byok-settings')!.shadowRoot!.activeElement!.tagName)).toBe('H2');
  });

  it('shows what a request has told about the key, until another one is saved', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    await page.evaluate(async () => {
      start();
      await byok.keyManager.set('openai', 'key-of-openai');
      byok.reportOutcome('rejected');
      byok.openSettings();
    });
    expect(await settings.part('reason').innerText()).toMatch(/OpenAI does not accept/);
    expect(await page.evaluate(() => byok.status().active?.outcome)).toBe('rejected');
    await settings.paste(canary);
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    await page.evaluate(() => void byok.openSettings());
    await settings.dialog.waitFor();
    expect(await settings.part('reason').isVisible()).toBe(false);
  });
});

describe('on', () => {
  it('tells of changes until it is ended, whatever a listener throws', async () => {
    stage.expectFault(/a listener’s own fault/);
    const page = await stage.open();
    const seen = await page.evaluate(async key => {
      start();
      await byok.ready;
      const seen: unknown[] = [];
      byok.on('change', () => { throw new Error('a listener’s own fault'); });
      const end = byok.on('change', status => seen.push([status.configured, status.active?.hint]));
      await byok.keyManager.set('openai', key);
      end();
      await byok.forget();
      return seen;
    }, canary);
    expect(seen).toEqual([[true, '4f2a']]);
  });
});

describe('options', () => {
  const wrong: [word: string, options: Record<string, unknown>][] = [
    ['projectId', { projectId: undefined }],
    ['projectId', { projectId: null }],
    ['projectId', { projectId: '' }],
    ['projectId', { projectId: 'two words' }],
    ['projectId', { projectId: 'a/b' }],
    ['projectId', { projectId: 'x'.repeat(65) }],
    ['providers', { providers: undefined }],
    ['providers', { providers: [] }],
    ['providers', { providers: [null] }],
    ['providers', { providers: [{ label: 'No id' }] }],
    ['providers', { providers: [{ id: 'Upper', label: 'Upper' }] }],
    ['providers', { providers: [{ id: 'no-label' }] }],
    ['ttl', { ttl: 0 }],
    ['ttl', { ttl: -1 }],
    ['ttl', { ttl: NaN }],
    ['idleTtl', { idleTtl: 0 }],
    ['cookie', { storage: 'cookie' }],
    ['constructor', { storage: 'constructor' }],
    ['cookie', { remember: 'cookie' }],
  ];

  it('are refused with a word on what is wrong', async () => {
    const page = await stage.open();
    const errors = await page.evaluate(wrong => wrong.map(([, options]) => {
      try {
        lib.createBYOK({ projectId: 'test', providers: [lib.PROVIDERS.openai], ...options } as never).destroy();
        return { options, code: 'accepted' };
      } catch (error) {
        return { options, code: (error as { code?: string }).code, message: (error as Error).message };
      }
    }), wrong);
    expect(errors).toEqual(wrong.map(([word, options]) => ({ options, code: 'invalid_options', message: expect.stringContaining(word) })));
  });

  it('are refused where the same project is kept elsewhere on the page', async () => {
    const page = await stage.open();
    const codes = await page.evaluate(() => {
      start({ storage: 'memory' });
      return (['session', 'memory'] as const).map(storage => {
        try {
          return start({ storage }) && 'accepted';
        } catch (error) {
          return (error as { code?: string }).code;
        }
      });
    });
    expect(codes).toEqual(['invalid_options', 'accepted']);
  });

  it('take providers with the names that every object has', async () => {
    const page = await stage.open();
    const status = await page.evaluate(async key => {
      start({ providers: [{ id: 'constructor', label: 'Constructor' }] });
      return byok.keyManager.set('constructor', key);
    }, canary);
    expect(status).toMatchObject({ provider: 'constructor', outcome: null });
  });
});
