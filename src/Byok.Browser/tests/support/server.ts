import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';

/** The strictest policy of a page that uses Byok. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Handler = (request: ReceivedRequest, response: ServerResponse) => void | Promise<void>;

/** What a page of a test needs: its own files, dist/, and places to send requests to. On 127.0.0.1, on a free port. */
export class TestServer {
  /** Every request, in order. */
  readonly requests: ReceivedRequest[] = [];
  readonly #routes = new Map<string, Handler>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<TestServer> {
    const server = new TestServer();
    await new Promise<void>(resolve => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A page with a policy of its own where the strict one does not do. */
  page(path: string, html: string, policy: string | null = strictPolicy): string {
    this.route(path, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy && { 'Content-Security-Policy': policy } }).end(html);
    });
    return this.origin + path;
  }

  /** A module script, which under the strict policy has to have an address. */
  script(path: string, code: string): void {
    this.route(path, (_, response) => void response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(code));
  }

  route(path: string, handler: Handler): void {
    this.#routes.set(path, handler);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request)
      chunks.push(chunk as Buffer);
    const received = { method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() };
    this.requests.push(received);

    const { pathname } = new URL(request.url!, this.origin);
    const handler = this.#routes.get(pathname);
    if (handler)
      return handler(received, response);
    const file = /^(?:\/any)?\/dist\/([\w.-]+\.js)$/.exec(pathname)?.[1];
    if (!file)
      return void response.writeHead(404).end();
    // For documents without an origin, to which every server is foreign.
    const headers = { 'Content-Type': 'text/javascript; charset=utf-8', ...pathname.startsWith('/any') && { 'Access-Control-Allow-Origin': '*' } };
    response.writeHead(200, headers).end(await readFile(new URL(`../../dist/${file}`, import.meta.url)));
  }
}
