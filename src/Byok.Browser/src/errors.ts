export type ByokErrorCode =
  | 'invalid_options'
  | 'invalid_key'
  | 'not_configured'
  | 'origin_not_allowed'
  | 'storage_blocked'
  | 'storage_full'
  | 'wrong_passphrase'
  | 'locked'
  | 'destroyed';

/** What went wrong and what to do. Never holds a key. */
export class ByokError extends Error {
  readonly code: ByokErrorCode;

  constructor(code: ByokErrorCode, message: string) {
    super(message);
    this.name = 'ByokError';
    this.code = code;
  }
}
