import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';
import { dumpStorage } from '../support/storage.js';

const stage = new Stage({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

describe('a key that is over', () => {
  it('goes when its time has come, and is said to be gone', async () => {
    const page = await stage.openWithClock();
    await page.evaluate(async key => {
      start({ storage: 'local', ttl: 60_000 });
      await byok.keyManager.set('openai', key);
      heard = [];
    }, canary);
    await page.clock.runFor(61_000);
    await expect.poll(() => page.evaluate(() => heard.at(-1)?.change?.configured)).toBe(false);
    expect((await dumpStorage(page)).local).toBe('{}');
  });

  it('can be over after months', async () => {
    const page = await stage.openWithClock();
    await page.evaluate(async key => {
      start({ storage: 'local', ttl: 100 * 86_400_000 });
      await byok.keyManager.set('openai', key);
      heard = [];
    }, canary);
    // A timer cannot wait for so long: a longer one fires at once.
    await page.clock.runFor(10_000);
    expect(await page.evaluate(() => [byok.isConfigured(), heard.length])).toEqual([true, 0]);
    for (let day = 0; day < 100; day += 20)
      await page.clock.fastForward(20 * 86_400_000);
    await expect.poll(() => dumpStorage(page)).toMatchObject({ local: '{}' });
  });

  it.each(['visibilitychange', 'pageshow'])('is noticed on %s, as timers sleep in the background', async type => {
    const now = Date.now();
    const page = await stage.openWithClock(now);
    await page.evaluate(async key => {
      start({ storage: 'local', ttl: 60_000 });
      await byok.keyManager.set('openai', key);
    }, canary);
    // The clock, and no timer.
    await page.clock.setFixedTime(now + 61_000);
    expect(await page.evaluate(() => [byok.getHeaders(), byok.isConfigured()])).toEqual([null, false]);
    expect((await dumpStorage(page)).local).toContain(canary);

    await page.evaluate(type => {
      if (type === 'pageshow')
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      else
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, type);
    await expect.poll(() => dumpStorage(page)).toMatchObject({ local: '{}' });
  });

  it('is not in a page that comes back from the back-forward cache', async () => {
    const page = await stage.open();
    await page.evaluate(async key => {
      start({ storage: 'device' });
      await byok.keyManager.set('openai', key);
      Object.assign(globalThis, { isSamePage: true });
    }, canary);
    await page.goto(`${stage.server.origin}/free`);
    // By something that sends no message: one would put the page out of the cache.
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        await new Promise(resolve => indexedDB.deleteDatabase(name!).onsuccess = resolve);
    });
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    await expect.poll(() => page.evaluate(() => [byok.getHeaders(), byok.keyManager.get()])).toEqual([null, null]);
  });
});

describe('destroy', () => {
  it('takes away the element and the key in memory, and keeps what is kept', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(async key => {
      start({ storage: 'local' });
      await byok.keyManager.set('openai', key);
      const { closed } = byok.openSettings();
      heard = [];
      byok.destroy();
      const seen = [await closed, document.querySelectorAll('byok-settings').length, byok.getHeaders(), byok.isConfigured()];
      let code;
      try {
        byok.openSettings();
      } catch (error) {
        ({ code } = error as { code?: string });
      }
      return [...seen, code, await byok.guardFirstRun(), document.documentElement.style.overflow];
    }, canary);
    expect(seen).toEqual(['dismissed', 0, null, false, 'destroyed', 'dismissed', '']);
    expect((await dumpStorage(page)).local).toContain(canary);
    expect(await page.evaluate(async () => {
      const heardBefore = heard.length;
      const next = start({ storage: 'local' });
      await next.ready;
      return [next.isConfigured(), heardBefore];
    })).toEqual([true, 0]);
  });

  it('also while the keys are being read', async () => {
    const page = await stage.open();
    await page.evaluate(async key => (await openManager('device', { projectId: 'test' })).set('openai', key), canary);
    await page.reload();
    const seen = await page.evaluate(async () => {
      start({ storage: 'device' });
      byok.destroy();
      await byok.ready;
      // Whatever was under way is over when a later instance is ready.
      const next = new lib.KeyManager({ projectId: 'test', storage: 'device' });
      await next.ready;
      next.dispose();
      return [byok.getHeaders(), byok.keyManager.get('openai'), byok.status().keys];
    });
    expect(seen).toEqual([null, null, []]);
  });

  it('does not stop what was asked before', async () => {
    const page = await stage.open();
    const other = await stage.visit(page.context());
    for (const tab of [page, other]) {
      await tab.evaluate(async key => {
        start({ storage: 'session' });
        await byok.keyManager.set('openai', key);
      }, canary);
    }
    await page.evaluate(async () => {
      const forgotten = byok.forget();
      byok.destroy();
      await forgotten;
    });
    expect((await dumpStorage(page)).session).toBe('{}');
    await expect.poll(() => other.evaluate(() => byok.isConfigured())).toBe(false);
  });

  it('leaves the project’s other instances on the page alone', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(async key => {
      const first = start({ storage: 'memory' });
      const second = start({ storage: 'memory' });
      await first.keyManager.set('openai', key);
      first.destroy();
      first.destroy();
      const seen = [second.isConfigured(), second.getHeaders()?.['X-BYOK-Provider']];
      second.destroy();
      return [...seen, second.isConfigured()];
    }, canary);
    expect(seen).toEqual([true, 'openai', false]);
  });
});

describe('guardFirstRun', () => {
  it('does nothing where there is a key', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(async key => {
      start();
      await byok.keyManager.set('openai', key);
      return [await byok.guardFirstRun(), !!document.querySelector('byok-settings[open]')];
    }, canary);
    expect(seen).toEqual(['configured', false]);
  });

  it('explains, and says that a key was saved', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    const outcome = page.evaluate(() => start().guardFirstRun());
    await expect.poll(() => settings.part('intro').innerText()).toMatch(/your own key/);
    await settings.paste(canary);
    await settings.save.click();
    expect(await outcome).toBe('saved');
  });

  it.each(['Escape', 'cancel', 'close', 'removed'])('says that it was dismissed: %s', async way => {
    const page = await stage.open();
    const settings = new Settings(page);
    await page.evaluate(() => {
      Object.assign(globalThis, { outcome: start().guardFirstRun() });
    });
    await settings.dialog.waitFor();
    if (way === 'Escape')
      await page.keyboard.press('Escape');
    else if (way === 'removed')
      await page.evaluate(() => document.querySelector('byok-settings')!.remove());
    else
      await settings.part(way).click();
    expect(await page.evaluate(() => (globalThis as unknown as { outcome: Promise<string> }).outcome)).toBe('dismissed');
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');
  });

  it('stays open where it was asked for at once after the page has taken the last one away', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    const reasons = await page.evaluate(async () => {
      const { element } = start().openSettings();
      const told = new Promise(resolve => element.shadowRoot!.querySelector('dialog')!.addEventListener('close', resolve));
      element.remove();
      const reasons: string[] = [];
      element.addEventListener('byok-close', event => reasons.push(event.detail.reason));
      byok.openSettings();
      // The browser tells of the last dialog only now.
      await told;
      return reasons;
    });
    expect(reasons).toEqual([]);
    expect(await settings.dialog.isVisible()).toBe(true);
  });

  it('never opens again by itself, but when it is asked', async () => {
    const page = await stage.openWithClock();
    const settings = new Settings(page);
    await page.evaluate(() => void start().guardFirstRun());
    await settings.dialog.waitFor();
    await page.keyboard.press('Escape');
    await page.clock.runFor(60_000);
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.clock.runFor(1_000);
    expect(await settings.dialog.isVisible()).toBe(false);

    await page.evaluate(() => void ((globalThis as { asked?: unknown }).asked = byok.guardFirstRun()));
    await settings.dialog.waitFor();
    // Also after the page has taken the element away.
    await page.evaluate(() => document.querySelector('byok-settings')!.remove());
    expect(await page.evaluate(() => (globalThis as { asked?: unknown }).asked)).toBe('dismissed');
    await page.evaluate(() => void byok.guardFirstRun());
    await settings.dialog.waitFor();
  });

  it('shares one dialog between calls that come together', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    const outcomes = page.evaluate(() => {
      start();
      const calls = [byok.guardFirstRun(), byok.guardFirstRun()];
      return Promise.all([...calls, calls[0] === calls[1]]);
    });
    await settings.dialog.waitFor();
    expect(await page.locator('byok-settings').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await outcomes).toEqual(['dismissed', 'dismissed', true]);
  });

  it('asks for the passphrase where the keys are locked', async () => {
    const page = await stage.open();
    const settings = new Settings(page);
    await page.evaluate(async key => (await openManager('passphrase')).set('openai', key), canary);
    await page.reload();
    const outcome = page.evaluate(() => start({ storage: 'passphrase' }).guardFirstRun());
    await settings.passphrase.waitFor();
    await settings.passphrase.fill('');
    await settings.passphrase.pressSequentially('correct horse battery');
    await page.keyboard.press('Enter');
    expect(await outcome).toBe('configured');
    expect(await page.evaluate(() => byok.getHeaders()?.['X-BYOK-Api-Key'])).toBe(canary);
  });
});
