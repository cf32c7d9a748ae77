import type { Provider } from '../types.js';
import { type ProviderId } from './providers.js';
/** The providers that Byok knows, by id. Model lists age within weeks. */
export declare const PROVIDERS: Readonly<Record<ProviderId, Provider>>;
