import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

type Json = Record<string, unknown>;

/** One session of a W3C WebDriver, over plain HTTP, and the process that serves it. */
export class WebDriver {
  readonly #session: string;
  readonly #end: () => Promise<void>;

  private constructor(session: string, end: () => Promise<void>) {
    this.#session = session;
    this.#end = end;
  }

  static async start(program: string, env: NodeJS.ProcessEnv): Promise<WebDriver> {
    const port = await freePort();
    const process = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
    const exited = once(process, 'exit');
    const end = async () => {
      process.kill();
      await exited;
    };
    const address = `http://127.0.0.1:${port}`;
    try {
      for (let attempt = 0; !await fetch(`${address}/status`).catch(() => null); attempt++) {
        if (attempt === 200 || process.exitCode !== null)
          throw new Error(`${program} does not answer.`);
        await delay(50);
      }
      const { sessionId } = await call('POST', `${address}/session`, { capabilities: {} }) as Json;
      return new WebDriver(`${address}/session/${sessionId}`, end);
    } catch (error) {
      await end();
      throw error;
    }
  }

  get(path: string): Promise<unknown> {
    return call('GET', `${this.#session}/${path}`);
  }

  post(path: string, body: Json = {}): Promise<unknown> {
    return call('POST', `${this.#session}/${path}`, body);
  }

  async stop(): Promise<void> {
    try {
      await call('DELETE', this.#session);
    } finally {
      await this.#end();
    }
  }
}

async function call(method: string, address: string, body?: Json): Promise<unknown> {
  const response = await fetch(address, { method, body: body ? JSON.stringify(body) : null });
  const { value } = await response.json() as { value: Json };
  if (!response.ok)
    throw new Error(`${address.replace(/.*\/session\/[^/]*/, method)}: ${value['error']}, ${value['message']}`);
  return value;
}

// The drivers do not tell which port they got for 0.
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
