// Byok 0.1.0, MIT licence. Bundled from the TypeScript in src/Byok.Browser/src, where the comments are.
var providerTable = `
openai|OpenAI|platform.openai.com/api-keys|sk-|gpt-6.1-sol gpt-6-luna gpt-6.1-terra
anthropic|Anthropic (Claude)|console.anthropic.com/settings/keys|sk-ant-|claude-opus-5-5 claude-haiku-5-5 claude-sonnet-5-5
groq|Groq|console.groq.com/keys|gsk_|openai/gpt-oss-120b openai/gpt-oss-20b groq/compound
gemini|Google Gemini (AI Studio)|aistudio.google.com/apikey|AIza|gemini-3.8-flash gemini-3.5-flash-lite gemini-4-argon
mistral|Mistral AI|console.mistral.ai/api-keys||mistral-small-latest ministral-8b-latest mistral-medium-latest
deepseek|DeepSeek|platform.deepseek.com/api_keys|sk-|deepseek-flash deepseek-v4-pro deepseek-chat
xai|xAI (Grok)|console.x.ai|xai-|grok-4.6 grok-4.3 grok-4.7
openrouter|OpenRouter|openrouter.ai/settings/keys|sk-or-v1-|openrouter/auto openrouter/free openai/gpt-6.1-sol
together|Together AI|api.together.ai/settings/projects/~current/api-keys|tgp_v1_|openai/gpt-oss-120b openai/gpt-oss-20b deepseek-ai/DeepSeek-V4-Pro-0813
fireworks|Fireworks AI|app.fireworks.ai/settings/users/api-keys|fw_|accounts/fireworks/models/gpt-oss-120b accounts/fireworks/models/kimi-k3 accounts/fireworks/models/deepseek-v4-flash-0731
cohere|Cohere|dashboard.cohere.com/api-keys||command-a-03-2025 command-r7b-12-2024 command-a-plus-05-2026
perplexity|Perplexity (Sonar)|www.perplexity.ai/settings/api|pplx-|sonar sonar-pro sonar-reasoning-pro
cerebras|Cerebras|cloud.cerebras.ai|csk-|gpt-oss-120b qwen-3.8-27b
huggingface|Hugging Face Inference Providers|huggingface.co/settings/tokens|hf_|openai/gpt-oss-120b meta-llama/Llama-3.3-70B-Instruct deepseek-ai/DeepSeek-V4-Flash-0731
azure-openai|Azure OpenAI|portal.azure.com||
nvidia|NVIDIA NIM (build.nvidia.com)|build.nvidia.com/settings/api-keys|nvapi-|openai/gpt-oss-20b openai/gpt-oss-120b nvidia/nemotron-3-ultra-550b-a55b
deepinfra|DeepInfra|deepinfra.com/dash/api_keys||deepseek-ai/DeepSeek-V4-Flash-0731 Qwen/Qwen3-14B deepseek-ai/DeepSeek-V4-Pro-0813
moonshot|Moonshot AI (Kimi)|platform.kimi.ai/console/api-keys|sk-|kimi-k3 kimi-k2.6 kimi-k2.7-code
alibaba|Alibaba Cloud Model Studio (Qwen / DashScope)|www.alibabacloud.com/help/en/model-studio/get-api-key|sk-|qwen3.7-plus qwen-flash qwen3.8-max
ollama-cloud|Ollama Cloud|ollama.com/settings/keys||gpt-oss:120b gpt-oss:20b
ai21|AI21 Labs|studio.ai21.com||jamba-mini jamba-large jamba-large-1.7-2025-07
replicate|Replicate|replicate.com/account/api-tokens|r8_|
sambanova|SambaNova Cloud|cloud.sambanova.ai/apis||gpt-oss-120b Meta-Llama-3.3-70B-Instruct DeepSeek-V3.2
`, ruleTable = String.raw`
-----BEGIN a private key
\{(?=.*service_account) a Google service account file
sk-ant-admin an Anthropic admin key
sk-ant-oat an Anthropic OAuth token
sk-ant-ort an Anthropic OAuth refresh token
sk-ant-sid an Anthropic session key
sk-ant- anthropic
sk-or- openrouter
sk-admin- an OpenAI admin key
sk-proj-|sk-svcacct-|sk-service-|sk-(?=.*T3BlbkFJ) openai
gsk_ groq
AQ\.|AIza.{31,41}$ gemini
xai- xai
nvapi- nvidia
pplx- perplexity
csk- cerebras
hf_ huggingface
api_org_ a Hugging Face organisation token
tgp_v1_ together
fw_ fireworks
r8_ replicate
ghp_|gho_|ghu_|ghs_|ghr_|github_pat_ a GitHub token; GitHub Models ended on 2026-07-30, so it is no LLM key
ya29\. a Google OAuth token
eyJ(?=.*\.).{57,} a JSON Web Token
AKIA[A-Za-z0-9]{16,16}$|ASIA[A-Za-z0-9]{16,16}$ an AWS access key id
ABSK.{96,} an Amazon Bedrock key
(?=.*JQQJ99)[A-Za-z0-9]{80,90}$ azure-openai
`;

var rows = providerTable.trim().split(`
`).map((line) => {
	let [id, label, docs, prefix, models] = line.split("|");
	return [id, { id, label, docs: `https://${docs}`, placeholder: prefix && `${prefix}…`, models: models.split(" ").filter(Boolean) }];
}), PROVIDERS = Object.fromEntries(rows);

var ByokError = class extends Error {
	code;
	constructor(code, message) {
		super(message), this.name = "ByokError", this.code = code;
	}
};

function cleanKey(text2) {
	let trimmed = text2.trim(), key = trimmed.replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, "-").replace(/[\xAD\p{Cf}]/gu, "");
	for (let before; before !== key; )
		before = key, key = key.replace(/^[\s"'`\u2018-\u201F]+|[\s"'`\u2018-\u201F;,]+$/g, "").replace(/^(?:authorization:|x-[a-z-]+:|bearer\s)\s*/i, "").replace(/^(?:export\s+|set\s+|\$env:)?[a-z_]\w*\s*=\s*(?=["'`]?[^\s="'`]{8})/i, "");
	return { key, removed: key !== trimmed, problem: problemOf(key) };
}
function problemOf(key) {
	return key ? /^<|\.{3}|\*{3}|x{8}|[•●…]|key[-_]here$|(?:^|[-_])x{4,}$/i.test(key) || /^(?:(?!your).)*(?<=^|[-_])your(?:[-_]|key|api)/i.test(key.slice(0, 32)) ? "placeholder" : /[^!-~]/.test(key) ? "characters" : key.length < 8 ? "short" : key.length > 4096 ? "long" : null : "empty";
}

function hintOf(key) {
	return key.length < 12 ? null : key.slice(-4);
}

function memoryStore() {
	let kept = [];
	return {
		mode: "memory",
		load: async () => kept,
		save: async (records) => {
			kept = records;
		},
		clear: async () => {
			kept = [];
		}
	};
}

function parseRecords(text2) {
	try {
		return JSON.parse(text2 ?? "[]").filter((record) => {
			let { v, provider, key, model = "-", savedAt, usedAt, expiresAt = 0 } = record ?? {};
			return v === 1 && [provider, key, model].every((value) => typeof value == "string" && /^[!-~]{1,4096}$/.test(value)) && [savedAt, usedAt, expiresAt].every(Number.isFinite);
		});
	} catch {
		return [];
	}
}

function webStore(mode, projectId) {
	let name = `byok:${projectId}`, storage = () => globalThis[`${mode}Storage`];
	return {
		mode,
		load: async () => parseRecords(storage().getItem(name)),
		save: async (records) => records.length ? storage().setItem(name, JSON.stringify(records)) : storage().removeItem(name),
		clear: async () => storage().removeItem(name)
	};
}

var modes = {
	memory: memoryStore,
	session: (projectId) => webStore("session", projectId),
	local: (projectId) => webStore("local", projectId)
};
function storeOf(storage, projectId) {
	if (typeof storage == "object")
		return storage;
	if (!Object.hasOwn(modes, storage))
		throw new ByokError("invalid_options", `There is no storage mode "${storage}" here, only ${Object.keys(modes).join(", ")}.`);
	return modes[storage](projectId);
}

var minute = 6e4, defaultTtl = 720 * 60 * minute, defaultLockAfter = 15 * minute, KeyManager = class {
	ready;
	#options;
	#outcomes = {};
	#listeners = /* @__PURE__ */ new Set();
	#channel;
	#end = new AbortController();
	#stores;
	#failed = [];
	#kept = [];
	#isReady = !1;
	#lastUse = Date.now();
	#timer;
	#queue = Promise.resolve();
	constructor(options) {
		let { projectId, storage = "session", remember, ttl = 1, idleTtl = 1 } = options;
		if (!/^[\w.-]{1,64}$/.test(projectId) || !(ttl > 0 && idleTtl > 0))
			throw new ByokError("invalid_options", "projectId has 1 to 64 letters, digits, dots, hyphens or underscores; ttl and idleTtl are milliseconds above 0.");
		this.#options = options, this.#stores = (remember ? [storage, remember] : [storage]).map((mode) => storeOf(mode, projectId));
		let reload = (event) => {
			(!event?.key || event.key.startsWith("byok:")) && this.#change();
		}, { signal } = this.#end;
		this.#channel = new BroadcastChannel(`byok:${projectId}`), this.#channel.unref?.(), this.#channel.onmessage = ({ data }) => {
			this.#change(data && ((kept) => kept.filter((one) => this.#isShared(one.at) || !isOf(one, data.forgotten))));
		}, globalThis.document?.addEventListener("visibilitychange", reload, { signal });
		for (let event of ["pageshow", "storage"])
			globalThis.addEventListener?.(event, reload, { signal });
		for (let store of this.#stores)
			signal.addEventListener("abort", store.subscribe?.(reload) ?? (() => {
			}));
		this.ready = this.#change();
	}
	get projectId() {
		return this.#options.projectId;
	}
	get storageMode() {
		return this.#stores[0].mode;
	}
	get rememberMode() {
		return this.#stores[1]?.mode ?? null;
	}
	get(provider) {
		return this.#find(provider)?.key ?? null;
	}
	headers({ key = "X-BYOK-Api-Key", provider = "X-BYOK-Provider", model = "X-BYOK-Model" } = {}) {
		let record = this.#find();
		if (!record)
			return null;
		let usedAt = this.#lastUse = Date.now(), { idleTtl } = this.#options;
		return idleTtl && usedAt - record.usedAt > Math.min(minute, idleTtl / 10) && this.#change(edit(record.provider, { usedAt })), { __proto__: null, [key]: record.key, [provider]: record.provider, ...record.model && { [model]: record.model } };
	}
	async set(provider, key, { model, remember, passphrase } = {}) {
		let cleaned = cleanKey(key);
		if (cleaned.problem || cleaned.key !== key)
			throw new ByokError("invalid_key", "This cannot be a key; cleanKey() tells why.");
		let at = this.#indexFor(remember);
		passphrase !== void 0 && await this.#stores[at].unlock?.(passphrase);
		let now = this.#lastUse = Date.now(), { ttl = this.#isShared(at) ? defaultTtl : 0 } = this.#options, record = { v: 1, provider, key, ...model && { model }, savedAt: now, usedAt: now, ...ttl && { expiresAt: now + ttl } };
		return delete this.#outcomes[provider], await this.#change((kept) => [...kept.filter((one) => !isOf(one, provider)), { record, at }], null), this.status().keys.find((status) => status.provider === provider);
	}
	async setActive(provider, model = this.#find(provider)?.model) {
		if (!this.#find(provider))
			throw new ByokError("not_configured", "No key of this provider is kept.");
		await this.#change(edit(provider, { model: model || void 0, usedAt: Date.now() }), null);
	}
	forget(provider) {
		return this.#change((kept) => kept.filter((one) => !isOf(one, provider)), { forgotten: provider });
	}
	clearAll() {
		return this.#change(() => [], {});
	}
	hint(provider) {
		return hintOf(this.get(provider) ?? "");
	}
	status() {
		let keys = this.#live().map(({ record: { provider, key, model = null, expiresAt = null }, at }) => ({
			provider,
			model,
			hint: hintOf(key),
			storage: this.#stores[at].mode,
			remembered: this.#isShared(at),
			expiresAt,
			outcome: this.#outcomes[provider] ?? null
		})), active = keys.find(({ provider }) => provider === activeOf(this.#kept)) ?? null;
		return { ready: this.#isReady, configured: !!active, locked: this.#stores.some((store) => store.locked), active, keys };
	}
	report(outcome, provider = activeOf(this.#kept)) {
		provider && (this.#outcomes[provider] = outcome), this.#notify();
	}
	needsPassphrase(remember) {
		let { unlock, open } = this.#stores[this.#indexFor(remember)];
		return !!unlock && !open;
	}
	async unlock(passphrase) {
		for (let store of this.#stores)
			await store.unlock?.(passphrase);
		this.#lastUse = Date.now(), await this.#change();
	}
	lock() {
		this.#stores.forEach((store) => store.lock?.()), this.#kept = this.#kept.filter(({ at }) => !this.#stores[at].lock), this.#change();
	}
	subscribe(listener) {
		return this.#listeners.add(listener), () => {
			this.#listeners.delete(listener);
		};
	}
	dispose() {
		clearTimeout(this.#timer), this.#end.abort(), this.#channel.close(), this.#listeners.clear(), this.#kept = [];
	}
	toJSON() {
		return this.status();
	}
	#indexFor(remember) {
		return remember && this.#stores[1] ? 1 : 0;
	}
	#isShared(at) {
		return !/^(memory|session)$/.test(this.#stores[at].mode);
	}
	#endOf({ record: { expiresAt = 1 / 0, savedAt, usedAt }, at }) {
		return Math.min(expiresAt, Math.max(savedAt, usedAt) + (this.#stores[at].unlock ? 1 / 0 : this.#options.idleTtl ?? 1 / 0));
	}
	#live(kept = this.#kept) {
		let now = Date.now();
		return kept.filter((one) => now < this.#endOf(one) && now > one.record.savedAt - minute);
	}
	#find(provider = activeOf(this.#kept)) {
		return this.#live().find((one) => one.record.provider === provider)?.record;
	}
	#change(work, message) {
		let run = async () => {
			let found = [];
			await this.#each(async (store, at) => found.push(...(await store.load()).map((record) => ({ record, at }))));
			let newest = found.filter(({ record }) => !found.some((other) => isOf(other, record.provider) && other.record.savedAt > record.savedAt)), live = settle(newest, this.#live(newest));
			this.#kept = work ? settle(live, work(live)) : live, (work || live.length < found.length) && await this.#each(async (store, at) => {
				message && !message.forgotten && await store.clear(), await store.save(this.#kept.filter((one) => one.at === at).map(({ record }) => record));
			}), message && this.#failed.forEach((store) => {
				store.clear().catch(() => {
				});
			}), this.#isReady = !0, message !== void 0 && this.#channel.postMessage(message), this.#notify(), this.#wait();
		}, locks2 = globalThis.origin !== "null" && this.#stores.some((_, at) => this.#isShared(at)) && globalThis.navigator?.locks, done = this.#queue.then(() => locks2 ? locks2.request(`byok:${this.projectId}`, run) : run());
		return this.#queue = done.catch(() => {
		}), done;
	}
	async #each(work) {
		for (let [at, store] of this.#stores.entries())
			try {
				await work(store, at);
			} catch (error) {
				if (error?.code === "locked")
					throw error;
				this.#failed.push(store), await work(this.#stores[at] = memoryStore(), at);
				let code = error?.name === "QuotaExceededError" ? "storage_full" : "storage_blocked";
				this.#notify(new ByokError(code, "The browser does not keep the key: it is forgotten when the page is closed."));
			}
	}
	#wait() {
		clearTimeout(this.#timer);
		let { idleTtl = defaultLockAfter } = this.#options, canLock = this.#stores.some((store) => store.open), next = Math.min(canLock ? this.#lastUse + idleTtl : 1 / 0, ...this.#kept.map((one) => this.#endOf(one)));
		next !== 1 / 0 && (this.#timer = setTimeout(() => {
			canLock && Date.now() >= this.#lastUse + idleTtl && this.lock(), this.#change();
		}, Math.min(next - Date.now(), 2 ** 31 - 1)));
	}
	#notify(error) {
		let status = this.status();
		this.#listeners.forEach((listener) => {
			try {
				listener(status, error);
			} catch (failure) {
				globalThis.reportError?.(failure);
			}
		});
	}
};
function isOf({ record }, provider) {
	return !provider || record.provider === provider;
}
function edit(provider, change) {
	return (kept) => kept.map((one) => isOf(one, provider) ? { ...one, record: { ...one.record, ...change } } : one);
}
function activeOf(kept) {
	let [active] = kept.map(({ record }) => record).sort((a, b) => b.usedAt - a.usedAt);
	return active?.usedAt ? active.provider : void 0;
}
function settle(before, after) {
	let active = activeOf(before);
	return after.some((one) => isOf(one, active)) ? after : after.map((one) => ({ ...one, record: { ...one.record, usedAt: 0 } }));
}

var shared = /* @__PURE__ */ new Map(), ByokClient = class {
	keyManager;
	options;
	#origins;
	#end = new AbortController();
	constructor(options) {
		let { projectId, providers, storage = "session", allowedOrigins = [] } = options;
		if (!providers?.length || providers.some((provider) => !/^[a-z0-9-]{1,64}$/.test(provider?.id) || !provider.label))
			throw invalid("providers has at least one provider with an id (lower-case letters, digits, hyphens) and a label.");
		this.options = options, this.#origins = [location.origin, ...allowedOrigins.map(originOf)];
		let entry = shared.get(projectId) ?? { manager: new KeyManager(options), storage, users: 0 };
		if (entry.storage !== storage)
			throw invalid(`The keys of "${projectId}" are kept in another storage on this page.`);
		shared.set(projectId, entry), entry.users++, this.keyManager = entry.manager, this.#end.signal.onabort = () => {
			--entry.users || (entry.manager.dispose(), shared.delete(projectId));
		};
	}
	get ready() {
		return this.keyManager.ready;
	}
	status() {
		return this.keyManager.status();
	}
	isConfigured() {
		return this.status().configured;
	}
	getHeaders() {
		return this.keyManager.headers(this.options.headers);
	}
	async fetch(input, init) {
		await this.ready;
		let request = new Request(input, { ...init, redirect: "error" });
		if (!this.#origins.includes(new URL(request.url).origin))
			throw new ByokError("origin_not_allowed", "A key goes to the page’s own origin and to allowedOrigins only.");
		let headers = this.getHeaders();
		if (!headers)
			throw new ByokError("not_configured", "There is no key: await guardFirstRun() first.");
		for (let name in headers)
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
		let end = this.keyManager.subscribe((status, error) => {
			event === "change" ? listener(status) : error && listener(error);
		});
		return this.#end.signal.addEventListener("abort", end), end;
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
function originOf(address) {
	let url = new URL(address);
	if (url.protocol !== "https:" && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
		throw invalid("allowedOrigins are https, or http on this machine.");
	return url.origin;
}

var rules = ruleTable.trim().split(`
`).map((line) => {
	let [pattern] = line.split(" ", 1);
	return { pattern: new RegExp(`^(?:${pattern})`, "s"), meaning: line.slice(pattern.length + 1) };
});
function detectProvider(key, providers = []) {
	let [owner, longest] = [meaningOf(key), 0];
	for (let { id, keyPrefixes = [] } of providers)
		for (let prefix of keyPrefixes)
			prefix.length > longest && key.startsWith(prefix) && ([owner, longest] = [id, prefix.length]);
	return owner && !isDescription(owner) ? owner : null;
}
function wrongKeyType(key) {
	let meaning = meaningOf(key);
	return meaning && isDescription(meaning) ? meaning : null;
}
function isDescription(meaning) {
	return meaning.includes(" ");
}
function meaningOf(key) {
	return rules.find(({ pattern }) => pattern.test(key))?.meaning;
}

function maskKey(key) {
	let hint = hintOf(key), prefix = detectProvider(key) && /^[a-z]+[-_](?:[a-z]+-)?/.exec(key)?.[0];
	return hint ? `${prefix ?? ""}••••${hint}` : "••••";
}

var en = Object.freeze({
	title: "Your API key",
	intro: "This app works with your own key from an AI provider. The key stays in this browser and goes to this app’s server with your requests.",
	close: "Close",
	cancel: "Cancel",
	save: "Save",
	saveAnyway: "Save anyway",
	saved: "The key is saved.",
	failed: "This did not work. Try again.",
	provider: "Provider",
	key: "{0} API key",
	keyLink: "Get a key (new tab)",
	keyBegins: "It usually begins with {0}",
	keyKept: "The saved key ends in {0}. Leave this empty to keep it.",
	keyKeptShort: "A key is saved. Leave this empty to keep it.",
	summary: "{0} · {1} characters",
	show: "Show",
	clear: "Clear",
	shown: "Visible now; hidden again after 30 seconds.",
	received: "Key received.",
	cleaned: "Key received. Extra characters around it were removed.",
	discarded: "Something filled this in by itself, so it was removed. Paste or type the key.",
	looksLike: "This looks like a key for {0}.",
	switchTo: "Switch to {0}",
	wrongType: "This looks like {0}, which does not work here.",
	model: "Model",
	modelHint: "Pick one, or type another model id.",
	remember: "Remember on this device",
	store_memory: "Kept until you leave or reload this page.",
	store_session: "Kept until you close this tab. Other software on this computer could read it.",
	store_local: "Kept in this browser as plain text: anyone who can use it can read the key. Not for shared computers.",
	store_device: "Kept on this device, scrambled: anyone who can use this browser can use the key. Not for shared computers.",
	store_passphrase: "Kept on this device, encrypted with your passphrase, which you enter again when you come back.",
	store_other: "Kept where this app keeps it.",
	storeFailed: "The browser would not store the key. It is kept until you leave or reload this page.",
	advice: "Best use a key with a spending limit, and revoke it at the provider if in doubt.",
	passphrase: "Passphrase",
	passphraseNew: "Choose a passphrase",
	passphraseHint: "If it is lost, forget the keys and enter them again.",
	passphraseNewHint: "Several words are best. It cannot be reset: if you lose it, enter your key again.",
	passphraseWrong: "That is not the passphrase.",
	unlockTitle: "Unlock your keys",
	unlock: "Unlock",
	startAgain: "Forget and start again",
	forget: "Forget key",
	forgetAll: "Forget all keys",
	forgetTitle: "Forget it?",
	forgetText: "The {0} key is removed from this browser. Copies may remain on the disk: only revoking it at the provider ends it.",
	forgetAllText: "All keys are removed from this browser. Copies may remain on the disk: only revoking them at the providers ends them.",
	revoke: "Revoke it at {0} (new tab)",
	keep: "Keep",
	forgotten: "Forgotten.",
	problem_empty: "Paste or type a key first.",
	problem_short: "This is too short for a key. Copy all of it.",
	problem_long: "This is too long for a key. Copy only the key.",
	problem_characters: "A key has only plain letters, digits and signs. Copy it again.",
	problem_placeholder: "This is only a stand-in for a key. Copy the real one.",
	problem_model: "A model id has no spaces or accented letters.",
	problem_passphrase: "Use 8 characters or more.",
	checking: "Checking with {0}…",
	check_ok: "{0} accepts this key.",
	check_rejected: "{0} does not accept this key. Copy it again, or make a new one.",
	check_wrong_key_type: "{0} does not take this kind of key for requests. Make an API key.",
	check_no_permission: "{0} knows this key but does not let it do this.",
	check_no_credit: "{0} accepts this key, but its account has no credit.",
	check_rate_limited: "{0} accepts this key, but it has sent too many requests for now.",
	check_unreachable: "{0} could not be reached to check this key.",
	check_timeout: "{0} took too long to answer.",
	check_provider_error: "{0} has a fault at the moment.",
	check_not_checkable: "{0} has no way to check a key."
});

var VERSION = "0.1.0";

async function check(verify, candidate, controller, wait = 15e3) {
	let { signal } = controller, timer = setTimeout(() => controller.abort("timeout"), wait), stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve(signal.reason))), asked = (async () => verify(candidate, signal))().catch(() => "unreachable"), answer = await Promise.race([stopped, asked]);
	return clearTimeout(timer), signal.aborted && signal.reason !== "timeout" ? null : `check_${answer}` in en ? answer : "unreachable";
}

function h(tag, attributes2 = {}, ...children) {
	let element = document.createElement(tag);
	for (let [name, value] of Object.entries({ part: attributes2.id ?? "", ...attributes2 }))
		(value || name !== "part") && element.setAttribute(name, value);
	return element.append(...children), element;
}
function say(element, text2) {
	element.textContent !== text2 && (element.textContent = text2);
}

var attributes = {
	type: "text",
	autocomplete: "off",
	autocapitalize: "none",
	autocorrect: "off",
	spellcheck: "false",
	translate: "no",
	dir: "ltr",
	enterkeyhint: "done",
	"data-1p-ignore": "",
	"data-lpignore": "true",
	"data-bwignore": "",
	"data-form-type": "other",
	"data-clarity-mask": "true",
	"data-hj-suppress": "",
	"data-dd-privacy": "hidden",
	"data-private": "",
	class: "rr-block sentry-block ph-no-capture fs-exclude"
}, SecretField = class {
	box;
	input;
	show;
	clear;
	#value = "";
	#received = !1;
	#timer = 0;
	#summary;
	#changed;
	constructor(id, summary, changed) {
		this.#summary = summary, this.#changed = changed, this.input = h("input", { id, "aria-describedby": `${id}-hint ${id}-error`, ...attributes }), this.show = h("button", { id: `${id}-show`, part: "key-toggle", type: "button", "aria-pressed": "false" }), this.clear = h("button", { id: `${id}-clear`, part: "key-clear", type: "button" }), this.box = h("div", { class: "box", role: "group", "aria-labelledby": `${id}-label` }, this.input, this.show, this.clear), this.input.addEventListener("input", (event) => this.#typed(event)), this.input.addEventListener("keydown", (event) => {
			this.#received && /^(Backspace|Delete)$/.test(event.key) && this.#empty();
		}), this.input.addEventListener("drop", (event) => {
			event.preventDefault(), this.receive(event.dataTransfer?.getData("text") ?? "");
		}), this.show.addEventListener("click", () => this.#reveal(!this.#shown)), this.clear.addEventListener("click", () => this.#empty()), this.box.addEventListener("focusout", (event) => {
			this.box.contains(event.relatedTarget) || this.#reveal(!1);
		}), this.#render();
	}
	get value() {
		return this.#value;
	}
	set value(value) {
		this.#value = value, this.#received = !!value, this.#reveal(!1);
	}
	get #shown() {
		return this.#timer > 0;
	}
	receive(text2) {
		this.value = text2, this.input.focus(), this.#changed("received");
	}
	hide() {
		this.#reveal(!1);
	}
	#empty() {
		this.value = "", this.#changed("typed"), this.input.focus();
	}
	#typed({ inputType }) {
		let { value } = this.input;
		!inputType || inputType === "insertReplacementText" || this.input.matches(":autofill") ? (this.value = "", this.#changed("discarded")) : value.length >= this.#value.length + 8 ? this.receive(value) : (this.#value = value, this.#render(), this.#changed("typed"));
	}
	#reveal(on) {
		clearTimeout(this.#timer), this.#timer = on ? setTimeout(() => this.#reveal(!1), 3e4) : 0, this.#render(), on && this.#changed("shown");
	}
	#render() {
		let { input } = this, masked = !this.#received && !this.#shown, text2 = this.#received && !this.#shown ? this.#summary(this.#value) : this.#value;
		input.value !== text2 && (input.value = text2), input.readOnly = this.#received, input.part.toggle("key-summary", this.#received), input.classList.toggle("masked", masked), CSS.supports("-webkit-text-security", "disc") || (input.type = masked ? "password" : "text", input.autocomplete = "new-password"), this.show.setAttribute("aria-pressed", `${this.#shown}`), this.show.hidden = !this.#value, this.clear.hidden = !this.#received;
	}
};

var locks = 0, unlocked = ["", ""];
function lockScroll() {
	let { style: style2, clientWidth } = document.documentElement;
	return locks++ || (unlocked = [style2.overflow, style2.scrollbarGutter], innerWidth > clientWidth && (style2.scrollbarGutter = "stable"), style2.overflow = "hidden"), () => {
		--locks || ([style2.overflow, style2.scrollbarGutter] = unlocked);
	};
}
function focusPath() {
	let node = document.activeElement;
	for (; node?.shadowRoot?.activeElement; )
		node = node.shadowRoot.activeElement;
	let path = [];
	for (; node; node = node.parentNode ?? node.host)
		node instanceof HTMLElement && path.push(node);
	return path;
}
function restoreFocus(path) {
	for (let element of path)
		if (element.isConnected && (element.focus({ preventScroll: !0 }), element.matches(":focus")))
			return;
}

var text = `
:host { display: contents }
:host([inline]) { display: block }
:host([hidden]), [hidden] { display: none !important }
* { box-sizing: border-box }
#dialog {
	--accent: var(--byok-accent, light-dark(#2b59c3, #9db8ff));
	--light: clamp(0, (.179 - y) * 9999, 1);
	--on-accent: var(--byok-accent-text, color(from var(--accent) xyz-d65 calc(.9505 * var(--light)) var(--light) calc(1.089 * var(--light))));
	--surface: var(--byok-surface, light-dark(#fff, #1c1f25));
	--text: var(--byok-text, light-dark(#1a1d23, #eceef2));
	--muted: var(--byok-muted, light-dark(#59616e, #a8b0bd));
	--border: var(--byok-border, light-dark(#868e9b, #747d8b));
	--danger: var(--byok-danger, light-dark(#b3261e, #ff9a91));
	--success: var(--byok-success, light-dark(#19703a, #7bd69a));
	--radius: var(--byok-radius, 8px);
	--space: var(--byok-space, 16px);
	--line: color-mix(in srgb, var(--text) 14%, transparent);
	container-type: inline-size;
	inline-size: min(var(--byok-width, 28em), 100vw - 2rem);
	max-inline-size: none;
	max-block-size: calc(100dvh - 2rem);
	padding: 0;
	border: 1px solid var(--line);
	border-radius: calc(var(--radius) * 1.75);
	background: var(--surface);
	color: var(--text);
	font: medium/1.5 var(--byok-font, system-ui, sans-serif);
	text-align: start;
	text-transform: none;
	white-space: normal;
	overflow: hidden;
}
dialog#dialog { box-shadow: 0 1px 3px #0003, 0 16px 48px #0004 }
dialog[open] { display: flex; flex-direction: column }
dialog::backdrop { background: var(--byok-backdrop, #0b0f1a8c) }
section#dialog { inline-size: auto; max-inline-size: var(--byok-width, 28em); max-block-size: none }
h2, p { margin: 0 }
#header { display: flex; align-items: center; justify-content: space-between; gap: var(--space); padding: var(--space) calc(var(--space) * 1.5) 0 }
#title { font-size: 1.25em; font-weight: 600; line-height: 1.3; outline: none; overflow-wrap: anywhere; padding-block: 8px }
#form { display: flex; flex-direction: column; padding: calc(var(--space) / 2) calc(var(--space) * 1.5) var(--space); overflow: auto; overscroll-behavior: contain }
#footer { display: flex; flex-wrap: wrap; gap: calc(var(--space) / 2); padding: calc(var(--space) * .75) calc(var(--space) * 1.5); border-block-start: 1px solid var(--line) }
#intro, #reason, #confirm { margin-block-end: var(--space) }
#reason { padding: calc(var(--space) / 2) calc(var(--space) * .75); border-inline-start: 3px solid var(--danger); border-radius: 2px; background: color-mix(in srgb, var(--danger) 8%, transparent) }
#intro, .note, #storage { color: var(--muted) }
.note, #storage, #link, #revoke { font-size: .875em }
#revoke { align-self: start; padding-block: 4px; margin-block-end: var(--space) }
.field { display: grid; grid-template-columns: 1fr auto; gap: 4px var(--space); align-items: baseline }
.field > label { font-weight: 600; font-size: .9375em }
.field > :not(label, a) { grid-column: 1 / -1 }
.note { min-block-size: 1.5em; padding-block-end: calc(var(--space) * .75) }
#provider-field .note { min-block-size: 0 }
#key-field .note { min-block-size: calc(3em + var(--space) * .75) }
.note:has([role]:not(:empty)) [part=hint] { display: none }
[part=error] { color: var(--danger) }
[part=error]:not(:empty)::before { content: "!"; content: "!" / ""; display: inline-block; inline-size: 1.3em; margin-inline-end: .5em; border-radius: 50%; background: var(--danger); color: var(--surface); font-weight: 700; line-height: 1.3; text-align: center }
#message { display: inline; margin-inline-end: .5em }
#message.good { color: var(--success) }
a { color: inherit; text-underline-offset: .2em; border-radius: 2px }
input:not([type=checkbox]), select, button { min-block-size: 44px; border: 1px solid var(--border); border-radius: var(--radius); background: transparent; color: inherit; font: inherit; letter-spacing: inherit }
input:not([type=checkbox]), select { inline-size: 100%; min-inline-size: 0; padding: 8px 12px; margin: 0 }
input::placeholder { color: var(--muted); opacity: 1 }
input[dir=ltr] { font-family: var(--byok-mono, ui-monospace, monospace); font-size: .9375em; text-overflow: ellipsis }
.masked { -webkit-text-security: disc }
select { appearance: none; padding-inline-end: 36px; text-overflow: ellipsis; cursor: pointer }
option { background: var(--surface); color: var(--text) }
.select { position: relative }
.select::after { content: ""; position: absolute; inset-block-start: 16px; inset-inline-end: 16px; inline-size: 8px; block-size: 8px; border: solid; border-width: 0 2px 2px 0; rotate: 45deg; pointer-events: none }
.box { display: flex; align-items: center; border: 1px solid var(--border); border-radius: var(--radius) }
.box > input { flex: 1; border: 0 !important; min-block-size: 42px !important; outline-offset: 2px }
.box > button { flex: none; min-block-size: 36px; margin-inline-end: 3px; padding: 4px 8px }
.box:has([aria-invalid=true]), #model[aria-invalid=true] { border-color: var(--danger); box-shadow: inset 0 0 0 1px var(--danger) }
button { padding: 8px 16px; font-weight: 600; cursor: pointer; touch-action: manipulation }
.box > button, #switch, #close, #forget { border-color: transparent; font-size: .875em }
.box > button, #switch { text-decoration: underline; text-underline-offset: .2em }
[aria-pressed=true] { background: color-mix(in srgb, var(--text) 12%, transparent) !important }
#switch { min-block-size: 28px; padding: 2px 8px; border-color: var(--border); color: var(--text); text-decoration: none }
#close { position: relative; flex: none; inline-size: 44px; margin-inline-end: -12px; padding: 0 }
#close::before, #close::after { content: ""; position: absolute; inset: 21px 14px auto; border-block-start: 2px solid; rotate: 45deg }
#close::after { rotate: -45deg }
#forget { margin-inline: -8px auto; padding-inline: 8px; color: var(--danger) }
#save { border-color: transparent; background: var(--accent); color: var(--on-accent); min-inline-size: 6em }
#save.danger { background: var(--danger); color: var(--surface) }
#save[aria-disabled] { opacity: .7; cursor: progress }
slot[name=footer-note] { flex-basis: 100% }
#remember-field { display: flex; align-items: center; gap: 12px; min-block-size: 44px; cursor: pointer }
#remember { inline-size: 20px; block-size: 20px; flex: none; margin: 0; accent-color: var(--accent) }
#storage { min-block-size: 4.5em }
:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--accent) !important }
button:hover:not([aria-disabled]) { background: color-mix(in srgb, var(--text) 8%, transparent) }
#save:hover:not([aria-disabled]) { background: color-mix(in srgb, var(--accent), var(--on-accent) 12%) }
#save.danger:hover { background: color-mix(in srgb, var(--danger), var(--surface) 12%) }
#live { position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
@container (max-width: 24em) {
	#header, #form, #footer { padding-inline: var(--space) }
	#key-field .note { min-block-size: calc(6em + var(--space) * .75) }
}
@media (max-height: 30em) {
	dialog#dialog { overflow: auto; display: block }
	dialog:not([open]) { display: none !important }
	#form { overflow: visible }
}
@media (forced-colors: active) {
	#save { border-color: ButtonBorder }
	#dialog { border-color: CanvasText }
}
@media (prefers-reduced-motion: no-preference) {
	dialog[open], dialog[open]::backdrop { animation: in .12s ease-out }
	@keyframes in { from { opacity: 0 } }
}
`, sheet;
function style() {
	return sheet || (sheet = new CSSStyleSheet(), sheet.replaceSync(text)), sheet;
}

function buildView(inline, key, passphrase) {
	let dialog = h(
		inline ? "section" : "dialog",
		{ id: "dialog", part: "dialog backdrop-host", "aria-labelledby": "title", "aria-describedby": "intro reason" },
		h("header", { id: "header" }, h("h2", { id: "title", tabindex: "-1" }), button("close")),
		h(
			"div",
			{ id: "form" },
			h("div", { id: "intro" }, h("slot", { name: "intro" }, h("span", { id: "intro-text" }))),
			h("p", { id: "reason" }),
			field("provider", h("div", { class: "select" }, h("select", { id: "provider" }))),
			field("key", key.box, h("p", { id: "message", role: "status" }), button("switch")),
			field("model", h("input", {
				id: "model",
				list: "models",
				autocomplete: "off",
				autocapitalize: "none",
				autocorrect: "off",
				spellcheck: "false",
				translate: "no",
				dir: "ltr",
				"aria-describedby": "model-hint model-error"
			}), h("datalist", { id: "models" })),
			h("label", { id: "remember-field", part: "field" }, h("input", { id: "remember", type: "checkbox", "aria-describedby": "storage" }), h("span", { id: "remember-label", part: "label" })),
			field("passphrase", passphrase.box),
			h("p", { id: "storage" }),
			h("p", { id: "confirm" }),
			anchor("revoke"),
			h("slot", { name: "help" })
		),
		h("footer", { id: "footer" }, button("forget"), button("cancel"), button("save"), h("slot", { name: "footer-note" }))
	);
	return dialog.querySelector("#key-field").firstChild.after(anchor("link")), Object.fromEntries([dialog, ...dialog.querySelectorAll("[id]")].map((element) => [element.id, element]));
}
function field(id, control, ...notes) {
	return h(
		"div",
		{ id: `${id}-field`, part: "field", class: "field" },
		h("label", { id: `${id}-label`, part: "label", for: id }),
		control,
		h("div", { class: "note" }, h("p", { id: `${id}-hint`, part: "hint" }), h("p", { id: `${id}-error`, part: "error", role: "alert" }), ...notes)
	);
}
function button(id) {
	return h("button", { id, type: "button" });
}
function anchor(id) {
	return h("a", { id, target: "_blank", rel: "noopener noreferrer" });
}

var pages = {
	form: ["title", "save", "cancel", "forget"],
	unlock: ["unlockTitle", "unlock", "cancel", "startAgain"],
	forget: ["forgetTitle", "forget", "keep", "forgetAll"],
	forgetAll: ["forgetTitle", "forgetAll", "keep", "forgetAll"]
}, texts = {
	"intro-text": "intro",
	"provider-label": "provider",
	link: "keyLink",
	"model-label": "model",
	"model-hint": "modelHint",
	"remember-label": "remember",
	"key-show": "show",
	"passphrase-show": "show",
	"key-clear": "clear",
	"passphrase-clear": "clear"
}, booleans = { open: "open", firstRun: "first-run", inline: "inline", noModel: "no-model", noRemember: "no-remember" }, values = { projectId: "project-id", providers: "providers", provider: "provider", theme: "theme", accent: "accent" }, Base = globalThis.HTMLElement ?? class {
}, ByokSettingsElement = class extends Base {
	static formAssociated = !0;
	static observedAttributes = [...Object.values(booleans), ...Object.values(values), "lang"];
	#config = {};
	#strings = {};
	#manager;
	#client;
	#leave = [];
	#root;
	#internals;
	#live;
	#secret;
	#phrase;
	#ui;
	#page = "form";
	#shown = "";
	#drafts = /* @__PURE__ */ new Map();
	#wanted = "";
	#reason = "";
	#anyway = null;
	#checking;
	#opened;
	#saved = !1;
	#busy = !1;
	constructor() {
		super(), this.#internals = this.attachInternals(), this.#root = this.attachShadow({ mode: "open" }), this.#root.adoptedStyleSheets = [style()], this.#live = h("p", { id: "live", role: "status", part: "" }), this.#secret = new SecretField("key", (key) => this.#text("summary", maskKey(key), `${key.length}`), (entry) => this.#entered(entry)), this.#phrase = new SecretField("passphrase", (phrase) => this.#text("summary", "••••", `${phrase.length}`), () => this.#clearNotes());
		for (let type of ["keydown", "keypress", "keyup", "focusin", "paste"])
			this.addEventListener(type, (event) => {
				(this.#opened || type === "paste") && event.stopPropagation();
			});
	}
	get config() {
		return this.#config;
	}
	set config(config) {
		this.#config = config, this.#reconnect();
	}
	get manager() {
		return this.#manager ?? this.#client?.keyManager;
	}
	set manager(manager) {
		this.#manager = manager, this.#reconnect();
	}
	get strings() {
		return this.#strings;
	}
	set strings(strings) {
		this.#strings = strings, this.#update();
	}
	get #offered() {
		let ids = this.providers.split(/\s+/).filter((id) => Object.hasOwn(PROVIDERS, id));
		return this.#config.providers ?? (ids.length ? ids.map((id) => PROVIDERS[id]) : Object.values(PROVIDERS));
	}
	get #current() {
		return this.#offered.find(({ id }) => id === this.#shown) ?? this.#offered[0];
	}
	get #kept() {
		return this.manager?.status().keys.find(({ provider }) => provider === this.#current.id);
	}
	connectedCallback() {
		for (let name of ["config", "manager", "strings", ...Object.keys(booleans), ...Object.keys(values)])
			if (Object.hasOwn(this, name)) {
				let value = this[name];
				delete this[name], this[name] = value;
			}
		this.#build(), this.#reconnect(), this.open && this.show();
	}
	disconnectedCallback() {
		this.close("removed"), this.#disconnect();
	}
	attributeChangedCallback(name, before, now) {
		!this.#ui || before === now || (name === "open" ? now === null ? this.close() : this.show() : name === "inline" ? (this.close(), this.#build(), this.#update()) : name === "project-id" || name === "providers" ? this.#reconnect() : this.#update());
	}
	#disconnect() {
		this.#leave.forEach((leave) => leave()), this.#client?.destroy(), this.#leave = [], this.#client = void 0;
	}
	#reconnect() {
		if (!this.isConnected)
			return;
		this.#disconnect();
		let projectId = this.#config.projectId ?? this.projectId;
		!this.#manager && projectId && (this.#client = new ByokClient({ ...this.#config, projectId, providers: this.#offered }));
		let { manager } = this;
		manager && (this.#leave = [
			manager.subscribe((status, error) => {
				this.#update(), error ? this.#emit("error", { code: error instanceof ByokError ? error.code : "unknown" }) : this.#emit("change", status);
			})
		], manager.ready.then(() => this.#start())), this.#start();
	}
	#build() {
		this.#ui = buildView(this.inline, this.#secret, this.#phrase), this.#root.replaceChildren(this.#ui.dialog, this.#live);
		let { dialog, provider, model, remember } = this.#ui, clicks = {
			close: () => this.#ask("close"),
			cancel: () => this.#cancel(),
			save: () => {
				this.#submit();
			},
			forget: () => this.#forget(),
			switch: () => this.#switch()
		};
		dialog.addEventListener("click", (event) => {
			let id = event.target.id;
			event.detail < 2 && clicks[id]?.(), id === "dialog" && !this.#secret.value && !this.#phrase.value && !this.inline && this.#ask("backdrop");
		}), dialog.addEventListener("keydown", (event) => {
			event.key === "Enter" && !event.isComposing && event.keyCode !== 229 && event.target.matches("input:not([type=checkbox])") && this.#submit();
		}), dialog.addEventListener("paste", (event) => {
			event.target !== model && event.clipboardData && (event.preventDefault(), (event.target === this.#phrase.input || this.#page === "unlock" ? this.#phrase : this.#secret).receive(event.clipboardData.getData("text")));
		}), dialog.addEventListener("cancel", (event) => {
			event.target === dialog && (event.preventDefault(), this.#ask("escape"));
		}), dialog.addEventListener("close", () => this.close("escape")), provider.addEventListener("change", () => this.#choose(provider.value)), model.addEventListener("input", () => this.#clearNotes()), remember.addEventListener("change", () => {
			this.#clearNotes(), this.#update();
		});
	}
	show({ provider, reason = "" } = {}) {
		if (this.#opened || this.inline || !this.isConnected)
			return this.focus(), this.#opened?.closed ?? Promise.resolve("dismissed");
		let { dialog } = this.#ui, path = focusPath(), unlock = lockScroll(), watcher = new ResizeObserver(() => {
			dialog.checkVisibility?.({ visibilityProperty: !0 }) === !1 && this.close("hidden");
		}), hide = () => {
			document.hidden && this.#secret.hide();
		}, settle2, closed = new Promise((resolve) => settle2 = resolve);
		return document.addEventListener("visibilitychange", hide), this.#opened = {
			closed,
			finish: () => {
				watcher.disconnect(), document.removeEventListener("visibilitychange", hide), unlock(), dialog.close(), restoreFocus(path), settle2(this.#saved ? "saved" : "dismissed");
			}
		}, this.#reason = reason, this.#wanted = provider ?? "", this.#setSaved(!1), this.#start(), dialog.showModal(), watcher.observe(dialog), this.open = !0, this.#state("open", !0), this.focus(), this.#emit("open", { reason }), closed;
	}
	close(reason = "api") {
		let opened = this.#opened;
		opened && (this.#opened = void 0, this.#checking?.abort(), this.open = !1, this.#state("open", !1), this.#reset(), opened.finish(), this.#emit("close", { reason }));
	}
	focus() {
		let { title, key, passphrase } = this.#ui;
		(this.#page === "unlock" ? passphrase : this.#opened && (this.firstRun || this.#reason) ? title : key).focus();
	}
	#ask(reason) {
		(this.#emit("request-close", { reason }, reason !== "escape") || reason === "escape") && this.close(reason);
	}
	#cancel() {
		if (!this.#page.startsWith("forget"))
			return this.#ask("cancel");
		this.#page = this.manager?.status().locked ? "unlock" : "form", this.#update(), this.#ui.forget.focus();
	}
	#start() {
		let status = this.manager?.status();
		this.#secret.value || (this.#shown = ""), this.#page = status?.locked ? "unlock" : "form", this.#choose(this.#shown || this.#wanted || this.provider || status?.active?.provider || "");
	}
	#reset() {
		this.#drafts.clear(), this.#secret.value = this.#phrase.value = "", this.#shown = this.#wanted = this.#reason = "", this.#clearNotes();
	}
	#choose(id) {
		let { model, remember } = this.#ui;
		this.#shown && this.#drafts.set(this.#current.id, { key: this.#secret.value, model: model.value }), this.#shown = this.#offered.some((provider) => provider.id === id) ? id : this.#offered[0].id;
		let draft = this.#drafts.get(this.#shown), kept = this.#kept;
		this.#secret.value = draft?.key ?? "", model.value = draft?.model ?? kept?.model ?? this.#current.models?.[0] ?? "", remember.checked = isRemembered(kept, this.manager), this.#clearNotes(), this.#update();
	}
	#entered(entry) {
		this.#clearNotes();
		let typed = this.#secret.value, { key, removed } = cleanKey(typed);
		entry === "received" && key !== typed && (this.#secret.value = key);
		let owner = detectProvider(key, this.#offered), what = wrongKeyType(key), { id } = this.#current, label = this.#label(owner), offered = this.#offered.some((provider) => provider.id === owner), other = !!owner && owner !== id;
		this.#note(
			entry === "discarded" || entry === "shown" ? this.#text(entry) : what ? this.#text("wrongType", what) : other ? this.#text("looksLike", label) : entry === "received" && key ? this.#text(removed ? "cleaned" : "received") : ""
		), this.#ui.switch.hidden = !other || !offered || !!what, say(this.#ui.switch, this.#text("switchTo", label));
	}
	#switch() {
		let { value } = this.#secret, owner = detectProvider(cleanKey(value).key, this.#offered);
		owner && (this.#secret.value = "", this.#choose(owner), this.#secret.receive(value));
	}
	async #submit() {
		let { manager } = this;
		if (!(!manager || this.#busy)) {
			this.#busy = !0;
			try {
				await (this.#page === "form" ? this.#save(manager) : this.#page === "unlock" ? this.#unlock(manager) : this.#forgetNow(manager));
			} catch (error) {
				let wrong = error instanceof ByokError && error.code === "wrong_passphrase";
				this.#fail(wrong ? "passphrase" : "key", this.#text(wrong ? "passphraseWrong" : "failed"));
			}
			this.#busy = !1;
		}
	}
	async #save(manager) {
		let { id: provider, label } = this.#current, kept = this.#kept, remember = this.#ui.remember.checked, { key, problem } = cleanKey(this.#secret.value), model = this.#ui.model.value.trim() || null, passphrase = manager.needsPassphrase(remember) ? this.#phrase.value : null;
		if (problem && !(kept && problem === "empty"))
			return this.#fail("key", this.#text(`problem_${problem}`));
		if (/[^\x21-\x7E]/.test(model ?? ""))
			return this.#fail("model", this.#text("problem_model"));
		if (passphrase !== null && passphrase.length < 8 && !manager.status().locked)
			return this.#fail("passphrase", this.#text("problem_passphrase"));
		let verified = this.#anyway;
		if (key && !verified) {
			let outcome = await this.#verify({ provider, model, key });
			if (outcome === "stopped" || outcome && !this.#passes(outcome, label))
				return;
			verified = outcome;
		}
		let status = kept;
		key || remember !== isRemembered(kept, manager) ? status = await manager.set(provider, key || manager.get(provider), { model, remember, ...passphrase !== null && { passphrase } }) : await manager.setActive(provider, model ?? ""), verified && manager.report(verified, provider), this.#reset(), this.#setSaved(!0), this.#emit("save", { provider, model, hint: status.hint, remembered: status.remembered, verified });
		let isWhereItShould = status.storage === (remember && manager.rememberMode || manager.storageMode);
		isWhereItShould && this.close("saved"), this.#choose(provider), this.#note(this.#text(isWhereItShould ? "saved" : "storeFailed")), say(this.#live, this.inline ? "" : this.#text("saved"));
	}
	async #verify(candidate) {
		let { provider, model } = candidate, { verify } = this.#config;
		if (!this.#emit("verify", { provider, model, respondWith: (own) => verify = own }, !0) || !verify)
			return null;
		this.#clearNotes(), this.#note(this.#text("checking", this.#current.label));
		let controller = this.#checking = new AbortController();
		this.#state("busy", !0), this.#ui.save.setAttribute("aria-disabled", "true");
		let outcome = await check(verify, candidate, controller);
		return outcome && this.#clearNotes(), outcome ?? "stopped";
	}
	#passes(outcome, label) {
		if (isGood(outcome))
			return !0;
		let text2 = this.#text(`check_${outcome}`, label);
		return outcome === "rejected" || outcome === "wrong_key_type" ? this.#fail("key", text2) : (say(this.#ui["key-error"], text2), this.#anyway = outcome, this.#update()), !1;
	}
	async #unlock(manager) {
		if (await manager.unlock(this.#phrase.value), this.#phrase.value = "", this.firstRun && manager.status().configured)
			return this.close("unlocked");
		this.#start(), this.focus();
	}
	#forget() {
		this.#page = this.#page === "form" ? "forget" : "forgetAll", this.#clearNotes(), this.#update(), this.#ui.title.focus();
	}
	async #forgetNow(manager) {
		let { id } = this.#current, all = this.#page === "forgetAll";
		await (all ? manager.clearAll() : manager.forget(id)), this.#reset(), this.#page = "form", this.#choose(id), this.#note(this.#text("forgotten")), this.#emit("forget", { provider: all ? "all" : id }), this.#ui.key.focus();
	}
	#note(text2) {
		say(this.#ui.message, text2);
	}
	#fail(field2, text2) {
		this.#clearNotes(), this.#state("error", !0), say(this.#ui[`${field2}-error`], text2), this.#ui[field2].setAttribute("aria-invalid", "true"), this.#ui[field2].focus();
	}
	#clearNotes() {
		if (this.#ui) {
			this.#checking?.abort(), this.#checking = void 0, this.#anyway = null, this.#state("busy", !1), this.#state("error", !1);
			for (let field2 of ["key", "model", "passphrase"])
				say(this.#ui[`${field2}-error`], ""), this.#ui[field2].removeAttribute("aria-invalid");
			this.#note(""), this.#ui.switch.hidden = !0, this.#ui.save.removeAttribute("aria-disabled"), say(this.#ui.save, this.#text(pages[this.#page][1]));
		}
	}
	#text(name, ...values2) {
		return (this.#strings[name] ?? this.#config.strings?.[name] ?? en[name]).replace(/\{(\d)\}/g, (_, index) => values2[index] ?? "");
	}
	#label(provider) {
		return this.#offered.find(({ id }) => id === provider)?.label ?? PROVIDERS[provider]?.label ?? provider ?? "";
	}
	#emit(name, detail, cancelable = !1) {
		return this.dispatchEvent(new CustomEvent(`byok-${name}`, { detail, bubbles: !0, composed: !0, cancelable }));
	}
	#state(name, on) {
		let { states } = this.#internals;
		try {
			states?.[on ? "add" : "delete"](name);
		} catch {
		}
	}
	#setSaved(saved) {
		this.#saved = saved, this.#state("saved", saved);
	}
	#update() {
		let ui = this.#ui;
		if (!ui)
			return;
		let { manager } = this, page = this.#page, status = manager?.status(), offered = this.#offered, { id, label, placeholder = "", docs = "", models = [] } = this.#current, kept = this.#kept, hint = kept?.hint, mode = ui.remember.checked && manager?.rememberMode || manager?.storageMode, outcome = kept?.outcome, reason = this.#reason || (outcome && !isGood(outcome) ? outcome : ""), [title, save, cancel, forget] = pages[page];
		for (let [target, name] of Object.entries(texts))
			say(ui[target], this.#text(name));
		let said = {
			title: this.#text(title),
			save: this.#text(this.#anyway ? "saveAnyway" : save),
			cancel: this.#text(this.#saved && page === "form" ? "close" : cancel),
			forget: this.#text(forget),
			reason: `check_${reason}` in en ? this.#text(`check_${reason}`, label) : reason,
			"key-label": this.#text("key", label),
			"key-hint": hint ? this.#text("keyKept", hint) : kept ? this.#text("keyKeptShort") : placeholder && this.#text("keyBegins", placeholder),
			"passphrase-label": this.#text(status?.locked ? "passphrase" : "passphraseNew"),
			"passphrase-hint": this.#text(status?.locked ? "passphraseHint" : "passphraseNewHint"),
			storage: `${this.#text(`store_${mode}` in en ? `store_${mode}` : "store_other")} ${this.#text("advice")}`,
			confirm: this.#text(page === "forgetAll" ? "forgetAllText" : "forgetText", label),
			revoke: this.#text("revoke", label)
		};
		for (let [target, text2] of Object.entries(said))
			say(ui[target], text2);
		let form = page === "form", shown = {
			close: !this.inline,
			intro: form && (this.firstRun || !!this.querySelector("[slot=intro]")),
			reason: form && !!reason,
			"provider-field": form && offered.length > 1,
			"key-field": form,
			link: !!docs,
			"model-field": form && !this.noModel,
			"remember-field": form && !this.noRemember && !!manager?.rememberMode,
			"passphrase-field": page === "unlock" || form && !!manager?.needsPassphrase(ui.remember.checked),
			storage: form,
			confirm: !form && page !== "unlock",
			revoke: page === "forget" && !!docs,
			cancel: !this.inline || page.startsWith("forget"),
			forget: form ? !!kept : page === "unlock" || page === "forget" && status.keys.length > 1
		};
		for (let [target, isShown] of Object.entries(shown))
			ui[target].hidden = !isShown;
		ui.save.classList.toggle("danger", !form && page !== "unlock"), ui.close.ariaLabel = this.#text("close"), ui.link.href = ui.revoke.href = /^https:/.test(docs) ? docs : "", ui.key.placeholder = hint ? `••••${hint}` : placeholder, ui.provider.replaceChildren(...offered.map((provider) => h("option", { value: provider.id }, provider.label))), ui.provider.value = id, ui.models.replaceChildren(...models.map((value) => h("option", { value })));
		let { style: style2 } = ui.dialog, theme = this.theme || this.#config.theme || "", accent = this.accent || this.#config.accentColor || "";
		if (style2.colorScheme = theme === "auto" ? "" : theme, style2.setProperty("--byok-accent", CSS.supports("color", accent) ? accent : ""), this.inline) {
			let name = this.getAttribute("name"), data = new FormData();
			name && status?.active && data.set(name, status.active.provider), this.#internals.setFormValue(data);
		}
	}
};
function isGood(outcome) {
	return outcome === "ok" || outcome === "rate_limited" || outcome === "not_checkable";
}
function isRemembered(kept, manager) {
	return !!kept && kept.storage === manager?.rememberMode;
}
for (let [property, name] of Object.entries(booleans))
	mirror(property, {
		get: (element) => element.hasAttribute(name),
		set: (element, on) => {
			element.toggleAttribute(name, !!on);
		}
	});
for (let [property, name] of Object.entries(values))
	mirror(property, {
		get: (element) => element.getAttribute(name) ?? "",
		set: (element, value) => element.setAttribute(name, `${value}`)
	});
function mirror(property, { get, set }) {
	Object.defineProperty(ByokSettingsElement.prototype, property, {
		configurable: !0,
		enumerable: !0,
		get() {
			return get(this);
		},
		set(value) {
			set(this, value);
		}
	});
}
var isDefined = !1;
function defineByokSettings(tag = "byok-settings") {
	let registry = globalThis.customElements, other = registry?.get(tag);
	other && !(other === ByokSettingsElement || other.prototype instanceof ByokSettingsElement) && console.warn(`Byok: <${tag}> is defined already, by another version or another library. That one stays.`), !(!registry || other) && (registry.define(tag, isDefined ? class extends ByokSettingsElement {
	} : ByokSettingsElement), isDefined = !0);
}
function createElement() {
	return isDefined || defineByokSettings(`byok-settings-${VERSION.replaceAll(".", "-")}`), new ByokSettingsElement();
}

var Database = class {
	#name;
	constructor(name) {
		this.#name = name;
	}
	async get(name) {
		return this.#run("readonly", (values2) => values2.get(name));
	}
	async put(name, value, keep = !1) {
		let present = await this.#run("readwrite", (values2) => {
			let request = values2.get(name);
			return request.onsuccess = () => {
				(!keep || request.result === void 0) && values2.put(value, name);
			}, request;
		});
		return keep ? present ?? value : value;
	}
	async clear() {
		await this.#run("readwrite", (values2) => values2.clear());
	}
	async #run(mode, work) {
		let opening = indexedDB.open(this.#name, 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore("values");
		let database = await new Promise((resolve, reject) => {
			opening.onsuccess = () => resolve(opening.result), opening.onerror = () => reject(opening.error);
		});
		try {
			return await new Promise((resolve, reject) => {
				let transaction = database.transaction("values", mode), request = work(transaction.objectStore("values"));
				transaction.oncomplete = () => resolve(request.result), transaction.onabort = () => reject(transaction.error);
			});
		} finally {
			database.close();
		}
	}
};

var currentIterations = 6e5, algorithm = { name: "AES-GCM", length: 256 };
function deviceStore(projectId) {
	let database = new Database(`byok:${projectId}:device`);
	return {
		mode: "device",
		load: async () => {
			let key = await database.get("key");
			return key ? await unseal(projectId, key, await database.get("records")) ?? [] : [];
		},
		save: async (records) => {
			if (!records.length)
				return database.clear();
			let key = await database.put("key", await crypto.subtle.generateKey(algorithm, !1, ["encrypt", "decrypt"]), !0);
			await database.put("records", await seal(projectId, key, records));
		},
		clear: () => database.clear()
	};
}
function passphraseStore(projectId) {
	let database = new Database(`byok:${projectId}:passphrase`), isSet = !1, opened = null, read = async () => {
		let found = await database.get("records"), sealed = found?.salt instanceof Uint8Array && found.iterations > 0 ? found : void 0;
		return isSet = !!sealed, sealed && String(sealed.salt) !== String(opened?.salt) && (opened = null), sealed;
	};
	return {
		mode: "passphrase",
		get locked() {
			return isSet && !opened;
		},
		get open() {
			return !!opened;
		},
		load: async () => {
			let sealed = await read();
			return opened ? await unseal(projectId, opened.key, sealed) ?? [] : [];
		},
		save: async (records) => {
			if (await read(), opened && records.length)
				await database.put("records", { ...await seal(projectId, opened.key, records), salt: opened.salt, iterations: opened.iterations });
			else if (opened)
				await database.clear();
			else if (records.length)
				throw new ByokError("locked", "Unlock the kept keys with the passphrase first.");
		},
		clear: async () => {
			await database.clear(), isSet = !1, opened = null;
		},
		unlock: async (passphrase) => {
			let sealed = await read(), { salt = crypto.getRandomValues(new Uint8Array(16)), iterations = currentIterations } = sealed ?? {}, key = await derive(passphrase, salt, iterations);
			if (sealed && !await unseal(projectId, key, sealed))
				throw new ByokError("wrong_passphrase", "The passphrase does not fit.");
			opened = { key, salt, iterations };
		},
		lock: () => {
			opened = null;
		}
	};
}
modes.device = deviceStore;
modes.passphrase = passphraseStore;
async function derive(passphrase, salt, iterations) {
	let material = await crypto.subtle.importKey("raw", encode(passphrase.normalize("NFKC")), "PBKDF2", !1, ["deriveKey"]);
	return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, algorithm, !1, ["encrypt", "decrypt"]);
}
async function seal(projectId, key, records) {
	let iv = crypto.getRandomValues(new Uint8Array(12));
	return { v: 1, iv, data: await crypto.subtle.encrypt(gcm(projectId, iv), key, encode(JSON.stringify(records))) };
}
async function unseal(projectId, key, sealed) {
	try {
		let { iv, data } = sealed;
		return parseRecords(new TextDecoder().decode(await crypto.subtle.decrypt(gcm(projectId, iv), key, data)));
	} catch {
		return;
	}
}
function gcm(projectId, iv) {
	return { name: "AES-GCM", iv, additionalData: encode(projectId) };
}
function encode(text2) {
	return new TextEncoder().encode(text2);
}

var ByokWithSettings = class extends ByokClient {
	#element;
	#guard;
	#isGone = !1;
	guardFirstRun() {
		return this.#guard ??= this.#runGuard().finally(() => this.#guard = void 0);
	}
	openSettings(options = {}) {
		return this.#open(options, !1);
	}
	destroy() {
		this.#isGone = !0, this.#element?.remove(), super.destroy();
	}
	async #runGuard() {
		if (await this.ready, this.isConfigured())
			return "configured";
		let result = await this.#open({}, !0).closed;
		return this.isConfigured() && result !== "saved" ? "configured" : result;
	}
	#open(options, firstRun) {
		if (this.#isGone)
			throw new ByokError("destroyed", "This instance was destroyed: make another one with createBYOK().");
		let element = this.#element ??= createElement();
		element.isConnected || (element.config = this.options, element.manager = this.keyManager, (this.options.container ?? document.body).append(element)), element.open || (element.firstRun = firstRun);
		let saved = (event) => options.onSave?.(event.detail);
		element.addEventListener("byok-save", saved);
		let closed = element.show(options).then((result) => (element.removeEventListener("byok-save", saved), result === "dismissed" && options.onCancel?.(), result));
		return { element, closed, close: () => element.close() };
	}
};
function createBYOK(options) {
	return new ByokWithSettings(options);
}

defineByokSettings();
export {
	ByokError,
	ByokSettingsElement,
	KeyManager,
	PROVIDERS,
	VERSION,
	cleanKey,
	createBYOK,
	defineByokSettings,
	detectProvider,
	en,
	maskKey
};
