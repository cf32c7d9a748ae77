import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { contrast, luminances, randomColors, ratio } from '../support/colors.js';
import { covered, cutOff } from '../support/layout.js';
import { html, Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

async function open(page: Page): Promise<Settings> {
  await page.evaluate(() => void start({ remember: 'device' }).openSettings());
  return new Settings(page);
}

describe('contrast', () => {
  it('is enough on two hundred accents, in both schemes', async () => {
    const page = await stage.open();
    const settings = await open(page);
    const accents = await randomColors(page, 200);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const pairs = await settings.element.evaluate((element, accents) => {
        const save = element.shadowRoot!.querySelector('[part~=save]')!;
        return accents.map(accent => {
          element.setAttribute('accent', accent);
          const { color, backgroundColor } = getComputedStyle(save);
          return [color, backgroundColor];
        });
      }, accents);
      const values = await page.evaluate(luminances, pairs.flat());
      const poor = accents.filter((_, index) => ratio(values[2 * index]!, values[2 * index + 1]!) < 4.5);
      expect(poor, colorScheme).toEqual([]);
      // They are really painted.
      expect(new Set(pairs.map(([, back]) => back)).size).toBeGreaterThan(190);
    }
  });

  it.each(['light', 'dark'] as const)('is enough for text, edges and the focus ring: %s', async colorScheme => {
    const page = await stage.open();
    await page.emulateMedia({ colorScheme });
    const settings = await open(page);
    for (const part of ['title', 'label', 'hint', 'error', 'storage', 'link']) {
      if (part === 'error')
        await settings.save.click();
      expect(await contrast(settings.part(part).filter({ visible: true, hasText: /\w/ }).first(), 'color', 'background-color', settings.dialog), part).toBeGreaterThanOrEqual(4.5);
    }
    for (const part of ['provider', 'model', 'cancel'])
      expect(await contrast(settings.part(part), 'border-top-color', 'background-color', settings.dialog), part).toBeGreaterThanOrEqual(3);
    await page.keyboard.press('Tab');
    await settings.model.focus();
    expect(await settings.model.evaluate(one => getComputedStyle(one).outlineStyle)).toBe('solid');
    expect(await contrast(settings.model, 'outline-color', 'background-color', settings.dialog)).toBeGreaterThanOrEqual(3);
  });
});

describe('what can be read', () => {
  it('is not cut off at twice the size, or with more space between letters, words and lines', async () => {
    for (const [width, height] of [[640, 512], [1280, 1024]] as const) {
      const page = await stage.open();
      // 200 % of a window of 1280 pixels is one of 640.
      await page.setViewportSize({ width, height });
      const settings = await open(page);
      await settings.paste('sk-ant-api03-made-up-0123456789');
      if (width === 1280) {
        await settings.element.evaluate(element => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          element.shadowRoot!.adoptedStyleSheets = [...element.shadowRoot!.adoptedStyleSheets, sheet];
        });
      }
      expect(await cutOff(settings)).toEqual([]);
      expect(await covered(settings)).toEqual([]);
    }
  });

  it('would be told of where it is cut off or covered', async () => {
    const page = await stage.open();
    await page.setViewportSize({ width: 320, height: 256 });
    const settings = await open(page);
    await settings.element.evaluate(element => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('[part~=storage] { width: 900px } [part~=footer] { position: fixed !important; inset: 0; background: white }');
      element.shadowRoot!.adoptedStyleSheets = [...element.shadowRoot!.adoptedStyleSheets, sheet];
    });
    expect((await cutOff(settings)).join()).toContain('beyond the dialog');
    expect(await covered(settings)).toContain('key');
  });
});

describe('the layout', () => {
  it('does not move when something is said', async () => {
    const page = await stage.open();
    await page.evaluate(() => void start({ verify: () => new Promise(() => {}) }).openSettings());
    const settings = new Settings(page);
    const boxes = async () => ({
      key: await settings.key.boundingBox(), model: await settings.model.boundingBox(), save: await settings.save.boundingBox(), dialog: await settings.dialog.boundingBox(),
    });
    const before = await boxes();
    await settings.save.click();
    expect(await settings.said(), 'an error').not.toBe('');
    expect(await boxes(), 'an error').toEqual(before);
    await settings.paste('sk-ant-api03-made-up-0123456789');
    await settings.switch.waitFor();
    expect({ ...await boxes(), key: before.key }, 'another provider').toEqual(before);
    await settings.paste(` "${canary}" `);
    expect({ ...await boxes(), key: before.key }, 'a cleaned key').toEqual(before);
    await settings.save.click();
    expect(await settings.said(), 'a check').toMatch(/Checking/);
    expect({ ...await boxes(), key: before.key }, 'a check').toEqual(before);
  });

  it('keeps the page behind from scrolling, and gives it back as it was', async () => {
    stage.server.page('/long', html('<div class="tall"></div>', '<link rel="stylesheet" href="/long.css">'));
    stage.server.route('/long.css', (_, response) => void response.writeHead(200, { 'Content-Type': 'text/css' }).end('.tall { height: 5000px }'));
    const page = await stage.open('/long');
    const width = () => page.evaluate(() => document.querySelector('main')!.getBoundingClientRect().width);
    const before = await width();
    await page.evaluate(() => scrollTo(0, 500));
    const settings = await open(page);
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 800);
    expect(await width()).toBe(before);
    await page.keyboard.press('Escape');
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => [scrollY, document.documentElement.getAttribute('style') || ''])).toEqual([500, '']);
    expect(await width()).toBe(before);
  });

  it('is the other way round where the page is written from right to left, but not for keys and models', async () => {
    const page = await stage.open();
    const settings = await open(page);
    const left = async (part: string) => (await settings.part(part).first().boundingBox())!.x;
    expect(await left('title')).toBeLessThan(await left('close'));
    const [saveBefore, cancelBefore] = [await left('save'), await left('cancel')];
    await page.evaluate(() => document.documentElement.dir = 'rtl');
    expect(await left('title')).toBeGreaterThan(await left('close'));
    expect(Math.sign(await left('save') - await left('cancel'))).toBe(-Math.sign(saveBefore - cancelBefore));
    for (const field of [settings.key, settings.model])
      expect(await field.evaluate(one => getComputedStyle(one).direction)).toBe('ltr');
    expect(await cutOff(settings)).toEqual([]);
  });
});

describe('the scheme', () => {
  const background = (settings: Settings) => settings.dialog.evaluate(dialog => getComputedStyle(dialog).backgroundColor);

  it('is the page’s, unless it is given', async () => {
    stage.server.page('/light', html('', '<meta name="color-scheme" content="light">').replace('<meta name="color-scheme" content="light dark">\n', ''));
    const page = await stage.open('/light');
    await page.emulateMedia({ colorScheme: 'dark' });
    const settings = await open(page);
    const light = await background(settings);
    await settings.element.evaluate(element => element.setAttribute('theme', 'dark'));
    const dark = await background(settings);
    await settings.element.evaluate(element => element.setAttribute('theme', 'auto'));
    const [a, b] = await page.evaluate(luminances, [light, dark]);
    expect(a).toBeGreaterThan(0.8);
    expect(b).toBeLessThan(0.1);
    expect(await background(settings)).toBe(light);
  });

  it('moves nothing for those who do not want that', async () => {
    const page = await stage.open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const settings = await open(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await settings.dialog.evaluate(dialog => getComputedStyle(dialog).transitionDuration)).toMatch(/^0s/);
  });
});
