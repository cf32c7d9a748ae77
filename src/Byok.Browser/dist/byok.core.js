// Byok 0.1.0, MIT licence. Bundled from the TypeScript in src/Byok.Browser/src, where the comments are.
var ByokError = class extends Error {
	code;
	constructor(code, message) {
		super(message), this.name = "ByokError", this.code = code;
	}
};

function cleanKey(text) {
	let trimmed = text.trim(), key = trimmed.replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, "-").replace(/[\xAD\p{Cf}]/gu, "");
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

function parseRecords(text) {
	try {
		return JSON.parse(text ?? "[]").filter((record) => {
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
		}, locks = globalThis.origin !== "null" && this.#stores.some((_, at) => this.#isShared(at)) && globalThis.navigator?.locks, done = this.#queue.then(() => locks ? locks.request(`byok:${this.projectId}`, run) : run());
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

var VERSION = "0.1.0";
export {
	ByokError,
	KeyManager,
	VERSION,
	cleanKey
};
