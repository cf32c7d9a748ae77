/** The version of the package that this file came with. */
export declare const VERSION: string;
