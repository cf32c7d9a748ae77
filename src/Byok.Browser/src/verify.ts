import type { ByokOptions, VerifyOutcome } from './types.js';

/**
 * A `verify` that lets your own server ask the provider: for .NET, `app.MapByokValidation()` at `/byok/validate`. The key goes to this page's origin and no other, in
 * the headers in which requests carry it.
 * @throws TypeError where the URL is of another origin
 */
export function verifyAt(url: string | URL): NonNullable<ByokOptions['verify']> {
  const createRequest = () => {
    const request = new Request(url, { method: 'POST', cache: 'no-store', redirect: 'error' });
    if (new URL(request.url).origin !== location.origin)
      throw new TypeError('verifyAt takes a URL of this page\'s own origin.');
    return request;
  };
  // Said at once; where a page is rendered on a server there is no origin yet.
  if (globalThis.location)
    createRequest();
  return async ({ provider, model, key }, signal): Promise<VerifyOutcome> => {
    const headers: Record<string, string> = { 'X-BYOK-Api-Key': key, 'X-BYOK-Provider': provider };
    if (model)
      headers['X-BYOK-Model'] = model;
    try {
      const response = await fetch(createRequest(), { headers, signal });
      return response.status === 200 ? (await response.json()).outcome : 'unreachable';
    } catch {
      return 'unreachable';
    }
  };
}
