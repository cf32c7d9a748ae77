import { readEvents } from './events.js';

/** The server, or the provider behind it, said no. */
export class Refusal extends Error {
  constructor({ title, code, detail }) {
    super(detail || title || 'The request was refused.');
    this.title = title || 'Refused';
    this.code = code || '';
  }
}

export async function getProviders() {
  const response = await fetch('api/providers');
  if (!response.ok)
    throw await refusalOf(response);
  return response.json();
}

/** Yields the pieces of the answer, and returns why it ended. Leaving the loop or aborting the signal ends the work at the provider too. */
export async function* ask({ provider, model, key }, messages, signal) {
  const response = await fetch('api/chat', {
    method: 'POST',
    headers: headersOf(provider, model, key),
    body: JSON.stringify({ messages }),
    signal,
  });
  if (!response.ok)
    throw await refusalOf(response);

  for await (const { name, data } of readEvents(response.body)) {
    if (name === 'token')
      yield data.text;
    else if (name === 'done')
      return data.reason;
    else if (name === 'error')
      throw new Refusal({ title: 'The answer broke off', ...data });
  }
  throw new Refusal({ title: 'The answer broke off', code: 'connection_lost', detail: 'The connection ended before the answer did.' });
}

function headersOf(provider, model, key) {
  // The browser would throw a text that helps nobody.
  if (!/^[\x20-\x7e]*$/.test(key + model)) {
    throw new Refusal({
      title: 'This cannot be sent',
      code: 'not_ascii',
      detail: 'Key and model have visible ASCII characters only. Perhaps a dash or quote was changed while copying.',
    });
  }

  const headers = { 'Content-Type': 'application/json', 'X-BYOK-Provider': provider };
  if (key)
    headers['X-BYOK-Api-Key'] = key;
  if (model)
    headers['X-BYOK-Model'] = model;
  return headers;
}

async function refusalOf(response) {
  const problem = await response.json().catch(() => ({}));
  return new Refusal({ title: problem.title || `Status ${response.status}`, code: problem.code, detail: problem.detail });
}
