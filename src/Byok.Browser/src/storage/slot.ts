/** One value in an IndexedDB database of its own. Opened for each call: nothing is held that stops another tab or the back-forward cache. */
export class Slot<T> {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  get(): Promise<T | undefined> {
    return this.#run('readonly', values => values.get(0));
  }

  put(value: T): Promise<unknown> {
    return this.#run('readwrite', values => values.put(value, 0));
  }

  clear(): Promise<unknown> {
    return this.#run('readwrite', values => values.clear());
  }

  async #run<R>(mode: IDBTransactionMode, work: (values: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const opening = indexedDB.open(this.#name);
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    const transaction = opening.result.transaction('values', mode);
    const request = work(transaction.objectStore('values'));
    // It closes when the transaction is over. A full disk is told by the transaction, not by the request.
    opening.result.close();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  }
}
