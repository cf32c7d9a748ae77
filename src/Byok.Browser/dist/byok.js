// Byok 0.1.0, MIT. The comments are in src/Byok.Browser/src.
import { PROVIDERS } from "./byok.providers.js";

import { ByokError } from "./byok.core.js";
import { KeyManager } from "./byok.core.js";
var shared = globalThis[/* @__PURE__ */ Symbol.for("byok")] ??= /* @__PURE__ */ new Map();
var shareable = ["storage", "remember", "ttl", "idleTtl"];
var ByokClient = class {
	keyManager;
	options;
	#origins;
	#end = new AbortController();
	constructor(options) {
		const { projectId, providers, allowedOrigins = [] } = options;
		if (!providers?.length || providers.some((provider) => !/^[a-z0-9-]{1,64}$/.test(provider?.id ?? "") || !provider.label))
			throw invalid("providers is at least one, with an id of a-z 0-9 - and a label.");
		this.options = options;
		this.#origins = [globalThis.location?.origin, ...allowedOrigins.map((origin) => new URL(origin).origin)];
		const entry = shared.get(projectId) ?? { manager: new KeyManager(options), options: { storage: "session", remember: false, ...options }, users: 0 };
		for (const name of shareable) {
			if (options[name] !== void 0 && options[name] !== entry.options[name])
				throw invalid(`${projectId} has another ${name} on this page.`);
		}
		shared.set(projectId, entry);
		entry.users++;
		this.keyManager = entry.manager;
		this.#end.signal.onabort = () => {
			if (--entry.users)
				return;
			shared.delete(projectId);
			entry.manager.dispose();
		};
	}
	get ready() {
		return this.keyManager.ready;
	}
	status() {
		return this.keyManager.status();
	}
	isConfigured() {
		return !this.#end.signal.aborted && this.status().configured;
	}
	getHeaders() {
		return this.#end.signal.aborted ? null : this.keyManager.headers(this.options.headers);
	}
	async fetch(input, init) {
		await this.ready;
		const request = new Request(input, { ...init, redirect: "error", mode: "cors" });
		if (!this.#origins.includes(new URL(request.url).origin))
			throw new ByokError("origin_not_allowed", "A key goes to this origin and allowedOrigins only.");
		const headers = this.getHeaders();
		if (!headers)
			throw new ByokError("not_configured", "There is no key: await guardFirstRun().");
		for (const name in headers)
			request.headers.set(name, headers[name]);
		return fetch(request);
	}
	forget(provider) {
		return provider ? this.keyManager.forget(provider) : this.keyManager.clearAll();
	}
	reportOutcome(outcome) {
		this.keyManager.report(outcome);
	}
	on(event, listener) {
		const end = this.keyManager.subscribe((status, error) => {
			if (event === "change")
				listener(status);
			else if (error)
				listener(error);
		});
		this.#end.signal.addEventListener("abort", end);
		return end;
	}
	destroy() {
		this.#end.abort();
	}
	toJSON() {
		return this.status();
	}
};
function invalid(message) {
	return new ByokError("invalid_options", message);
}

import { ByokError as ByokError2 } from "./byok.core.js";
import { cleanKey } from "./byok.providers.js";
import { detectProvider, wrongKeyType } from "./byok.providers.js";
import { maskKey } from "./byok.providers.js";

var en = Object.freeze({
	title: "Your API key",
	intro: "This app needs your own key from an AI provider. It stays in this browser and goes to this app’s server with your requests.",
	close: "Close",
	cancel: "Cancel",
	save: "Save",
	saveAnyway: "Save anyway",
	saved: "Saved.",
	failed: "This failed. Try again.",
	providerLabel: "Provider",
	keyLabel: "{0} API key",
	keyHint: "Often begins with {0}",
	keyKept: "The saved key ends in {0}. Leave empty to keep it.",
	keyProblem: "This is not a whole key. Copy it again.",
	link: "Get a key (new tab)",
	revoke: "Revoke the key (new tab)",
	summary: "{0} · {1} characters",
	show: "Show",
	shown: "Visible for 30 seconds.",
	received: "Key received.",
	cleaned: "Key received and cleaned.",
	discarded: "Other software filled this in. Paste or type the key.",
	looksLike: "This looks like: {0}",
	switchTo: "Switch to {0}",
	modelLabel: "Model",
	modelProblem: "This looks like a key.",
	rememberLabel: "Remember on this device",
	passphraseLabel: "Passphrase",
	passphraseHint: "8 characters or more. If it is lost, forget the keys and enter them again.",
	passphraseWrong: "This is not the passphrase.",
	unlock: "Unlock",
	forget: "Forget",
	forgetNow: "Forget now",
	forgetAll: "This forgets all keys of this app.",
	forgetHint: "Copies may remain on the disk. Only revoking the key ends it.",
	forgotten: "Forgotten.",
	advice: "Use a key with a spending limit, and revoke it if in doubt.",
	store_memory: "Kept until you leave or reload this page.",
	store_session: "Kept until you close this tab. Software on this computer could read it.",
	store_local: "Kept in this browser. Anyone who can use it can read the key: not for shared computers.",
	store_device: "Kept on this device, scrambled. Anyone who can use this browser can use the key: not for shared computers.",
	store_passphrase: "Kept on this device, encrypted with your passphrase.",
	checking: "Checking with {0}…",
	check_ok: "{0} accepts this key.",
	check_rejected: "{0} does not accept this key. Copy it again, or get another.",
	check_wrong_key_type: "{0} does not accept this kind of key.",
	check_no_permission: "{0} accepts this key, but not for this.",
	check_no_credit: "{0} accepts this key, but its account has no credit.",
	check_rate_limited: "{0} gets too many requests to check this key now.",
	check_unreachable: "{0} could not be asked about this key.",
	check_timeout: "{0} took too long to check this key.",
	check_provider_error: "{0} failed to check this key.",
	check_not_checkable: "{0} cannot check this key."
});

function check(verify, candidate, abort, wait = 15e3) {
	const signal = AbortSignal.any([abort, AbortSignal.timeout(wait)]);
	return Promise.race([
		new Promise((resolve) => signal.onabort = () => resolve(abort.aborted ? null : "timeout")),
		(async () => verify(candidate, signal))().then((answer) => `check_${answer}` in en ? answer : "unreachable", () => "unreachable")
	]);
}

var SecretField = class {
	value = "";
	#isReceived = false;
	#isShown = false;
	#timer;
	#input;
	#toggle;
	#summary;
	#changed;
	constructor(input, toggle, summary, changed) {
		this.#input = input;
		this.#toggle = toggle;
		this.#summary = summary;
		this.#changed = changed;
		input.oninput = (event) => this.#type(event);
		toggle.onclick = () => {
			toggle.focus();
			this.#reveal(!this.#isShown);
		};
		input.parentElement.addEventListener("focusout", ({ relatedTarget }) => {
			if (relatedTarget !== input && relatedTarget !== toggle)
				this.#reveal(false);
		});
		this.set("");
	}
	receive(text) {
		this.set(text);
		this.#input.focus();
		this.#changed("received");
	}
	set(value) {
		this.value = value;
		this.#isReceived = !!value;
		this.#reveal(false);
	}
	#type({ inputType, data }) {
		const input = this.#input;
		const isNew = this.#isReceived && !this.#isShown;
		const value = isNew ? data ?? "" : input.value;
		if (!inputType || inputType === "insertReplacementText" || input.matches(":autofill")) {
			this.set("");
			this.#changed("discarded");
		} else if (value.length > (isNew ? 7 : this.value.length + 7)) {
			this.receive(value);
		} else {
			this.value = value;
			this.#isReceived = false;
			this.#render();
			this.#changed("typed");
		}
	}
	#reveal(on) {
		clearTimeout(this.#timer);
		this.#isShown = on;
		this.#render();
		if (on) {
			this.#timer = setTimeout(() => this.#reveal(false), 3e4);
			this.#changed("shown");
		}
	}
	#render() {
		const { value } = this;
		const input = this.#input;
		const isReceived = this.#isReceived;
		const isShown = this.#isShown;
		const text = isReceived && !isShown ? this.#summary(value) : value;
		if (input.value !== text)
			input.value = text;
		input.classList.toggle("masked", !isReceived && !isShown);
		input.part.toggle("key-summary", isReceived && !isShown);
		this.#toggle.hidden = !value;
		this.#toggle.ariaPressed = `${isShown}`;
	}
};

var style_default = ':host([hidden]),[hidden]{display:none!important}:host(:not([inline])){display:contents}*{box-sizing:border-box;margin:0;font:inherit}#dialog{--accent: var(--byok-accent, light-dark(#2b59c3, #9db8ff));--danger: var(--byok-danger, light-dark(#b3261e, #ff9a91));--surface: var(--byok-surface, light-dark(#fff, #1c1f25));--text: var(--byok-text, light-dark(#1a1d23, #eceef2));--radius: var(--byok-radius, 8px);--space: var(--byok-space, 16px);--white: clamp(0, (.179 - y) * 1e9, 1);width:var(--byok-width, 28em);max-width:calc(100vw - 2rem);max-height:calc(100dvh - 2rem);margin:auto;padding:0;border:1px solid #8884;border-radius:calc(var(--radius) * 1.75);background:var(--surface);color:var(--text);font:medium/1.5 var(--byok-font, system-ui, sans-serif);text-align:start}section#dialog{max-width:100%;max-height:none;margin:0}dialog[open]{display:flex;flex-direction:column}#reason,[part=error],#forget{color:var(--danger)!important}::backdrop{background:var(--byok-backdrop, #0b0f1a8c)}#header,#form,#footer{padding:calc(var(--space) * .75) calc(var(--space) * 1.5)}#header,#footer,.box,#rememberField,#keyField{display:flex;align-items:center;justify-content:space-between}#header{padding-bottom:0}#form{overflow:auto;overscroll-behavior:contain}#footer,#keyField{flex-wrap:wrap;justify-content:end;gap:4px 8px}#footer{border-top:1px solid #8884}#intro,#reason,[part=field]{padding-bottom:var(--space)}#keyLabel,#forget{margin-inline-end:auto}#title,[part=label],button{font-weight:600}#title{font-size:1.25em}.note,#link,#storage{font-size:.875em}#intro,.note,#storage,::placeholder{color:var(--byok-muted, color-mix(in srgb, var(--text) 72%, var(--surface)));opacity:1}[part=error]:not(:empty):before{content:"\\26a0  " / ""}:host(:state(saved)) #message{color:var(--byok-success, light-dark(#19703a, #7bd69a))}#link,#close,#forget,.box button{border-color:#0000;color:inherit}.box,#provider,#model,button{min-height:44px;padding:0 12px;border:1px solid var(--byok-border, color-mix(in srgb, var(--text) 50%, var(--surface)));border-radius:var(--radius);background:none;color:inherit}.box,#provider,#model,.note{width:100%;margin-top:4px}.box input{flex:1;min-width:0;height:42px;padding:0;border:0;background:none;color:inherit}.box:has([aria-invalid=true]){border-color:var(--danger)}#provider{padding:0 8px}[dir=ltr]{font:.9375em var(--byok-mono, ui-monospace, monospace);text-overflow:ellipsis}.masked{-webkit-text-security:disc}.note{min-height:52px;margin-bottom:-8px}p:not(:empty)~[part=hint]{display:none}option{background:var(--surface)}button{padding:0 16px;cursor:pointer}.box button,#switch{min-height:28px;padding:0 8px;color:var(--text)}.box button{margin-inline-end:-8px}[aria-pressed=true]{background:#8883}#message{display:inline}#close{min-width:44px;margin-inline-end:-12px;padding:0;font-size:0}#close:before{content:"\\d7" / "";font:28px/1 sans-serif}#forget{margin-inline-start:-16px}#save{background:var(--accent);color:var(--byok-accent-text, color(from var(--accent) xyz-d65 calc(.9505 * var(--white)) var(--white) calc(1.089 * var(--white))))}[aria-disabled=true]{opacity:.6}#rememberField{justify-content:start;gap:12px;min-height:44px}#remember{width:20px;height:20px;accent-color:var(--accent)}:focus-visible,.box:has(input:focus-visible){outline:2px solid var(--text);outline-offset:2px;box-shadow:0 0 0 2px var(--accent)}#title,.box input{outline:0!important;box-shadow:none!important}#save{min-width:9.5em}@media(max-width:25em){.note{min-height:76px}#save{min-width:0}}@media(max-height:30em){dialog[open]{display:block;overflow:auto}}';

var secret = "autocomplete=off autocapitalize=none autocorrect=off spellcheck=false translate=no dir=ltr enterkeyhint=done data-1p-ignore= data-lpignore=true data-bwignore= data-form-type=other data-clarity-mask=true data-hj-suppress= data-dd-privacy=hidden data-private= class=rr-block,sentry-block,ph-no-capture,fs-exclude";
var outline = `
header#header
-h2#title tabindex=-1
-button#close
div#form
-slot name=intro
--p#intro
-p#reason
-div#providerField part=field
--label#providerLabel part=label for=provider
--select#provider
-div#keyField part=field
--label#keyLabel part=label for=key
--a#link target=_blank rel=noopener,noreferrer
--div class=box
---input#key aria-describedby=keyHint,keyError ${secret}
---button#keyShow part=key-toggle aria-describedby=keyLabel
--div class=note
---p#keyError part=error role=alert
---p#message role=status
---button#switch
---p#keyHint part=hint
-div#modelField part=field
--label#modelLabel part=label for=model
--input#model list=models aria-describedby=modelError ${secret}
--datalist#models part=
--p#modelError part=error role=alert
-label#rememberField part=field
--input#remember type=checkbox aria-describedby=storage
--span#rememberLabel part=label
-div#passphraseField part=field
--label#passphraseLabel part=label for=passphrase
--div class=box
---input#passphrase aria-describedby=passphraseHint,passphraseError ${secret}
---button#passphraseShow part=key-toggle aria-describedby=passphraseLabel
--div class=note
---p#passphraseError part=error role=alert
---p#passphraseHint part=hint
-p#storage
-slot name=help
footer#footer
-button#forget
-button#cancel
-button#save
-slot name=footer-note`;
function buildView(inline) {
	const ui = {};
	const parents = [];
	const top = `${inline ? "section" : "dialog"}#dialog part=dialog,backdrop-host aria-labelledby=title aria-describedby=intro,reason`;
	for (const line of (top + outline.replaceAll("\n", "\n-")).split("\n")) {
		const depth = line.search(/[^-]/);
		const [start = "", ...attributes] = line.slice(depth).split(" ");
		const [tag = "", id] = start.split("#");
		const element = parents[depth] = document.createElement(tag);
		parents[depth - 1]?.append(element);
		if (id) {
			ui[id] = element;
			attributes.unshift(`id=${id}`, `part=${id}`);
		}
		for (const attribute of attributes) {
			const [name = "", value = ""] = attribute.split("=");
			element.setAttribute(name, value.replaceAll(",", " "));
		}
	}
	return ui;
}

var flags = ["firstRun", "inline", "noModel", "noRemember", "open"];
var values = ["projectId", "providers", "provider", "theme", "accent"];
var attributeOf = (property) => property.replace(/[A-Z]/g, "-$&").toLowerCase();
var secretEvents = "keypress beforeinput input textInput compositionstart compositionupdate compositionend copy cut paste dragstart dragover drop".split(" ");
var isGood = (outcome) => /^(ok|rate_limited|not_checkable)$/.test(outcome);
var sheet;
var openings = 0;
var scrolling;
var Base = globalThis.HTMLElement ?? class {
};
var ByokSettingsElement = class extends Base {
	static formAssociated = true;
	static observedAttributes = [...flags, ...values].map(attributeOf);
	#internals = this.attachInternals();
	#root = this.attachShadow({ mode: "open" });
	#config = {};
	#client;
	#basis = "";
	#ui;
	#key;
	#phrase;
	#shown = "";
	#reason = "";
	#drafts = /* @__PURE__ */ new Map();
	#now = {};
	#saved = null;
	#isBusy = false;
	#checking = new AbortController();
	#closed;
	#finish = () => {
	};
	constructor() {
		super();
		for (const type of ["keydown", "keyup", "focusin"])
			this.addEventListener(type, (event) => event.stopPropagation());
		for (const type of secretEvents)
			this.addEventListener(type, (event) => event.target === this && event.stopPropagation());
	}
	get config() {
		return this.#config;
	}
	set config(config) {
		this.#config = config;
		this.#connect();
	}
	get manager() {
		return this.#client?.keyManager;
	}
	connectedCallback() {
		const self = this;
		for (const name of ["config", ...values, ...flags]) {
			if (Object.hasOwn(self, name)) {
				const value = self[name];
				delete self[name];
				self[name] = value;
			}
		}
		this.#connect();
		if (this.open)
			void this.show();
		if (!this.#client)
			setTimeout(() => this.isConnected && !this.#client && console.warn("Byok: <byok-settings> needs project-id or config."), 500);
	}
	disconnectedCallback() {
		this.close("removed");
		if (this.#client)
			this.#reset();
		if (this.isConnected)
			return;
		this.#client?.destroy();
		this.#client = void 0;
	}
	attributeChangedCallback(name) {
		if (name === "open")
			void (this.open ? this.show() : this.close());
		else if (/^(inline|project-id|providers)$/.test(name))
			this.#connect();
		else
			this.#render();
	}
	async show({ reason = "" } = {}) {
		if (this.#closed || this.inline || !this.#client) {
			this.focus();
			return this.#closed ?? null;
		}
		const { dialog } = this.#ui;
		const { style: page, clientWidth } = document.documentElement;
		const watcher = setInterval(() => dialog.checkVisibility({ visibilityProperty: true }) && +getComputedStyle(dialog).opacity || this.close("hidden"), 500);
		this.#reason = reason;
		this.#saved = null;
		this.#closed = new Promise((resolve) => this.#finish = () => {
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
				page.scrollbarGutter = "stable";
			page.overflow = "hidden";
		}
		this.open = true;
		this.#begin();
		this.focus();
		this.#emit("open", { reason });
		return this.#closed;
	}
	close(reason = "api") {
		if (!this.#closed)
			return;
		this.#closed = void 0;
		this.open = false;
		this.#finish();
		this.#reset();
		this.#emit("close", { reason });
	}
	focus() {
		const { title, key, passphrase, reason } = this.#ui ?? {};
		(key?.checkVisibility() ? this.#closed && (this.firstRun || reason.textContent) ? title : key : passphrase)?.focus();
	}
	#ask(reason) {
		if (this.#emit("request-close", { reason }, reason !== "escape"))
			this.close(reason);
	}
	#emit(name, detail, cancelable = false) {
		return this.dispatchEvent(new CustomEvent(`byok-${name}`, { detail, bubbles: true, composed: true, cancelable }));
	}
	#connect() {
		const projectId = this.#config.projectId ?? this.projectId;
		if (!this.isConnected || !projectId)
			return;
		const providers = this.#offered;
		const { storage, remember, ttl, idleTtl } = this.#config;
		const basis = `${[projectId, storage, remember, ttl, idleTtl, this.inline, providers.map((provider) => provider?.id)]}`;
		if (this.#client && basis === this.#basis)
			return this.#render();
		const client = new ByokClient({ ...this.#config, projectId, providers });
		this.close();
		this.#drafts.clear();
		this.#build();
		this.#client?.destroy();
		this.#client = client;
		this.#basis = basis;
		client.on("change", (status) => {
			this.#render();
			this.#emit("change", status);
		});
		client.on("error", (error) => this.#emit("error", { code: error.code }));
		this.#begin();
		void client.ready.then(() => client === this.#client && this.#begin());
	}
	#build() {
		const ui = this.#ui = buildView(this.inline);
		const { dialog, provider, model, remember } = ui;
		if (!sheet)
			(sheet = new CSSStyleSheet()).replaceSync(style_default);
		this.#root.adoptedStyleSheets = [sheet];
		this.#root.replaceChildren(dialog);
		this.#key = new SecretField(ui.key, ui["keyShow"], (key) => this.#text("summary", maskKey(key), key.length), (entry) => this.#entered(entry));
		this.#phrase = new SecretField(ui.passphrase, ui["passphraseShow"], (phrase) => this.#text("summary", "••••", phrase.length), () => this.#say());
		const on = (type, handle) => dialog.addEventListener(type, (event) => this.#root.contains(event.target) && handle(event));
		let pressed;
		dialog.onpointerdown = ({ target }) => pressed = target;
		on("click", ({ target, detail }) => {
			const { id } = target;
			if (id === "close" || id === "cancel")
				this.#ask(id);
			if (id === "dialog" && pressed === dialog && !this.#key.value)
				this.#ask("backdrop");
			if (id === "switch")
				this.#switch();
			if ((id === "save" || id === "forget") && detail < 2)
				void this.#submit(id);
		});
		on("keydown", (event) => {
			if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !event.target.matches("input:not([type])"))
				return;
			event.preventDefault();
			void this.#submit("save");
		});
		const receive = (event, data) => {
			const text = data?.getData("text");
			if (text === void 0 || event.target === model && !this.#isKey(cleanKey(text).key))
				return;
			event.preventDefault();
			(event.target === ui.passphrase || ui["keyField"].hidden ? this.#phrase : this.#key).receive(text);
		};
		on("paste", (event) => receive(event, event.clipboardData));
		on("drop", (event) => receive(event, event.dataTransfer));
		on("cancel", (event) => {
			event.preventDefault();
			this.#ask("escape");
		});
		dialog.onclose = () => dialog.open || !dialog.isConnected || this.close("escape");
		provider.onchange = () => this.#choose(provider.value);
		model.oninput = () => {
			model.value = model.value.replace(/[^!-~]/g, "");
			this.#say();
		};
		remember.onchange = () => this.#say();
	}
	get #offered() {
		const ids = this.providers.match(/\S+/g) ?? Object.keys(PROVIDERS);
		return this.#config.providers ?? ids.map((id) => PROVIDERS[id]);
	}
	get #current() {
		return this.#offered.find(({ id }) => id === this.#shown) ?? this.#offered[0];
	}
	get #kept() {
		return this.manager?.status().keys.find(({ provider }) => provider === this.#current.id);
	}
	#begin() {
		if (this.#key.value)
			return;
		this.#shown = "";
		this.#choose(this.provider || this.manager.status().active?.provider || "");
	}
	#reset() {
		this.#drafts.clear();
		this.#key.set("");
		this.#phrase.set("");
		this.#shown = this.#reason = "";
		this.#choose(this.#shown);
	}
	#choose(id) {
		const { model, remember } = this.#ui;
		if (this.#shown)
			this.#drafts.set(this.#shown, [this.#key.value, model.value]);
		this.#shown = id;
		this.#shown = this.#current.id;
		const [draft, draftModel = this.#kept?.model ?? this.#current.models?.[0] ?? ""] = this.#drafts.get(this.#shown) ?? [""];
		this.#key.set(draft);
		model.value = draftModel;
		remember.checked = this.#isRemembered;
		this.#say();
	}
	get #isRemembered() {
		return !!this.#kept && this.#kept.storage === this.manager.rememberMode;
	}
	#entered(entry) {
		const { value } = this.#key;
		const { key, removed } = cleanKey(value);
		if (entry === "received")
			this.#key.set(key);
		const owner = detectProvider(key, this.#offered);
		const what = wrongKeyType(key);
		const other = !what && owner !== this.#current.id && owner;
		const cleaned = entry === "received" && removed ? this.#text("cleaned") : "";
		this.#say("message", entry === "discarded" || entry === "shown" ? this.#text(entry) : what || other ? `${cleaned} ${this.#text("looksLike", what ?? this.#label(owner))}` : key && entry === "received" ? cleaned || this.#text(entry) : "", { owner: other || null });
	}
	#isKey(text) {
		return !this.#current.models?.includes(text) && !!(detectProvider(text) ?? wrongKeyType(text));
	}
	#switch() {
		const { value } = this.#key;
		this.#key.set("");
		this.#choose(this.#now.owner);
		this.#key.receive(value);
	}
	async #submit(action) {
		const manager = this.manager;
		if (this.#isBusy)
			return;
		this.#isBusy = true;
		this.#render();
		try {
			await (action === "forget" ? this.#forget(manager) : manager.status().locked ? this.#unlock(manager) : this.#save(manager));
		} catch (error) {
			const isWrong = error instanceof ByokError2 && error.code === "wrong_passphrase";
			this.#fail(isWrong ? "passphrase" : "key", this.#text(isWrong ? "passphraseWrong" : "failed"));
		} finally {
			this.#isBusy = false;
			this.#render();
		}
	}
	async #unlock(manager) {
		await manager.unlock(this.#phrase.value);
		this.#phrase.set("");
		if (this.firstRun && manager.status().configured)
			return this.close("unlocked");
		this.#begin();
		this.focus();
	}
	async #save(manager) {
		const { id: provider } = this.#current;
		const kept = this.#kept;
		const { key, problem } = cleanKey(this.#key.value);
		const model = this.noModel ? kept?.model ?? null : this.#ui.model.value || null;
		const remember = this.#ui.remember.checked;
		const mode = remember && manager.rememberMode || manager.storageMode;
		const passphrase = manager.needsPassphrase(remember) && this.#phrase.value;
		let { outcome: verified = null } = this.#now;
		if (!this.noModel && model && this.#isKey(model))
			return this.#fail("model", this.#text("modelProblem"));
		if (problem && !(kept && problem === "empty"))
			return this.#fail("key", this.#text("keyProblem"));
		if (passphrase !== false && passphrase.length < 8)
			return this.#fail("passphrase", this.#text("passphraseHint"));
		const { verify } = this.#config;
		if (key && verify && !verified && this.#emit("verify", { provider, model }, true)) {
			this.#say("message", this.#text("checking"));
			this.#checking = new AbortController();
			verified = await check(verify, { provider, model, key }, this.#checking.signal);
			if (!verified)
				return;
			const text = this.#text(`check_${verified}`);
			if (verified === "rejected" || verified === "wrong_key_type")
				return this.#fail("key", text);
			if (!isGood(verified))
				return this.#say("keyError", text, { outcome: verified });
		}
		let status = kept;
		if (key || remember !== this.#isRemembered)
			status = await manager.set(provider, key || manager.get(provider), { model, remember, ...passphrase && { passphrase } });
		else
			await manager.setActive(provider, model ?? "");
		if (verified)
			manager.report(verified, provider);
		const { hint, remembered, storage } = status;
		const isKept = storage === mode;
		this.#reset();
		this.#emit("save", this.#saved = { provider, model, hint, remembered, verified });
		if (isKept)
			this.close("saved");
		this.#choose(provider);
		this.#say("message", `${this.#text("saved")} ${isKept ? "" : this.#text("store_memory")}`);
	}
	async #forget(manager) {
		const { id } = this.#current;
		const isLocked = manager.status().locked;
		if (!this.#now.isForgetting)
			return this.#say(isLocked ? "passphraseError" : "keyError", `${isLocked ? this.#text("forgetAll") : ""} ${this.#text("forgetHint")}`, { isForgetting: true });
		await (isLocked ? manager.clearAll() : manager.forget(id));
		this.#reset();
		this.#choose(id);
		this.#say("message", this.#text("forgotten"));
		this.#emit("forget", { provider: isLocked ? "all" : id });
		this.#ui.key.focus();
	}
	#fail(field, text) {
		this.#say(`${field}Error`, text);
		this.#ui[field].focus();
	}
	#say(place = "message", text = "", now = {}) {
		this.#checking.abort();
		this.#now = { ...now, texts: { [place]: text } };
		this.#render();
	}
	#text(name, ...values2) {
		const text = this.#config.strings?.[name] ?? en[name];
		return text.replace(/\{(\d)\}/g, (_, index) => `${values2[index] ?? this.#current.label}`);
	}
	#label(id) {
		return [...this.#offered, ...Object.values(PROVIDERS)].find((provider) => provider.id === id)?.label ?? "";
	}
	#render() {
		const ui = this.#ui;
		const { manager } = this;
		if (!ui || !manager)
			return;
		const now = this.#now;
		const { rememberMode, storageMode } = manager;
		const { locked } = manager.status();
		const { id, placeholder, docs, models } = this.#current;
		const isLink = docs?.startsWith("https:");
		const kept = this.#kept;
		const outcome = kept?.outcome;
		const store = `store_${ui.remember.checked && rememberMode || storageMode}`;
		const reason = this.#reason || (outcome && !isGood(outcome) ? outcome : "");
		const texts = {
			reason: `check_${reason}` in en ? this.#text(`check_${reason}`) : reason,
			keyHint: kept ? this.#text("keyKept", kept.hint ?? "••••") : placeholder ? this.#text("keyHint", placeholder) : "",
			keyShow: this.#text("show"),
			passphraseShow: this.#text("show"),
			message: "",
			keyError: "",
			modelError: "",
			passphraseError: "",
			switch: this.#text("switchTo", this.#label(now.owner)),
			storage: `${store in en ? this.#text(store) : ""} ${this.#text("advice")}`,
			save: this.#text(locked ? "unlock" : now.outcome ? "saveAnyway" : "save"),
			cancel: this.#text(this.#saved ? "close" : "cancel"),
			forget: this.#text(now.isForgetting ? "forgetNow" : "forget"),
			link: this.#text(now.isForgetting ? "revoke" : "link"),
			...now.texts
		};
		const isShown = {
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
			switch: this.#offered.some((provider) => provider.id === now.owner)
		};
		for (const name in ui) {
			const element = ui[name];
			if (name in isShown)
				element.hidden = !isShown[name];
			if (name in texts || name in en) {
				const text = element.hidden ? "" : texts[name] ?? this.#text(name);
				if (element.textContent !== text)
					element.textContent = text;
			}
		}
		for (const field of ["key", "model", "passphrase"])
			ui[field].ariaInvalid = `${!!texts[`${field}Error`] && !now.outcome && !now.isForgetting}`;
		ui["save"].ariaDisabled = `${this.#isBusy}`;
		ui.key.placeholder = kept ? `••••${kept.hint ?? ""}` : placeholder ?? "";
		if (isLink)
			ui.link.href = docs;
		else
			ui.link.removeAttribute("href");
		ui.provider.replaceChildren(...this.#offered.map((provider) => new Option(provider.label, provider.id, false, provider.id === id)));
		ui["models"].replaceChildren(...models?.map((model) => new Option(model)) ?? []);
		const { style } = ui.dialog;
		style.colorScheme = (this.theme || this.#config.theme || "").replace("auto", "");
		const accent = this.accent || this.#config.accentColor || "";
		style.setProperty("--byok-accent", CSS.supports("color", accent) ? accent : "");
		const { states } = this.#internals;
		const on = { open: this.#closed, busy: this.#isBusy, error: texts["keyError"] || texts["modelError"] || texts["passphraseError"], saved: this.#saved };
		Object.entries(on).forEach(([state, isOn]) => states?.[isOn ? "add" : "delete"](state));
		this.#internals.setFormValue(this.inline && manager.status().active?.provider || null);
	}
};
for (const property of [...flags, ...values]) {
	const attribute = attributeOf(property);
	const isFlag = flags.includes(property);
	Object.defineProperty(ByokSettingsElement.prototype, property, {
		get() {
			return isFlag ? this.hasAttribute(attribute) : this.getAttribute(attribute) ?? "";
		},
		set(value) {
			if (isFlag)
				this.toggleAttribute(attribute, value);
			else
				this.setAttribute(attribute, value);
		}
	});
}
function createSettings(tag = "byok-settings") {
	const element = document.createElement(tag);
	if (element instanceof ByokSettingsElement)
		return element;
	tag += "-dialog";
	defineByokSettings(tag);
	return createSettings(tag);
}
function defineByokSettings(tag = "byok-settings") {
	const registry = globalThis.customElements;
	if (!registry?.get(tag))
		registry?.define(tag, class extends ByokSettingsElement {
		});
	else if (!(registry.get(tag).prototype instanceof ByokSettingsElement))
		console.warn(`Byok: <${tag}> is something else already.`);
}

import { ByokError as ByokError3 } from "./byok.core.js";
import { modes } from "./byok.core.js";
import { parseRecords } from "./byok.core.js";

var Slot = class {
	#name;
	constructor(name) {
		this.#name = name;
	}
	get() {
		return this.#run("readonly", (values2) => values2.get(0));
	}
	put(value) {
		return this.#run("readwrite", (values2) => values2.put(value, 0));
	}
	clear() {
		return this.#run("readwrite", (values2) => values2.clear());
	}
	async #run(mode, work) {
		const opening = indexedDB.open(this.#name);
		opening.onupgradeneeded = () => opening.result.createObjectStore("values");
		await new Promise((resolve, reject) => {
			opening.onsuccess = resolve;
			opening.onerror = () => reject(opening.error);
		});
		const transaction = opening.result.transaction("values", mode);
		const request = work(transaction.objectStore("values"));
		opening.result.close();
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		return request.result;
	}
};

var currentIterations = 6e5;
var algorithm = { name: "AES-GCM", length: 256 };
modes["device"] = (projectId) => {
	const slot = new Slot(`byok:${projectId}:device`);
	return {
		mode: "device",
		load: async () => {
			const sealed = await slot.get();
			return await unseal(projectId, sealed?.key, sealed) ?? [];
		},
		save: async (records) => {
			if (!records.length)
				return void await slot.clear();
			const { key: found } = await slot.get() ?? {};
			const key = found instanceof CryptoKey ? found : await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
			await slot.put({ key, ...await seal(projectId, key, records) });
		},
		clear: async () => void await slot.clear()
	};
};
modes["passphrase"] = (projectId) => {
	const slot = new Slot(`byok:${projectId}:passphrase`);
	let isSet = false;
	let opened = null;
	const read = async () => {
		const found = await slot.get();
		const sealed = found?.salt instanceof Uint8Array && found.iterations > 0 ? found : void 0;
		isSet = !!sealed;
		if (sealed && `${sealed.salt}` !== `${opened?.salt}`)
			opened = null;
		return sealed;
	};
	const clear = async () => {
		await slot.clear();
		opened = null;
		isSet = false;
	};
	return {
		mode: "passphrase",
		clear,
		get locked() {
			return isSet && !opened;
		},
		get open() {
			return !!opened;
		},
		load: async () => {
			const sealed = await read();
			return await unseal(projectId, opened?.key, sealed) ?? [];
		},
		save: async (records) => {
			await read();
			if (!records.length)
				return void (opened && await clear());
			if (!opened)
				throw new ByokError3("locked", "Unlock the keys with the passphrase first.");
			const { key, ...derivation } = opened;
			await slot.put({ ...derivation, ...await seal(projectId, key, records) });
		},
		unlock: async (passphrase) => {
			const sealed = await read();
			const { salt, iterations } = sealed ?? { salt: crypto.getRandomValues(new Uint8Array(16)), iterations: currentIterations };
			const material = await crypto.subtle.importKey("raw", encode(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
			const key = await crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, algorithm, false, ["encrypt", "decrypt"]);
			if (sealed && !await unseal(projectId, key, sealed))
				throw new ByokError3("wrong_passphrase", "The passphrase does not fit.");
			opened = { key, salt, iterations };
		},
		lock: () => {
			opened = null;
		}
	};
};
async function seal(projectId, key, records) {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, data: await crypto.subtle.encrypt(gcm(projectId, iv), key, encode(JSON.stringify(records))) };
}
async function unseal(projectId, key, sealed) {
	try {
		return parseRecords(new TextDecoder().decode(await crypto.subtle.decrypt(gcm(projectId, sealed.iv), key, sealed.data)));
	} catch {
		return void 0;
	}
}
function gcm(projectId, iv) {
	return { name: "AES-GCM", iv, additionalData: encode(projectId) };
}
function encode(text) {
	return new TextEncoder().encode(text);
}

import { PROVIDERS as PROVIDERS2 } from "./byok.providers.js";

import { ByokError as ByokError4 } from "./byok.core.js";
var ByokWithSettings = class extends ByokClient {
	#element = createSettings();
	#guard;
	guardFirstRun() {
		return this.#guard ??= this.#ask().finally(() => this.#guard = void 0);
	}
	openSettings({ onSave, onCancel, provider = "", reason = "" } = {}, firstRun = false) {
		const element = this.#element;
		if (!element)
			throw new ByokError4("destroyed", "Make another one with createBYOK().");
		if (!element.isConnected) {
			element.config = this.options;
			const container = this.options.container ?? document.body;
			if (!container?.isConnected || container.ownerDocument !== document)
				throw new ByokError4("invalid_options", "container has to be in this document.");
			container.append(element);
		}
		if (!element.open)
			Object.assign(element, { provider, firstRun });
		const closed = element.show({ reason }).then((saved) => {
			if (saved)
				onSave?.(saved);
			else
				onCancel?.();
			return saved ? "saved" : "dismissed";
		});
		return { element, closed, close: () => element.close() };
	}
	destroy() {
		this.#element?.remove();
		this.#element = null;
		super.destroy();
	}
	async #ask() {
		await this.ready;
		if (!this.#element)
			return "dismissed";
		const result = this.isConfigured() ? "configured" : await this.openSettings({}, true).closed;
		return this.isConfigured() && result === "dismissed" ? "configured" : result;
	}
};
function createBYOK(options) {
	return new ByokWithSettings(options);
}

import { ByokError as ByokError5 } from "./byok.core.js";
import { cleanKey as cleanKey2 } from "./byok.providers.js";
import { detectProvider as detectProvider2 } from "./byok.providers.js";
import { maskKey as maskKey2 } from "./byok.providers.js";
import { KeyManager as KeyManager2 } from "./byok.core.js";
import { verifyAt } from "./byok.providers.js";
import { VERSION } from "./byok.core.js";
defineByokSettings();
export {
	ByokError5 as ByokError,
	ByokSettingsElement,
	KeyManager2 as KeyManager,
	PROVIDERS2 as PROVIDERS,
	VERSION,
	cleanKey2 as cleanKey,
	createBYOK,
	defineByokSettings,
	detectProvider2 as detectProvider,
	en,
	maskKey2 as maskKey,
	verifyAt
};
