import { Log } from './log.js';
import { Refusal } from './refusal.js';

// Within the limits of the server; older messages are forgotten.
const maxMessages = 20;

const notes = {
  length: 'Cut off: the model reached its length limit.',
  max_tokens: 'Cut off: the model reached its length limit.',
  content_filter: 'Cut off by the provider\u2019s content filter.',
};

const [composer, message, send, stop, status, currentKey, settings] =
  ['composer', 'message', 'send', 'stop', 'status', 'current-key', 'settings'].map(id => document.getElementById(id));

/** A conversation, and what both pages do with Byok: ask for a key, show which one it is, and say why it was refused. */
export class Chat {
  #byok;
  #providers;
  #ask;
  #log = new Log(document.getElementById('log'));
  #conversation = [];
  #running = null;

  /** @param ask yields the pieces of an answer to these messages, and returns why it ended */
  constructor(byok, providers, ask) {
    this.#byok = byok;
    this.#providers = providers;
    this.#ask = ask;

    byok.on('change', () => this.#showKey());
    this.#showKey();
    settings.addEventListener('click', () => byok.openSettings());
    // Opens the settings where there is no key yet. Dismissed, the page stays as it is.
    byok.guardFirstRun().then(() => message.focus());

    composer.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    message.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        composer.requestSubmit();
      }
    });
    stop.addEventListener('click', () => this.#running?.abort());
    document.addEventListener('keydown', event => event.key === 'Escape' && this.#running?.abort());
  }

  #showKey() {
    const { active } = this.#byok.status();
    currentKey.textContent = active
      ? [this.#nameOf(active.provider), active.model, active.hint && `ends in ${active.hint}`].filter(Boolean).join(' \u00b7 ')
      : 'No key yet';
  }

  async #send() {
    const text = message.value.trim();
    if (!text || this.#running)
      return;
    // Where a key is needed, and only there, who has dismissed the settings is asked again.
    if (await this.#byok.guardFirstRun() === 'dismissed')
      status.textContent = 'Enter a key first.';
    else if (!this.#running)
      await this.#answer(text);
  }

  async #answer(text) {
    const question = { role: 'user', content: text };
    const questionElement = this.#log.addQuestion(text);
    const answerElement = this.#log.addAnswer(this.#nameOf(this.#byok.status().active.provider));
    message.value = '';
    this.#setRunning(new AbortController());

    let received = '';
    try {
      const pieces = this.#ask([...this.#conversation, question], this.#running.signal);
      let step;
      while (!(step = await pieces.next()).done) {
        received += step.value;
        answerElement.write(step.value);
      }
      if (notes[step.value])
        answerElement.note(notes[step.value]);
      this.#byok.reportOutcome('ok');
      status.textContent = 'Done.';
    } catch (error) {
      if (this.#running.signal.aborted)
        answerElement.note('Stopped.');
      else
        this.#refuse(Refusal.of(error));
      status.textContent = this.#running.signal.aborted ? 'Stopped.' : '';
    } finally {
      answerElement.end();
      this.#setRunning(null);
    }

    if (received) {
      this.#conversation = [...this.#conversation, question, { role: 'assistant', content: received }].slice(-maxMessages);
      return;
    }
    // Nothing came: give the question back, to be sent again.
    answerElement.remove();
    questionElement.remove();
    message.value ||= text;
  }

  #refuse(refusal) {
    this.#log.addRefusal(refusal);
    if (!refusal.outcome)
      return;
    this.#byok.reportOutcome(refusal.outcome);
    // Another key can help here, and waiting or paying cannot.
    if (refusal.outcome === 'rejected' || refusal.outcome === 'wrong_key_type')
      this.#byok.openSettings({ reason: refusal.message });
  }

  #setRunning(controller) {
    this.#running = controller;
    send.disabled = controller !== null;
    stop.disabled = controller === null;
    if (controller)
      status.textContent = 'Answering\u2026';
    message.focus();
  }

  #nameOf(provider) {
    return this.#providers.find(({ id }) => id === provider)?.label ?? provider;
  }
}
