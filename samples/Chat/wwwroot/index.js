import { PROVIDERS, createBYOK, verifyAt } from './_byok/byok.js';
import { Chat } from './chat.js';
import { readEvents } from './events.js';
import { Refusal } from './refusal.js';

// A provider of this app's own; Demo/DemoProvider.cs declares it for the server. All models but the first fail, each in its way.
const demo = {
  id: 'demo',
  label: 'Demo (offline)',
  placeholder: 'demo-\u2026',
  keyPrefixes: ['demo-'],
  models: ['demo-1', 'demo-breaks-off', 'demo-busy', 'demo-denied', 'demo-unpaid'],
};

// What a refusal says about the key. A 401 with another code would be about something else, an app's own sign-in for instance.
const outcomes = {
  byok_malformed_key: 'rejected',
  byok_wrong_provider_key: 'rejected',
  byok_wrong_key_type: 'wrong_key_type',
  provider_refused_key: 'rejected',
  provider_wants_credit: 'no_credit',
  provider_forbids: 'no_permission',
  provider_limits: 'rate_limited',
};

// Offered is what the server can call.
const callable = await (await fetch('api/providers')).json();
const providers = [demo, ...callable.flatMap(id => PROVIDERS[id] ?? [])];

const byok = createBYOK({
  projectId: 'byok-chat',
  providers,
  storage: 'session',
  remember: 'device',
  verify: verifyAt('byok/validate'),
  strings: { intro: 'Your own key stays in this browser and goes to this app\u2019s server with your questions. To try it without one, enter demo-anything-works.' },
});

new Chat(byok, providers, ask);

/** Yields the pieces of the answer, and returns why it ended. Aborting the signal ends the work at the provider too. */
async function* ask(messages, signal) {
  const response = await byok.fetch('api/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages }),
    signal,
  });
  if (!response.ok) {
    const { title = `Status ${response.status}`, code, detail } = await response.json().catch(() => ({}));
    throw new Refusal({ title, code, detail, outcome: outcomes[code] });
  }

  for await (const { name, data } of readEvents(response.body)) {
    const { text, reason, code, detail } = JSON.parse(data);
    if (name === 'token')
      yield text;
    else if (name === 'done')
      return reason;
    else if (name === 'error')
      throw new Refusal({ title: 'The answer broke off', code, detail });
  }
  throw Refusal.brokenOff();
}
