import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createManifest } from '../../manifest.js';

const read = (name: string) => readFileSync(new URL(`../../src/${name}`, import.meta.url), 'utf8');
const element = read('element/byok-settings.ts');
const view = read('element/view.ts');
const outline = view.slice(view.indexOf('const outline')).split('`')[1]!;
const [declaration] = createManifest().modules[0]!.declarations;

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const documented = (kind: string) => sorted((declaration as unknown as Record<string, { name: string }[]>)[kind]!.map(item => item.name));

test('lists every attribute', () => {
  const names = all(element.match(/const flags = .*\nconst values = .*/)![0], /'(\w+)'/g);
  const attributes = names.map(name => name.replace(/[A-Z]/g, '-$&').toLowerCase());
  expect(documented('attributes')).toEqual(sorted([...attributes, 'lang', 'dir', 'name']));
});

test('lists every event', () => {
  expect(documented('events')).toEqual(sorted(all(element, /#emit\('([\w-]+)'/g).map(name => `byok-${name}`)));
});

test('lists every part', () => {
  const parts = outline.split('\n').flatMap(line => {
    const given = line.match(/ part=(\S*)/)?.[1];
    return given === undefined ? all(line, /#(\w+)/g) : given.split(',').filter(Boolean);
  });
  const more = [...all(view, /part=([\w,-]+) aria-labelledby/g).flatMap(names => names.split(',')), ...all(read('element/key-field.ts'), /part\.toggle\('([\w-]+)'/g)];
  expect(documented('cssParts')).toEqual(sorted([...parts, ...more]));
  expect(documented('cssParts').length).toBeGreaterThan(20);
});

test('lists every custom property, state and slot', () => {
  expect(documented('cssProperties')).toEqual(sorted(all(read('element/style.css'), /(--byok-[\w-]+)/g)));
  expect(documented('cssProperties')).toHaveLength(14);
  expect(documented('cssStates')).toEqual(sorted(all(element.match(/const on = \{(.*)\}/)![1]!, /(\w+): /g)));
  expect(documented('slots')).toEqual(sorted(all(outline, /slot name=([\w-]+)/g)));
});

test('lists the methods with what they do', () => {
  const methods = declaration!.members.filter(member => member.kind === 'method');
  expect(methods.map(member => member.name).sort()).toEqual(['close', 'focus', 'show']);
});
