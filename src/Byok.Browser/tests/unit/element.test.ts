import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/strings.en.js';

test('imports without a DOM', async () => {
  const byok = await import('../../dist/byok.js');
  expect(Object.keys(byok).sort()).toEqual([
    'ByokError', 'ByokSettingsElement', 'KeyManager', 'PROVIDERS', 'VERSION', 'cleanKey', 'createBYOK', 'defineByokSettings', 'detectProvider', 'en', 'maskKey', 'verifyAt',
  ]);
});

test('texts are frozen, never empty, and each one is used', () => {
  expect(Object.isFrozen(en)).toBe(true);
  const source = ['byok-settings', 'view', 'check'].map(name => readFileSync(new URL(`../../src/element/${name}.ts`, import.meta.url), 'utf8')).join('');
  for (const [name, text] of Object.entries(en)) {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
    if (!/^(check|store)_/.test(name))
      expect(source, name).toMatch(new RegExp(`['#]${name}\\b`));
  }
});
