import { describe, expect, it } from 'vitest';
import vectors from '../fixtures/key-vectors.json' with { type: 'json' };
import { cleanKey } from '../../src/keys/clean.js';
import { detectProvider, wrongKeyType } from '../../src/keys/detect.js';
import { hintOf } from '../../src/keys/hint.js';
import { maskKey } from '../../src/keys/mask.js';

const key = 'sk-proj-made-up-0123456789abcdef';

describe('the server and the page agree', () => {
  it.each(vectors)('on $key', ({ key, canBeKey, owner, what }) => {
    const cleaned = cleanKey(key);
    // What cleaning changes is another key; the server sees it as it was.
    if (cleaned.key === key)
      expect(cleaned.problem === null).toBe(canBeKey);
    if (canBeKey || what) {
      expect(detectProvider(key)).toBe(owner);
      expect(wrongKeyType(key)).toBe(what);
    }
  });
});

describe('cleanKey', () => {
  it.each([
    key,
    ` \t${key}\n`,
    `"${key}"`,
    `'${key}',`,
    `“${key}”`,
    `\`${key}\``,
    `Bearer ${key}`,
    `Authorization: Bearer ${key}`,
    `x-api-key: ${key}`,
    `OPENAI_API_KEY=${key}`,
    `export OPENAI_API_KEY="${key}";`,
    `set OPENAI_API_KEY=${key}`,
    `$env:OPENAI_API_KEY = '${key}'`,
    key.replace('-', '‑'),
    key.replaceAll('-', '–'),
    key.slice(0, 9) + '\u200b' + key.slice(9),
    `\ufeff${key}\u2060`,
    key.slice(0, 9) + '\u00ad' + key.slice(9),
  ])('finds the key in %j', text => {
    expect(cleanKey(text)).toEqual({ key, removed: text.trim() !== key, problem: null });
  });

  it.each(['abcd1234==', 'AB=CD', 'dGVzdGtleQ==', 'a'.repeat(30) + '='])('leaves %s alone, which only looks like an assignment', text => {
    expect(cleanKey(text).key).toBe(text);
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['""', 'empty'],
    ['sk-1234', 'short'],
    ['a'.repeat(4097), 'long'],
    ['sk-proj made up 0123', 'characters'],
    ['sk-proj-ключ-0123456', 'characters'],
    ['sk-proj-a\nsk-proj-b', 'characters'],
    ['••••••••4f2a', 'placeholder'],
    ['sk-…4f2a', 'placeholder'],
    ['sk-...4f2a', 'placeholder'],
    ['<your key>', 'placeholder'],
    ['your-api-key', 'placeholder'],
    ['sk-xxxx', 'placeholder'],
  ] as const)('says of %j: %s', (text, problem) => {
    expect(cleanKey(text).problem).toBe(problem);
  });

  it('changes a clean key no more, and never yields what a header cannot hold', () => {
    for (let seed = 1; seed <= 5_000; seed++) {
      const text = randomText(seed);
      const cleaned = cleanKey(text);
      expect(cleanKey(cleaned.key).key).toBe(cleaned.key);
      expect(detectProvider(cleanKey(cleaned.key).key)).toBe(detectProvider(cleaned.key));
      if (!cleaned.problem)
        expect(() => new Headers({ 'X-BYOK-Api-Key': cleaned.key })).not.toThrow();
    }
  });

  it('takes no longer for a huge text', () => {
    for (const text of ['x'.repeat(1_000_000), 'a='.repeat(500_000), ' "'.repeat(500_000), `a${' '.repeat(50_000)}b`, 'bearer '.repeat(30_000)])
      expect(cleanKey(text).problem).toBe('long');
  });
});

describe('detectProvider', () => {
  it('asks the app’s own providers first', () => {
    const own = [{ id: 'acme', label: 'Acme', keyPrefixes: ['ak_', 'gsk_acme_'] }, { id: 'other', label: 'Other', keyPrefixes: [''] }];
    expect(detectProvider('ak_live_0123456789', own)).toBe('acme');
    expect(detectProvider('gsk_acme_0123456789', own)).toBe('acme');
    expect(detectProvider('gsk_0123456789', own)).toBe('groq');
    expect(detectProvider('something-else', own)).toBeNull();
    expect(detectProvider('sk-ant-api03-made-up', own)).toBe('anthropic');
  });
});

describe('what may be shown', () => {
  it.each([
    [key, 'sk-proj-••••cdef'],
    ['gsk_madeup0123456789', 'gsk_••••6789'],
    ['0123456789abcdef', '••••cdef'],
    ['sk-short-01', '••••'],
    ['xai-averylongmadeup-abcd1234', 'xai-••••1234'],
    ['sk-ant-api03-madeup-abcd1234', 'sk-ant-••••1234'],
    ['', '••••'],
  ])('of %s is %s', (text, mask) => {
    expect(maskKey(text)).toBe(mask);
  });

  it('is nothing of keys with less than twelve characters', () => {
    expect(hintOf('a'.repeat(11))).toBeNull();
    expect(hintOf('0123456789ab')).toBe('89ab');
  });
});

// A small generator, so that a failure can be seen again.
function randomText(seed: number): string {
  const pieces = [' ', '"', "'", 'Bearer ', 'export ', 'KEY=', 'sk-', 'sk-ant-', 'gsk_', '‑', '\u200b', 'abc', '0123', 'é', '=', ';', '\n', 'your-key', 'x'.repeat(5), 'x-api-key: '];
  let text = '';
  for (let state = seed, count = 1 + seed % 9; count > 0; count--) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
    text += pieces[(state >>> 8) % pieces.length];
  }
  return text;
}
