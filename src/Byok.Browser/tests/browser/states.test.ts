import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { covered, cutOff, small } from '../support/layout.js';
import { controls, danglingIds } from '../support/names.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';
import { states } from '../support/states.js';

const stage = new Stage();

const appearances = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'reduced motion': { reducedMotion: 'reduce' },
  'a small window': {},
} as const;

describe.each(Object.entries(states))('%s', (_, reach) => {
  it('can be read, named, hit and reached, and axe objects to nothing, however it looks', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    await reach(page, settings);
    await settings.dialog.waitFor();

    expect.soft(await danglingIds(settings)).toEqual([]);
    const found = await controls(settings);
    expect.soft(found.length).toBeGreaterThan(3);
    expect.soft(found.filter(({ name }) => !name)).toEqual([]);
    // What is seen on a button is what it is called, so that it can be asked for by voice.
    for (const text of await settings.element.getByRole('button').allInnerTexts())
      expect.soft(found.some(({ role, name }) => role === 'button' && name.includes(text.trim())), text).toBe(true);
    expect.soft(await small(settings)).toEqual([]);

    for (const [appearance, media] of Object.entries(appearances)) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', ...media });
      if (appearance === 'a small window')
        await page.setViewportSize({ width: 320, height: 256 });
      expect.soft(await axeViolations(page), appearance).toEqual([]);
    }
    expect.soft(await cutOff(settings)).toEqual([]);
    expect.soft(await covered(settings)).toEqual([]);
  });
});

it('axe would tell what it objects to in the settings too', async () => {
  const page = await stage.open();
  await page.evaluate(() => void start().openSettings());
  await new Settings(page).key.evaluate(key => key.parentElement!.append(document.createElement('button')));
  expect(await axeViolations(page)).toEqual([expect.stringMatching(/^button-name/)]);
});
