import type { Byok, ByokOptions } from './types.js';
/**
 * Lets people bring their own key: keeps it, sends it with `fetch`, and opens the settings.
 * @throws ByokError `invalid_options`
 */
export declare function createBYOK(options: ByokOptions): Byok;
