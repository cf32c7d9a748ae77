import { expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { firefox, startFirefox } from '../support/engines/firefox.js';
import { describeEngine, testFlows, useEngine } from '../support/engines/flows.js';
import { openApp } from '../support/engines/pages.js';
import { part } from '../support/engines/tab.js';

declare global {
  var forgottenAt: number | undefined;
}

// What browsers ask in windows of their own, such as whether to save a password, is for a pair of eyes and not tested here.
describeEngine('Firefox', !!firefox, 'firefox-esr, or name a Firefox in the environment variable FIREFOX', () => {
  const engine = useEngine(startFirefox);
  testFlows(engine);

  it('forgets in all tabs at once', async () => {
    const { browser, server } = engine;
    const other = await browser.newTab();
    await openApp(other, server, { projectId: 'tabs', storage: 'local' });
    // In front of the other one, as where somebody clicks is.
    await openApp(browser.tab, server, { projectId: 'tabs', storage: 'local' });
    await browser.tab.run(key => byok.keyManager.set('openai', key).then(() => {}), canary);
    await other.until(() => byok.isConfigured());
    await other.run(() => void byok.on('change', ({ configured }) => globalThis.forgottenAt ??= configured ? undefined : Date.now()));
    const asked = await browser.tab.run(() => {
      void byok.forget();
      return Date.now();
    });
    await other.until(() => globalThis.forgottenAt);
    expect(await other.run(() => globalThis.forgottenAt!) - asked).toBeLessThan(500);
    expect(await other.run(() => byok.keyManager.get())).toBeNull();
  });

  it('does not fill the password of the user’s account in as a key', async () => {
    const { browser: { tab, runInside }, server } = engine;
    server.page('/account', '<script type="module" src="/app.js"></script><button id="open">API key</button><div id="other"></div>', null);
    await runInside(`
      const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
      login.init('${server.origin}', '${server.origin}', null, 'ada', 'account-password', 'user', 'password');
      Services.logins.addLoginAsync(login);`);

    await tab.goto(`${server.origin}/account?${encodeURIComponent(JSON.stringify({ projectId: 'account', remember: 'passphrase' }))}`);
    await tab.until(() => globalThis.byok);
    await tab.click('#open');
    await tab.click(part('remember'));
    await tab.click(part('passphrase'));
    await tab.click(part('key'));
    // The usual way to write such a dialog, later than the settings: by the time this is filled in, Firefox has seen those.
    await tab.run(() => document.querySelector('#other')!.attachShadow({ mode: 'open' }).innerHTML = '<dialog open><form method="dialog"><input type="password" autocomplete="off"></form></dialog>');
    await tab.until(() => document.querySelector('#other')!.shadowRoot!.querySelector('input')!.value === 'account-password');
    for (const field of ['key', 'passphrase'])
      expect(await tab.on(part(field), input => (input as HTMLInputElement).value)).toBe('');
    // Nor was something filled in that the settings then threw away.
    expect(await tab.run(() => document.querySelector('byok-settings')!.shadowRoot!.querySelector('[part=message]')!.textContent)).toBe('');
  });
});
