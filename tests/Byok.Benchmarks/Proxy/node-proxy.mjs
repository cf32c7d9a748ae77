// A plain proxy of Node's own http module that does the work of Byok.Proxy as one would write it by hand, without dependencies.
//
// Does: check the form of the key, move it from X-BYOK-Api-Key into Authorization, let only known headers through in both directions, one path only, hash the key (HMAC), count
// requests per key and per address in Maps by that hash (PER_MINUTE=0: hash, but count nothing, as Byok.Proxy with limits of null), refuse bodies over 10 MiB, stream both bodies as they come, mask the
// key in what comes back (also where it is split between two chunks), cancel the upstream request when the client leaves, keep connections alive, end idle answers.
// Does not, unlike Byok.Proxy: mask parts of a key, hold events together, end a broken stream with an error event, tell providers apart, guard addresses, count tokens, measure, log.
// One process, one thread: what `node proxy.mjs` gives. With `cluster` it could use more cores, each with limits of its own.
import { createServer, request as send, Agent } from 'node:http';
import { createHmac, randomBytes } from 'node:crypto';

const upstream = new URL(process.argv[2]);
const perMinute = Number(process.env.PER_MINUTE ?? 0);
const prefix = '/byok/proxy/openai/';
const maxBody = 10 * 1024 * 1024;
const idleTimeout = 60_000;
const secret = randomBytes(32);
const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 1024, noDelay: true });

const requestHeaders = new Set(['accept', 'accept-language', 'user-agent', 'idempotency-key', 'content-type', 'content-length']);
const requestPrefix = /^(openai|x-stainless)-/;
const responseHeaders = new Set(['content-type', 'content-length', 'retry-after', 'retry-after-ms', 'x-request-id', 'cf-ray']);
const responsePrefix = /^(openai|x-ratelimit)-/;
const keyForm = /^sk-[\x21-\x7e]{5,4093}$/;

const buckets = new Map();
setInterval(() => {
  const full = Date.now() - 60_000;
  for (const [id, bucket] of buckets) if (bucket.at < full) buckets.delete(id);
}, 10_000).unref();

const hash = text => createHmac('sha256', secret).update(text).digest('hex').slice(0, 12);

function take(id) {
  if (perMinute === 0) return true;
  const now = Date.now();
  let bucket = buckets.get(id);
  if (!bucket) buckets.set(id, bucket = { left: perMinute, at: now });
  bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.at) * perMinute) / 60_000);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

function refuse(response, status, code, detail) {
  if (response.headersSent) return response.destroy();
  const body = JSON.stringify({ status, code, detail });
  response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function pick(headers, names, pattern) {
  const picked = {};
  for (const name in headers) if (names.has(name) || pattern.test(name)) picked[name] = headers[name];
  return picked;
}

// Masks whole keys. Holds back what could be the beginning of one until it is known how it goes on.
function createMask(key) {
  const secretBytes = Buffer.from(key);
  let held = Buffer.alloc(0);
  return {
    apply(chunk) {
      const data = held.length ? Buffer.concat([held, chunk]) : chunk;
      for (let at = data.indexOf(secretBytes); at >= 0; at = data.indexOf(secretBytes, at)) data.fill('*', at, at + secretBytes.length);
      let at = data.indexOf(secretBytes[0], Math.max(0, data.length - secretBytes.length + 1));
      while (at >= 0 && secretBytes.compare(data, at, data.length, 0, data.length - at) !== 0) at = data.indexOf(secretBytes[0], at + 1);
      const end = at < 0 ? data.length : at;
      held = data.subarray(end);
      return data.subarray(0, end);
    },
    end: () => held,
  };
}

function forward(incoming, response, key) {
  const headers = pick(incoming.headers, requestHeaders, requestPrefix);
  headers.authorization = `Bearer ${key}`;
  headers['accept-encoding'] = 'identity';
  const path = `${upstream.pathname}/${incoming.url.slice(prefix.length)}`;
  const outgoing = send({ agent, host: upstream.hostname, port: upstream.port, method: incoming.method, path, headers }, answer => {
    const passed = pick(answer.headers, responseHeaders, responsePrefix);
    for (const name in passed) if (passed[name].includes(key)) passed[name] = '***';
    passed['cache-control'] = 'no-store, no-transform';
    passed['x-accel-buffering'] = 'no';
    response.writeHead(answer.statusCode, passed);
    const mask = createMask(key);
    answer.on('data', chunk => {
      const ready = mask.apply(chunk);
      if (ready.length && !response.write(ready)) {
        answer.pause();
        response.once('drain', () => answer.resume());
      }
    });
    answer.on('end', () => response.end(mask.end()));
    answer.on('error', () => response.destroy());
  });
  outgoing.setTimeout(idleTimeout, () => outgoing.destroy(new Error('silent')));
  outgoing.on('error', () => refuse(response, 502, 'upstream_unreachable', 'The provider cannot be reached.'));
  response.on('close', () => { if (!response.writableFinished) outgoing.destroy(); });

  let received = 0;
  incoming.on('data', chunk => {
    received += chunk.length;
    if (received > maxBody) {
      outgoing.destroy();
      refuse(response, 413, 'body_too_large', 'Send less.');
    } else if (!outgoing.write(chunk)) {
      incoming.pause();
      outgoing.once('drain', () => incoming.resume());
    }
  });
  incoming.on('end', () => outgoing.end());
}

const server = createServer((incoming, response) => {
  const key = incoming.headers['x-byok-api-key'];
  if (!incoming.url.startsWith(prefix) || incoming.method !== 'POST') return refuse(response, 404, 'path_not_allowed', 'Not let through.');
  if (!key) return refuse(response, 401, 'missing_key', 'Send X-BYOK-Api-Key.');
  if (!keyForm.test(key)) return refuse(response, 401, 'malformed_key', 'This is no OpenAI key.');
  if (!take(hash(key)) || !take(incoming.socket.remoteAddress)) return refuse(response, 429, 'rate_limited', 'Wait.');
  if (Number(incoming.headers['content-length'] ?? 0) > maxBody) return refuse(response, 413, 'body_too_large', 'Send less.');
  forward(incoming, response, key);
});

server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => console.log(`listening http://127.0.0.1:${server.address().port}`));
// The benchmark holds the other end: when it is gone, so is this.
process.stdin.on('end', () => process.exit()).resume();
