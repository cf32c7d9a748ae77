import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const folder = new URL('../../', import.meta.url);

// Pages that nothing has built: what is shown, pasted.
describe('plain HTML', () => {
  const stage = new Stage();

  beforeAll(async () => {
    const scripts = (await readdir(new URL('dist', folder))).filter(name => name.endsWith('.js'));
    for (const name of scripts)
      stage.server.script(`/_byok/${name}`, await readFile(new URL(`dist/${name}`, folder), 'utf8'));
    stage.server.route('/api/chat', (_, response) => void response.end('Hello yourself'));
  });

  it.each(['README.md', '../../README.md'])('works with the lines that %s shows', async path => {
    const [, snippet] = /```html\n([^]+?)```/.exec(await readFile(new URL(path, folder), 'utf8'))!;
    stage.server.page('/snippet', snippet!, null);
    const page = await stage.open('/snippet');
    const settings = new Settings(page);
    const asked = page.waitForRequest('**/api/chat');
    await settings.paste(canary);
    await page.keyboard.press('Enter');
    const request = await asked;
    expect(request.method()).toBe('POST');
    expect(request.headers()).toMatchObject({ 'x-byok-api-key': canary, 'x-byok-provider': 'openai' });

    await page.click('button');
    expect(await settings.dialog.isVisible()).toBe(true);
    expect(await settings.key.getAttribute('placeholder')).toContain('4f2a');
  });

  it('works with a tag alone', async () => {
    stage.server.page('/tag', `
      <script type="module" src="/_byok/byok.js"></script>
      <byok-settings project-id="notes" providers="openai groq"></byok-settings>
      <button onclick="document.querySelector('byok-settings').show()">API key</button>`, null);
    const page = await stage.open('/tag');
    const settings = new Settings(page);
    expect(await settings.dialog.isVisible()).toBe(false);
    await page.click('button');
    expect(await settings.provider.locator('option').allTextContents()).toEqual(['OpenAI', 'Groq']);
    await settings.paste(canary);
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.querySelector<InstanceType<typeof lib.ByokSettingsElement>>('byok-settings')!.manager!.headers()))
      .toMatchObject({ 'X-BYOK-Api-Key': canary, 'X-BYOK-Provider': 'openai' });
  });
});
