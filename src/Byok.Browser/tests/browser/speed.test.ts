import { expect, it } from 'vitest';
import { Stage } from '../support/page.js';
import { report } from '../support/report.js';

const stage = new Stage();

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

// The goals are 50 and 100 milliseconds. A test machine that is busy with something else must not fail them.
it('is ready soon after its import', async () => {
  stage.server.page('/bare', '<!doctype html><html lang="en"><title>Bare</title><script type="module" src="/bare.js"></script>');
  stage.server.script('/bare.js', `
    const before = performance.now();
    const { createBYOK, PROVIDERS } = await import('/dist/byok.js');
    await createBYOK({ projectId: 'test', providers: Object.values(PROVIDERS) }).ready;
    globalThis.took = performance.now() - before;`);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await stage.visit(await stage.context(), '/bare');
    await page.waitForFunction(() => 'took' in globalThis);
    times.push(await page.evaluate(() => (globalThis as unknown as { took: number }).took));
    await page.context().close();
  }
  report('import until ready, median of five', median(times));
  report('import until ready, best of five', Math.min(...times));
  expect(Math.min(...times)).toBeLessThan(250);
});

it('is painted soon after the click', async () => {
  const times: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await stage.visit(await stage.context());
    await page.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
      start({ remember: 'device' });
      document.getElementById('opener')!.onclick = ({ timeStamp }) => {
        byok.openSettings();
        // The frame after the one in which it was drawn.
        requestAnimationFrame(() => requestAnimationFrame(now => Object.assign(globalThis, { took: now - timeStamp, tasks })));
      };
    });
    await page.click('#opener');
    await page.waitForFunction(() => 'took' in globalThis);
    const seen = await page.evaluate(() => {
      const { took, tasks } = globalThis as unknown as { took: number; tasks: number[] };
      return { took, tasks };
    });
    times.push(seen.took);
    tasks.push(Math.max(0, ...seen.tasks));
    await page.context().close();
  }
  report('click until painted, median of five', median(times));
  report('click until painted, best of five', Math.min(...times));
  report('longest task, median of five (0: none above 50 ms)', median(tasks));
  expect(Math.min(...times)).toBeLessThan(500);
  expect(Math.min(...tasks)).toBeLessThan(250);
});
