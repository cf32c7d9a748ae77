import { PROVIDERS, createBYOK, en } from './_byok/byok.js';
import { apis, outcomeOf } from './apis.js';
import { Chat } from './chat.js';
import { readEvents } from './events.js';
import { Refusal } from './refusal.js';

// Only providers that answer pages: ProviderPreset.BrowserAccess. SecurityHeaders.cs lets this page talk to these, and to nobody else.
const providers = Object.keys(apis).map(id => PROVIDERS[id]);

const byok = createBYOK({
  projectId: 'byok-browser-only',
  providers,
  storage: 'memory',
  verify,
  strings: { intro: 'Your own key stays in this page\u2019s memory and goes to its provider, nowhere else.' },
});

new Chat(byok, providers, ask);

const clear = document.getElementById('clear');
clear.addEventListener('click', () => byok.forget());
byok.on('change', ({ configured }) => clear.disabled = !configured);

/** One call that costs nothing, before the key is kept. A failed connection counts as `unreachable`. */
async function verify({ provider, key }, signal) {
  return outcomeOf(await call(provider, 'models', { key, signal }));
}

/** Yields the pieces of the answer, and returns why it ended. */
async function* ask(messages, signal) {
  const { provider, model } = byok.status().active;
  const { path, textOf, endOf, ...api } = apis[provider];
  const body = api.body(model ?? PROVIDERS[provider].models[0], messages);
  const response = await call(provider, path, { key: byok.keyManager.get(provider), method: 'POST', body: JSON.stringify(body), signal });
  if (!response.ok)
    throw refusalOf(provider, await outcomeOf(response));

  let reason;
  for await (const { data } of readEvents(response.body)) {
    if (data === '[DONE]')
      break;
    const event = JSON.parse(data);
    if (event.error)
      throw refusalOf(provider, 'provider_error');
    const text = textOf(event);
    if (text)
      yield text;
    reason = endOf(event) ?? reason;
  }
  if (!reason)
    throw Refusal.brokenOff();
  return reason;
}

function call(provider, path, { key, ...init }) {
  const { base, headers } = apis[provider];
  // A redirect would take the key along to wherever it points.
  return fetch(`${base}/${path}`, {
    ...init,
    headers: { ...headers(key), ...init.body && { 'Content-Type': 'application/json' } },
    redirect: 'error',
  });
}

// In the words of the settings, or of this page: the provider's may repeat a part of the key.
function refusalOf(provider, outcome) {
  const { label } = PROVIDERS[provider];
  const title = 'The provider gave no answer';
  return outcome === 'provider_error'
    ? new Refusal({ title, code: outcome, detail: `${label} failed, or does not take this request. Another model may help.` })
    : new Refusal({ title, code: outcome, detail: en[`check_${outcome}`].replace('{0}', label), outcome });
}
