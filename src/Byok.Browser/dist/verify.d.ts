import type { ByokOptions } from './types.js';
/**
 * A `verify` that lets your own server ask the provider: for .NET, `app.MapByokValidation()` at `/byok/validate`. The key goes to this page's origin and no other, in
 * the headers in which requests carry it.
 * @throws TypeError where the URL is of another origin
 */
export declare function verifyAt(url: string | URL): NonNullable<ByokOptions['verify']>;
