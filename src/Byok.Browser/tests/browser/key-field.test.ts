import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Provider, RememberMode } from '../../dist/index.js';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

async function open(options: { remember?: RememberMode; providers?: Provider[] } = {}): Promise<Settings> {
  const page = await stage.open();
  await page.evaluate(options => void start(options).openSettings(), options);
  return new Settings(page);
}

const savedKey = (page: Page) => page.evaluate(() => byok.getHeaders()?.['X-BYOK-Api-Key'] ?? null);
const hasFocus = (settings: Settings) => settings.key.evaluate(key => (key.getRootNode() as ShadowRoot).activeElement === key);

describe('the key field', () => {
  it('is no password field, has a label, and keeps out what fills in, learns, translates and records', async () => {
    const settings = await open();
    const attributes = await settings.key.evaluate(key => Object.fromEntries([...key.attributes].map(({ name, value }) => [name, value])));
    expect(attributes).toMatchObject({
      autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', translate: 'no', dir: 'ltr', enterkeyhint: 'done',
      'data-1p-ignore': '', 'data-lpignore': 'true', 'data-bwignore': '', 'data-form-type': 'other',
      'data-clarity-mask': expect.anything(), 'data-hj-suppress': '', 'data-dd-privacy': 'hidden', 'data-private': expect.anything(),
      class: expect.stringMatching(/(?=.*\brr-block\b)(?=.*\bsentry-block\b)(?=.*\bph-no-capture\b)(?=.*\bfs-exclude\b)/),
    });
    expect(attributes).not.toHaveProperty('name');
    expect(attributes).not.toHaveProperty('value');
    expect(await settings.key.evaluate(key => (key as HTMLInputElement).type)).toBe('text');
    expect(await settings.element.getByLabel('OpenAI API key').count()).toBe(1);
    await settings.key.pressSequentially('sk-');
    expect(await settings.key.evaluate(key => getComputedStyle(key).getPropertyValue('-webkit-text-security'))).toBe('disc');
    // What stands before a key is taken for its user name.
    const order = await settings.element.evaluate(element => [...element.shadowRoot!.querySelectorAll('input')].map(input => input.part[0]));
    expect(order.indexOf('key')).toBe(0);
  });

  it('takes a paste, and shows a summary of it', async () => {
    const settings = await open();
    await settings.paste(canary);
    expect(await settings.key.inputValue()).toBe('sk-proj-••••4f2a · 38 characters');
    expect(await settings.said()).toBe('Key received.');
    expect(await hasFocus(settings)).toBe(true);
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe(canary);
  });

  it('takes a paste wherever the focus is in the dialog, but not from the model’s field', async () => {
    const settings = await open();
    await settings.paste(canary, settings.cancel);
    expect(await settings.key.inputValue()).toContain('4f2a');
    await settings.model.fill('');
    await settings.paste('gpt-1', settings.model);
    expect(await settings.model.inputValue()).toBe('gpt-1');
    expect(await settings.key.inputValue()).toContain('4f2a');
  });

  it('takes what is dropped on it', async () => {
    const settings = await open();
    const allowed = await settings.key.evaluate((key, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      return key.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    }, canary);
    expect(allowed).toBe(false);
    expect(await settings.key.inputValue()).toBe('sk-proj-••••4f2a · 38 characters');
  });

  it('takes what comes in one piece without a paste, as from an extension or a keyboard’s clipboard', async () => {
    const settings = await open();
    await settings.key.focus();
    await settings.page.keyboard.insertText(canary);
    expect(await settings.key.inputValue()).toBe('sk-proj-••••4f2a · 38 characters');
    // Typed over: a summary cannot be edited.
    await settings.page.keyboard.insertText('x');
    expect(await settings.key.inputValue()).toBe('x');
    await settings.page.keyboard.insertText('sk-another-key-0123456789');
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toMatch(/sk-another-key-0123456789$/);
  });

  it('takes what is typed', async () => {
    const settings = await open();
    await settings.key.pressSequentially(canary);
    await settings.page.keyboard.press('Backspace');
    await settings.page.keyboard.press('Enter');
    await expect.poll(() => savedKey(settings.page)).toBe(canary.slice(0, -1));
  });

  it('says that it has cleaned what came with the key', async () => {
    const settings = await open();
    await settings.paste(`  export OPENAI_API_KEY="${canary.replace('-', '\u2011')}";\n`);
    expect(await settings.said()).toMatch(/cleaned|removed|without/i);
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe(canary);
  });

  it.each([
    ['a script', (key: HTMLInputElement) => key.dispatchEvent(new Event('input', { bubbles: true, composed: true }))],
    ['a replacement', (key: HTMLInputElement) => key.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true, composed: true }))],
  ])('discards what was filled in without a key or a paste: %s', async (_, dispatch) => {
    const settings = await open();
    await settings.key.evaluate(key => (key as HTMLInputElement).value = 'the password of an account');
    await settings.key.evaluate(dispatch as (key: SVGElement | HTMLElement) => boolean);
    expect(await settings.key.inputValue()).toBe('');
    expect(await settings.said()).toMatch(/filled this in/);
    await settings.save.click();
    expect(await settings.key.getAttribute('aria-invalid')).toBe('true');
    expect(await savedKey(settings.page)).toBeNull();
  });

  it('does not save what cannot be a key, and says so at the field', async () => {
    const settings = await open();
    const texts = [
      '', '   ', 'sk-123', 'sk-proj-••••4f2a', 'sk-proj-...4f2a', 'your-api-key-here', 'sk-proj-ключ-0123456789',
      'sk-proj-aaaa-0123456789\nsk-proj-bbbb-0123456789', 'sk-'.padEnd(5_000, 'a1'),
    ];
    for (const text of texts) {
      if (text)
        await settings.paste(text);
      await settings.save.click();
      const error = settings.part('error').filter({ visible: true, hasText: /\w/ });
      expect(await error.innerText(), text).toMatch(/key/);
      expect(await settings.key.getAttribute('aria-invalid'), text).toBe('true');
      expect(await hasFocus(settings), text).toBe(true);
      expect(await savedKey(settings.page), text).toBeNull();
      // And it goes when something is done about it.
      await settings.paste(canary);
      expect(await settings.key.getAttribute('aria-invalid'), text).toBe('false');
      expect(await settings.said(), text).toBe('Key received.');
    }
  });

  it('saves a key whose form it does not know', async () => {
    const settings = await open();
    await settings.paste('0123456789abcdef0123456789abcdef');
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe('0123456789abcdef0123456789abcdef');
  });
});

describe('a key of another provider', () => {
  it('is recognised, and one click switches', async () => {
    const settings = await open();
    await settings.paste('sk-ant-api03-made-up-0123456789');
    expect(await settings.said()).toMatch(/Anthropic/);
    expect(await settings.switch.innerText()).toMatch(/Switch to Anthropic/);
    await settings.switch.click();
    expect(await settings.provider.inputValue()).toBe('anthropic');
    expect(await settings.key.inputValue()).toMatch(/^sk-ant-••••6789 · 31/);
    expect(await settings.switch.isVisible()).toBe(false);
    expect(await hasFocus(settings)).toBe(true);
    await settings.save.click();
    await expect.poll(() => settings.page.evaluate(() => ({ ...byok.getHeaders() }))).toMatchObject({ 'X-BYOK-Api-Key': 'sk-ant-api03-made-up-0123456789', 'X-BYOK-Provider': 'anthropic' });
  });

  it('is saved where the user knows better', async () => {
    const settings = await open();
    await settings.paste('sk-ant-api03-made-up-0123456789');
    await settings.save.click();
    await expect.poll(() => settings.page.evaluate(() => byok.getHeaders()?.['X-BYOK-Provider'])).toBe('openai');
  });

  it('is named where the app does not offer that provider', async () => {
    const settings = await open();
    await settings.paste('gsk_madeup0123456789abcdef');
    expect(await settings.said()).toMatch(/Groq/);
    expect(await settings.switch.isVisible()).toBe(false);
  });

  it('is known by the app’s own prefixes', async () => {
    const settings = await open({ providers: [{ id: 'first', label: 'First' }, { id: 'acme', label: 'Acme', keyPrefixes: ['ak_'] }] });
    await settings.paste('ak_0123456789abcdef');
    await settings.switch.click();
    expect(await settings.provider.inputValue()).toBe('acme');
  });

  it('is told apart from what is no API key at all', async () => {
    const settings = await open();
    await settings.paste('ghp_0123456789abcdef0123456789abcdef0123');
    expect(await settings.said()).toMatch(/GitHub token/);
    expect(await settings.switch.isVisible()).toBe(false);
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toMatch(/^ghp_/);
  });
});

describe('Show', () => {
  it('reveals what was pasted, and hides it again', async () => {
    const settings = await open();
    expect(await settings.show.count()).toBe(0);
    await settings.paste(canary);
    expect(await settings.show.getAttribute('aria-pressed')).toBe('false');
    await settings.show.click();
    expect(await settings.key.inputValue()).toBe(canary);
    expect(await settings.show.getAttribute('aria-pressed')).toBe('true');
    expect(await settings.key.evaluate(key => getComputedStyle(key).getPropertyValue('-webkit-text-security'))).toBe('none');
    expect(await settings.said()).toMatch(/30 seconds/);
    await settings.show.click();
    expect(await settings.key.inputValue()).toBe('sk-proj-••••4f2a · 38 characters');
    expect(await settings.show.getAttribute('aria-pressed')).toBe('false');
  });

  it('reveals what was typed, which can then be edited', async () => {
    const settings = await open();
    await settings.key.pressSequentially('sk-typed-0123456789');
    await settings.show.click();
    expect(await settings.key.inputValue()).toBe('sk-typed-0123456789');
    await settings.key.focus();
    await settings.page.keyboard.press('End');
    await settings.page.keyboard.type('x');
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe('sk-typed-0123456789x');
  });

  it('hides it after thirty seconds', async () => {
    const page = await stage.openWithClock();
    await page.evaluate(() => void start().openSettings());
    const settings = new Settings(page);
    await settings.paste(canary);
    await settings.show.click();
    await page.clock.runFor(29_000);
    expect(await settings.key.inputValue()).toBe(canary);
    await page.clock.runFor(2_000);
    expect(await settings.key.inputValue()).not.toContain(canary);
  });

  it('hides it when the focus goes elsewhere', async () => {
    const settings = await open();
    await settings.paste(canary);
    await settings.show.click();
    await settings.key.focus();
    expect(await settings.key.inputValue()).toBe(canary);
    await settings.model.focus();
    expect(await settings.key.inputValue()).not.toContain(canary);
  });

  it('hides it when the user turns to another tab', async () => {
    const settings = await open();
    const session = await settings.page.context().newCDPSession(settings.page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await settings.paste(canary);
    await settings.show.click();
    expect(await settings.key.inputValue()).toBe(canary);
    await (await stage.visit(settings.page.context())).bringToFront();
    await expect.poll(() => settings.key.inputValue()).not.toContain(canary);
  });
});

describe('a saved key', () => {
  async function openSaved(key = canary): Promise<Settings> {
    const page = await stage.open();
    await page.evaluate(async key => {
      start();
      await byok.keyManager.set('openai', key, { model: 'gpt-1' });
      byok.openSettings();
    }, key);
    return new Settings(page);
  }

  it('is not read back into the field, only its end is told', async () => {
    const settings = await openSaved();
    expect(await settings.key.inputValue()).toBe('');
    expect(await settings.part('hint').filter({ visible: true, hasText: '4f2a' }).innerText()).toMatch(/empty/);
    expect(await settings.show.count()).toBe(0);
    expect(await settings.element.evaluate(element => element.shadowRoot!.innerHTML)).not.toContain(canary.slice(8, 20));
  });

  it('has no end to be told where it is short', async () => {
    const settings = await openSaved('short-key-0');
    expect(await settings.element.evaluate(element => element.shadowRoot!.innerHTML)).not.toContain('ey-0');
    expect(await settings.part('hint').filter({ visible: true, hasText: /empty/ }).count()).toBe(1);
  });

  it('stays when only the model is changed', async () => {
    const settings = await openSaved();
    expect(await settings.model.inputValue()).toBe('gpt-1');
    await settings.model.fill('gpt-2');
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await settings.page.evaluate(() => [byok.keyManager.get(), byok.status().active?.model])).toEqual([canary, 'gpt-2']);
  });

  it('makes its provider the active one when it is chosen', async () => {
    const settings = await openSaved();
    await settings.page.evaluate(() => byok.keyManager.set('anthropic', 'key-of-anthropic'));
    expect(await settings.page.evaluate(() => byok.status().active?.provider)).toBe('anthropic');
    await settings.provider.selectOption('openai');
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await settings.page.evaluate(() => byok.status().active)).toMatchObject({ provider: 'openai', model: 'gpt-1' });
  });
});

describe('what was entered', () => {
  it('stays for each provider while the settings are open', async () => {
    const settings = await open();
    await settings.paste(canary);
    await settings.model.fill('gpt-mine');
    await settings.provider.selectOption('anthropic');
    expect(await settings.key.inputValue()).toBe('');
    await settings.key.pressSequentially('sk-ant-typed');
    await settings.provider.selectOption('openai');
    expect(await settings.key.inputValue()).toBe('sk-proj-••••4f2a · 38 characters');
    expect(await settings.model.inputValue()).toBe('gpt-mine');
    await settings.provider.selectOption('anthropic');
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe('sk-ant-typed');
  });

  it('is gone when they are closed', async () => {
    const settings = await open();
    await settings.paste(canary);
    await settings.page.keyboard.press('Escape');
    await settings.page.evaluate(() => void byok.openSettings());
    await settings.dialog.waitFor();
    expect(await settings.key.inputValue()).toBe('');
    await settings.save.click();
    expect(await savedKey(settings.page)).toBeNull();
  });

  it('of a model can only be what a header holds', async () => {
    const settings = await open();
    await settings.paste(canary);
    await settings.model.fill('gpt 1 ünï\u200b');
    await settings.save.click();
    await expect.poll(() => settings.page.evaluate(() => byok.getHeaders()?.['X-BYOK-Model'])).toMatch(/^[!-~]+$/);
  });
});

describe('the box to remember', () => {
  it.each(['local', 'device'] as const)('is not ticked, and keeps the key in %s when it is', async mode => {
    const settings = await open({ remember: mode });
    expect(await settings.remember.isChecked()).toBe(false);
    const before = await settings.part('storage').innerText();
    await settings.remember.check();
    expect(await settings.part('storage').innerText()).not.toBe(before);
    await settings.paste(canary);
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await settings.page.evaluate(() => [byok.status().active, sessionStorage.length])).toMatchObject([{ storage: mode, remembered: true }, 0]);

    // Unticked, it goes back to the session.
    await settings.page.evaluate(() => void byok.openSettings());
    expect(await settings.remember.isChecked()).toBe(true);
    await settings.remember.uncheck();
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await settings.page.evaluate(() => [byok.status().active, localStorage.length, byok.keyManager.get()])).toMatchObject([{ storage: 'session', remembered: false }, 0, canary]);
  });

  it('asks for a new passphrase, and later for that one', async () => {
    const settings = await open({ remember: 'passphrase' });
    const { page } = settings;
    expect(await settings.passphrase.isVisible()).toBe(false);
    await settings.remember.check();
    await settings.paste(canary);
    await settings.passphrase.pressSequentially('short');
    await settings.save.click();
    await expect.poll(() => settings.said()).toMatch(/8 characters/);
    expect(await settings.passphrase.getAttribute('aria-invalid')).toBe('true');
    await settings.passphrase.pressSequentially(' but longer');
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => byok.status().active?.storage)).toBe('passphrase');

    await page.reload();
    await page.evaluate(() => void start({ remember: 'passphrase' }).openSettings());
    await settings.passphrase.waitFor();
    expect(await settings.key.isVisible()).toBe(false);
    await settings.passphrase.pressSequentially('wrong phrase');
    await settings.save.click();
    await expect.poll(() => settings.said()).toMatch(/not the passphrase/);
    await settings.passphrase.clear();
    await settings.passphrase.pressSequentially('short but longer');
    await page.keyboard.press('Enter');
    await expect.poll(() => savedKey(page)).toBe(canary);
  });

  it('is not there where nothing can be chosen', async () => {
    const settings = await open();
    expect(await settings.remember.isVisible()).toBe(false);
  });
});

describe('Forget', () => {
  it('asks first, says what it does not do, and where to revoke', async () => {
    const page = await stage.open();
    await page.evaluate(async key => {
      start();
      addEventListener('byok-forget', event => Object.assign(globalThis, { detail: (event as CustomEvent).detail }));
      await byok.keyManager.set('openai', key);
      await byok.keyManager.set('anthropic', 'key-of-anthropic');
      byok.openSettings({ provider: 'openai' });
    }, canary);
    const settings = new Settings(page);
    await settings.forget.click();
    expect(await page.evaluate(() => byok.keyManager.get('openai') !== null)).toBe(true);
    expect(await settings.said()).toMatch(/disk.*revok/i);
    const link = settings.element.getByRole('link', { name: /revoke.*new tab/i });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/platform\.openai\.com\//);
    expect(await link.getAttribute('rel')).toContain('noopener');
    await settings.forget.click();
    await expect.poll(() => settings.said()).toMatch(/Forgotten/);
    expect(await page.evaluate(() => [byok.keyManager.get('openai'), byok.keyManager.get('anthropic')])).toEqual([null, 'key-of-anthropic']);
    expect(await page.evaluate(() => (globalThis as unknown as { detail: unknown }).detail)).toEqual({ provider: 'openai' });
  });

  it('does not happen by a double click', async () => {
    const page = await stage.open();
    await page.evaluate(async key => {
      start();
      await byok.keyManager.set('openai', key);
      byok.openSettings();
    }, canary);
    await new Settings(page).forget.dblclick();
    expect(await savedKey(page)).toBe(canary);
  });
});
