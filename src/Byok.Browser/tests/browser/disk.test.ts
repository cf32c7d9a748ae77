import { describe, expect, it } from 'vitest';
import { canary, canaryParts } from '../support/canary.js';
import { launchProfile } from '../support/chromium.js';
import { filesWith, withFolder } from '../support/disk.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

// `session` and `local` leave it on the disk, which the README says. Nothing is asserted of them: it is no promise.
describe.each(['memory', 'device', 'passphrase'] as const)('%s', mode => {
  it('leaves the key in no file of the browser’s profile', async () => {
    await withFolder(async folder => {
      const context = await launchProfile(folder);
      try {
        await stage.prepare(context);
        const page = await stage.visit(context);
        const settings = new Settings(page);
        await page.evaluate(mode => void start({ storage: mode }).openSettings(), mode);
        await settings.paste(canary);
        await settings.show.click();
        if (mode === 'passphrase')
          await settings.passphrase.pressSequentially('correct horse battery');
        await settings.save.click();
        await settings.dialog.waitFor({ state: 'hidden' });
        expect(await page.evaluate(() => byok.status().active?.storage)).toBe(mode);
        // A neighbour that is known to be written, so that this search is known to find.
        await page.evaluate(() => localStorage.setItem('neighbour', 'a-text-beside-the-key'));
        await page.reload();
        await page.goto(`${stage.server.origin}/free`);
      } finally {
        await context.close();
      }
      expect(await filesWith(folder, ['a-text-beside-the-key'])).not.toEqual([]);
      expect(await filesWith(folder, canaryParts)).toEqual([]);
    });
  });
});
