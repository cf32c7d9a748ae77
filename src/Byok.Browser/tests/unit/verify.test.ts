import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyAt } from '../../src/verify.js';

const candidate = { provider: 'openai', model: 'a-model', key: 'sk-proj-canary-0123456789' };
let server: Server, origin: string, requests: IncomingMessage[], answer: RequestListener;

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubGlobal('location', { origin });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

const say = (status: number, body: string, headers = {}) => answer = (_, response) => {
  response.writeHead(status, headers);
  response.end(body);
};
const verify = (changes = {}, signal = AbortSignal.timeout(10_000)) => verifyAt(`${origin}/byok/validate`)({ ...candidate, ...changes }, signal);

describe('verifyAt', () => {
  it.each(['ok', 'rejected', 'no_credit', 'not_checkable'])('gives the outcome of a 200: %s', async outcome => {
    say(200, JSON.stringify({ outcome, provider: 'openai', detail: 'x' }));
    expect(await verify()).toBe(outcome);
  });

  it('sends the key in its header and nowhere else', async () => {
    say(200, '{"outcome":"ok"}');
    await verify();
    await verify({ model: null });

    const [first, second] = requests;
    expect(first).toMatchObject({ method: 'POST', url: '/byok/validate' });
    expect(first!.headers).toMatchObject({ 'x-byok-api-key': candidate.key, 'x-byok-provider': 'openai', 'x-byok-model': 'a-model', 'content-length': '0' });
    expect(Object.entries(first!.headers).filter(([, value]) => `${value}`.includes('canary')).map(([name]) => name)).toEqual(['x-byok-api-key']);
    expect(second!.headers).not.toHaveProperty('x-byok-model');
  });

  it.each([[401, '{"outcome":"ok"}'], [404, ''], [429, '{"code":"byok_too_many_checks"}'], [500, 'oops'], [204, ''], [200, '<html>'], [200, '']])(
    'takes everything else for unreachable: %i %s', async (status, body) => {
      say(status, body);
      expect(await verify()).toBe('unreachable');
    });

  it('follows no redirect', async () => {
    say(307, '', { location: '/elsewhere' });
    expect(await verify()).toBe('unreachable');
    expect(requests).toHaveLength(1);
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const left = new Promise(resolve => answer = (_, response) => {
      response.on('close', resolve);
      controller.abort();
    });
    expect(await verify({}, controller.signal)).toBe('unreachable');
    await left;
  });

  it('cannot send what is no header, and says so', async () => {
    expect(await verify({ key: 'ключ-ключ-ключ' })).toBe('unreachable');
    expect(requests).toHaveLength(0);
  });

  it('reaches nobody', async () => {
    server.close();
    server.closeAllConnections();
    expect(await verify()).toBe('unreachable');
  });

  it.each(['https://elsewhere.example/byok/validate', 'data:,', 'http://127.0.0.1:9/byok/validate'])('takes no other origin: %s', url => {
    expect(() => verifyAt(url)).toThrow(TypeError);
  });

  it('waits for a page to have an origin', () => {
    vi.stubGlobal('location', undefined);
    expect(verifyAt('/byok/validate')).toBeTypeOf('function');
  });
});
