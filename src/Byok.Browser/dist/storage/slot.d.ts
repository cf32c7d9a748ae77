/** One value in an IndexedDB database of its own. Opened for each call: nothing is held that stops another tab or the back-forward cache. */
export declare class Slot<T> {
    #private;
    constructor(name: string);
    get(): Promise<T | undefined>;
    put(value: T): Promise<unknown>;
    clear(): Promise<unknown>;
}
