import { expect, it } from 'vitest';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

// Every other test fails too where the policy of its page refuses something. These look at the policy itself.
const stage = new Stage();

it('lets everything through that the settings do, which load and send nothing of their own', async () => {
  const page = await stage.open();
  const settings = new Settings(page);
  stage.server.requests.length = 0;
  await page.reload();
  await page.evaluate(() => void start({ accentColor: 'rebeccapurple', theme: 'dark', remember: 'device' }).openSettings());
  await settings.remember.check();
  await settings.paste('sk-ant-api03-made-up-0123456789');
  await settings.switch.click();
  await settings.show.click();
  await settings.save.click();
  await settings.dialog.waitFor({ state: 'hidden' });
  await page.evaluate(() => void byok.openSettings({ reason: 'no_credit' }));
  await settings.forget.click();
  await settings.forget.click();
  await expect.poll(() => page.evaluate(() => byok.isConfigured())).toBe(false);

  expect(stage.faults).toEqual([]);
  const urls = new Set(stage.server.requests.map(({ url }) => url));
  urls.delete('/favicon.ico');
  expect([...urls].sort()).toEqual(['/', '/app.js', '/dist/byok.core.js', '/dist/byok.js', '/dist/byok.providers.js']);
  expect(await page.context().cookies()).toEqual([]);
});

it('would tell of what it refuses', async () => {
  stage.expectFault(/Content Security Policy|TrustedHTML/);
  const page = await stage.open();
  await page.evaluate(() => document.querySelector('h1')!.setAttribute('style', 'color: red'));
  await expect.poll(() => stage.faults.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => {
    try {
      document.querySelector('h1')!.innerHTML = 'x';
      return 'let through';
    } catch {
      return 'refused';
    }
  })).toBe('refused');
});
