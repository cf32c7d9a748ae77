/** What the providers' APIs differ in, by id. */
export const apis = {
  openai: {
    base: 'https://api.openai.com/v1',
    path: 'chat/completions',
    headers: key => ({ Authorization: `Bearer ${key}` }),
    body: (model, messages) => ({ model, messages, stream: true }),
    textOf: event => event.choices?.[0]?.delta?.content,
    endOf: event => event.choices?.[0]?.finish_reason,
  },
  anthropic: {
    base: 'https://api.anthropic.com/v1',
    path: 'messages',
    headers: key => ({ 'x-api-key': key, 'anthropic-version': '2023-06-01', 'anthropic-dangerous-direct-browser-access': 'true' }),
    body: (model, messages) => ({ model, messages, max_tokens: 4096, stream: true }),
    textOf: event => event.delta?.text,
    endOf: event => event.delta?.stop_reason,
  },
};

const outcomes = { 401: 'rejected', 402: 'no_credit', 403: 'no_permission', 429: 'rate_limited' };

/** What an answer says about the key. */
export async function outcomeOf(response) {
  if (response.ok)
    return 'ok';
  const { error } = await response.json().catch(() => ({}));
  const says = pattern => pattern.test(`${error?.code} ${error?.message}`);
  // A good key that was made for less, or whose organisation wants no pages: the status alone would call it wrong.
  if (response.status === 401 && says(/insufficient permissions|missing scopes|CORS requests/i))
    return 'no_permission';
  if (says(/insufficient_quota|credit_balance|credit balance/i))
    return 'no_credit';
  return outcomes[response.status] ?? 'provider_error';
}
