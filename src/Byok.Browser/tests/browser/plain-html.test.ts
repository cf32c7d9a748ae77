import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ByokSettingsElement } from '../../dist/index.js';
import { canary } from '../support/canary.js';
import { startChromium } from '../support/engines/chromium.js';
import { useEngine } from '../support/engines/flows.js';
import { copy } from '../support/engines/pages.js';
import { part } from '../support/engines/tab.js';

// What is shown in the README, pasted into a page that nothing builds.
describe('plain HTML', () => {
  const engine = useEngine(startChromium);

  beforeAll(async () => {
    const { server } = engine;
    const script = await readFile(new URL('../../dist/byok.js', import.meta.url), 'utf8');
    server.script('/_byok/byok.js', script);
    server.route('/api/chat', (_, response) => void response.end('Hello yourself'));
    for (const name of ['snippet', 'declarative'])
      server.page(`/${name}`, await readFile(new URL(`../fixtures/${name}.html`, import.meta.url), 'utf8'), null);
  });

  it('works with a dozen lines of script', async () => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, canary);
    await tab.goto(`${server.origin}/snippet`);
    expect(await tab.text(part('intro'))).toContain('your own key');
    await tab.press('Control', 'v');
    await tab.press('Enter');
    await tab.until(() => document.body.textContent!.includes('Hello yourself'));
    expect(server.requests.find(({ url }) => url === '/api/chat')).toMatchObject({ method: 'POST', body: 'Hello', headers: { 'x-byok-api-key': canary, 'x-byok-provider': 'openai' } });

    await tab.click('#settings');
    expect(await tab.text(part('hint'))).toContain('4f2a');
  });

  it('works with a tag alone', async () => {
    const { browser: { tab }, server } = engine;
    await copy(tab, server, canary);
    await tab.goto(`${server.origin}/declarative`);
    expect(await tab.isShown(part('dialog'))).toBe(false);
    await tab.click('button');
    expect(await tab.on(part('provider'), select => [...(select as HTMLSelectElement).options].map(({ label }) => label))).toEqual(['OpenAI', 'Groq']);
    await tab.press('Control', 'v');
    await tab.click(part('save'));
    await tab.until(() => !document.querySelector('byok-settings')!.hasAttribute('open'));
    expect(await tab.run(() => document.querySelector<ByokSettingsElement>('byok-settings')!.manager!.headers())).toMatchObject({ 'X-BYOK-Api-Key': canary, 'X-BYOK-Provider': 'openai' });
  });
});
