// In words what a status means. The provider's own are shown below it: the proxy has taken the key out of them.
const titles = {
  400: 'The provider does not understand the request',
  401: 'The provider does not accept this key',
  402: 'The account has no credit',
  403: 'This key may not do that',
  404: 'The provider does not know the model',
  413: 'The request is too long',
  429: 'Too many requests',
};

const outcomes = { 401: 'rejected', 402: 'no_credit', 403: 'no_permission', 429: 'rate_limited' };

/** Somebody said no: the provider, or the proxy before or after it. */
export class Refusal extends Error {
  constructor(title, detail, outcome = null) {
    super(detail);
    this.title = title;
    this.outcome = outcome;
  }

  static async of(response) {
    const { title, code, detail, error } = await response.json().catch(() => ({}));
    // The proxy's own words; everything else is the provider's.
    if (code?.startsWith('byok_'))
      return new Refusal(title, detail, code.endsWith('_key') ? 'rejected' : null);
    // Gemini says 400 to a wrong key, OpenAI 429 where there is no credit.
    const status = error?.details?.some(({ reason }) => reason === 'API_KEY_INVALID') ? 401 : /^(insufficient_quota|credit_balance_exhausted)$/.test(error?.code) ? 402 : response.status;
    const wait = Number(response.headers.get('retry-after'));
    return new Refusal(
      titles[status] ?? 'The provider failed',
      wait ? `Try again in ${wait} seconds.` : error?.message ?? `Status ${response.status}.`,
      outcomes[status] ?? 'provider_error');
  }

  static brokenOff(detail = 'The connection ended before the answer did.') {
    return new Refusal('The answer broke off', detail);
  }
}
