import { describeEngine, testFlows, useEngine } from '../support/engines/flows.js';
import { hasWebKit, startWebKit } from '../support/engines/webkit.js';

// The nearest to Safari that runs on Linux.
describeEngine('WebKitGTK', hasWebKit, 'webkit2gtk-driver and xvfb', () => testFlows(useEngine(startWebKit)));
