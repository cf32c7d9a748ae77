import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { TestServer } from '../support/server.js';

const stage = new Stage();
let foreign: TestServer;

beforeAll(async () => {
  foreign = await TestServer.start();
  // As open as a server can be, so that only the page stands between it and the key.
  foreign.route('/api', (_, response) => void response.writeHead(200, {
    'Access-Control-Allow-Origin': stage.server.origin,
    'Access-Control-Allow-Headers': 'x-byok-api-key, x-byok-provider, x-byok-model, content-type',
    'Access-Control-Allow-Methods': '*',
  }).end('from elsewhere'));
  stage.server.route('/api', (_, response) => void response.end('from here'));
  for (const status of [301, 302, 303, 307, 308]) {
    stage.server.route(`/away/${status}`, (_, response) => void response.writeHead(status, { Location: `${foreign.origin}/api` }).end());
    stage.server.route(`/back/${status}`, (_, response) => void response.writeHead(status, { Location: '/api' }).end());
  }
});

afterAll(() => foreign.stop());

/** A page with a key, which no policy keeps from sending it anywhere. */
async function openApp(options: { allowedOrigins?: string[] } = {}): Promise<Page> {
  const page = await stage.open('/free');
  await page.evaluate(async ([key, options]) => {
    start(options);
    await byok.keyManager.set('openai', key, { model: 'gpt-1' });
  }, [canary, options] as const);
  stage.server.requests.length = foreign.requests.length = 0;
  return page;
}

const sent = (server: TestServer) => server.requests.filter(({ url }) => url !== '/favicon.ico')
  .map(({ method, url, headers }) => [method, url, headers['x-byok-api-key'] ?? null, headers['x-byok-provider'] ?? null, headers['x-byok-model'] ?? null]);

describe('byok.fetch', () => {
  it('sends the key to the page’s own server, with whatever the request has', async () => {
    const page = await openApp();
    const answers = await page.evaluate(async origin => [
      await (await byok.fetch('/api')).text(),
      await (await byok.fetch(`${origin}/api`, { method: 'POST', body: 'Hello', headers: { 'X-Other': 'kept', 'x-byok-api-key': 'replaced' } })).text(),
      await (await byok.fetch(new Request('/api', { method: 'PUT', headers: { 'X-Other': 'kept' } }))).text(),
      await (await byok.fetch(new URL('/api', location.href))).text(),
    ], stage.server.origin);
    expect(answers).toEqual(Array(4).fill('from here'));
    expect(sent(stage.server)).toEqual(['GET', 'POST', 'PUT', 'GET'].map(method => [method, '/api', canary, 'openai', 'gpt-1']));
    expect(stage.server.requests[1]).toMatchObject({ body: 'Hello', headers: { 'x-other': 'kept' } });
    expect(stage.server.requests[2]).toMatchObject({ headers: { 'x-other': 'kept' } });
  });

  it('sends nothing to other origins, however they are written', async () => {
    const page = await openApp();
    const { origin, host } = new URL(foreign.origin);
    const addresses = [
      `${origin}/api`, `//${host}/api`, `\\\\${host}\\api`, `http:\\\\${host}/api`, ` ${origin}/api`, `HTTP://${host}/api`,
      `${stage.server.origin}@${host}/api`, `http://${new URL(stage.server.origin).host}@${host}/api`,
      stage.server.origin.replace('127.0.0.1', 'localhost') + '/api', stage.server.origin.replace('http:', 'https:') + '/api',
      'http://example.test/', 'data:text/plain,hello', 'about:blank', 'file:///etc/hosts',
    ];
    const codes = await page.evaluate(addresses => Promise.all(addresses.map(async address => {
      for (const input of [address, new URL(address, location.href)]) {
        const code = await byok.fetch(input).then(() => 'sent', (error: { code?: string; name: string }) => error.code ?? error.name);
        if (code !== 'origin_not_allowed')
          return [address, code];
      }
      return null;
    })), addresses);
    // A URL with a name and password is refused by the browser itself.
    expect(codes.filter(code => code && code[1] !== 'TypeError')).toEqual([]);
    expect(sent(foreign)).toEqual([]);
    expect(sent(stage.server)).toEqual([]);
  });

  it('sends the key to an origin that is allowed', async () => {
    const page = await openApp({ allowedOrigins: [`${foreign.origin}/whatever`] });
    expect(await page.evaluate(async address => (await byok.fetch(address)).text(), `${foreign.origin}/api`)).toBe('from elsewhere');
    expect(sent(foreign).filter(([method]) => method === 'GET')).toEqual([['GET', '/api', canary, 'openai', 'gpt-1']]);
  });

  it('takes the key across no redirect, as a plain fetch does', async () => {
    // The browser's own words on a redirect that it does not follow.
    stage.expectFault(/redirect|ERR_FAILED/i);
    const page = await openApp({ allowedOrigins: [foreign.origin] });
    await page.evaluate(async () => (await fetch('/away/307', { headers: byok.getHeaders()! })).text());
    expect(sent(foreign).filter(([method]) => method === 'GET')).toEqual([['GET', '/api', canary, 'openai', 'gpt-1']]);
    foreign.requests.length = stage.server.requests.length = 0;

    const paths = [301, 302, 303, 307, 308].flatMap(status => [`/away/${status}`, `/back/${status}`]);
    const names = await page.evaluate(paths => Promise.all(paths.flatMap(path => [
      byok.fetch(path), byok.fetch(path, { redirect: 'follow' }), byok.fetch(new Request(path, { redirect: 'manual', method: 'POST', body: 'x' })),
    ].map(answer => answer.then(() => 'answered', (error: Error) => error.name)))), paths);
    expect(names).toEqual(Array(paths.length * 3).fill('TypeError'));
    expect(sent(foreign)).toEqual([]);
    expect(sent(stage.server).filter(([, url]) => url === '/api')).toEqual([]);
  });

  it('sends nothing where there is no key', async () => {
    const page = await stage.open('/free');
    stage.server.requests.length = 0;
    const codes = await page.evaluate(async () => {
      start();
      const code = (answer: Promise<Response>) => answer.then(() => 'sent', error => error.code as string);
      return [await code(byok.fetch('/api')), await code(byok.fetch('/api'))];
    });
    expect(codes).toEqual(['not_configured', 'not_configured']);
    expect(sent(stage.server)).toEqual([]);
  });

  it('waits until the keys are read, and can be given up', async () => {
    const page = await stage.open('/free');
    await page.evaluate(async key => (await openManager('device')).set('openai', key), canary);
    await page.reload();
    const seen = await page.evaluate(async () => {
      const answer = await start({ storage: 'device' }).fetch('/api');
      const givenUp = await byok.fetch('/api', { signal: AbortSignal.abort() }).catch(error => error.name);
      return [await answer.text(), givenUp];
    });
    expect(seen).toEqual(['from here', 'AbortError']);
  });

  it('says nothing of the key in its errors', async () => {
    stage.expectFault(/redirect|ERR_FAILED/i);
    const page = await openApp();
    const texts = await page.evaluate(async address => {
      const text = (answer: Promise<unknown>) => answer.then(() => 'none', (error: Error) => `${error} ${error.stack} ${JSON.stringify(error)}`);
      const texts = [await text(byok.fetch(address)), await text(byok.fetch('/away/302'))];
      await byok.forget();
      return [...texts, await text(byok.fetch('/api'))];
    }, `${foreign.origin}/api`);
    for (const text of texts) {
      expect(text).toMatch(/Error/);
      expect(text).not.toContain(canary.slice(8, 20));
    }
  });
});
