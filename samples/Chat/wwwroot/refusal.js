import { ByokError } from './_byok/byok.js';

/** The server, or the provider, said no. Every text of it is the app's own, so none holds a key. */
export class Refusal extends Error {
  constructor({ title, code = '', detail = 'The request was refused.', outcome = null }) {
    super(detail);
    this.title = title;
    this.code = code;
    this.outcome = outcome;
  }

  static brokenOff() {
    return new Refusal({ title: 'The answer broke off', code: 'connection_lost', detail: 'The connection ended before the answer did.' });
  }

  /** Whatever went wrong, as a refusal. */
  static of(error) {
    if (error instanceof Refusal)
      return error;
    if (error instanceof ByokError)
      return new Refusal({ title: 'This was not sent', code: error.code, detail: error.message });
    return new Refusal({ title: 'Nobody answers', code: 'network', detail: 'The connection could not be made, or was lost. Try again.' });
  }
}
