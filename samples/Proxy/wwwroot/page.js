import { PROVIDERS, createBYOK } from './_byok/byok.js';
import { apis } from './apis.js';
import { readEvents } from './events.js';
import { Refusal } from './refusal.js';

// Suggested beside the real names: what the providers on this machine do with them stands in the page.
const faults = ['unauthorized', 'too-many', 'cut', 'stall'];
const providers = Object.keys(apis).map(id => ({ ...PROVIDERS[id], models: [...PROVIDERS[id].models, ...faults] }));

const byok = createBYOK({
  projectId: 'byok-proxy',
  providers,
  strings: { intro: 'Your key stays in this browser and goes with your questions to this app\u2019s server, which passes it on and keeps nothing. Offline: enter demo-anything-works.' },
});

const [composer, message, send, stop, status, currentKey, settings, empty, answer, question, text, usage, refusalBox] =
  ['composer', 'message', 'send', 'stop', 'status', 'current-key', 'settings', 'empty', 'answer', 'question', 'text', 'usage', 'refusal'].map(id => document.getElementById(id));
let running = null;

byok.on('change', showKey);
showKey();
settings.addEventListener('click', () => byok.openSettings());
byok.guardFirstRun().then(() => message.focus());

composer.addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
message.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});
stop.addEventListener('click', () => running?.abort());
document.addEventListener('keydown', event => event.key === 'Escape' && running?.abort());

/** The whole of it: one fetch to the provider's own address behind the proxy, and its own events back. */
async function* stream(asked, signal) {
  const { provider, model } = byok.status().active;
  const api = apis[provider];
  const name = model ?? PROVIDERS[provider].models[0];
  const response = await byok.fetch(`byok/proxy/${provider}/${api.path(name)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(api.body(name, asked)),
    signal,
  });
  if (!response.ok)
    throw await Refusal.of(response);

  for await (const data of readEvents(response.body)) {
    const event = data === '[DONE]' ? {} : JSON.parse(data);
    if (event.error)
      throw Refusal.brokenOff(event.error.message);
    yield { text: api.textOf(event) ?? '', tokens: api.tokensOf(event) };
    if (api.isEnd(event, data))
      return;
  }
  throw Refusal.brokenOff();
}

async function ask() {
  const asked = message.value.trim();
  if (!asked || running)
    return;
  if (await byok.guardFirstRun() === 'dismissed') {
    status.textContent = 'Enter a key first.';
    return;
  }

  const { signal } = setRunning(new AbortController());
  question.textContent = asked;
  text.textContent = usage.textContent = message.value = '';
  try {
    for await (const piece of stream(asked, signal)) {
      // As text, never as markup.
      text.append(piece.text);
      if (piece.tokens)
        usage.textContent = `${piece.tokens} tokens`;
    }
    byok.reportOutcome('ok');
    status.textContent = 'Done.';
  } catch (error) {
    status.textContent = signal.aborted ? 'Stopped.' : '';
    if (!signal.aborted)
      refuse(error instanceof Refusal ? error : new Refusal('Nobody answers', 'The connection could not be made, or was lost. Try again.'));
    message.value ||= text.textContent ? '' : asked;
  } finally {
    setRunning(null);
  }
}

function refuse({ title, message: detail, outcome }) {
  const heading = document.createElement('strong');
  heading.textContent = title;
  refusalBox.replaceChildren(heading, ` ${detail}`);
  refusalBox.hidden = false;
  answer.hidden = !text.textContent;
  if (!outcome)
    return;
  byok.reportOutcome(outcome);
  // Another key can help here; waiting or paying cannot be done in the settings.
  if (outcome === 'rejected')
    byok.openSettings({ reason: outcome });
}

function setRunning(controller) {
  running = controller;
  send.disabled = controller !== null;
  stop.disabled = controller === null;
  if (controller) {
    empty.hidden = refusalBox.hidden = true;
    answer.hidden = false;
    // Screen readers wait until the answer is whole instead of reading every word twice.
    answer.setAttribute('aria-busy', 'true');
    status.textContent = 'Answering\u2026';
  } else {
    answer.removeAttribute('aria-busy');
    message.focus();
  }
  return controller;
}

function showKey() {
  const { active } = byok.status();
  currentKey.textContent = active
    ? [PROVIDERS[active.provider].label, active.model, active.hint && `ends in ${active.hint}`].filter(Boolean).join(' \u00b7 ')
    : 'No key yet';
}
