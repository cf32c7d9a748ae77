import { describe, expect, it } from 'vitest';
import { canary } from '../support/canary.js';
import { Stage } from '../support/page.js';

const stage = new Stage();

// Others can write to the same places: what cannot be a record is as if it was not there.
const wrong: readonly (readonly [field: string, ...values: unknown[]])[] = [
  ['v', undefined, 0, 2, '1'],
  ['provider', undefined, null, '', 'two words', 'é', 7, ['openai']],
  ['key', undefined, null, '', 'a key with spaces', 'key-with-é-0123', 'two\nlines-0123', 'k'.repeat(4097), 12345678, ['key-0123456789'], {}],
  ['model', null, '', 'two words', 'mödel', 5, {}],
  ['savedAt', undefined, null, '1', true, 'yesterday'],
  ['usedAt', undefined, null, '1', 'yesterday'],
  ['expiresAt', null, '1', 'never', {}],
];

const noRecords = ['', '[', '[{"v":1,', 'null', '7', '"text"', 'true', '{}', '[null]', '[[]]', '[7,"a",{}]', '{"length":1,"0":{}}', 'undefined', '\u0000'];

describe.each(['session', 'local'] as const)('%s', mode => {
  it('leaves out a record of which a field is wrong, and keeps the others', async () => {
    const page = await stage.open();
    const found = await page.evaluate(async ([mode, key, wrong]) => {
      const storage = globalThis[`${mode}Storage`];
      const first = await openManager(mode);
      await first.set('anthropic', 'key-of-anthropic');
      await first.set('openai', key, { model: 'gpt-1' });
      first.dispose();
      const [name, text] = Object.entries(storage)[0]! as [string, string];
      const records = JSON.parse(text) as Record<string, unknown>[];
      const found: unknown[] = [];
      for (const [field, ...values] of wrong) {
        for (const value of values) {
          storage.setItem(name, JSON.stringify(records.map(record => record['provider'] === 'openai' ? { ...record, [field]: value } : record)));
          const manager = await openManager(mode);
          const { keys } = manager.status();
          if (keys.length !== 1 || manager.get('anthropic') !== 'key-of-anthropic')
            found.push([field, value, keys]);
          manager.dispose();
        }
      }
      return found;
    }, [mode, canary, wrong] as const);
    expect(found).toEqual([]);
  });

  it('takes what is no list of records for an empty one, and goes on', async () => {
    const page = await stage.open();
    const found = await page.evaluate(async ([mode, texts]) => {
      const storage = globalThis[`${mode}Storage`];
      await (await openManager(mode)).set('openai', 'key-of-openai');
      const [name, good] = Object.entries(storage)[0]! as [string, string];
      const found: unknown[] = [];
      for (const text of [...texts, good.slice(0, -1), good.slice(0, good.length / 2)]) {
        storage.setItem(name, text);
        const errors: unknown[] = [];
        const manager = new lib.KeyManager({ projectId: 'test', storage: mode });
        manager.subscribe((_, error) => errors.push(...error ? [error.message] : []));
        await manager.ready;
        const before = manager.status();
        await manager.set('openai', 'another-key-of-openai');
        if (errors.length || before.configured || before.keys.length || !storage.getItem(name)!.includes('another-key-of-openai'))
          found.push([text, errors, before]);
        manager.dispose();
      }
      return found;
    }, [mode, noRecords] as const);
    expect(found).toEqual([]);
  });

  it('leaves out what is no record at all, and keeps the others', async () => {
    const page = await stage.open();
    const keys = await page.evaluate(async mode => {
      const storage = globalThis[`${mode}Storage`];
      await (await openManager(mode)).set('openai', 'key-of-openai');
      const [name, text] = Object.entries(storage)[0]! as [string, string];
      storage.setItem(name, JSON.stringify([null, 7, 'text', [], {}, ...JSON.parse(text)]));
      return (await openManager(mode)).status().keys.map(({ provider }) => provider);
    }, mode);
    expect(keys).toEqual(['openai']);
  });
});

describe.each(['device', 'passphrase'] as const)('%s', mode => {
  it('takes what does not decrypt for nothing, and goes on', async () => {
    const page = await stage.open();
    const found = await page.evaluate(async mode => {
      const settle = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const values = async (work: (store: IDBObjectStore) => IDBRequest) => {
        const { name } = (await indexedDB.databases()).find(({ name }) => name!.includes('test'))!;
        const database = await settle(indexedDB.open(name!));
        const [store] = database.objectStoreNames;
        const result = await settle(work(database.transaction(store!, 'readwrite').objectStore(store!)));
        database.close();
        return result as unknown;
      };
      const first = await openManager(mode);
      await first.set('openai', 'key-of-openai');
      first.dispose();
      const names = await values(store => store.getAllKeys()) as string[];
      const good = await values(store => store.getAll()) as Record<string, unknown>[];
      const broken: [name: string, value: unknown][] = [];
      for (const [index, name] of names.entries()) {
        const value = good[index]!;
        broken.push([name, null], [name, 7], [name, 'text'], [name, {}], [name, []]);
        if (!(value instanceof CryptoKey)) {
          for (const [field, part] of Object.entries(value)) {
            broken.push([name, { ...value, [field]: undefined }], [name, { ...value, [field]: 'text' }], [name, { ...value, [field]: new ArrayBuffer(0) }]);
            if (part instanceof ArrayBuffer || part instanceof Uint8Array) {
              const bytes = new Uint8Array(part.slice(0));
              bytes[0]! ^= 1;
              broken.push([name, { ...value, [field]: bytes }], [name, { ...value, [field]: bytes.slice(1) }]);
            }
          }
        }
      }
      const found: unknown[] = [];
      for (const [name, value] of broken) {
        for (const [index, key] of names.entries())
          await values(store => store.put(good[index], key));
        await values(store => store.put(value, name));
        const manager = new lib.KeyManager({ projectId: 'test', storage: mode });
        const heard: string[] = [];
        manager.subscribe((_, error) => heard.push(...error ? [error.message] : []));
        await manager.ready;
        if (mode === 'passphrase')
          await manager.unlock('correct horse battery').catch(error => error.code === 'wrong_passphrase' || heard.push(`${error}`));
        // What says how the passphrase is used may be missing, as for a record of now.
        if (heard.length || manager.get() && manager.get() !== 'key-of-openai')
          found.push([name, value, heard, manager.get()]);
        // Who has lost the passphrase, or the records, begins anew.
        if (manager.status().locked)
          await manager.clearAll();
        const status = await manager.set('openai', 'another-key-of-openai', mode === 'passphrase' ? { passphrase: 'correct horse battery' } : {});
        if (manager.get() !== 'another-key-of-openai' || status.storage !== mode)
          found.push([name, value, heard, status]);
        manager.dispose();
      }
      return found.map(one => JSON.stringify(one));
    }, mode);
    expect(found).toEqual([]);
  });

  it('does not read what was sealed for another project', async () => {
    const page = await stage.open();
    const keys = await page.evaluate(async mode => {
      const settle = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const keys: unknown[] = [];
      for (const project of ['one', 'two'])
        await (await openManager(mode, { projectId: project })).set('openai', `key-of-project-${project}`);
      const names = (await indexedDB.databases()).map(({ name }) => name!);
      const [from, to] = ['one', 'two'].map(project => names.find(name => name.includes(project))!);
      const [source, target] = [await settle(indexedDB.open(from!)), await settle(indexedDB.open(to!))];
      const [store] = source.objectStoreNames;
      const ids = await settle(source.transaction(store!).objectStore(store!).getAllKeys());
      const values = await settle(source.transaction(store!).objectStore(store!).getAll());
      for (const [index, id] of ids.entries())
        await settle(target.transaction(store!, 'readwrite').objectStore(store!).put(values[index], id));
      source.close();
      target.close();
      for (const project of ['one', 'two']) {
        const manager = new lib.KeyManager({ projectId: project, storage: mode });
        await manager.ready;
        await manager.unlock('correct horse battery').catch(() => {});
        keys.push(manager.get());
      }
      return keys;
    }, mode);
    expect(keys).toEqual(['key-of-project-one', null]);
  });
});
