import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';
import { Settings } from '../support/settings.js';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../../', import.meta.url));

// The package as npm would have it, in a project of its own: what is imported there is what was packed.
describe('a React app with the packed package', () => {
  const stage = new Stage();
  let app: string;
  let byok: string;
  let development: ViteDevServer;

  beforeAll(async () => {
    app = await mkdtemp(join(tmpdir(), 'byok-react-'));
    await cp(join(repository, 'tests/fixtures/react'), app, { recursive: true });
    // What else it needs is here already.
    for (const name of ['react', 'react-dom', '@types/react', '@types/react-dom', '@vitejs/plugin-react', 'typescript', 'vite']) {
      const link = join(app, 'node_modules', name);
      await mkdir(dirname(link), { recursive: true });
      await symlink(join(repository, 'node_modules', name), link);
    }
    byok = join(app, 'node_modules/@byok/browser');
    await mkdir(byok, { recursive: true });
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', app], { cwd: repository });
    await run('tar', ['-xzf', join(app, stdout.trim()), '-C', byok, '--strip-components=1']);
    stage.server.route('/api/chat', (_, response) => void response.end('Hello yourself'));
  });

  afterAll(async () => {
    await development?.close();
    await rm(app, { recursive: true, force: true });
  });

  it('gets every file that the package says it has', async () => {
    const { exports, ...rest } = JSON.parse(await readFile(join(byok, 'package.json'), 'utf8'));
    const paths = [...Object.values<object | string>(exports).flatMap(target => typeof target === 'string' ? target : Object.values(target)), rest.types, rest.customElements, ...rest.files];
    expect(paths).toContain('./dist/byok.js');
    for (const path of paths)
      await expect(stat(join(byok, path)), path).resolves.toBeTruthy();
  });

  it('compiles with the package’s types', async () => {
    await expect(tool('typescript/bin/tsc')).resolves.toBeTruthy();
  });

  it('works when built', async () => {
    await tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
    const dist = join(app, 'dist');
    const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' };
    for (const file of await readdir(dist, { recursive: true })) {
      const type = types[file.split('.').at(-1)!];
      if (type)
        stage.server.route(file === 'index.html' ? '/built' : `/${file}`, async (_, response) => void response.writeHead(200, { 'Content-Type': type }).end(await readFile(join(dist, file))));
    }
    await expectItToWork(`${stage.server.origin}/built`, 1);
  });

  it('works while it is developed, when StrictMode mounts everything twice', async () => {
    development = await createServer({ root: app, logLevel: 'warn', server: { host: '127.0.0.1', port: 0, proxy: { '/api': stage.server.origin } } });
    await development.listen();
    await expectItToWork(development.resolvedUrls!.local[0]!, 2);
  });

  function tool(path: string, ...args: string[]): Promise<unknown> {
    // Vitest's own would be built for tests.
    const { NODE_ENV: _, ...env } = process.env;
    return run(process.execPath, [join(app, 'node_modules', path), ...args], { cwd: app, env });
  }

  async function expectItToWork(address: string, mounts: number): Promise<void> {
    const context = await stage.context({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(address);
    const settings = new Settings(page);
    await settings.dialog.waitFor();
    expect(await page.evaluate('mounts')).toBe(mounts);
    expect(await settings.element.count()).toBe(1);

    await settings.paste(canary);
    await settings.save.click();
    await page.getByText('First run: saved').waitFor();
    await page.getByText('Key ends in 4f2a', { exact: true }).waitFor();
    const asked = page.waitForRequest('**/api/chat');
    await page.getByRole('button', { name: 'Ask' }).click();
    expect((await asked).headers()).toMatchObject({ 'x-byok-api-key': canary, 'x-byok-provider': 'openai' });
    await page.getByText('Hello yourself').waitFor();

    // Unmounted while it is open, and mounted again.
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Hide' }).dispatchEvent('click');
    await settings.element.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('First run: configured').waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await settings.dialog.waitFor();
    await page.keyboard.press('Escape');
    await settings.dialog.waitFor({ state: 'hidden' });
    expect(await settings.element.count()).toBe(1);
  }
});
