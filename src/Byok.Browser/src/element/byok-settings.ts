import { PROVIDERS } from '../catalog/catalog.js';
import type { ProviderId } from '../catalog/providers.js';
import { ByokClient } from '../client.js';
import { ByokError } from '../errors.js';
import { cleanKey } from '../keys/clean.js';
import { detectProvider, wrongKeyType } from '../keys/detect.js';
import { maskKey } from '../keys/mask.js';
import type { KeyManager } from '../manager.js';
import { en, type Strings } from '../strings.en.js';
import type { ByokOptions, KeyStatus, OpenOptions, Provider, SaveDetail, StorageMode, VerifyCandidate, VerifyOutcome } from '../types.js';
import { VERSION } from '../version.js';
import { check } from './check.js';
import { h, say } from './dom.js';
import { SecretField, type Entry } from './key-field.js';
import { focusPath, lockScroll, restoreFocus } from './modal.js';
import { style } from './style.js';
import { buildView, type View } from './view.js';

/** Why the settings close. */
export type CloseReason = 'escape' | 'close' | 'cancel' | 'backdrop' | 'saved' | 'unlocked' | 'hidden' | 'removed' | 'api';

type Verify = NonNullable<ByokOptions['verify']>;

// What is shown, and what the three buttons of the footer are then called.
const pages = {
  form: ['title', 'save', 'cancel', 'forget'],
  unlock: ['unlockTitle', 'unlock', 'cancel', 'startAgain'],
  forget: ['forgetTitle', 'forget', 'keep', 'forgetAll'],
  forgetAll: ['forgetTitle', 'forgetAll', 'keep', 'forgetAll'],
} as const;

const texts = {
  'intro-text': 'intro', 'provider-label': 'provider', link: 'keyLink', 'model-label': 'model', 'model-hint': 'modelHint',
  'remember-label': 'remember', 'key-show': 'show', 'passphrase-show': 'show', 'key-clear': 'clear', 'passphrase-clear': 'clear',
} as const;

const booleans = { open: 'open', firstRun: 'first-run', inline: 'inline', noModel: 'no-model', noRemember: 'no-remember' };
const values = { projectId: 'project-id', providers: 'providers', provider: 'provider', theme: 'theme', accent: 'accent' };

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
 * @attr {string} lang - The language of the texts
 * @attr {'ltr'|'rtl'} dir - The direction of the texts
 * @attr {string} name - With `inline` in a form: the name under which the provider's id is submitted; never the key
 *
 * @fires byok-open - The dialog has opened: `{reason}`
 * @fires byok-request-close - The dialog is about to close: `{reason}`; can be cancelled, unless the reason is `escape`
 * @fires byok-close - The dialog has closed: `{reason}`
 * @fires byok-verify - A key is about to be saved: `{provider, model, respondWith(verify)}`
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
 * @csspart key-clear - The button that empties the field
 * @csspart hint - What a field is for
 * @csspart message - What has happened
 * @csspart error - What is wrong
 * @csspart switch - The button that switches to the provider whose key it seems to be
 * @csspart model - The model's input
 * @csspart link - The link to the page where keys are made
 * @csspart remember - The box "Remember on this device"
 * @csspart passphrase - The passphrase's input
 * @csspart storage - Where the key is kept
 * @csspart confirm - What forgetting means
 * @csspart revoke - The link to the page where keys are revoked
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
 * @cssstate busy - A key is being checked
 * @cssstate error - Something is wrong with what was entered
 * @cssstate saved - Something was saved since it opened
 */
export class ByokSettingsElement extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes: readonly string[] = [...Object.values(booleans), ...Object.values(values), 'lang'];

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

  #config: Partial<ByokOptions> = {};
  #strings: Partial<Strings> = {};
  #manager: KeyManager | undefined;
  #client: ByokClient | undefined;
  #leave: (() => void)[] = [];

  readonly #root: ShadowRoot;
  readonly #internals: ElementInternals;
  readonly #live: HTMLElement;
  readonly #secret: SecretField;
  readonly #phrase: SecretField;
  #ui!: View;

  #page: keyof typeof pages = 'form';
  #shown = '';
  readonly #drafts = new Map<string, { key: string; model: string }>();
  #wanted = '';
  #reason = '';
  #anyway: VerifyOutcome | null = null;
  #checking: AbortController | undefined;
  #opened: { closed: Promise<'saved' | 'dismissed'>; finish(): void } | undefined;
  #saved = false;
  #busy = false;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [style()];
    this.#live = h('p', { id: 'live', role: 'status', part: '' });
    this.#secret = new SecretField('key', key => this.#text('summary', maskKey(key), `${key.length}`), entry => this.#entered(entry));
    this.#phrase = new SecretField('passphrase', phrase => this.#text('summary', '••••', `${phrase.length}`), () => this.#clearNotes());
    // Focus traps and shortcuts of the page have no business in an open dialog, and nobody needs to see what is pasted.
    for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'paste']) {
      this.addEventListener(type, event => {
        if (this.#opened || type === 'paste')
          event.stopPropagation();
      });
    }
  }

  // ---- what it works with

  get config(): Partial<ByokOptions> {
    return this.#config;
  }

  set config(config: Partial<ByokOptions>) {
    this.#config = config;
    this.#reconnect();
  }

  get manager(): KeyManager | undefined {
    return this.#manager ?? this.#client?.keyManager;
  }

  set manager(manager: KeyManager | undefined) {
    this.#manager = manager;
    this.#reconnect();
  }

  get strings(): Partial<Strings> {
    return this.#strings;
  }

  set strings(strings: Partial<Strings>) {
    this.#strings = strings;
    this.#update();
  }

  get #offered(): readonly Provider[] {
    const ids = this.providers.split(/\s+/).filter(id => Object.hasOwn(PROVIDERS, id));
    return this.#config.providers ?? (ids.length ? ids.map(id => PROVIDERS[id as ProviderId]) : Object.values(PROVIDERS));
  }

  get #current(): Provider {
    return this.#offered.find(({ id }) => id === this.#shown) ?? this.#offered[0]!;
  }

  get #kept(): KeyStatus | undefined {
    return this.manager?.status().keys.find(({ provider }) => provider === this.#current.id);
  }

  // ---- life

  connectedCallback(): void {
    // Properties that were set before the element was defined hide the accessors.
    for (const name of ['config', 'manager', 'strings', ...Object.keys(booleans), ...Object.keys(values)] as 'config'[]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (this as Partial<this>)[name];
        this[name] = value;
      }
    }
    this.#build();
    this.#reconnect();
    if (this.open)
      void this.show();
  }

  disconnectedCallback(): void {
    this.close('removed');
    this.#disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#ui || before === now)
      return;
    if (name === 'open') {
      if (now === null)
        this.close();
      else
        void this.show();
    } else if (name === 'inline') {
      this.close();
      this.#build();
      this.#update();
    } else if (name === 'project-id' || name === 'providers') {
      this.#reconnect();
    } else {
      this.#update();
    }
  }

  #disconnect(): void {
    this.#leave.forEach(leave => leave());
    this.#client?.destroy();
    this.#leave = [];
    this.#client = undefined;
  }

  #reconnect(): void {
    if (!this.isConnected)
      return;
    this.#disconnect();
    const projectId = this.#config.projectId ?? this.projectId;
    if (!this.#manager && projectId)
      this.#client = new ByokClient({ ...this.#config, projectId, providers: this.#offered });
    const { manager } = this;
    if (manager) {
      this.#leave = [
        manager.subscribe((status, error) => {
          this.#update();
          if (error)
            this.#emit('error', { code: error instanceof ByokError ? error.code : 'unknown' });
          else
            this.#emit('change', status);
        }),
      ];
      void manager.ready.then(() => this.#start());
    }
    this.#start();
  }

  #build(): void {
    this.#ui = buildView(this.inline, this.#secret, this.#phrase);
    this.#root.replaceChildren(this.#ui.dialog, this.#live);
    const { dialog, provider, model, remember } = this.#ui;
    const clicks: Record<string, () => void> = {
      close: () => this.#ask('close'),
      cancel: () => this.#cancel(),
      save: () => void this.#submit(),
      forget: () => this.#forget(),
      switch: () => this.#switch(),
    };
    dialog.addEventListener('click', event => {
      const id = (event.target as Element).id;
      // The second click of a double click must not confirm what the first one has brought up.
      if (event.detail < 2)
        clicks[id]?.();
      if (id === 'dialog' && !this.#secret.value && !this.#phrase.value && !this.inline)
        this.#ask('backdrop');
    });
    dialog.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && (event.target as Element).matches('input:not([type=checkbox])'))
        void this.#submit();
    });
    dialog.addEventListener('paste', event => {
      if (event.target !== model && event.clipboardData) {
        event.preventDefault();
        const unlocking = event.target === this.#phrase.input || this.#page === 'unlock';
        (unlocking ? this.#phrase : this.#secret).receive(event.clipboardData.getData('text'));
      }
    });
    dialog.addEventListener('cancel', event => {
      if (event.target === dialog) {
        event.preventDefault();
        this.#ask('escape');
      }
    });
    // Browsers may close it without asking first.
    dialog.addEventListener('close', () => this.close('escape'));
    provider.addEventListener('change', () => this.#choose(provider.value));
    model.addEventListener('input', () => this.#clearNotes());
    remember.addEventListener('change', () => {
      this.#clearNotes();
      this.#update();
    });
  }

  // ---- opening and closing

  /** Opens the dialog, or brings the focus back to it. Settles when it is closed. */
  show({ provider, reason = '' }: OpenOptions = {}): Promise<'saved' | 'dismissed'> {
    if (this.#opened || this.inline || !this.isConnected) {
      this.focus();
      return this.#opened?.closed ?? Promise.resolve('dismissed');
    }
    const { dialog } = this.#ui;
    const path = focusPath();
    const unlock = lockScroll();
    // What hides cookie banners may hide this as well, and would leave a page that takes no clicks.
    const watcher = new ResizeObserver(() => {
      if (dialog.checkVisibility?.({ visibilityProperty: true }) === false)
        this.close('hidden');
    });
    const hide = () => {
      if (document.hidden)
        this.#secret.hide();
    };
    let settle!: (result: 'saved' | 'dismissed') => void;
    const closed = new Promise<'saved' | 'dismissed'>(resolve => settle = resolve);
    document.addEventListener('visibilitychange', hide);
    this.#opened = {
      closed,
      finish: () => {
        watcher.disconnect();
        document.removeEventListener('visibilitychange', hide);
        unlock();
        dialog.close();
        restoreFocus(path);
        settle(this.#saved ? 'saved' : 'dismissed');
      },
    };
    this.#reason = reason;
    this.#wanted = provider ?? '';
    this.#setSaved(false);
    this.#start();
    dialog.showModal();
    watcher.observe(dialog);
    this.open = true;
    this.#state('open', true);
    this.focus();
    this.#emit('open', { reason });
    return closed;
  }

  close(reason: CloseReason = 'api'): void {
    const opened = this.#opened;
    if (!opened)
      return;
    this.#opened = undefined;
    this.#checking?.abort();
    this.open = false;
    this.#state('open', false);
    this.#reset();
    opened.finish();
    this.#emit('close', { reason });
  }

  /** Focuses what to do next: the key, or the title where there is something to read first. */
  override focus(): void {
    const { title, key, passphrase } = this.#ui;
    const target = this.#page === 'unlock' ? passphrase : this.#opened && (this.firstRun || this.#reason) ? title : key;
    target.focus();
  }

  #ask(reason: CloseReason): void {
    // Escape always leads out.
    if (this.#emit('request-close', { reason }, reason !== 'escape') || reason === 'escape')
      this.close(reason);
  }

  #cancel(): void {
    if (!this.#page.startsWith('forget'))
      return this.#ask('cancel');
    this.#page = this.manager?.status().locked ? 'unlock' : 'form';
    this.#update();
    this.#ui.forget.focus();
  }

  /** Begins with what is kept, unless something is entered already. */
  #start(): void {
    const status = this.manager?.status();
    if (!this.#secret.value)
      this.#shown = '';
    this.#page = status?.locked ? 'unlock' : 'form';
    this.#choose(this.#shown || this.#wanted || this.provider || status?.active?.provider || '');
  }

  #reset(): void {
    this.#drafts.clear();
    this.#secret.value = this.#phrase.value = '';
    this.#shown = this.#wanted = this.#reason = '';
    this.#clearNotes();
  }

  // ---- what is entered

  /** Shows another provider; what was entered for this one stays. */
  #choose(id: string): void {
    const { model, remember } = this.#ui;
    if (this.#shown)
      this.#drafts.set(this.#current.id, { key: this.#secret.value, model: model.value });
    this.#shown = this.#offered.some(provider => provider.id === id) ? id : this.#offered[0]!.id;
    const draft = this.#drafts.get(this.#shown);
    const kept = this.#kept;
    this.#secret.value = draft?.key ?? '';
    model.value = draft?.model ?? kept?.model ?? this.#current.models?.[0] ?? '';
    remember.checked = isRemembered(kept, this.manager);
    this.#clearNotes();
    this.#update();
  }

  #entered(entry: Entry): void {
    this.#clearNotes();
    const typed = this.#secret.value;
    const { key, removed } = cleanKey(typed);
    if (entry === 'received' && key !== typed)
      this.#secret.value = key;
    const owner = detectProvider(key, this.#offered);
    const what = wrongKeyType(key);
    const { id } = this.#current;
    const label = this.#label(owner);
    const offered = this.#offered.some(provider => provider.id === owner);
    const other = !!owner && owner !== id;
    this.#note(
      entry === 'discarded' || entry === 'shown' ? this.#text(entry)
        : what ? this.#text('wrongType', what)
          : other ? this.#text('looksLike', label)
            : entry === 'received' && key ? this.#text(removed ? 'cleaned' : 'received') : '');
    this.#ui.switch.hidden = !other || !offered || !!what;
    say(this.#ui.switch, this.#text('switchTo', label));
  }

  #switch(): void {
    const { value } = this.#secret;
    const owner = detectProvider(cleanKey(value).key, this.#offered);
    if (!owner)
      return;
    this.#secret.value = '';
    this.#choose(owner);
    this.#secret.receive(value);
  }

  // ---- saving

  async #submit(): Promise<void> {
    const { manager } = this;
    if (!manager || this.#busy)
      return;
    this.#busy = true;
    try {
      await (this.#page === 'form' ? this.#save(manager) : this.#page === 'unlock' ? this.#unlock(manager) : this.#forgetNow(manager));
    } catch (error) {
      const wrong = error instanceof ByokError && error.code === 'wrong_passphrase';
      this.#fail(wrong ? 'passphrase' : 'key', this.#text(wrong ? 'passphraseWrong' : 'failed'));
    }
    this.#busy = false;
  }

  async #save(manager: KeyManager): Promise<void> {
    const { id: provider, label } = this.#current;
    const kept = this.#kept;
    const remember = this.#ui.remember.checked;
    const { key, problem } = cleanKey(this.#secret.value);
    const model = this.#ui.model.value.trim() || null;
    const passphrase = manager.needsPassphrase(remember) ? this.#phrase.value : null;
    if (problem && !(kept && problem === 'empty'))
      return this.#fail('key', this.#text(`problem_${problem}`));
    if (/[^\x21-\x7E]/.test(model ?? ''))
      return this.#fail('model', this.#text('problem_model'));
    if (passphrase !== null && passphrase.length < 8 && !manager.status().locked)
      return this.#fail('passphrase', this.#text('problem_passphrase'));

    let verified = this.#anyway;
    if (key && !verified) {
      const outcome = await this.#verify({ provider, model, key });
      if (outcome === 'stopped' || outcome && !this.#passes(outcome, label))
        return;
      verified = outcome;
    }
    let status = kept!;
    if (key || remember !== isRemembered(kept, manager))
      status = await manager.set(provider, key || manager.get(provider)!, { model, remember, ...passphrase !== null && { passphrase } });
    else
      await manager.setActive(provider, model ?? '');
    if (verified)
      manager.report(verified, provider);

    this.#reset();
    this.#setSaved(true);
    this.#emit('save', { provider, model, hint: status.hint, remembered: status.remembered, verified } satisfies SaveDetail);
    const isWhereItShould = status.storage === (remember && manager.rememberMode || manager.storageMode);
    if (isWhereItShould)
      this.close('saved');
    this.#choose(provider);
    this.#note(this.#text(isWhereItShould ? 'saved' : 'storeFailed'));
    say(this.#live, this.inline ? '' : this.#text('saved'));
  }

  /** Null where nobody checks keys here. */
  async #verify(candidate: VerifyCandidate): Promise<VerifyOutcome | 'stopped' | null> {
    const { provider, model } = candidate;
    let { verify } = this.#config;
    if (!this.#emit('verify', { provider, model, respondWith: (own: Verify) => verify = own }, true) || !verify)
      return null;
    this.#clearNotes();
    this.#note(this.#text('checking', this.#current.label));
    const controller = this.#checking = new AbortController();
    this.#state('busy', true);
    this.#ui.save.setAttribute('aria-disabled', 'true');
    const outcome = await check(verify, candidate, controller);
    if (outcome)
      this.#clearNotes();
    return outcome ?? 'stopped';
  }

  #passes(outcome: VerifyOutcome, label: string): boolean {
    if (isGood(outcome))
      return true;
    const text = this.#text(`check_${outcome}`, label);
    if (outcome === 'rejected' || outcome === 'wrong_key_type') {
      this.#fail('key', text);
    } else {
      say(this.#ui['key-error']!, text);
      this.#anyway = outcome;
      this.#update();
    }
    return false;
  }

  async #unlock(manager: KeyManager): Promise<void> {
    await manager.unlock(this.#phrase.value);
    this.#phrase.value = '';
    if (this.firstRun && manager.status().configured)
      return this.close('unlocked');
    this.#start();
    this.focus();
  }

  #forget(): void {
    this.#page = this.#page === 'form' ? 'forget' : 'forgetAll';
    this.#clearNotes();
    this.#update();
    this.#ui.title.focus();
  }

  async #forgetNow(manager: KeyManager): Promise<void> {
    const { id } = this.#current;
    const all = this.#page === 'forgetAll';
    await (all ? manager.clearAll() : manager.forget(id));
    this.#reset();
    this.#page = 'form';
    this.#choose(id);
    this.#note(this.#text('forgotten'));
    this.#emit('forget', { provider: all ? 'all' : id });
    this.#ui.key.focus();
  }

  // ---- what is said

  #note(text: string): void {
    say(this.#ui.message, text);
  }

  #fail(field: 'key' | 'model' | 'passphrase', text: string): void {
    this.#clearNotes();
    this.#state('error', true);
    say(this.#ui[`${field}-error`]!, text);
    this.#ui[field].setAttribute('aria-invalid', 'true');
    this.#ui[field].focus();
  }

  /** What was said is over as soon as something changes, and so is a check. */
  #clearNotes(): void {
    if (!this.#ui)
      return;
    this.#checking?.abort();
    this.#checking = undefined;
    this.#anyway = null;
    this.#state('busy', false);
    this.#state('error', false);
    for (const field of ['key', 'model', 'passphrase'] as const) {
      say(this.#ui[`${field}-error`]!, '');
      this.#ui[field].removeAttribute('aria-invalid');
    }
    this.#note('');
    this.#ui.switch.hidden = true;
    this.#ui.save.removeAttribute('aria-disabled');
    say(this.#ui.save, this.#text(pages[this.#page][1]));
  }

  #text(name: keyof Strings, ...values: string[]): string {
    const text = this.#strings[name] ?? this.#config.strings?.[name] ?? en[name];
    return text.replace(/\{(\d)\}/g, (_, index) => values[index] ?? '');
  }

  #label(provider: string | null): string {
    return this.#offered.find(({ id }) => id === provider)?.label ?? (PROVIDERS as Record<string, Provider>)[provider!]?.label ?? provider ?? '';
  }

  #emit(name: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(`byok-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }

  #state(name: string, on: boolean): void {
    const { states } = this.#internals;
    // Old browsers have no states, or only ones with dashes.
    try {
      states?.[on ? 'add' : 'delete'](name);
    } catch {}
  }

  #setSaved(saved: boolean): void {
    this.#saved = saved;
    this.#state('saved', saved);
  }

  /** Brings everything on the screen up to date. */
  #update(): void {
    const ui = this.#ui;
    if (!ui)
      return;
    const { manager } = this;
    const page = this.#page;
    const status = manager?.status();
    const offered = this.#offered;
    const { id, label, placeholder = '', docs = '', models = [] } = this.#current;
    const kept = this.#kept;
    const hint = kept?.hint;
    const mode = ui.remember.checked && manager?.rememberMode || manager?.storageMode;
    const outcome = kept?.outcome;
    const reason = this.#reason || (outcome && !isGood(outcome) ? outcome : '');
    const [title, save, cancel, forget] = pages[page];

    for (const [target, name] of Object.entries(texts))
      say(ui[target]!, this.#text(name));
    const said: Record<string, string> = {
      title: this.#text(title),
      save: this.#text(this.#anyway ? 'saveAnyway' : save),
      cancel: this.#text(this.#saved && page === 'form' ? 'close' : cancel),
      forget: this.#text(forget),
      reason: `check_${reason}` in en ? this.#text(`check_${reason as VerifyOutcome}`, label) : reason,
      'key-label': this.#text('key', label),
      'key-hint': hint ? this.#text('keyKept', hint) : kept ? this.#text('keyKeptShort') : placeholder && this.#text('keyBegins', placeholder),
      'passphrase-label': this.#text(status?.locked ? 'passphrase' : 'passphraseNew'),
      'passphrase-hint': this.#text(status?.locked ? 'passphraseHint' : 'passphraseNewHint'),
      storage: `${this.#text(`store_${mode}` in en ? `store_${mode as StorageMode}` : 'store_other')} ${this.#text('advice')}`,
      confirm: this.#text(page === 'forgetAll' ? 'forgetAllText' : 'forgetText', label),
      revoke: this.#text('revoke', label),
    };
    for (const [target, text] of Object.entries(said))
      say(ui[target]!, text);

    const form = page === 'form';
    const shown: Record<string, boolean> = {
      close: !this.inline,
      intro: form && (this.firstRun || !!this.querySelector('[slot=intro]')),
      reason: form && !!reason,
      'provider-field': form && offered.length > 1,
      'key-field': form,
      link: !!docs,
      'model-field': form && !this.noModel,
      'remember-field': form && !this.noRemember && !!manager?.rememberMode,
      'passphrase-field': page === 'unlock' || form && !!manager?.needsPassphrase(ui.remember.checked),
      storage: form,
      confirm: !form && page !== 'unlock',
      revoke: page === 'forget' && !!docs,
      cancel: !this.inline || page.startsWith('forget'),
      forget: form ? !!kept : page === 'unlock' || page === 'forget' && status!.keys.length > 1,
    };
    for (const [target, isShown] of Object.entries(shown))
      ui[target]!.hidden = !isShown;

    ui.save.classList.toggle('danger', !form && page !== 'unlock');
    ui.close.ariaLabel = this.#text('close');
    ui.link.href = ui.revoke.href = /^https:/.test(docs) ? docs : '';
    ui.key.placeholder = hint ? `••••${hint}` : placeholder;
    ui.provider.replaceChildren(...offered.map(provider => h('option', { value: provider.id }, provider.label)));
    ui.provider.value = id;
    ui.models.replaceChildren(...models.map(value => h('option', { value })));

    const { style } = ui.dialog;
    const theme = this.theme || this.#config.theme || '';
    const accent = this.accent || this.#config.accentColor || '';
    style.colorScheme = theme === 'auto' ? '' : theme;
    style.setProperty('--byok-accent', CSS.supports('color', accent) ? accent : '');
    if (this.inline) {
      const name = this.getAttribute('name');
      const data = new FormData();
      if (name && status?.active)
        data.set(name, status.active.provider);
      this.#internals.setFormValue(data);
    }
  }
}

function isGood(outcome: VerifyOutcome): boolean {
  return outcome === 'ok' || outcome === 'rate_limited' || outcome === 'not_checkable';
}

function isRemembered(kept: KeyStatus | undefined, manager: KeyManager | undefined): boolean {
  return !!kept && kept.storage === manager?.rememberMode;
}

for (const [property, name] of Object.entries(booleans)) {
  mirror(property, {
    get: element => element.hasAttribute(name),
    set: (element, on) => void element.toggleAttribute(name, !!on),
  });
}
for (const [property, name] of Object.entries(values)) {
  mirror(property, {
    get: element => element.getAttribute(name) ?? '',
    set: (element, value) => element.setAttribute(name, `${value}`),
  });
}

function mirror(property: string, { get, set }: { get(element: HTMLElement): unknown; set(element: HTMLElement, value: unknown): void }): void {
  Object.defineProperty(ByokSettingsElement.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return get(this);
    },
    set(this: HTMLElement, value: unknown) {
      set(this, value);
    },
  });
}

let isDefined = false;

/** Makes the tag known. Where something else has it already, that stays, and a warning says so. */
export function defineByokSettings(tag = 'byok-settings'): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const other = registry?.get(tag);
  if (other && !(other === ByokSettingsElement || other.prototype instanceof ByokSettingsElement))
    console.warn(`Byok: <${tag}> is defined already, by another version or another library. That one stays.`);
  if (!registry || other)
    return;
  // One class can have one tag only.
  registry.define(tag, isDefined ? class extends ByokSettingsElement {} : ByokSettingsElement);
  isDefined = true;
}

/** Makes the element, also where its usual tag was taken. */
export function createElement(): ByokSettingsElement {
  if (!isDefined)
    defineByokSettings(`byok-settings-${VERSION.replaceAll('.', '-')}`);
  return new ByokSettingsElement();
}
