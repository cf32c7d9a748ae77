import type { Page } from 'playwright-core';

export interface StorageDump {
  readonly local: string;
  readonly session: string;
  readonly databases: string;
}

/** All that the page's origin keeps, bytes as characters. */
export function dumpStorage(page: Page): Promise<StorageDump> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const plain = (_: string, value: unknown) => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        return String.fromCharCode(...new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer));
      return value instanceof CryptoKey ? `CryptoKey, extractable: ${value.extractable}` : value;
    };
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const values = await settle(database.transaction(store).objectStore(store).getAll());
        if (values.length)
          databases.push([name, store, values]);
      }
      database.close();
    }
    return { local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage), databases: JSON.stringify(databases, plain) };
  });
}
