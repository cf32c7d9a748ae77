import { ByokClient } from './client.js';
import { ByokError } from './errors.js';
import { createSettings, type ByokSettingsElement } from './element/byok-settings.js';
import type { Byok, ByokOptions, OpenedSettings, OpenOptions } from './types.js';

/** Keys, and the settings in which they are entered. */
class ByokWithSettings extends ByokClient implements Byok {
  #element: ByokSettingsElement | null = createSettings();
  #guard: ReturnType<Byok['guardFirstRun']> | undefined;

  guardFirstRun(): ReturnType<Byok['guardFirstRun']> {
    return this.#guard ??= this.#ask().finally(() => this.#guard = undefined);
  }

  openSettings({ onSave, onCancel, provider = '', reason = '' }: OpenOptions = {}, firstRun = false): OpenedSettings {
    const element = this.#element;
    if (!element)
      throw new ByokError('destroyed', 'Make another one with createBYOK().');
    if (!element.isConnected) {
      element.config = this.options;
      // Again, where the page has replaced what it was in.
      const container = this.options.container ?? document.body;
      if (!container?.isConnected || container.ownerDocument !== document)
        throw new ByokError('invalid_options', 'container has to be in this document.');
      container.append(element);
    }
    if (!element.open)
      Object.assign(element, { provider, firstRun });
    const closed = element.show({ reason }).then(saved => {
      if (saved)
        onSave?.(saved);
      else
        onCancel?.();
      return saved ? 'saved' as const : 'dismissed';
    });
    return { element, closed, close: () => element.close() };
  }

  override destroy(): void {
    this.#element?.remove();
    this.#element = null;
    super.destroy();
  }

  async #ask(): ReturnType<Byok['guardFirstRun']> {
    await this.ready;
    if (!this.#element)
      return 'dismissed';
    const result = this.isConfigured() ? 'configured' : await this.openSettings({}, true).closed;
    // Unlocked, or saved in another tab.
    return this.isConfigured() && result === 'dismissed' ? 'configured' : result;
  }
}

/**
 * Lets people bring their own key: keeps it, sends it with `fetch`, and opens the settings.
 * @throws ByokError `invalid_options`
 */
export function createBYOK(options: ByokOptions): Byok {
  return new ByokWithSettings(options);
}
