/** One IndexedDB database with named values, and the three calls that the encrypted stores need. */
export class Database {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async get<T>(name: string): Promise<T | undefined> {
    return this.#run('readonly', values => values.get(name));
  }

  /** Keeps a value and returns it; with `keep`, one that is there already stays and is returned, so that two tabs that come at once get the same. */
  async put<T>(name: string, value: T, keep = false): Promise<T> {
    const present = await this.#run<T | undefined>('readwrite', values => {
      const request = values.get(name);
      request.onsuccess = () => {
        if (!keep || request.result === undefined)
          values.put(value, name);
      };
      return request;
    });
    return keep ? present ?? value : value;
  }

  async clear(): Promise<void> {
    await this.#run('readwrite', values => values.clear());
  }

  // Opened for each call: nothing is held that stops another tab, the developer tools or the back-forward cache.
  async #run<T>(mode: IDBTransactionMode, work: (values: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const opening = indexedDB.open(this.#name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction('values', mode);
        const request = work(transaction.objectStore('values'));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  }
}
