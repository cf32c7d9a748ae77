import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ByokOptions, ByokSettingsElement, Provider } from '../../dist/index.js';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const stage = new Stage();

declare global {
  var told: [type: string, detail: unknown][];
  var accept: () => void;
}

const otherKey = 'sk-ant-api03-made-up-0123456789';

/** What the page hears of the settings, from now on. */
const listen = (page: Page) => page.evaluate(() => {
  globalThis.told = [];
  for (const type of ['save', 'close', 'verify', 'request-close'] as const)
    addEventListener(`byok-${type}`, event => told.push([type, event.detail]));
});
const toldOf = (page: Page, type: string) => page.evaluate(type => told.filter(one => one[0] === type).map(one => one[1]), type);

async function open(options: { storage?: TestMode; providers?: Provider[] } = {}, opening = stage.open()): Promise<Settings> {
  const page = await opening;
  await listen(page);
  await page.evaluate(options => void start(options).openSettings(), options);
  return new Settings(page);
}

/** The settings as a part of the page. */
async function openInline(attributes: Record<string, string> = {}): Promise<Settings> {
  const page = await stage.open();
  await listen(page);
  await page.evaluate(attributes => {
    start();
    const element = document.createElement('byok-settings');
    for (const [name, value] of Object.entries({ inline: '', 'project-id': 'test', providers: 'openai anthropic', ...attributes }))
      element.setAttribute(name, value);
    document.querySelector('main')!.append(element);
  }, attributes);
  return new Settings(page);
}

const savedKey = (page: Page) => page.evaluate(() => byok.getHeaders()?.['X-BYOK-Api-Key'] ?? null);
const savedModel = (page: Page) => page.evaluate(() => byok.status().active?.model);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.style.overflow);

describe('saving', () => {
  const pressEnter = (settings: Settings, times: number) => settings.key.evaluate((key, times) => {
    for (let i = 0; i < times; i++)
      key.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  }, times);

  it('happens once, however often Enter is pressed meanwhile', async () => {
    const settings = await openInline();
    await settings.paste(canary);
    await pressEnter(settings, 3);
    await expect.poll(() => settings.said()).toBe('Saved.');
    expect(await toldOf(settings.page, 'save')).toHaveLength(1);
    expect(await settings.save.getAttribute('aria-disabled')).toBe('false');
    // Not for ever.
    await settings.paste(otherKey.replace('ant-', 'proj-'));
    await pressEnter(settings, 1);
    await expect.poll(() => toldOf(settings.page, 'save')).toHaveLength(2);
  });

  it('sets a passphrase up once', async () => {
    const settings = await open({ storage: 'passphrase' });
    await settings.paste(canary);
    await settings.passphrase.pressSequentially('correct horse');
    await pressEnter(settings, 2);
    await expect.poll(() => toldOf(settings.page, 'close')).toEqual([{ reason: 'saved' }]);
    await settings.page.evaluate(() => byok.keyManager.ready);
    expect(await toldOf(settings.page, 'save')).toHaveLength(1);
    expect(await settings.page.evaluate(() => [byok.status().locked, byok.isConfigured()])).toEqual([false, true]);
    expect(await settings.part('error').allTextContents()).toEqual(['', '', '']);
  });
});

describe('a key in the model’s field', () => {
  it.each([['pasted', canary, 'sk-proj-••••4f2a'], ['pasted with its name', `OPENAI_API_KEY="${canary}"`, 'sk-proj-••••4f2a'], ['of another kind', 'sk-ant-admin01-made-up-0123456789', '6789']])('goes where keys do: %s', async (_, text, summary) => {
    const settings = await open();
    const before = await settings.model.inputValue();
    await settings.paste(text, settings.model);
    expect(await settings.model.inputValue()).toBe(before);
    expect(await settings.key.inputValue()).toContain(summary);
  });

  it('goes where keys do when it is dropped', async () => {
    const settings = await open();
    await settings.model.evaluate((model, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      model.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    }, canary);
    expect(await settings.key.inputValue()).toContain('4f2a');
  });

  it.each(['a new key', 'a kept key'])('is refused when it was typed, before anybody hears of it: %s', async key => {
    const settings = await open();
    if (key === 'a new key')
      await settings.paste(otherKey.replace('ant-', 'proj-'));
    else
      await settings.page.evaluate(() => byok.keyManager.set('openai', 'key-of-openai'));
    await settings.model.fill(canary);
    await settings.save.click();
    expect(await settings.said()).toBe('This looks like a key.');
    expect(await settings.model.getAttribute('aria-invalid')).toBe('true');
    expect(await settings.model.evaluate(model => model.matches(':focus'))).toBe(true);
    expect(await toldOf(settings.page, 'save')).toEqual([]);
    expect(await settings.page.evaluate(() => JSON.stringify([byok.status(), told]))).not.toContain('canary');

    await settings.model.fill('gpt-1');
    expect(await settings.said()).toBe('');
    await settings.save.click();
    await expect.poll(() => savedModel(settings.page)).toBe('gpt-1');
  });

  it('is none where the provider suggests it, whatever its keys begin with', async () => {
    const settings = await open({ providers: [{ id: 'acme', label: 'Acme', keyPrefixes: ['acme-'], models: ['acme-large'] }] });
    await settings.paste('acme-made-up-0123456789');
    await settings.save.click();
    await expect.poll(() => savedModel(settings.page)).toBe('acme-large');
  });
});

describe('the page', () => {
  it('hears nothing of what is entered, but all that the settings tell', async () => {
    const settings = await open();
    const { page } = settings;
    await page.evaluate(() => {
      const types = new Set<string>();
      Object.assign(globalThis, { types });
      for (const name in HTMLElement.prototype) {
        if (name.startsWith('on'))
          document.addEventListener(name.slice(2), ({ type }) => types.add(type));
      }
      for (const type of ['textInput', 'compositionstart', 'compositionupdate', 'compositionend', 'beforeinput', 'focusin'])
        document.addEventListener(type, ({ type }) => types.add(type));
    });
    await settings.key.pressSequentially('sk-');
    await settings.show.click();
    await settings.key.press('Control+A');
    await settings.key.press('Control+C');
    await settings.key.press('Control+X');
    await settings.paste(canary);
    await settings.model.fill('gpt');
    await settings.model.pressSequentially('-1');
    await settings.key.evaluate((key, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      for (const type of ['dragstart', 'dragover', 'drop'])
        key.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
      for (const type of ['compositionstart', 'compositionupdate', 'compositionend'])
        key.dispatchEvent(new CompositionEvent(type, { data: text, bubbles: true, composed: true }));
    }, canary);
    const types = await page.evaluate(() => [...(globalThis as unknown as { types: Set<string> }).types]);
    // What has nothing in it but where the pointer and the focus are.
    expect(types.filter(type => !/^(pointer|mouse|click|focus|select|beforecopy|beforecut|beforepaste)/.test(type))).toEqual([]);
    expect(types).toContain('click');

    await settings.save.click();
    await expect.poll(() => toldOf(page, 'save')).toHaveLength(1);
    expect(await savedKey(page)).toBe(canary);
    expect(await savedModel(page)).toBe('gpt-1');
  });
});

describe('what is in a slot', () => {
  async function openSlotted(tag: string, attributes: Record<string, string> = {}): Promise<Settings> {
    const settings = await open();
    await settings.page.evaluate(([tag, attributes]) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries({ ...attributes, slot: 'help' }))
        element.setAttribute(name, value);
      document.querySelector('byok-settings')!.append(element);
      globalThis.told = [];
    }, [tag, attributes] as const);
    return settings;
  }

  it.each(['cancel', 'close', 'dialog', 'save', 'forget'])('is no button of the settings, whatever its id: %s', async id => {
    const settings = await openSlotted('button', { id });
    await settings.element.locator(`[slot]#${id}`).click();
    expect(await settings.page.evaluate(() => told)).toEqual([]);
    expect(await settings.said()).toBe('');
    expect(await settings.dialog.isVisible()).toBe(true);
  });

  it('keeps its own text and its own Enter, which the page hears of', async () => {
    const settings = await openSlotted('input');
    const { page } = settings;
    const input = settings.element.locator('> input');
    await page.evaluate(() => {
      for (const type of ['input', 'paste'])
        document.addEventListener(type, () => told.push([type, null]));
    });
    await settings.paste(canary);
    expect(await toldOf(page, 'paste')).toEqual([]);
    await settings.paste('a note', input);
    expect(await input.inputValue()).toBe('a note');
    expect(await settings.key.inputValue()).toContain('4f2a');
    expect(await toldOf(page, 'input')).toHaveLength(1);
    expect(await toldOf(page, 'paste')).toHaveLength(1);
    await input.press('Enter');
    expect(await savedKey(page)).toBeNull();
    await settings.key.press('Enter');
    await expect.poll(() => savedKey(page)).toBe(canary);
  });

  it('can be cancelled without the settings', async () => {
    const settings = await openSlotted('input', { type: 'file' });
    // As it comes from a file input.
    await settings.element.locator('> input').evaluate(input => input.dispatchEvent(new Event('cancel', { bubbles: true })));
    expect(await settings.dialog.isVisible()).toBe(true);
    await settings.page.keyboard.press('Escape');
    await settings.dialog.waitFor({ state: 'hidden' });
  });
});

describe('settings in the page', () => {
  it('save nothing once they are taken out, and forget what was entered', async () => {
    const settings = await openInline();
    const { page } = settings;
    await settings.element.evaluate((element: ByokSettingsElement) => {
      element.config = { verify: () => new Promise(resolve => globalThis.accept = () => resolve('ok')) };
    });
    await settings.paste(canary);
    await settings.save.click();
    await expect.poll(() => settings.said()).toMatch(/Checking/);
    await page.evaluate(async () => {
      const element = document.querySelector('byok-settings')!;
      element.remove();
      accept();
      await new Promise(resolve => setTimeout(resolve, 100));
      document.querySelector('main')!.append(element);
    });
    expect(await savedKey(page)).toBeNull();
    expect(await toldOf(page, 'save')).toEqual([]);
    expect(await settings.key.inputValue()).toBe('');

    // Nor is it there for the next one.
    await settings.paste(canary);
    await settings.provider.selectOption('anthropic');
    await page.evaluate(() => {
      const element = document.querySelector('byok-settings')!;
      element.remove();
      document.querySelector('main')!.append(element);
    });
    await settings.provider.selectOption('openai');
    expect(await settings.key.inputValue()).toBe('');
  });

  it('take nothing along to another project', async () => {
    const settings = await openInline();
    await settings.paste(canary);
    await settings.provider.selectOption('anthropic');
    await settings.element.evaluate(element => element.setAttribute('project-id', 'another'));
    await settings.provider.selectOption('openai');
    expect(await settings.key.inputValue()).toBe('');
  });

  it('tell of a key that was on its way into the store when they were taken out', async () => {
    const settings = await openInline();
    const { page } = settings;
    await settings.paste(canary);
    const saved = page.evaluate(() => {
      const element = document.querySelector('byok-settings')!;
      const saved = new Promise<unknown>(resolve => element.addEventListener('byok-save', ({ detail }) => resolve(detail)));
      element.shadowRoot!.querySelector<HTMLElement>('#save')!.click();
      element.remove();
      return saved;
    });
    expect(await saved).toMatchObject({ provider: 'openai', hint: '4f2a' });
    expect(await savedKey(page)).toBe(canary);
  });
});

describe('no-model', () => {
  const openWithout = async () => {
    const settings = await openInline({ 'no-model': '' });
    await expect.poll(() => settings.key.isVisible()).toBe(true);
    return settings;
  };

  it('saves no model that nobody has chosen', async () => {
    const settings = await openWithout();
    await settings.paste(canary);
    await settings.save.click();
    await expect.poll(() => toldOf(settings.page, 'save')).toMatchObject([{ provider: 'openai', model: null }]);
    expect(await savedModel(settings.page)).toBeNull();
  });

  it('leaves a kept model as it is', async () => {
    const settings = await openWithout();
    await settings.page.evaluate(() => byok.keyManager.set('openai', 'key-of-openai', { model: 'gpt-1' }));
    await settings.save.click();
    await expect.poll(() => toldOf(settings.page, 'save')).toMatchObject([{ model: 'gpt-1' }]);
    await settings.paste(canary);
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe(canary);
    expect(await savedModel(settings.page)).toBe('gpt-1');
  });
});

describe('config', () => {
  it('can be set again with the same content, or another look, while a key is entered', async () => {
    const page = await stage.open();
    await listen(page);
    const settings = new Settings(page);
    await page.evaluate(() => {
      const element = document.createElement('byok-settings');
      const config = (more: Partial<ByokOptions> = {}): Partial<ByokOptions> => ({ projectId: 'test', providers: [{ id: 'acme', label: 'Acme' }], storage: 'memory', ...more });
      element.config = config();
      document.body.append(element);
      void element.show();
      Object.assign(globalThis, { setAgain: (more?: Partial<ByokOptions>) => element.config = config(more) });
    });
    const set = (more?: Pick<Partial<ByokOptions>, 'projectId' | 'providers' | 'strings'>) => page.evaluate(more => void (globalThis as unknown as { setAgain(more?: object): void }).setAgain(more), more);
    await settings.paste(canary);
    await set();
    await set({ providers: [{ id: 'acme', label: 'Acme & Sons' }], strings: { cancel: 'Not now' } });
    expect(await settings.dialog.isVisible()).toBe(true);
    expect(await settings.cancel.textContent()).toBe('Not now');
    expect(await settings.part('label').allTextContents()).toContain('Acme & Sons API key');
    expect(await settings.key.inputValue()).toContain('4f2a');

    await set({ projectId: 'another' });
    expect(await toldOf(page, 'close')).toEqual([{ reason: 'api' }]);
    expect(await settings.element.evaluate((element: ByokSettingsElement) => element.manager!.projectId)).toBe('another');
  });

  it.each<[string, Pick<Partial<ByokOptions>, 'remember' | 'ttl' | 'idleTtl' | 'providers'> & { storage?: 'local' }]>([['remember', { remember: 'local' }], ['ttl', { ttl: 1000 }], ['idleTtl', { idleTtl: 1000 }], ['providers', { providers: [{ id: 'b', label: 'B' }] }], ['storage', { storage: 'local' }]])('is noticed where it differs: %s', async (name, more) => {
    const page = await stage.open();
    const isNew = await page.evaluate(more => {
      const element = document.createElement('byok-settings');
      const config = { projectId: 'test', providers: [{ id: 'a', label: 'A' }] };
      element.config = config;
      document.body.append(element);
      const dialog = element.shadowRoot!.querySelector('dialog');
      try {
        element.config = { ...config, ...more };
      } catch (error) {
        return (error as Error).message;
      }
      return element.shadowRoot!.querySelector('dialog') !== dialog;
    }, more);
    // All that use a project's keys on a page keep them in the same way.
    expect(isNew).toEqual(more.providers ? true : expect.stringContaining(`another ${name}`));
  });

  it('and every other property can be set before the element is known', async () => {
    const page = await stage.open();
    const seen = await page.evaluate(() => {
      const element = document.createElement('early-settings') as ByokSettingsElement;
      const values = { open: true, noModel: true, projectId: 'early', providers: 'groq openai', provider: 'openai', accent: 'red' };
      Object.assign(element, values, { config: { storage: 'memory' } });
      document.body.append(element);
      lib.defineByokSettings('early-settings');
      const own = Object.keys(values).filter(name => Object.hasOwn(element, name));
      return [own, [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(), element.manager?.projectId, element.manager?.storageMode, element.shadowRoot!.querySelector('dialog')?.open];
    });
    expect(seen).toEqual([[], ['accent=red', 'no-model=', 'open=', 'project-id=early', 'provider=openai', 'providers=groq openai'], 'early', 'memory', true]);
  });

  it('is asked for where a tag says nothing, but not where it comes in time', async () => {
    const page = await stage.openWithClock();
    const warnings: string[] = [];
    page.on('console', message => warnings.push(message.text()));
    await page.evaluate(() => {
      const [bare, late, removed] = [0, 1, 2].map(() => document.createElement('byok-settings'));
      document.body.append(bare!, late!, removed!);
      late!.config = { projectId: 'late' };
      removed!.remove();
    });
    await page.clock.runFor(1_000);
    await page.evaluate(() => console.warn('the last one'));
    await expect.poll(() => warnings).toEqual([expect.stringMatching(/project-id/), 'the last one']);
  });
});

describe('two dialogs', () => {
  it.each([['the first one', [0, 1]], ['the last one', [1, 0]]] as const)('give the page its scrolling back when both are closed, %s first', async (_, order) => {
    const page = await stage.open();
    await page.evaluate(() => {
      document.documentElement.style.overflow = 'scroll';
      const instances = ['a', 'b'].map(projectId => start({ projectId }));
      instances.forEach(instance => instance.openSettings());
      Object.assign(globalThis, { instances });
    });
    const seen: string[] = [];
    for (const index of order) {
      seen.push(await overflow(page));
      await page.evaluate(index => (globalThis as unknown as { instances: { destroy(): void }[] }).instances[index]!.destroy(), index);
    }
    expect([...seen, await overflow(page)]).toEqual(['hidden', 'hidden', 'scroll']);
    // And takes it again.
    await page.evaluate(() => void start({ projectId: 'c' }).openSettings());
    expect(await overflow(page)).toBe('hidden');
  });
});

describe('a dialog that nobody can see', () => {
  it.each([
    ['visibility', 'byok-settings::part(dialog) { visibility: hidden }'],
    ['display', 'byok-settings { display: none }'],
    ['opacity', 'byok-settings::part(dialog) { opacity: 0 }'],
  ])('closes, so that the page takes clicks again: %s', async (_, css) => {
    const settings = await open();
    const { page } = settings;
    await page.evaluate(css => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, css);
    await expect.poll(() => toldOf(page, 'close'), { timeout: 5_000 }).toEqual([{ reason: 'hidden' }]);
    await page.click('#other', { timeout: 2_000 });
    expect(await overflow(page)).toBe('');
  });

  it('is not one in a faded part of the page, above which it is', async () => {
    const settings = await open({}, stage.openWithClock());
    await settings.page.evaluate(() => document.body.style.opacity = '0');
    await settings.page.clock.runFor(5_000);
    expect(await settings.dialog.isVisible()).toBe(true);
    expect(await toldOf(settings.page, 'close')).toEqual([]);
  });
});

describe('a provider as a server’s JSON has it', () => {
  it.each(['javascript:alert(1)', 'http://insecure.example/', null])('has a link to https only: %s', async docs => {
    const settings = await open({ providers: [{ id: 'safe', label: 'Safe', docs: 'https://safe.example/' }, { id: 'acme', label: 'Acme', docs, placeholder: null, models: null, keyPrefixes: null } as never] });
    const link = settings.part('link');
    expect(await link.getAttribute('href')).toBe('https://safe.example/');
    await settings.provider.selectOption('acme');
    expect(await link.getAttribute('href')).toBeNull();
    expect(await link.isVisible()).toBe(false);
    expect(await settings.key.getAttribute('placeholder')).toBe('');
    expect(await settings.part('hint').first().textContent()).toBe('');
    await settings.paste('acme-made-up-0123456789');
    await settings.save.click();
    await expect.poll(() => savedKey(settings.page)).toBe('acme-made-up-0123456789');
  });
});

describe('the backdrop', () => {
  it('closes where it is clicked, but not where a text is selected beyond the edge', async () => {
    const settings = await open();
    const { mouse } = settings.page;
    const { x, y } = (await settings.model.boundingBox())!;
    await mouse.move(x + 20, y + 20);
    await mouse.down();
    await mouse.move(5, y + 20);
    await mouse.up();
    expect(await settings.dialog.isVisible()).toBe(true);
    await mouse.click(5, 5);
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await toldOf(settings.page, 'close')).toEqual([{ reason: 'backdrop' }]);
  });
});

describe('what is said', () => {
  it('tells of all keys before they are forgotten together', async () => {
    const page = await stage.open();
    await page.evaluate(async () => (await openManager('passphrase')).set('openai', 'key-of-openai'));
    await page.reload();
    await page.evaluate(() => void start({ storage: 'passphrase' }).openSettings());
    const settings = new Settings(page);
    await settings.forget.click();
    expect(await settings.said()).toMatch(/^This forgets all keys of this app\. Copies/);
    await settings.forget.click();
    await expect.poll(() => settings.said()).toBe('Forgotten.');

    // Not where one of them goes.
    await settings.paste(canary);
    await settings.passphrase.pressSequentially('correct horse');
    await settings.save.click();
    await settings.dialog.waitFor({ state: 'hidden' });
    await page.evaluate(() => void byok.openSettings());
    await settings.forget.click();
    expect(await settings.said()).toMatch(/^Copies/);
  });

  it('tells of another provider’s key that it was cleaned, and whose it is', async () => {
    const settings = await open();
    await settings.paste(` "${otherKey}" `);
    expect(await settings.said()).toBe('Key received and cleaned. This looks like: Anthropic (Claude)');
    await settings.paste(otherKey);
    expect(await settings.said()).toBe('This looks like: Anthropic (Claude)');
  });
});

describe('createBYOK', () => {
  it('has settings of its own where the tag is something else’s', async () => {
    stage.server.page('/taken', '<!doctype html><title>Taken</title><script src="/taken.js"></script><script type="module" src="/app.js"></script>');
    stage.server.script('/taken.js', `for (const tag of ['byok-settings', 'byok-settings-dialog']) customElements.define(tag, class extends HTMLElement {});`);
    const page = await stage.open('/taken');
    const result = page.evaluate(() => start().guardFirstRun());
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await result).toBe('dismissed');
  });

  it.each(['detached', 'in another document', 'in a template'])('says so where the container is %s', async place => {
    const page = await stage.open();
    const codes = await page.evaluate(async place => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const container = place === 'detached' ? document.createElement('div')
        : place === 'in a template' ? document.createElement('template').content.appendChild(document.createElement('div'))
          : frame.contentDocument!.body;
      start({ container });
      const code = (error: { code?: string }) => error.code;
      try {
        return byok.openSettings();
      } catch (error) {
        return [code(error as object), await byok.guardFirstRun().catch(code)];
      }
    }, place);
    expect(codes).toEqual(['invalid_options', 'invalid_options']);
  });
});
