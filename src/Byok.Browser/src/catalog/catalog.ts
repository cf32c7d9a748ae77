import type { Provider } from '../types.js';
import { providerTable, type ProviderId } from './providers.js';

const rows = providerTable.trim().split('\n').map(line => {
  const [id, label, docs, prefix, models] = line.split('|') as [ProviderId, string, string, string, string];
  return [id, { id, label, docs: `https://${docs}`, placeholder: prefix && `${prefix}…`, models: models.split(' ').filter(Boolean) }];
});

/** The providers that Byok knows, by id. Model lists age within weeks. */
export const PROVIDERS: Readonly<Record<ProviderId, Provider>> = Object.fromEntries(rows);
