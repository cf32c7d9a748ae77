// Byok 0.1.0, MIT. The comments are in src/Byok.Browser/src.
var ByokError = class extends Error {
	code;
	constructor(code, message) {
		super(message);
		this.name = "ByokError";
		this.code = code;
	}
};

function hintOf(key) {
	return key.length < 12 ? null : key.slice(-4);
}

function memoryStore() {
	let kept = [];
	return {
		mode: "memory",
		load: async () => kept,
		save: async (records) => void (kept = records),
		clear: async () => void (kept = [])
	};
}

function parseRecords(text) {
	try {
		return JSON.parse(text ?? "[]").filter((record) => {
			const { v, provider, key, model = "-", savedAt, usedAt, expiresAt = 0 } = record ?? {};
			return v === 1 && [provider, key, model].every((value) => typeof value === "string" && /^[!-~]{1,4096}$/.test(value)) && [savedAt, usedAt, expiresAt].every(Number.isFinite);
		});
	} catch {
		return [];
	}
}

function webStore(mode, projectId) {
	const name = `byok:${projectId}`;
	const storage = () => globalThis[`${mode}Storage`];
	return {
		mode,
		load: async () => parseRecords(storage().getItem(name)),
		save: async (records) => {
			if (records.length)
				storage().setItem(name, JSON.stringify(records));
			else
				storage().removeItem(name);
			if (mode === "local" && !document.hidden)
				await new Promise((resolve) => setTimeout(resolve, 50));
		},
		clear: async () => storage().removeItem(name)
	};
}

var modes = {
	memory: memoryStore,
	session: (projectId) => webStore("session", projectId),
	local: (projectId) => webStore("local", projectId)
};
function storeOf(storage, projectId) {
	if (typeof storage === "object")
		return storage;
	if (!Object.hasOwn(modes, storage))
		throw new ByokError("invalid_options", `There is no storage mode ${storage}, only ${Object.keys(modes)}.`);
	return modes[storage](projectId);
}

var minute = 6e4;
var defaultTtl = 30 * 24 * 60 * minute;
var defaultLockAfter = 15 * minute;
var KeyManager = class {
	ready;
	#options;
	#outcomes = /* @__PURE__ */ Object.create(null);
	#listeners = /* @__PURE__ */ new Set();
	#channel;
	#end = new AbortController();
	#stores;
	#unread = /* @__PURE__ */ new Set();
	#kept = [];
	#isReady = false;
	#lastUse = Date.now();
	#timer;
	#queue = Promise.resolve();
	constructor(options) {
		const { projectId, storage = "session", remember, ttl = 1, idleTtl = 1 } = options;
		if (!/^[\w.-]{1,64}$/.test(projectId ?? "") || !(ttl > 0 && idleTtl > 0))
			throw new ByokError("invalid_options", "projectId is 1 to 64 of A-Z a-z 0-9 . _ -; ttl and idleTtl are milliseconds above 0.");
		this.#options = options;
		this.#stores = (remember ? [storage, remember] : [storage]).map((mode) => storeOf(mode, projectId)).concat(memoryStore());
		const reload = (event) => {
			if (!globalThis.document?.hidden && (!event?.key || event.key.startsWith("byok:")))
				void this.#change();
		};
		const { signal } = this.#end;
		try {
			const channel = this.#channel = new BroadcastChannel(`byok:${projectId}`);
			channel.unref?.();
			channel.onmessage = ({ data }) => void this.#change(data && ((kept) => kept.filter((one) => this.#isShared(one.at) || !isOf(one, data.forgotten))));
		} catch {
		}
		for (const event of ["visibilitychange", "pageshow", "storage"])
			globalThis.addEventListener?.(event, reload, { signal });
		for (const store of this.#stores)
			signal.addEventListener("abort", store.subscribe?.(reload) ?? (() => {
			}));
		this.ready = this.#change();
	}
	get projectId() {
		return this.#options.projectId;
	}
	get storageMode() {
		return this.#unread.has(0) ? "memory" : this.#stores[0].mode;
	}
	get rememberMode() {
		return this.#stores.length > 2 && !this.#unread.has(1) ? this.#stores[1].mode : null;
	}
	get(provider) {
		return this.#find(provider)?.key ?? null;
	}
	headers({ key = "X-BYOK-Api-Key", provider = "X-BYOK-Provider", model = "X-BYOK-Model" } = {}) {
		const record = this.#find();
		if (!record)
			return null;
		const usedAt = this.#lastUse = Date.now();
		const { idleTtl } = this.#options;
		if (idleTtl && usedAt - record.usedAt > Math.min(minute, idleTtl / 10))
			void this.#change(edit(record.provider, { usedAt }));
		return { __proto__: null, [key]: record.key, [provider]: record.provider, ...record.model && { [model]: record.model } };
	}
	async set(provider, key, { model, remember, passphrase } = {}) {
		if (!/^[!-~]{8,4096}$/.test(key))
			throw new ByokError("invalid_key", "This is no key; cleanKey() tells why.");
		if (!/^[a-z0-9-]{1,64}$/.test(provider) || !/^[!-~]{0,256}$/.test(model ?? ""))
			throw new ByokError("invalid_options", "provider is an id of a-z 0-9 -, model up to 256 visible ASCII characters.");
		const at = this.#indexFor(remember);
		const now = this.#lastUse = Date.now();
		const { ttl = this.#isShared(at) ? defaultTtl : Infinity } = this.#options;
		delete this.#outcomes[provider];
		await this.#change((kept) => [...kept.filter((one) => !isOf(one, provider)), {
			record: { v: 1, provider, key, ...model && { model }, savedAt: now, usedAt: latest(kept), ...ttl < Infinity && { expiresAt: now + ttl } },
			at
		}], null, async () => passphrase !== void 0 && this.#stores[at].unlock?.(passphrase));
		return this.status().keys.find((status) => status.provider === provider);
	}
	async setActive(provider, model = this.#find(provider)?.model) {
		if (!this.#find(provider))
			throw new ByokError("not_configured", "There is no key of this provider.");
		await this.#change(edit(provider, { model: model || void 0, usedAt: latest(this.#kept) }), null);
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
		const keys = this.#live().map(({ record: { provider, key, model = null, expiresAt = null }, at }) => ({
			provider,
			model,
			hint: hintOf(key),
			storage: this.#stores[at].mode,
			remembered: this.#isShared(at),
			expiresAt,
			outcome: this.#outcomes[provider] ?? null
		}));
		const active = keys.find(({ provider }) => provider === activeOf(this.#kept)) ?? null;
		return { ready: this.#isReady, configured: !!active, locked: this.#stores.some((store) => store.locked), active, keys };
	}
	report(outcome, provider = activeOf(this.#kept)) {
		if (provider)
			this.#outcomes[provider] = outcome;
		this.#notify();
	}
	needsPassphrase(remember) {
		const { unlock, open } = this.#stores[this.#indexFor(remember)];
		return !!unlock && !open;
	}
	async unlock(passphrase) {
		this.#lastUse = Date.now();
		await this.#change(void 0, void 0, async () => {
			for (const store of this.#stores)
				await store.unlock?.(passphrase);
		});
	}
	lock() {
		this.#stores.forEach((store) => store.lock?.());
		this.#kept = this.#kept.filter(({ at }) => !this.#stores[at].lock);
		void this.#change();
	}
	subscribe(listener) {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}
	dispose() {
		this.#end.abort();
		this.#listeners.clear();
		this.#wait();
		void this.#queue.then(() => this.#channel?.close());
	}
	toJSON() {
		return this.status();
	}
	#indexFor(remember) {
		return remember && this.rememberMode ? 1 : 0;
	}
	#isShared(at) {
		return !/^(memory|session)$/.test(this.#stores[at].mode);
	}
	#endOf({ record: { expiresAt = Infinity, savedAt, usedAt }, at }) {
		return Math.min(expiresAt, Math.max(savedAt, usedAt) + (this.#stores[at].unlock ? Infinity : this.#options.idleTtl ?? Infinity));
	}
	get #lockAt() {
		return this.#stores.some((store) => store.open) ? this.#lastUse + (this.#options.idleTtl ?? defaultLockAfter) : Infinity;
	}
	#live(kept = this.#kept) {
		const now = Date.now();
		if (now >= this.#lockAt) {
			this.lock();
			kept = kept.filter(({ at }) => !this.#stores[at].unlock);
		}
		return kept.filter((one) => now < this.#endOf(one) && now > one.record.savedAt - minute);
	}
	#find(provider = activeOf(this.#kept)) {
		return this.#live().find((one) => one.record.provider === provider)?.record;
	}
	#change(work, message, prepare) {
		const run = async () => {
			await prepare?.();
			const found = [];
			for (const [at, store] of this.#stores.entries()) {
				try {
					found.push(...(await store.load()).map((record) => ({ record, at })));
					this.#unread.delete(at);
				} catch (error) {
					if (this.#unread.size < this.#unread.add(at).size)
						this.#fail(error);
				}
			}
			const newest = found.filter(({ record }) => !found.some((other) => isOf(other, record.provider) && other.record.savedAt > record.savedAt));
			const live = settle(newest, this.#live(newest));
			let kept = work ? settle(live, work(live)) : live;
			for (const [at, store] of this.#stores.entries()) {
				const [before, after] = [found, kept].map((all) => all.filter((one) => one.at === at).map(({ record }) => record));
				const isKnown = (record) => before.some((other) => JSON.stringify(other) === JSON.stringify(record));
				const known = after.filter(isKnown);
				try {
					if (message && !message.forgotten)
						await store.clear();
					else if (known.length < Math.max(before.length, after.length))
						await (this.#unread.has(at) ? Promise.reject() : store.save(after));
				} catch (error) {
					if (error?.code === "locked")
						throw error;
					if (message === void 0)
						continue;
					if (error)
						this.#fail(error);
					kept = kept.map((one) => one.at === at && !known.includes(one.record) ? { ...one, at: this.#stores.length - 1 } : one);
					if (error)
						await store.save(known).catch(() => store.clear()).catch(() => {
						});
				}
			}
			this.#kept = kept;
			this.#isReady = true;
			if (message !== void 0)
				this.#channel?.postMessage(message);
			this.#notify();
			this.#wait();
		};
		const done = this.#queue.then(() => this.#alone(run));
		this.#queue = done.catch(() => {
		});
		return done;
	}
	async #alone(run) {
		const locks = this.#stores.some((_, at) => this.#isShared(at)) && globalThis.navigator?.locks;
		let isRunning = false;
		const work = () => {
			isRunning = true;
			return run();
		};
		try {
			await (locks ? locks.request(`byok:${this.projectId}`, work) : work());
		} catch (error) {
			if (isRunning)
				throw error;
			await run();
		}
	}
	#wait() {
		clearTimeout(this.#timer);
		if (this.#end.signal.aborted)
			return void (this.#kept = []);
		const next = Math.min(this.#lockAt, ...this.#kept.map((one) => this.#endOf(one)));
		if (next < Infinity)
			this.#timer = setTimeout(() => void this.#change(), Math.min(next - Date.now(), 2 ** 31 - 1));
	}
	#fail(error) {
		const code = error?.name === "QuotaExceededError" ? "storage_full" : "storage_blocked";
		this.#notify(new ByokError(code, "The browser keeps the key for this page only."));
	}
	#notify(error) {
		const status = this.status();
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
function latest(kept) {
	return Math.max(Date.now(), ...kept.map(({ record }) => record.usedAt + 1));
}
function activeOf(kept) {
	const [active] = kept.map(({ record }) => record).sort((a, b) => b.usedAt - a.usedAt);
	return active?.usedAt ? active.provider : void 0;
}
function settle(before, after) {
	const active = activeOf(before);
	return after.some((one) => isOf(one, active)) ? after : after.map((one) => ({ ...one, record: { ...one.record, usedAt: 0 } }));
}

var VERSION = "0.1.0";
export {
	ByokError,
	KeyManager,
	VERSION,
	modes,
	parseRecords
};
