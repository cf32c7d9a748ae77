import type { ByokOptions } from '../../../src/types.js';
import type { TestServer } from '../server.js';
import type { Tab } from './tab.js';

declare global {
  /** How `guardFirstRun` has ended. */
  var guarded: string | undefined;
  /** What the policy has refused. */
  var violations: string[];
}

const head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">';

// Before any other script, as it has to see what all of them do. The icon is what Firefox looks for by itself.
const watch = `
const violations = globalThis.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  if (!blockedURI.endsWith('/favicon.ico'))
    violations.push(violatedDirective + ' ' + blockedURI);
});
`;

const app = `
import { createBYOK, PROVIDERS } from '/dist/byok.js';

const { guard, ...options } = JSON.parse(decodeURIComponent(location.search.slice(1)));
const byok = createBYOK({ providers: [PROVIDERS.groq, PROVIDERS.openai], ...options });
document.getElementById('open').addEventListener('click', () => byok.openSettings());
await byok.ready;
globalThis.byok = byok;
if (guard)
  byok.guardFirstRun().then(result => globalThis.guarded = result);
`;

/** An app with a button for the settings, a page to copy from, and an address that answers. All under the strict policy. */
export function addPages(server: TestServer): void {
  server.page('/', `${head}<title>Chat</title><script src="/watch.js"></script><script type="module" src="/app.js"></script><main><h1>Chat</h1><button id="open">API key</button></main>`);
  server.page('/notes', `${head}<title>Notes</title><textarea></textarea>`);
  server.script('/watch.js', watch);
  server.script('/app.js', app);
  server.route('/echo', (_, response) => void response.end('ok'));
}

/** Opens the app; each test has a project of its own. */
export async function openApp(tab: Tab, server: TestServer, options: Partial<ByokOptions> & { projectId: string; guard?: boolean }): Promise<void> {
  await tab.goto(`${server.origin}/?${encodeURIComponent(JSON.stringify(options))}`);
  await tab.until(() => globalThis.byok);
}

/** Copies a text as a user would, from another page. */
export async function copy(tab: Tab, server: TestServer, text: string): Promise<void> {
  await tab.goto(`${server.origin}/notes`);
  await tab.run(value => {
    const area = document.querySelector('textarea')!;
    area.value = value;
    area.focus();
    area.select();
  }, text);
  await tab.press('Control', 'c');
}
