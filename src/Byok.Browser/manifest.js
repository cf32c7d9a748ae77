// Makes custom-elements.json of what the element's doc comment says; tests/unit/manifest.test.ts holds that to the code.
import { readFileSync } from 'node:fs';

const kinds = { attr: 'attributes', fires: 'events', slot: 'slots', csspart: 'cssParts', cssproperty: 'cssProperties', cssstate: 'cssStates' };

export function createManifest(file = new URL('src/element/byok-settings.ts', import.meta.url)) {
  const source = readFileSync(file, 'utf8');
  const comment = source.slice(0, source.indexOf('export class ByokSettingsElement')).match(/\/\*\*(?:(?!\/\*\*)[^])*\*\/\s*$/)[0];
  const declaration = {
    kind: 'class',
    name: 'ByokSettingsElement',
    tagName: 'byok-settings',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: comment.match(/\* ([^@*\s].*)/)[1],
    members: [
      { kind: 'field', name: 'config', type: { text: 'Partial<ByokOptions>' }, description: 'The options; they go before attributes.' },
      { kind: 'field', name: 'manager', type: { text: 'KeyManager | undefined' }, readonly: true, description: 'Keeps the keys.' },
    ],
  };
  for (const [, tag, type, name, description] of comment.matchAll(/\* @(\w+) (?:\{(.+?)\} )?(\S+) - (.+)/g)) {
    const item = { name, ...type && { type: { text: type } }, ...tag === 'fires' && { type: { text: 'CustomEvent' } }, description };
    (declaration[kinds[tag]] ??= []).push(item);
    const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    if (tag === 'attr' && !/^(lang|dir|name)$/.test(name)) {
      item.fieldName = property;
      declaration.members.push({ kind: 'field', name: property, type: item.type, description, attribute: name, reflects: true });
    }
  }
  for (const [, description, name] of source.matchAll(/\n {2}\/\*\* (.+) \*\/\n {2}(?:override |async )*([a-z]\w*)\(/g))
    declaration.members.push({ kind: 'method', name, description });
  const reference = { name: declaration.name, module: 'byok.js' };
  return {
    schemaVersion: '1.0.0',
    modules: [{
      kind: 'javascript-module',
      path: 'byok.js',
      declarations: [declaration],
      exports: [
        { kind: 'js', name: declaration.name, declaration: reference },
        { kind: 'custom-element-definition', name: declaration.tagName, declaration: reference },
      ],
    }],
  };
}
