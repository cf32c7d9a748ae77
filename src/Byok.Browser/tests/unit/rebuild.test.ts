import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withFolder } from '../support/disk.js';
import { filesIn, folder, node } from '../support/package.js';

// What is committed in dist is what people trust with a key: it has to come from these sources, byte by byte.
it('dist is what the sources build, no file more and none less', { timeout: 60_000 }, () => withFolder(async built => {
  await node(['build.js', built]);
  const committed = join(folder, 'dist');
  expect(filesIn(built)).toEqual(filesIn(committed));
  for (const name of filesIn(built))
    expect(readFileSync(join(built, name)).equals(readFileSync(join(committed, name))), `${name} is stale: run node build.js`).toBe(true);
}));

it('dist names no folder of the machine that built it, and no time', () => {
  for (const name of filesIn(join(folder, 'dist'))) {
    const text = readFileSync(join(folder, 'dist', name), 'utf8');
    expect(text, name).not.toMatch(/(?:^|["'\s])(?:\/(?:home|root|tmp|work|Users)\/|[A-Z]:\\)|\b20\d\d-\d\d-\d\dT\d\d:/m);
    expect(text, name).not.toContain('\r');
  }
});
