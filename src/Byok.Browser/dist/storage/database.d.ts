/** One IndexedDB database with named values, and the three calls that the encrypted stores need. */
export declare class Database {
    #private;
    constructor(name: string);
    get<T>(name: string): Promise<T | undefined>;
    /** Keeps a value and returns it; with `keep`, one that is there already stays and is returned, so that two tabs that come at once get the same. */
    put<T>(name: string, value: T, keep?: boolean): Promise<T>;
    clear(): Promise<void>;
}
