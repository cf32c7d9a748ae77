import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Stage } from '../support/page.js';
import { report } from '../support/report.js';

const stage = new Stage();
const cycles = 1_000;

/** What is there after all garbage is gone. */
async function measure(session: CDPSession): Promise<Record<'nodes' | 'listeners' | 'documents', number>> {
  for (let round = 0; round < 2; round++)
    await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners, documents };
}

/** Opens and closes, with the layout that opening brings about; resolves with the timers that are still waiting. */
const openAndClose = (page: Page, count: number) => page.evaluate(async count => {
  for (let cycle = 0; cycle < count; cycle++) {
    const opened = byok.openSettings();
    opened.element.getBoundingClientRect();
    opened.close();
    await opened.closed;
  }
  return (globalThis as unknown as { timers: Set<unknown> }).timers.size;
}, count);

it('opens and closes a thousand times, and nothing is left', async () => {
  const page = await stage.open();
  await page.evaluate(() => {
    const timers = new Set<unknown>();
    Object.assign(globalThis, { timers });
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    globalThis.setTimeout = ((work: () => void, wait?: number) => {
      const id = set(() => {
        timers.delete(id);
        work();
      }, wait);
      timers.add(id);
      return id;
    }) as typeof setTimeout;
    globalThis.clearTimeout = id => {
      timers.delete(id);
      clear(id);
    };
    start({ remember: 'device', ttl: 60_000 });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const timersBefore = await openAndClose(page, 20);
  const before = await measure(session);
  const timers = await openAndClose(page, cycles);
  const after = await measure(session);
  for (const name of ['nodes', 'listeners', 'documents'] as const)
    report(`${name} more after ${cycles} cycles`, after[name] - before[name], '');
  report(`timers more after ${cycles} cycles`, timers - timersBefore, '');
  // A few come and go with whatever else the browser does.
  expect(after.nodes - before.nodes).toBeLessThan(cycles / 20);
  expect(after.listeners - before.listeners).toBeLessThan(cycles / 20);
  expect(after.documents).toBeLessThanOrEqual(before.documents);
  expect(timers).toBeLessThanOrEqual(timersBefore);
});

it('instances that were destroyed leave nothing either', async () => {
  const page = await stage.open();
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const live = (count: number) => page.evaluate(async count => {
    for (let cycle = 0; cycle < count; cycle++) {
      const byok = lib.createBYOK({ projectId: `test-${cycle % 7}`, providers: [lib.PROVIDERS.openai], storage: 'local' });
      byok.on('change', () => {});
      const { closed } = byok.openSettings();
      await byok.ready;
      byok.destroy();
      await closed;
    }
  }, count);
  await live(5);
  const before = await measure(session);
  await live(50);
  const after = await measure(session);
  report('nodes more after 50 instances', after.nodes - before.nodes, '');
  report('listeners more after 50 instances', after.listeners - before.listeners, '');
  // One instance has some sixty nodes and thirty listeners.
  expect(after.nodes - before.nodes).toBeLessThan(500);
  expect(after.listeners - before.listeners).toBeLessThan(250);
});
