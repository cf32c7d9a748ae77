declare const BYOK_VERSION: string;

/** The version of the package that this file came with. */
export const VERSION: string = BYOK_VERSION;
