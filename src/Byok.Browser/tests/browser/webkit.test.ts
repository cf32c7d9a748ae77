import { describe } from 'vitest';
import { testFlows, useEngine } from '../support/engines/flows.js';
import { hasWebKit, startWebKit } from '../support/engines/webkit.js';

// The nearest to Safari that runs on Linux.
describe.skipIf(!hasWebKit)('WebKitGTK (skipped where WebKitWebDriver or Xvfb is missing: Debian’s webkit2gtk-driver, xvfb)', () => {
  testFlows(useEngine(startWebKit));
});
