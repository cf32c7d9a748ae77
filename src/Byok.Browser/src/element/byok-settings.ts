import { PROVIDERS } from '../catalog/catalog.js';
import { ByokClient } from '../client.js';
import { ByokError, type ByokErrorCode } from '../errors.js';
import { cleanKey } from '../keys/clean.js';
import { detectProvider, wrongKeyType } from '../keys/detect.js';
import { maskKey } from '../keys/mask.js';
import type { KeyManager } from '../manager.js';
import { en, type Strings } from '../strings.en.js';
import type { ByokOptions, ByokStatus, KeyStatus, OpenOptions, Provider, SaveDetail, VerifyOutcome } from '../types.js';
import { check } from './check.js';
import { SecretField, type Entry } from './key-field.js';
import css from './style.css';
import { buildView, type View } from './view.js';

/** Why the settings close. */
export type CloseReason = 'escape' | 'close' | 'cancel' | 'backdrop' | 'saved' | 'unlocked' | 'hidden' | 'removed' | 'api';

/** What the events tell. They bubble, so that a document or window can listen too. */
export interface ByokSettingsEvents {
  'byok-open': CustomEvent<{ readonly reason: string }>;
  'byok-request-close': CustomEvent<{ readonly reason: CloseReason }>;
  'byok-close': CustomEvent<{ readonly reason: CloseReason }>;
  'byok-verify': CustomEvent<{ readonly provider: string; readonly model: string | null }>;
  'byok-save': CustomEvent<SaveDetail>;
  'byok-forget': CustomEvent<{ readonly provider: string }>;
  'byok-change': CustomEvent<ByokStatus>;
  'byok-error': CustomEvent<{ readonly code: ByokErrorCode }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'byok-settings': ByokSettingsElement;
  }
  interface GlobalEventHandlersEventMap extends ByokSettingsEvents {}
}

const flags = ['firstRun', 'inline', 'noModel', 'noRemember', 'open'];
const values = ['projectId', 'providers', 'provider', 'theme', 'accent'];
const attributeOf = (property: string) => property.replace(/[A-Z]/g, '-$&').toLowerCase();

// These tell what is entered, letter by letter or as a whole.
const secretEvents = 'keypress beforeinput input textInput compositionstart compositionupdate compositionend copy cut paste dragstart dragover drop'.split(' ');

/** What is said and asked until the next thing happens. */
interface Now {
  /** Of `message`, `keyError`, `modelError` or `passphraseError`. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The provider whose key this seems to be. */
  readonly owner?: string | null;
  /** Why the key should not be saved without asking. */
  readonly outcome?: VerifyOutcome;
  readonly isForgetting?: boolean;
}

// Outcomes with which a key is kept without asking again.
const isGood = (outcome: VerifyOutcome) => /^(ok|rate_limited|not_checkable)$/.test(outcome);

let sheet: CSSStyleSheet | undefined;

// How many dialogs are open, and how the page scrolled before the first one.
let openings = 0;
let scrolling: Pick<CSSStyleDeclaration, 'overflow' | 'scrollbarGutter'>;

// Without a DOM (a server, a worker) the module still loads.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Settings in which people enter their own API key: a dialog, or with `inline` a part of the page.
 *
 * @element byok-settings
 * @attr {boolean} open - Opens the dialog
 * @attr {boolean} first-run - Explains first what the key is for
 * @attr {boolean} inline - Shows the settings in the page instead of in a dialog
 * @attr {string} project-id - Whose keys: the `projectId` of `createBYOK`
 * @attr {string} providers - Ids of `PROVIDERS`, separated by spaces; all by default
 * @attr {string} provider - The provider to show first
 * @attr {'auto'|'light'|'dark'} theme - The colour scheme; by default the page's
 * @attr {string} accent - A CSS colour for the main button and the focus ring
 * @attr {boolean} no-model - Leaves the model out
 * @attr {boolean} no-remember - Leaves the box "Remember on this device" out
 * @attr {string} lang - The language of the texts; by default the page's
 * @attr {'ltr'|'rtl'} dir - The direction of the texts; keys and models stay left to right
 * @attr {string} name - With `inline` in a form: the name under which the provider's id is submitted; never the key
 *
 * @fires byok-open - The dialog has opened: `{reason}`
 * @fires byok-request-close - The dialog is about to close: `{reason}`; can be cancelled, unless the reason is `escape`
 * @fires byok-close - The dialog has closed: `{reason}`
 * @fires byok-verify - A key is about to be checked: `{provider, model}`; where that is cancelled, it is kept unchecked
 * @fires byok-save - A key or a choice was saved: `{provider, model, hint, remembered, verified}`
 * @fires byok-forget - A key was forgotten: `{provider}`, which is `all` for all
 * @fires byok-change - Something about the kept keys has changed, here or in another tab: `ByokStatus`
 * @fires byok-error - Something failed: `{code}`
 *
 * @slot intro - In place of the explanation that `first-run` shows
 * @slot help - Below the form
 * @slot footer-note - Below the buttons
 *
 * @csspart dialog - The box as a whole
 * @csspart backdrop-host - The same box, where it has a `::backdrop`
 * @csspart header - Title and close button
 * @csspart title - The heading
 * @csspart close - The button that closes
 * @csspart intro - The explanation of `first-run`
 * @csspart reason - Why the settings were opened
 * @csspart form - All between header and footer
 * @csspart field - One label with its control and notes
 * @csspart label - A label
 * @csspart provider - The choice of provider
 * @csspart key - The key's input
 * @csspart key-summary - The same input, while it shows a summary of what was pasted
 * @csspart key-toggle - The button that shows what was entered
 * @csspart hint - What a field is for
 * @csspart message - What has happened
 * @csspart error - What is wrong
 * @csspart switch - The button that switches to the provider whose key it seems to be
 * @csspart model - The model's input
 * @csspart link - The link to the page where keys are made and revoked
 * @csspart remember - The box "Remember on this device"
 * @csspart passphrase - The passphrase's input
 * @csspart storage - Where the key is kept
 * @csspart footer - The buttons
 * @csspart save - The main button
 * @csspart cancel - The button that changes nothing
 * @csspart forget - The button that forgets
 *
 * @cssproperty --byok-accent - The main button and the focus ring
 * @cssproperty --byok-accent-text - The text on it; black or white by default, whichever reads better
 * @cssproperty --byok-surface - The background
 * @cssproperty --byok-text - The text
 * @cssproperty --byok-muted - Less important text
 * @cssproperty --byok-border - The edges of controls
 * @cssproperty --byok-danger - Errors, and the button that forgets
 * @cssproperty --byok-success - Good news
 * @cssproperty --byok-radius - The corners
 * @cssproperty --byok-font - The font family
 * @cssproperty --byok-mono - The font family of keys and models
 * @cssproperty --byok-width - The width
 * @cssproperty --byok-space - The unit of all distances
 * @cssproperty --byok-backdrop - What covers the page behind the dialog
 *
 * @cssstate open - The dialog is open
 * @cssstate busy - A key is being checked or saved
 * @cssstate error - Something is wrong with what was entered
 * @cssstate saved - Something was saved since it opened
 */
export class ByokSettingsElement extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes: readonly string[] = [...flags, ...values].map(attributeOf);

  declare open: boolean;
  declare firstRun: boolean;
  declare inline: boolean;
  declare noModel: boolean;
  declare noRemember: boolean;
  declare projectId: string;
  declare providers: string;
  declare provider: string;
  declare theme: string;
  declare accent: string;

  readonly #internals = this.attachInternals();
  readonly #root = this.attachShadow({ mode: 'open' });
  #config: Partial<ByokOptions> = {};
  #client: ByokClient | undefined;
  /** What the client was made of, and the view. */
  #basis = '';
  #ui!: View;
  #key!: SecretField;
  #phrase!: SecretField;

  #shown = '';
  #reason = '';
  #drafts = new Map<string, [key: string, model: string]>();
  #now: Now = {};
  #saved: SaveDetail | null = null;
  #isBusy = false;
  #checking = new AbortController();
  #closed: Promise<SaveDetail | null> | undefined;
  #finish = () => {};

  constructor() {
    super();
    // Focus traps and shortcuts of the page have no business in here.
    for (const type of ['keydown', 'keyup', 'focusin'])
      this.addEventListener(type, event => event.stopPropagation());
    // Nobody needs to see what is entered; what is entered in a slot is the page's.
    for (const type of secretEvents)
      this.addEventListener(type, event => event.target === this && event.stopPropagation());
  }

  get config(): Partial<ByokOptions> {
    return this.#config;
  }

  set config(config: Partial<ByokOptions>) {
    this.#config = config;
    this.#connect();
  }

  get manager(): KeyManager | undefined {
    return this.#client?.keyManager;
  }

  connectedCallback(): void {
    // What was set before the element was defined hides the accessors. Opened last, as the rest may close it again.
    const self = this as Record<string, unknown>;
    for (const name of ['config', ...values, ...flags]) {
      if (Object.hasOwn(self, name)) {
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    }
    this.#connect();
    if (this.open)
      void this.show();
    // Frameworks may set config a little later.
    if (!this.#client)
      setTimeout(() => this.isConnected && !this.#client && console.warn('Byok: <byok-settings> needs project-id or config.'), 500);
  }

  disconnectedCallback(): void {
    this.close('removed');
    // Inline there was nothing to close.
    if (this.#client)
      this.#reset();
    // What was only moved is in the page again by now, and the keys in memory stay with it.
    if (this.isConnected)
      return;
    this.#client?.destroy();
    this.#client = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (name === 'open')
      void (this.open ? this.show() : this.close());
    else if (/^(inline|project-id|providers)$/.test(name))
      this.#connect();
    else
      this.#render();
  }

  /** Opens the dialog, or brings the focus back to it. Settles when it is closed, with what was saved. */
  async show({ reason = '' }: Pick<OpenOptions, 'reason'> = {}): Promise<SaveDetail | null> {
    if (this.#closed || this.inline || !this.#client) {
      this.focus();
      return this.#closed ?? null;
    }
    const { dialog } = this.#ui;
    const { style: page, clientWidth } = document.documentElement;
    // What hides cookie banners may hide this as well, and would leave a page that takes no clicks. Not every way to hide it can be observed.
    const watcher = setInterval(() => dialog.checkVisibility({ visibilityProperty: true }) && +getComputedStyle(dialog).opacity || this.close('hidden'), 500);
    this.#reason = reason;
    this.#saved = null;
    this.#closed = new Promise(resolve => this.#finish = () => {
      clearInterval(watcher);
      if (!--openings)
        Object.assign(page, scrolling);
      dialog.close();
      resolve(this.#saved);
    });
    dialog.showModal();
    if (!openings++) {
      const { overflow, scrollbarGutter } = page;
      scrolling = { overflow, scrollbarGutter };
      if (innerWidth > clientWidth)
        page.scrollbarGutter = 'stable';
      page.overflow = 'hidden';
    }
    this.open = true;
    this.#begin();
    this.focus();
    this.#emit('open', { reason });
    return this.#closed;
  }

  /** Closes the dialog. What was entered and not saved is gone. */
  close(reason: CloseReason = 'api'): void {
    if (!this.#closed)
      return;
    this.#closed = undefined;
    this.open = false;
    this.#finish();
    this.#reset();
    this.#emit('close', { reason });
  }

  /** Focuses what to do next: the key, or the title where there is something to read first. */
  override focus(): void {
    const { title, key, passphrase, reason } = this.#ui ?? {};
    (key?.checkVisibility() ? this.#closed && (this.firstRun || reason!.textContent) ? title : key : passphrase)?.focus();
  }

  #ask(reason: CloseReason): void {
    // Escape always leads out.
    if (this.#emit('request-close', { reason }, reason !== 'escape'))
      this.close(reason);
  }

  #emit<Name extends string>(name: Name, detail: ByokSettingsEvents[`byok-${Name}` & keyof ByokSettingsEvents]['detail'], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(`byok-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }

  #connect(): void {
    const projectId = this.#config.projectId ?? this.projectId;
    if (!this.isConnected || !projectId)
      return;
    const providers = this.#offered;
    const { storage, remember, ttl, idleTtl } = this.#config;
    const basis = `${[projectId, storage, remember, ttl, idleTtl, this.inline, providers.map(provider => provider?.id)]}`;
    // Frameworks set the same again whenever they render, while somebody is entering a key.
    if (this.#client && basis === this.#basis)
      return this.#render();
    // Where this throws, all stays as it was.
    const client = new ByokClient({ ...this.#config, projectId, providers });
    this.close();
    this.#drafts.clear();
    this.#build();
    this.#client?.destroy();
    this.#client = client;
    this.#basis = basis;
    client.on('change', status => {
      this.#render();
      this.#emit('change', status);
    });
    client.on('error', error => this.#emit('error', { code: (error as ByokError).code }));
    this.#begin();
    void client.ready.then(() => client === this.#client && this.#begin());
  }

  #build(): void {
    const ui = this.#ui = buildView(this.inline);
    const { dialog, provider, model, remember } = ui;
    if (!sheet)
      (sheet = new CSSStyleSheet()).replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.replaceChildren(dialog);
    this.#key = new SecretField(ui.key, ui['keyShow']!, key => this.#text('summary', maskKey(key), key.length), entry => this.#entered(entry));
    this.#phrase = new SecretField(ui.passphrase, ui['passphraseShow']!, phrase => this.#text('summary', '••••', phrase.length), () => this.#say());

    // What is in a slot is the page's, whatever its id.
    const on = <T extends keyof HTMLElementEventMap>(type: T, handle: (event: HTMLElementEventMap[T]) => void) =>
      dialog.addEventListener(type, event => this.#root.contains(event.target as Node) && handle(event));
    let pressed: EventTarget | null;
    dialog.onpointerdown = ({ target }) => pressed = target;
    on('click', ({ target, detail }) => {
      const { id } = target as Element;
      if (id === 'close' || id === 'cancel')
        this.#ask(id);
      // Not where a text was selected and the pointer has left the dialog meanwhile.
      if (id === 'dialog' && pressed === dialog && !this.#key.value)
        this.#ask('backdrop');
      if (id === 'switch')
        this.#switch();
      // The second click of a double click must not confirm what the first one has brought up.
      if ((id === 'save' || id === 'forget') && detail < 2)
        void this.#submit(id);
    });
    on('keydown', event => {
      // Safari ends a composition before the Enter that ended it.
      if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || !(event.target as Element).matches('input:not([type])'))
        return;
      // Or the rest of this key press clicks what is focused once the dialog has closed.
      event.preventDefault();
      void this.#submit('save');
    });
    const receive = (event: Event, data: DataTransfer | null) => {
      const text = data?.getData('text');
      // A model is shown and logged, so a key that goes there by mistake goes where keys do.
      if (text === undefined || event.target === model && !this.#isKey(cleanKey(text).key))
        return;
      event.preventDefault();
      (event.target === ui.passphrase || ui['keyField']!.hidden ? this.#phrase : this.#key).receive(text);
    };
    on('paste', event => receive(event, event.clipboardData));
    on('drop', event => receive(event, event.dataTransfer));
    on('cancel', event => {
      event.preventDefault();
      this.#ask('escape');
    });
    // Browsers may close it without asking. They tell so a little later, when another one may be open in its place.
    dialog.onclose = () => dialog.open || !dialog.isConnected || this.close('escape');
    provider.onchange = () => this.#choose(provider.value);
    model.oninput = () => {
      // What no header can hold.
      model.value = model.value.replace(/[^!-~]/g, '');
      this.#say();
    };
    remember.onchange = () => this.#say();
  }

  get #offered(): readonly Provider[] {
    const ids = this.providers.match(/\S+/g) ?? Object.keys(PROVIDERS);
    return this.#config.providers ?? ids.map(id => PROVIDERS[id as 'openai']);
  }

  get #current(): Provider {
    return this.#offered.find(({ id }) => id === this.#shown) ?? this.#offered[0]!;
  }

  get #kept(): KeyStatus | undefined {
    // A key may be on its way into the store while the element is removed.
    return this.manager?.status().keys.find(({ provider }) => provider === this.#current.id);
  }

  /** Begins with what is kept, unless something is entered already. */
  #begin(): void {
    if (this.#key.value)
      return;
    this.#shown = '';
    this.#choose(this.provider || this.manager!.status().active?.provider || '');
  }

  #reset(): void {
    this.#drafts.clear();
    this.#key.set('');
    this.#phrase.set('');
    this.#shown = this.#reason = '';
    this.#choose(this.#shown);
  }

  /** Shows another provider; what was entered for this one stays. */
  #choose(id: string): void {
    const { model, remember } = this.#ui;
    if (this.#shown)
      this.#drafts.set(this.#shown, [this.#key.value, model.value]);
    this.#shown = id;
    this.#shown = this.#current.id;
    const [draft, draftModel = this.#kept?.model ?? this.#current.models?.[0] ?? ''] = this.#drafts.get(this.#shown) ?? [''];
    this.#key.set(draft);
    model.value = draftModel;
    remember.checked = this.#isRemembered;
    this.#say();
  }

  get #isRemembered(): boolean {
    return !!this.#kept && this.#kept.storage === this.manager!.rememberMode;
  }

  #entered(entry: Entry): void {
    const { value } = this.#key;
    const { key, removed } = cleanKey(value);
    if (entry === 'received')
      this.#key.set(key);
    const owner = detectProvider(key, this.#offered);
    const what = wrongKeyType(key);
    const other = !what && owner !== this.#current.id && owner;
    const cleaned = entry === 'received' && removed ? this.#text('cleaned') : '';
    this.#say('message', entry === 'discarded' || entry === 'shown' ? this.#text(entry)
      : what || other ? `${cleaned} ${this.#text('looksLike', what ?? this.#label(owner))}`
        : key && entry === 'received' ? cleaned || this.#text(entry) : '', { owner: other || null });
  }

  /** Whether it is surely a key. An app's own provider may have models that begin as its keys do. */
  #isKey(text: string): boolean {
    return !this.#current.models?.includes(text) && !!(detectProvider(text) ?? wrongKeyType(text));
  }

  #switch(): void {
    const { value } = this.#key;
    this.#key.set('');
    this.#choose(this.#now.owner!);
    this.#key.receive(value);
  }

  async #submit(action: 'save' | 'forget'): Promise<void> {
    const manager = this.manager!;
    if (this.#isBusy)
      return;
    this.#isBusy = true;
    this.#render();
    try {
      await (action === 'forget' ? this.#forget(manager) : manager.status().locked ? this.#unlock(manager) : this.#save(manager));
    } catch (error) {
      const isWrong = error instanceof ByokError && error.code === 'wrong_passphrase';
      this.#fail(isWrong ? 'passphrase' : 'key', this.#text(isWrong ? 'passphraseWrong' : 'failed'));
    } finally {
      this.#isBusy = false;
      this.#render();
    }
  }

  async #unlock(manager: KeyManager): Promise<void> {
    await manager.unlock(this.#phrase.value);
    this.#phrase.set('');
    if (this.firstRun && manager.status().configured)
      return this.close('unlocked');
    this.#begin();
    this.focus();
  }

  async #save(manager: KeyManager): Promise<void> {
    const { id: provider } = this.#current;
    const kept = this.#kept;
    const { key, problem } = cleanKey(this.#key.value);
    // Where nobody sees a model, nobody has chosen the suggested one.
    const model = this.noModel ? kept?.model ?? null : this.#ui.model.value || null;
    const remember = this.#ui.remember.checked;
    const mode = remember && manager.rememberMode || manager.storageMode;
    const passphrase = manager.needsPassphrase(remember) && this.#phrase.value;
    let { outcome: verified = null } = this.#now;
    if (!this.noModel && model && this.#isKey(model))
      return this.#fail('model', this.#text('modelProblem'));
    if (problem && !(kept && problem === 'empty'))
      return this.#fail('key', this.#text('keyProblem'));
    if (passphrase !== false && passphrase.length < 8)
      return this.#fail('passphrase', this.#text('passphraseHint'));

    const { verify } = this.#config;
    if (key && verify && !verified && this.#emit('verify', { provider, model }, true)) {
      this.#say('message', this.#text('checking'));
      this.#checking = new AbortController();
      verified = await check(verify, { provider, model, key }, this.#checking.signal);
      if (!verified)
        return;
      const text = this.#text(`check_${verified}`);
      if (verified === 'rejected' || verified === 'wrong_key_type')
        return this.#fail('key', text);
      if (!isGood(verified))
        return this.#say('keyError', text, { outcome: verified });
    }
    let status = kept!;
    if (key || remember !== this.#isRemembered)
      status = await manager.set(provider, key || manager.get(provider)!, { model, remember, ...passphrase && { passphrase } });
    else
      await manager.setActive(provider, model ?? '');
    if (verified)
      manager.report(verified, provider);

    const { hint, remembered, storage } = status;
    const isKept = storage === mode;
    this.#reset();
    this.#emit('save', this.#saved = { provider, model, hint, remembered, verified });
    if (isKept)
      this.close('saved');
    this.#choose(provider);
    this.#say('message', `${this.#text('saved')} ${isKept ? '' : this.#text('store_memory')}`);
  }

  async #forget(manager: KeyManager): Promise<void> {
    const { id } = this.#current;
    const isLocked = manager.status().locked;
    if (!this.#now.isForgetting)
      return this.#say(isLocked ? 'passphraseError' : 'keyError', `${isLocked ? this.#text('forgetAll') : ''} ${this.#text('forgetHint')}`, { isForgetting: true });
    await (isLocked ? manager.clearAll() : manager.forget(id));
    this.#reset();
    this.#choose(id);
    this.#say('message', this.#text('forgotten'));
    this.#emit('forget', { provider: isLocked ? 'all' : id });
    this.#ui.key.focus();
  }

  #fail(field: 'key' | 'model' | 'passphrase', text: string): void {
    this.#say(`${field}Error`, text);
    this.#ui[field].focus();
  }

  /** Says something in place of what was said before. Ends a check, which was about something else. */
  #say(place = 'message', text = '', now: Now = {}): void {
    this.#checking.abort();
    this.#now = { ...now, texts: { [place]: text } };
    this.#render();
  }

  #text(name: keyof Strings, ...values: unknown[]): string {
    const text = this.#config.strings?.[name] ?? en[name];
    return text.replace(/\{(\d)\}/g, (_, index) => `${values[index] ?? this.#current.label}`);
  }

  #label(id: string | null | undefined): string {
    return [...this.#offered, ...Object.values(PROVIDERS)].find(provider => provider.id === id)?.label ?? '';
  }

  /** Brings all that is seen up to date. */
  #render(): void {
    const ui = this.#ui;
    const { manager } = this;
    if (!ui || !manager)
      return;
    const now = this.#now;
    const { rememberMode, storageMode } = manager;
    const { locked } = manager.status();
    // A server's JSON may have null for what is missing.
    const { id, placeholder, docs, models } = this.#current;
    const isLink = docs?.startsWith('https:');
    const kept = this.#kept;
    const outcome = kept?.outcome;
    const store = `store_${ui.remember.checked && rememberMode || storageMode}`;
    const reason = this.#reason || (outcome && !isGood(outcome) ? outcome : '');

    const texts: Record<string, string> = {
      reason: `check_${reason}` in en ? this.#text(`check_${reason as VerifyOutcome}`) : reason,
      keyHint: kept ? this.#text('keyKept', kept.hint ?? '••••') : placeholder ? this.#text('keyHint', placeholder) : '',
      keyShow: this.#text('show'),
      passphraseShow: this.#text('show'),
      message: '',
      keyError: '',
      modelError: '',
      passphraseError: '',
      switch: this.#text('switchTo', this.#label(now.owner)),
      storage: `${store in en ? this.#text(store as 'store_local') : ''} ${this.#text('advice')}`,
      save: this.#text(locked ? 'unlock' : now.outcome ? 'saveAnyway' : 'save'),
      cancel: this.#text(this.#saved ? 'close' : 'cancel'),
      forget: this.#text(now.isForgetting ? 'forgetNow' : 'forget'),
      link: this.#text(now.isForgetting ? 'revoke' : 'link'),
      ...now.texts,
    };
    const isShown: Record<string, unknown> = {
      close: !this.inline,
      cancel: !this.inline,
      intro: this.firstRun && !locked,
      reason,
      providerField: !locked && this.#offered.length > 1,
      keyField: !locked,
      link: isLink,
      modelField: !locked && !this.noModel,
      rememberField: !locked && !this.noRemember && rememberMode,
      passphraseField: locked || manager.needsPassphrase(ui.remember.checked),
      storage: !locked,
      forget: locked || kept,
      switch: this.#offered.some(provider => provider.id === now.owner),
    };
    for (const name in ui) {
      const element = ui[name]!;
      if (name in isShown)
        element.hidden = !isShown[name];
      if (name in texts || name in en) {
        // What describes something else is read even where it is hidden.
        const text = element.hidden ? '' : texts[name] ?? this.#text(name as keyof Strings);
        // The same text again would be announced again.
        if (element.textContent !== text)
          element.textContent = text;
      }
    }
    for (const field of ['key', 'model', 'passphrase'] as const)
      ui[field].ariaInvalid = `${!!texts[`${field}Error`] && !now.outcome && !now.isForgetting}`;
    ui['save']!.ariaDisabled = `${this.#isBusy}`;
    ui.key.placeholder = kept ? `••••${kept.hint ?? ''}` : placeholder ?? '';
    if (isLink)
      ui.link.href = docs!;
    else
      ui.link.removeAttribute('href');
    ui.provider.replaceChildren(...this.#offered.map(provider => new Option(provider.label, provider.id, false, provider.id === id)));
    ui['models']!.replaceChildren(...models?.map(model => new Option(model)) ?? []);

    const { style } = ui.dialog;
    style.colorScheme = (this.theme || this.#config.theme || '').replace('auto', '');
    const accent = this.accent || this.#config.accentColor || '';
    style.setProperty('--byok-accent', CSS.supports('color', accent) ? accent : '');
    const { states } = this.#internals;
    const on = { open: this.#closed, busy: this.#isBusy, error: texts['keyError'] || texts['modelError'] || texts['passphraseError'], saved: this.#saved };
    Object.entries(on).forEach(([state, isOn]) => states?.[isOn ? 'add' : 'delete'](state));
    // What a form of the page gets is never the key.
    this.#internals.setFormValue(this.inline && manager.status().active?.provider || null);
  }
}

for (const property of [...flags, ...values]) {
  const attribute = attributeOf(property);
  const isFlag = flags.includes(property);
  Object.defineProperty(ByokSettingsElement.prototype, property, {
    get(this: HTMLElement) {
      return isFlag ? this.hasAttribute(attribute) : this.getAttribute(attribute) ?? '';
    },
    set(this: HTMLElement, value) {
      if (isFlag)
        this.toggleAttribute(attribute, value);
      else
        this.setAttribute(attribute, value);
    },
  });
}

/** Settings under the usual tag, or under another one where something else has that. */
export function createSettings(tag = 'byok-settings'): ByokSettingsElement {
  const element = document.createElement(tag);
  if (element instanceof ByokSettingsElement)
    return element;
  tag += '-dialog';
  defineByokSettings(tag);
  return createSettings(tag);
}

/** Makes the tag known. Where something else has it already, that stays, and a warning says so. */
export function defineByokSettings(tag = 'byok-settings'): void {
  const registry = globalThis.customElements;
  if (!registry?.get(tag))
    // One class can have one tag only.
    registry?.define(tag, class extends ByokSettingsElement {});
  else if (!(registry.get(tag)!.prototype instanceof ByokSettingsElement))
    console.warn(`Byok: <${tag}> is something else already.`);
}
