import { ByokClient } from './client.js';
import { ByokError } from './errors.js';
import { createElement, type ByokSettingsElement } from './element/byok-settings.js';
import type { Byok, ByokOptions, OpenedSettings, OpenOptions, SaveDetail } from './types.js';

/** Keys, and the settings in which they are entered. */
class ByokWithSettings extends ByokClient implements Byok {
  #element: ByokSettingsElement | undefined;
  #guard: Promise<'configured' | 'saved' | 'dismissed'> | undefined;
  #isGone = false;

  guardFirstRun(): Promise<'configured' | 'saved' | 'dismissed'> {
    return this.#guard ??= this.#runGuard().finally(() => this.#guard = undefined);
  }

  openSettings(options: OpenOptions = {}): OpenedSettings {
    return this.#open(options, false);
  }

  override destroy(): void {
    this.#isGone = true;
    this.#element?.remove();
    super.destroy();
  }

  async #runGuard(): Promise<'configured' | 'saved' | 'dismissed'> {
    await this.ready;
    if (this.isConfigured())
      return 'configured';
    const result = await this.#open({}, true).closed;
    return this.isConfigured() && result !== 'saved' ? 'configured' : result;
  }

  #open(options: OpenOptions, firstRun: boolean): OpenedSettings {
    if (this.#isGone)
      throw new ByokError('destroyed', 'This instance was destroyed: make another one with createBYOK().');
    const element = this.#element ??= createElement();
    if (!element.isConnected) {
      element.config = this.options;
      element.manager = this.keyManager;
      // The page may have taken it away, with the content that it replaced.
      (this.options.container ?? document.body).append(element);
    }
    if (!element.open)
      element.firstRun = firstRun;
    const saved = (event: Event) => options.onSave?.((event as CustomEvent<SaveDetail>).detail);
    element.addEventListener('byok-save', saved);
    const closed = element.show(options).then(result => {
      element.removeEventListener('byok-save', saved);
      if (result === 'dismissed')
        options.onCancel?.();
      return result;
    });
    return { element, closed, close: () => element.close() };
  }
}

/**
 * Lets people bring their own key: keeps it, sends it with `fetch`, and opens the settings.
 * @throws ByokError `invalid_options`
 */
export function createBYOK(options: ByokOptions): Byok {
  return new ByokWithSettings(options);
}
