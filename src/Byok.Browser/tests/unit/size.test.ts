import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folder, manifest, read } from '../support/package.js';

describe('the bundles', () => {
  it.each([['byok.js', 12_288], ['byok.core.js', 4_096]])('stay small: %s, at most %i bytes compressed', (name, most) => {
    expect(gzipSync(readFileSync(join(folder, 'dist', name)), { level: 9 }).length).toBeLessThanOrEqual(most);
  });

  it('can be read: names and lines as they were written', () => {
    for (const name of ['byok.js', 'byok.core.js', 'byok.providers.js']) {
      const lines = read(`dist/${name}`).split('\n');
      expect(lines.length, name).toBeGreaterThan(100);
      expect(lines.filter(line => line.length > 400 && !line.startsWith('var style_default')), name).toEqual([]);
    }
    expect(read('dist/byok.core.js')).toContain('KeyManager = class');
  });

  it('depend on nothing', () => {
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundledDependencies', 'bundleDependencies'])
      expect(manifest).not.toHaveProperty(kind);
    for (const name of ['byok.js', 'byok.core.js', 'byok.providers.js']) {
      const imported = [...read(`dist/${name}`).matchAll(/\b(?:import|from)\s*\(?["']([^"']+)["']/g)].map(([, from]) => from);
      expect([...new Set(imported)].sort(), name).toEqual(name === 'byok.js' ? ['./byok.core.js', './byok.providers.js'] : []);
    }
  });
});

describe('the sources', () => {
  const sources = filesIn(join(folder, 'src')).filter(name => name.endsWith('.ts') && name !== 'types.ts')
    .map(name => [name, read(`src/${name}`).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')] as const);
  const using = (pattern: RegExp) => sources.flatMap(([name, text]) => [...text.matchAll(pattern)].map(([found]) => `${name}: ${found.trim()}`));

  it('send nothing but what byok.fetch is asked to send, and what verifyAt asks', () => {
    // Two are in ByokClient.fetch: its name, and its only call.
    expect(using(/\bfetch\s*\(/g)).toEqual(['client.ts: fetch(', 'client.ts: fetch(', 'verify.ts: fetch(']);
    expect(using(/XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection|new Image\b|new Worker\b|\bimport\s*\(|\.src\s*=|\.action\s*=|\.submit\(|requestSubmit|window\.open|location\.(?:href|assign|replace)\s*[=(]/g)).toEqual([]);
  });

  it('do nothing that a strict policy forbids, and set no cookie', () => {
    expect(using(/\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.cssText|srcdoc|javascript:|\.cookie\b|createPolicy|setHTML/g)).toEqual([]);
  });

  it('print nothing but two warnings', () => {
    expect(using(/\bconsole\.\w+\(/g)).toEqual(Array(2).fill('element/byok-settings.ts: console.warn('));
  });
});
