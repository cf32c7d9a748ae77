import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

/** What has the focus, in whichever shadow root: its parts, or its id or tag. */
const focused = (page: Page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement)
    element = element.shadowRoot.activeElement;
  return element?.part.value || element?.id || element?.tagName || null;
});

async function openByKeyboard(): Promise<Settings> {
  const page = await stage.open();
  await page.evaluate(() => {
    start();
    document.getElementById('opener')!.onclick = () => void byok.openSettings();
  });
  await page.locator('#opener').focus();
  await page.keyboard.press('Enter');
  return new Settings(page);
}

describe('the keyboard', () => {
  it('is enough: open, paste, save', async () => {
    const { page } = await openByKeyboard();
    await page.evaluate(text => navigator.clipboard.writeText(text), canary);
    // Enter has opened it: three presses in all.
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    await new Settings(page).dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => byok.getHeaders()?.['X-BYOK-Api-Key'])).toBe(canary);
    expect(await focused(page)).toBe('opener');
  });

  it('is enough at the first run, where there is something to read first', async () => {
    const page = await stage.open();
    await page.evaluate(text => navigator.clipboard.writeText(text), canary);
    await page.evaluate(() => void start().guardFirstRun());
    await expect.poll(() => focused(page)).toBe('title');
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => byok.isConfigured())).toBe(true);
  });

  it.each(['Tab', 'Shift+Tab'])('reaches everything, and nothing behind the dialog: %s', async key => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    await settings.paste('sk-ant-api03-made-up-0123456789');
    const seen = new Set<string>();
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press(key);
      seen.add(await focused(page) ?? '');
    }
    for (const part of ['close', 'provider', 'key', 'key-toggle', 'switch', 'model', 'link', 'cancel', 'save'])
      expect([...seen].some(name => name.split(' ').includes(part)), `${part} in ${[...seen].join(', ')}`).toBe(true);
    expect(seen).not.toContain('opener');
    expect(seen).not.toContain('other');
  });

  it('does not submit while a text is being composed', async () => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    await settings.paste(canary);
    for (const field of [settings.key, settings.model]) {
      await field.evaluate(input => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }));
        // As Safari does it: the composition is over, and this is its last key.
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, composed: true }));
      });
    }
    expect(await settings.dialog.isVisible()).toBe(true);
    expect(await page.evaluate(() => byok.isConfigured())).toBe(false);
  });

  it('keeps its strokes from the page’s shortcuts and focus traps', async () => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heardKeys: heard });
      for (const type of ['keydown', 'keyup', 'focusin', 'paste', 'input'])
        document.addEventListener(type, event => heard.push(`${event.type} ${(event as KeyboardEvent).key ?? ''} ${(event as InputEvent).data ?? ''}`));
    });
    await settings.key.press('s');
    await settings.provider.focus();
    await settings.paste(canary);
    // Text typed into a field is an event of the field's, which scripts of the page can always ask the field for.
    expect((await page.evaluate(() => (globalThis as unknown as { heardKeys: string[] }).heardKeys)).filter(one => !one.startsWith('input'))).toEqual([]);
  });
});

describe('the focus', () => {
  it('begins in the key’s field', async () => {
    const { page } = await openByKeyboard();
    expect(await focused(page)).toMatch(/\bkey\b/);
  });

  it.each(['Escape', 'cancel', 'close', 'save'])('goes back to where it was: %s', async way => {
    const settings = await openByKeyboard();
    const { page } = settings;
    if (way === 'save')
      await settings.paste(canary);
    if (way === 'Escape')
      await page.keyboard.press('Escape');
    else
      await settings.part(way).click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('opener');
  });

  it('goes back into another shadow root', async () => {
    const page = await stage.open();
    await page.evaluate(() => {
      const host = document.createElement('div');
      const button = document.createElement('button');
      button.id = 'inner-opener';
      button.textContent = 'Settings';
      host.attachShadow({ mode: 'open' }).append(button);
      document.querySelector('main')!.append(host);
      start();
      button.onclick = () => void byok.openSettings();
      button.focus();
    });
    await page.keyboard.press('Enter');
    await new Settings(page).dialog.waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('inner-opener');
  });

  it('is not lost in something closed where the opener has gone', async () => {
    const { page } = await openByKeyboard();
    await page.evaluate(() => document.getElementById('opener')!.remove());
    await page.keyboard.press('Escape');
    // The browser closes it a moment later.
    await expect.poll(() => focused(page)).toBe('BODY');
    // Not in what is hidden: Tab goes on in the page.
    for (let press = 0; press < 3 && await focused(page) !== 'other'; press++)
      await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('other');
  });

  it('stays where it is when a provider is chosen, and nothing is submitted', async () => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    await settings.provider.focus();
    await page.keyboard.press('ArrowDown');
    expect(await settings.provider.inputValue()).toBe('anthropic');
    expect(await focused(page)).toBe('provider');
    expect(await settings.said()).toBe('');
  });
});

describe('what is said', () => {
  it('has its places from the beginning, empty', async () => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    const regions = await settings.element.evaluate(element => [...element.shadowRoot!.querySelectorAll('[role=status], [role=alert]')].map(region => [region.getAttribute('role'), region.textContent]));
    expect(regions).toContainEqual(['status', '']);
    expect(regions).toContainEqual(['alert', '']);
    expect(regions.every(([, text]) => text === '')).toBe(true);
  });

  it('is said once, by one region', async () => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    const texts = async () => (await settings.element.locator('[role=status], [role=alert]').allTextContents()).filter(text => text.trim());
    await settings.save.click();
    expect(await texts()).toHaveLength(1);
    expect(await settings.element.locator('[role=alert]').filter({ hasText: /\w/ }).count()).toBe(1);
    await settings.paste(canary);
    expect(await texts()).toEqual(['Key received.']);
    expect(await settings.element.locator('[role=status]').filter({ hasText: 'Key received.' }).count()).toBe(1);
  });

  it('is tied to the field that it is about', async () => {
    const { page } = await openByKeyboard();
    const settings = new Settings(page);
    expect(await settings.key.getAttribute('aria-invalid')).toBe('false');
    await settings.save.click();
    expect(await settings.key.getAttribute('aria-invalid')).toBe('true');
    const text = await settings.key.evaluate(key => key.getAttribute('aria-describedby')!.split(' ').map(id => (key.getRootNode() as ShadowRoot).getElementById(id)!.textContent).join(' '));
    expect(text).toContain(await settings.part('error').filter({ visible: true, hasText: /\w/ }).innerText());
  });
});
