/** Tells the other tabs of this origin that something has changed, never what a key is. */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;
  readonly #abort = new AbortController();

  /** `forgotten` gets the provider whose key another tab has forgotten, null for all; `changed` also runs when the page is looked at again. */
  constructor(projectId: string, changed: () => void, forgotten: (provider: string | null) => void) {
    const { signal } = this.#abort;
    globalThis.document?.addEventListener('visibilitychange', () => document.hidden || changed(), { signal });
    globalThis.document && addEventListener('pageshow', event => event.persisted && changed(), { signal });
    if (typeof BroadcastChannel !== 'function')
      return;
    const channel = this.#channel = new BroadcastChannel(`byok:${projectId}`);
    channel.onmessage = ({ data }) => data?.forgotten === undefined ? changed() : forgotten(data.forgotten);
    // Under Node an open channel keeps the process alive.
    (channel as { unref?(): void }).unref?.();
  }

  tell(message: object): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#abort.abort();
    this.#channel?.close();
  }
}
