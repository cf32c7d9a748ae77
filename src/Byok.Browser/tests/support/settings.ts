import type { Locator, Page } from 'playwright-core';

/** The settings as people meet them: by what is visible, and by the names of their parts. */
export class Settings {
  readonly element: Locator;
  readonly dialog: Locator;
  readonly key: Locator;
  readonly provider: Locator;
  readonly model: Locator;
  readonly save: Locator;
  readonly cancel: Locator;
  readonly close: Locator;
  readonly forget: Locator;
  readonly switch: Locator;
  readonly remember: Locator;
  readonly passphrase: Locator;
  readonly show: Locator;

  constructor(readonly page: Page) {
    this.element = page.locator('byok-settings');
    this.dialog = this.part('dialog');
    this.key = this.part('key');
    this.provider = this.element.getByLabel('Provider');
    this.model = this.part('model');
    this.save = this.part('save');
    this.cancel = this.part('cancel');
    this.close = this.part('close');
    this.forget = this.part('forget');
    this.switch = this.part('switch');
    this.remember = this.element.getByLabel('Remember on this device');
    this.passphrase = this.part('passphrase');
    this.show = this.part('key-toggle').filter({ visible: true });
  }

  part(name: string): Locator {
    return this.element.locator(`[part~="${name}"]`);
  }

  /** All that is said at the moment about what happened, errors and the rest. */
  async said(): Promise<string> {
    const texts = await this.element.locator('[role=status], [role=alert]').filter({ visible: true }).allTextContents();
    return texts.map(text => text.trim()).filter(Boolean).join(' ');
  }

  /** By the clipboard, as people do it. */
  async paste(text: string, field: Locator = this.key): Promise<void> {
    await this.page.evaluate(text => navigator.clipboard.writeText(text), text);
    await field.focus();
    await this.page.keyboard.press('Control+V');
  }
}
