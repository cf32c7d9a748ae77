// Byok 0.1.0, MIT. To be read in byok.readable.js.
// src/catalog/providers.ts
var providerTable = `
openai|OpenAI|platform.openai.com/api-keys|sk-|gpt-6.1-sol gpt-6-luna gpt-6.1-terra gpt-6-astra gpt-5.6-sol gpt-5.4-mini
anthropic|Anthropic (Claude)|console.anthropic.com/settings/keys|sk-ant-|claude-opus-5-5 claude-haiku-5-5 claude-sonnet-5-5 claude-fable-5-2 claude-opus-5 claude-sonnet-5
groq|Groq|console.groq.com/keys|gsk_|openai/gpt-oss-120b openai/gpt-oss-20b groq/compound groq/compound-mini qwen/qwen3.8-27b qwen/qwen3.6-27b
gemini|Google Gemini (AI Studio)|aistudio.google.com/apikey|AIza|gemini-3.8-flash gemini-3.5-flash-lite gemini-4-argon gemini-3.6-flash gemini-3.1-flash-lite gemini-flash-latest
mistral|Mistral AI|console.mistral.ai/api-keys||mistral-small-latest ministral-8b-latest mistral-medium-latest mistral-medium-3-5 mistral-large-latest mistral-large-4
deepseek|DeepSeek|platform.deepseek.com/api_keys|sk-|deepseek-flash deepseek-v4-pro deepseek-chat deepseek-reasoner
xai|xAI (Grok)|console.x.ai|xai-|grok-4.6 grok-4.3 grok-4.7 grok-4.5 grok-build-0.1
openrouter|OpenRouter|openrouter.ai/settings/keys|sk-or-v1-|openrouter/auto openrouter/free openai/gpt-6.1-sol anthropic/claude-opus-5 google/gemini-3.8-flash x-ai/grok-4.6
together|Together AI|api.together.ai/settings/projects/~current/api-keys|tgp_v1_|openai/gpt-oss-120b openai/gpt-oss-20b deepseek-ai/DeepSeek-V4-Pro-0813 deepseek-ai/DeepSeek-V4-Flash-0731 moonshotai/Kimi-K3 zai-org/GLM-5.2
fireworks|Fireworks AI|app.fireworks.ai/settings/users/api-keys|fw_|accounts/fireworks/models/gpt-oss-120b accounts/fireworks/models/kimi-k3 accounts/fireworks/models/deepseek-v4-flash-0731 accounts/fireworks/models/glm-5p3 accounts/fireworks/models/qwen3p8-max accounts/fireworks/models/minimax-m3
cohere|Cohere|dashboard.cohere.com/api-keys||command-a-03-2025 command-r7b-12-2024 command-a-plus-05-2026 command-a-reasoning-08-2025 command-a-vision-07-2025
perplexity|Perplexity (Sonar)|www.perplexity.ai/settings/api|pplx-|sonar sonar-pro sonar-reasoning-pro sonar-deep-research
cerebras|Cerebras|cloud.cerebras.ai|csk-|gpt-oss-120b qwen-3.8-27b
huggingface|Hugging Face Inference Providers|huggingface.co/settings/tokens|hf_|openai/gpt-oss-120b meta-llama/Llama-3.3-70B-Instruct deepseek-ai/DeepSeek-V4-Flash-0731 zai-org/GLM-5.2 moonshotai/Kimi-K3 Qwen/Qwen3.5-397B-A17B
azure-openai|Azure OpenAI|portal.azure.com||
nvidia|NVIDIA NIM (build.nvidia.com)|build.nvidia.com/settings/api-keys|nvapi-|openai/gpt-oss-20b openai/gpt-oss-120b nvidia/nemotron-3-ultra-550b-a55b nvidia/nemotron-3-super-120b-a12b moonshotai/kimi-k3 deepseek-ai/deepseek-v4-flash-0731
deepinfra|DeepInfra|deepinfra.com/dash/api_keys||deepseek-ai/DeepSeek-V4-Flash-0731 Qwen/Qwen3-14B deepseek-ai/DeepSeek-V4-Pro-0813 openai/gpt-oss-120b moonshotai/Kimi-K3 zai-org/GLM-5.2
moonshot|Moonshot AI (Kimi)|platform.kimi.ai/console/api-keys|sk-|kimi-k3 kimi-k2.6 kimi-k2.7-code kimi-k2.7-code-highspeed
alibaba|Alibaba Cloud Model Studio (Qwen / DashScope)|www.alibabacloud.com/help/en/model-studio/get-api-key|sk-|qwen3.7-plus qwen-flash qwen3.8-max qwen3.7-max qwen3.6-flash qwen-plus
ollama-cloud|Ollama Cloud|ollama.com/settings/keys||gpt-oss:120b gpt-oss:20b
ai21|AI21 Labs|studio.ai21.com||jamba-mini jamba-large jamba-large-1.7-2025-07 jamba-mini-2-2026-01
replicate|Replicate|replicate.com/account/api-tokens|r8_|
sambanova|SambaNova Cloud|cloud.sambanova.ai/apis||gpt-oss-120b Meta-Llama-3.3-70B-Instruct DeepSeek-V3.2 DeepSeek-V3.1 MiniMax-M2.7 MiniMax-M3
`;
var ruleTable = String.raw`
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

// src/catalog/catalog.ts
var rows = providerTable.trim().split("\n").map((line) => {
  const [id, label, docs, prefix, models] = line.split("|");
  return [id, { id, label, docs: `https://${docs}`, placeholder: prefix && `${prefix}…`, models: models.split(" ").filter(Boolean) }];
});
var PROVIDERS = Object.fromEntries(rows);

// src/errors.ts
var ByokError = class extends Error {
  code;
  constructor(code, message) {
    super(message);
    this.name = "ByokError";
    this.code = code;
  }
};

// src/keys/clean.ts
var maxLength = 4096;
function cleanKey(text) {
  const trimmed = text.trim();
  if (trimmed.length > 2 * maxLength)
    return { key: trimmed, removed: false, problem: "long" };
  let key = trimmed.replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, "-").replace(/[\xAD\p{Cf}]/gu, "");
  for (let before; before !== key; ) {
    before = key;
    key = key.replace(/^[\s"'`\u2018-\u201F]+|[\s"'`\u2018-\u201F;,]+$/g, "").replace(/^(?:authorization:|x-[a-z-]+:|bearer\s)\s*/i, "").replace(/^(?:export\s+|set\s+|\$env:)?[a-z_]\w*\s*=\s*(?=["'`]?[^\s="'`]{8})/i, "");
  }
  return { key, removed: key !== trimmed, problem: problemOf(key) };
}
function problemOf(key) {
  if (!key)
    return "empty";
  if (/^<|\.{3}|\*{3}|x{8}|[•●…]|key[-_]here$|(?:^|[-_])x{4,}$/i.test(key) || /^(?:(?!your).)*(?<=^|[-_])your(?:[-_]|key|api)/i.test(key.slice(0, 32)))
    return "placeholder";
  if (/[^!-~]/.test(key))
    return "characters";
  return key.length < 8 ? "short" : key.length > maxLength ? "long" : null;
}

// src/keys/hint.ts
function hintOf(key) {
  return key.length < 12 ? null : key.slice(-4);
}

// src/storage/memory.ts
function memoryStore() {
  let kept = [];
  return {
    mode: "memory",
    load: async () => kept,
    save: async (records) => void (kept = records),
    clear: async () => void (kept = [])
  };
}

// src/storage/record.ts
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

// src/storage/web.ts
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

// src/storage/modes.ts
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

// src/manager.ts
var minute = 6e4;
var defaultTtl = 30 * 24 * 60 * minute;
var defaultLockAfter = 15 * minute;
var KeyManager = class {
  /** Settles when the kept keys are read. Never rejects. */
  ready;
  #options;
  #outcomes = /* @__PURE__ */ Object.create(null);
  #listeners = /* @__PURE__ */ new Set();
  #channel;
  #end = new AbortController();
  /** Where keys go, where they go to be remembered, and last the page's memory, which takes what those do not. */
  #stores;
  /** Those that could not be read the last time. */
  #unread = /* @__PURE__ */ new Set();
  #kept = [];
  #isReady = false;
  #lastUse = Date.now();
  #timer;
  #queue = Promise.resolve();
  /** @throws ByokError `invalid_options` */
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
  /** The mode that keys go to: `memory` where the chosen one cannot be used. */
  get storageMode() {
    return this.#unread.has(0) ? "memory" : this.#stores[0].mode;
  }
  /** The mode that remembered keys go to; null where there is no such choice. */
  get rememberMode() {
    return this.#stores.length > 2 && !this.#unread.has(1) ? this.#stores[1].mode : null;
  }
  /** The key of a provider, or of the active one. The only way to a key: hand it to nobody who does not need it. */
  get(provider) {
    return this.#find(provider)?.key ?? null;
  }
  /** The headers for a request; null where there is no key to send. */
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
  /**
   * Keeps a key, makes its provider the active one, and tells the other tabs.
   * @throws ByokError `invalid_key`, `wrong_passphrase`, `locked`
   */
  async set(provider, key, { model, remember, passphrase } = {}) {
    const cleaned = cleanKey(key);
    if (cleaned.problem || cleaned.key !== key)
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
  /**
   * Makes the kept key of a provider the active one. A model replaces the kept one, an empty text removes it.
   * @throws ByokError `not_configured`
   */
  async setActive(provider, model = this.#find(provider)?.model) {
    if (!this.#find(provider))
      throw new ByokError("not_configured", "There is no key of this provider.");
    await this.#change(edit(provider, { model: model || void 0, usedAt: latest(this.#kept) }), null);
  }
  /** Forgets the key of one provider, here and in the other tabs. */
  forget(provider) {
    return this.#change((kept) => kept.filter((one) => !isOf(one, provider)), { forgotten: provider });
  }
  /** Forgets all keys, here and in the other tabs, also those that are locked. */
  clearAll() {
    return this.#change(() => [], {});
  }
  /** The last four characters of a kept key; null where there is none, or where it is too short to tell them. */
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
  /** Notes what a request has shown about a key, the active one's where no provider is named. */
  report(outcome, provider = activeOf(this.#kept)) {
    if (provider)
      this.#outcomes[provider] = outcome;
    this.#notify();
  }
  /** Whether `set` needs a passphrase now. */
  needsPassphrase(remember) {
    const { unlock, open } = this.#stores[this.#indexFor(remember)];
    return !!unlock && !open;
  }
  /**
   * Opens what a passphrase locks.
   * @throws ByokError `wrong_passphrase`
   */
  async unlock(passphrase) {
    this.#lastUse = Date.now();
    await this.#change(void 0, void 0, async () => {
      for (const store of this.#stores)
        await store.unlock?.(passphrase);
    });
  }
  /** Forgets what `unlock` has learned. */
  lock() {
    this.#stores.forEach((store) => store.lock?.());
    this.#kept = this.#kept.filter(({ at }) => !this.#stores[at].lock);
    void this.#change();
  }
  /** Calls back after every change, the other tabs' too; returns the end of it. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  /** Takes listeners and timers away. Kept keys stay where they are. */
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
  /** Whether a store outlives the tab, and so is shared with others. */
  #isShared(at) {
    return !/^(memory|session)$/.test(this.#stores[at].mode);
  }
  /** When a record is over, by its age or by lack of use. A store with a passphrase is locked then, not emptied. */
  #endOf({ record: { expiresAt = Infinity, savedAt, usedAt }, at }) {
    return Math.min(expiresAt, Math.max(savedAt, usedAt) + (this.#stores[at].unlock ? Infinity : this.#options.idleTtl ?? Infinity));
  }
  /** When what has not been used is locked. */
  get #lockAt() {
    return this.#stores.some((store) => store.open) ? this.#lastUse + (this.#options.idleTtl ?? defaultLockAfter) : Infinity;
  }
  // A clock that went back makes every age a guess, so it ends the key too; less than a minute is an ordinary correction.
  #live(kept = this.#kept) {
    const now = Date.now();
    if (now >= this.#lockAt) {
      this.lock();
      kept = kept.filter(({ at }) => !this.#stores[at].unlock);
    }
    return kept.filter((one) => now < this.#endOf(one) && now > one.record.savedAt - minute);
  }
  // Where the active one is over, no other takes its place.
  #find(provider = activeOf(this.#kept)) {
    return this.#live().find((one) => one.record.provider === provider)?.record;
  }
  /**
   * Reads what is kept, does the work on it and keeps that, in turn with other changes here and in other tabs; then sends those the message. A change without
   * a message is this tab's own affair: it is not worth a key when it cannot be kept.
   */
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
  /** Other tabs write to the same place. */
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
  /** Forgets what is over when it is, and locks what has not been used. */
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

// src/client.ts
var shared = globalThis[/* @__PURE__ */ Symbol.for("byok")] ??= /* @__PURE__ */ new Map();
var shareable = ["storage", "remember", "ttl", "idleTtl"];
var ByokClient = class {
  keyManager;
  options;
  #origins;
  #end = new AbortController();
  /** @throws ByokError `invalid_options`; TypeError where an allowed origin is no URL */
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
      entry.users--;
      queueMicrotask(() => {
        if (entry.users || shared.get(projectId) !== entry)
          return;
        shared.delete(projectId);
        entry.manager.dispose();
      });
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

// src/keys/detect.ts
var rules = ruleTable.trim().split("\n").map((line) => {
  const [pattern] = line.split(" ", 1);
  return { pattern: new RegExp(`^(?:${pattern})`, "s"), meaning: line.slice(pattern.length + 1) };
});
function detectProvider(key, providers = []) {
  const own = providers.find(({ keyPrefixes }) => keyPrefixes?.some((prefix) => prefix && key.startsWith(prefix)));
  const meaning = own?.id ?? meaningOf(key);
  return meaning && !isDescription(meaning) ? meaning : null;
}
function wrongKeyType(key) {
  const meaning = meaningOf(key);
  return meaning && isDescription(meaning) ? meaning : null;
}
function isDescription(meaning) {
  return meaning.includes(" ");
}
function meaningOf(key) {
  return rules.find(({ pattern }) => pattern.test(key))?.meaning;
}

// src/keys/mask.ts
function maskKey(key) {
  const hint = hintOf(key);
  const prefix = detectProvider(key) && /^(?:sk-(?:proj|svcacct|service|ant|or)-|[a-z]+[-_])/.exec(key)?.[0];
  return hint ? `${prefix ?? ""}••••${hint}` : "••••";
}

// src/strings.en.ts
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
  rememberLabel: "Remember on this device",
  passphraseLabel: "Passphrase",
  passphraseHint: "8 characters or more. If it is lost, forget the keys and enter them again.",
  passphraseWrong: "This is not the passphrase.",
  unlock: "Unlock",
  forget: "Forget",
  forgetNow: "Forget now",
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
  check_rate_limited: "{0} accepts this key, but not so many requests.",
  check_unreachable: "{0} could not be reached to check this key.",
  check_timeout: "{0} took too long to check this key.",
  check_provider_error: "{0} failed to check this key.",
  check_not_checkable: "{0} cannot check this key."
});

// src/element/check.ts
function check(verify, candidate, abort, wait = 15e3) {
  const signal = AbortSignal.any([abort, AbortSignal.timeout(wait)]);
  return Promise.race([
    new Promise((resolve) => signal.onabort = () => resolve(abort.aborted ? null : "timeout")),
    (async () => verify(candidate, signal))().then((answer) => `check_${answer}` in en ? answer : "unreachable", () => "unreachable")
  ]);
}

// src/element/key-field.ts
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
  /** Takes a text as a whole and shows a summary of it. */
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

// src/element/style.css
var style_default = ':host([hidden]),\n[hidden] {\n  display: none !important;\n}\n* {\n  box-sizing: border-box;\n  margin: 0;\n  font: inherit;\n}\n#dialog {\n  --accent: var(--byok-accent, light-dark(#2b59c3, #9db8ff));\n  --danger: var(--byok-danger, light-dark(#b3261e, #ff9a91));\n  --surface: var(--byok-surface, light-dark(#fff, #1c1f25));\n  --text: var(--byok-text, light-dark(#1a1d23, #eceef2));\n  --radius: var(--byok-radius, 8px);\n  --space: var(--byok-space, 16px);\n  --white: clamp(0, (.179 - y) * 1e9, 1);\n  width: var(--byok-width, 28em);\n  max-width: calc(100vw - 2rem);\n  max-height: calc(100dvh - 2rem);\n  margin: auto;\n  padding: 0;\n  border: 1px solid #8884;\n  border-radius: calc(var(--radius) * 1.75);\n  background: var(--surface);\n  color: var(--text);\n  font: medium/1.5 var(--byok-font, system-ui, sans-serif);\n  text-align: start;\n}\nsection#dialog {\n  max-width: 100%;\n  max-height: none;\n  margin: 0;\n}\ndialog[open] {\n  display: flex;\n  flex-direction: column;\n}\n#reason,\n[part=error],\n#forget {\n  color: var(--danger) !important;\n}\n::backdrop {\n  background: var(--byok-backdrop, #0b0f1a8c);\n}\n#header,\n#form,\n#footer {\n  padding: calc(var(--space) * .75) calc(var(--space) * 1.5);\n}\n#header,\n#footer,\n.box,\n#rememberField,\n#keyField {\n  display: flex;\n  align-items: center;\n  justify-content: space-between;\n}\n#header {\n  padding-bottom: 0;\n}\n#form {\n  overflow: auto;\n  overscroll-behavior: contain;\n}\n#footer,\n#keyField {\n  flex-wrap: wrap;\n  justify-content: end;\n  gap: 4px 8px;\n}\n#footer {\n  border-top: 1px solid #8884;\n}\n#intro,\n#reason,\n[part=field] {\n  padding-bottom: var(--space);\n}\n#keyLabel,\n#forget {\n  margin-inline-end: auto;\n}\n#title,\n[part=label],\nbutton {\n  font-weight: 600;\n}\n#title {\n  font-size: 1.25em;\n}\n.note,\n#link,\n#storage {\n  font-size: .875em;\n}\n#intro,\n.note,\n#storage,\n::placeholder {\n  color: var(--byok-muted, color-mix(in srgb, var(--text) 72%, var(--surface)));\n  opacity: 1;\n}\n[part=error]:not(:empty)::before {\n  content: "\\26a0  " / "";\n}\n:host(:state(saved)) #message {\n  color: var(--byok-success, light-dark(#19703a, #7bd69a));\n}\n#link,\n#close,\n#forget,\n.box button {\n  border-color: #0000;\n  color: inherit;\n}\n.box,\n#provider,\n#model,\nbutton {\n  min-height: 44px;\n  padding: 0 12px;\n  border: 1px solid var(--byok-border, color-mix(in srgb, var(--text) 50%, var(--surface)));\n  border-radius: var(--radius);\n  background: none;\n  color: inherit;\n}\n.box,\n#provider,\n#model,\n.note {\n  width: 100%;\n  margin-top: 4px;\n}\n.box input {\n  flex: 1;\n  min-width: 0;\n  height: 42px;\n  padding: 0;\n  border: 0;\n  background: none;\n  color: inherit;\n}\n.box:has([aria-invalid=true]) {\n  border-color: var(--danger);\n}\n#provider {\n  padding: 0 8px;\n}\n[dir=ltr] {\n  font: .9375em var(--byok-mono, ui-monospace, monospace);\n  text-overflow: ellipsis;\n}\n.masked {\n  -webkit-text-security: disc;\n}\n.note {\n  min-height: 52px;\n  margin-bottom: -8px;\n}\np:not(:empty) ~ [part=hint] {\n  display: none;\n}\noption {\n  background: var(--surface);\n}\nbutton {\n  padding: 0 16px;\n  cursor: pointer;\n}\n.box button,\n#switch {\n  min-height: 28px;\n  padding: 0 8px;\n  color: var(--text);\n}\n.box button {\n  margin-inline-end: -8px;\n}\n[aria-pressed=true] {\n  background: #8883;\n}\n#message {\n  display: inline;\n}\n#close {\n  min-width: 44px;\n  margin-inline-end: -12px;\n  padding: 0;\n  font-size: 0;\n}\n#close::before {\n  content: "\\d7" / "";\n  font: 28px/1 sans-serif;\n}\n#forget {\n  margin-inline-start: -16px;\n}\n#save {\n  background: var(--accent);\n  color: var(--byok-accent-text, color(from var(--accent) xyz-d65 calc(.9505 * var(--white)) var(--white) calc(1.089 * var(--white))));\n}\n[aria-disabled=true] {\n  opacity: .6;\n}\n#rememberField {\n  justify-content: start;\n  gap: 12px;\n  min-height: 44px;\n}\n#remember {\n  width: 20px;\n  height: 20px;\n  accent-color: var(--accent);\n}\n:focus-visible,\n.box:has(input:focus-visible) {\n  outline: 2px solid var(--text);\n  outline-offset: 2px;\n  box-shadow: 0 0 0 2px var(--accent);\n}\n#title,\n.box input {\n  outline: 0 !important;\n  box-shadow: none !important;\n}\n#save {\n  min-width: 9.5em;\n}\n@media (max-width: 25em) {\n  .note {\n    min-height: 76px;\n  }\n  #save {\n    min-width: 0;\n  }\n}\n@media (max-height: 30em) {\n  dialog[open] {\n    display: block;\n    overflow: auto;\n  }\n}';

// src/element/view.ts
var secret = "autocomplete=off autocapitalize=none autocorrect=off spellcheck=false translate=no dir=ltr enterkeyhint=done data-1p-ignore= data-lpignore=true data-bwignore= data-form-type=other data-clarity-mask=true data-hj-suppress= data-dd-privacy=hidden data-private= class=rr-block,sentry-block,ph-no-capture,fs-exclude";
var outline = `
header#header
 h2#title tabindex=-1
 button#close
div#form
 slot name=intro
  p#intro
 p#reason
 div#providerField part=field
  label#providerLabel part=label for=provider
  select#provider
 div#keyField part=field
  label#keyLabel part=label for=key
  a#link target=_blank rel=noopener,noreferrer
  div class=box
   input#key aria-describedby=keyHint,keyError ${secret}
   button#keyShow part=key-toggle aria-describedby=keyLabel
  div class=note
   p#keyError part=error role=alert
   p#message role=status
   button#switch
   p#keyHint part=hint
 div#modelField part=field
  label#modelLabel part=label for=model
  input#model list=models ${secret}
  datalist#models part=
 label#rememberField part=field
  input#remember type=checkbox aria-describedby=storage
  span#rememberLabel part=label
 div#passphraseField part=field
  label#passphraseLabel part=label for=passphrase
  div class=box
   input#passphrase aria-describedby=passphraseHint,passphraseError ${secret}
   button#passphraseShow part=key-toggle aria-describedby=passphraseLabel
  div class=note
   p#passphraseError part=error role=alert
   p#passphraseHint part=hint
 p#storage
 slot name=help
footer#footer
 button#forget
 button#cancel
 button#save
 slot name=footer-note`;
function buildView(inline) {
  const ui = {};
  const parents = [];
  const top = `${inline ? "section" : "dialog"}#dialog part=dialog,backdrop-host aria-labelledby=title aria-describedby=intro,reason`;
  for (const line of (top + outline.replaceAll("\n", "\n ")).split("\n")) {
    const [start = "", ...attributes] = line.trim().split(" ");
    const [tag = "", id] = start.split("#");
    const depth = line.search(/\S/);
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

// src/element/byok-settings.ts
var flags = ["open", "firstRun", "inline", "noModel", "noRemember"];
var values = ["projectId", "providers", "provider", "theme", "accent"];
var attributeOf = (property) => property.replace(/[A-Z]/g, "-$&").toLowerCase();
var isGood = (outcome) => /^(ok|rate_limited|not_checkable)$/.test(outcome);
var sheet;
var Base = globalThis.HTMLElement ?? class {
};
var ByokSettingsElement = class extends Base {
  static formAssociated = true;
  static observedAttributes = [...flags, ...values].map(attributeOf);
  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: "open" });
  #config = {};
  #client;
  #ui;
  #key;
  #phrase;
  #shown = "";
  #reason = "";
  #drafts = /* @__PURE__ */ new Map();
  #now = {};
  #saved = null;
  #checking = new AbortController();
  #closed;
  #finish = () => {
  };
  constructor() {
    super();
    for (const type of ["keydown", "keyup", "focusin", "paste"])
      this.addEventListener(type, (event) => event.stopPropagation());
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
    if (Object.hasOwn(this, "config")) {
      const { config } = this;
      delete this.config;
      this.config = config;
    }
    this.#connect();
    if (this.open)
      void this.show();
  }
  disconnectedCallback() {
    this.close("removed");
    this.#client?.destroy();
    this.#client = void 0;
  }
  attributeChangedCallback(name) {
    if (name === "open")
      void (this.open ? this.show() : this.close());
    else if (/inline|pro.+s$|-id/.test(name))
      this.#connect();
    else
      this.#render();
  }
  /** Opens the dialog, or brings the focus back to it. Settles when it is closed, with what was saved. */
  async show({ reason = "" } = {}) {
    if (this.#closed || this.inline || !this.#client) {
      this.focus();
      return this.#closed ?? null;
    }
    const { dialog } = this.#ui;
    const { style: page, clientWidth } = document.documentElement;
    const { overflow, scrollbarGutter } = page;
    const watcher = new ResizeObserver(() => dialog.checkVisibility({ visibilityProperty: true }) || this.close("hidden"));
    this.#reason = reason;
    this.#saved = null;
    this.#closed = new Promise((resolve) => this.#finish = () => {
      watcher.disconnect();
      Object.assign(page, { overflow, scrollbarGutter });
      dialog.close();
      resolve(this.#saved);
    });
    dialog.showModal();
    watcher.observe(dialog);
    if (innerWidth > clientWidth)
      page.scrollbarGutter = "stable";
    page.overflow = "hidden";
    this.open = true;
    this.#begin();
    this.focus();
    this.#emit("open", { reason });
    return this.#closed;
  }
  /** Closes the dialog. What was entered and not saved is gone. */
  close(reason = "api") {
    if (!this.#closed)
      return;
    this.#closed = void 0;
    this.open = false;
    this.#finish();
    this.#reset();
    this.#emit("close", { reason });
  }
  /** Focuses what to do next: the key, or the title where there is something to read first. */
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
    this.close();
    this.#build();
    const before = this.#client;
    const client = this.#client = new ByokClient({ ...this.#config, projectId, providers: this.#offered });
    before?.destroy();
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
    dialog.onclick = ({ target, detail }) => {
      const { id } = target;
      if (id === "close" || id === "cancel")
        this.#ask(id);
      if (id === "dialog" && !this.#key.value)
        this.#ask("backdrop");
      if (id === "switch")
        this.#switch();
      if ((id === "save" || id === "forget") && detail < 2)
        void this.#submit(id);
    };
    dialog.onkeydown = ({ key, isComposing, keyCode, target }) => {
      if (key === "Enter" && !isComposing && keyCode !== 229 && target.matches("input:not([type])"))
        void this.#submit("save");
    };
    const receive = (event, data) => {
      if (event.target === model || !data)
        return;
      event.preventDefault();
      (event.target === ui.passphrase || ui["keyField"].hidden ? this.#phrase : this.#key).receive(data.getData("text"));
    };
    dialog.onpaste = (event) => receive(event, event.clipboardData);
    dialog.ondrop = (event) => receive(event, event.dataTransfer);
    dialog.oncancel = (event) => {
      event.preventDefault();
      this.#ask("escape");
    };
    dialog.onclose = () => dialog.open || this.close("escape");
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
    return this.manager.status().keys.find(({ provider }) => provider === this.#current.id);
  }
  /** Begins with what is kept, unless something is entered already. */
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
  /** Shows another provider; what was entered for this one stays. */
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
    this.#say("message", entry === "discarded" || entry === "shown" ? this.#text(entry) : what || other ? this.#text("looksLike", what ?? this.#label(owner)) : key && entry === "received" ? this.#text(removed ? "cleaned" : entry) : "", { owner: other || null });
  }
  #switch() {
    const { value } = this.#key;
    this.#key.set("");
    this.#choose(this.#now.owner);
    this.#key.receive(value);
  }
  async #submit(action) {
    const manager = this.manager;
    if (this.#now.isBusy)
      return;
    try {
      await (action === "forget" ? this.#forget(manager) : manager.status().locked ? this.#unlock(manager) : this.#save(manager));
    } catch (error) {
      const isWrong = error instanceof ByokError && error.code === "wrong_passphrase";
      this.#fail(isWrong ? "passphrase" : "key", this.#text(isWrong ? "passphraseWrong" : "failed"));
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
    const model = this.#ui.model.value || null;
    const remember = this.#ui.remember.checked;
    const mode = remember && manager.rememberMode || manager.storageMode;
    const passphrase = manager.needsPassphrase(remember) && this.#phrase.value;
    let { outcome: verified = null } = this.#now;
    if (problem && !(kept && problem === "empty"))
      return this.#fail("key", this.#text("keyProblem"));
    if (passphrase !== false && passphrase.length < 8)
      return this.#fail("passphrase", this.#text("passphraseHint"));
    const { verify } = this.#config;
    if (key && verify && !verified && this.#emit("verify", { provider, model }, true)) {
      this.#say("message", this.#text("checking"), { isBusy: true });
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
      return this.#say(isLocked ? "passphraseError" : "keyError", this.#text("forgetHint"), { isForgetting: true });
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
  /** Says something in place of what was said before. Ends a check, which was about something else. */
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
  /** Brings all that is seen up to date. */
  #render() {
    const ui = this.#ui;
    const { manager } = this;
    if (!ui || !manager)
      return;
    const now = this.#now;
    const { rememberMode, storageMode } = manager;
    const { locked } = manager.status();
    const { id, placeholder = "", docs = "", models = [] } = this.#current;
    const kept = this.#kept;
    const outcome = kept?.outcome;
    const store = `store_${ui.remember.checked && rememberMode || storageMode}`;
    const reason = this.#reason || (outcome && !isGood(outcome) ? outcome : "");
    const texts = {
      reason: `check_${reason}` in en ? this.#text(`check_${reason}`) : reason,
      keyHint: kept ? this.#text("keyKept", kept.hint ?? "••••") : placeholder && this.#text("keyHint", placeholder),
      keyShow: this.#text("show"),
      passphraseShow: this.#text("show"),
      message: "",
      keyError: "",
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
      link: docs.startsWith("https:"),
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
    for (const field of ["key", "passphrase"])
      ui[field].ariaInvalid = `${!!texts[`${field}Error`] && !now.outcome && !now.isForgetting}`;
    ui["save"].ariaDisabled = `${!!now.isBusy}`;
    ui.key.placeholder = kept ? `••••${kept.hint ?? ""}` : placeholder;
    ui.link.href = docs;
    ui.provider.replaceChildren(...this.#offered.map((provider) => new Option(provider.label, provider.id, false, provider.id === id)));
    ui["models"].replaceChildren(...models.map((model) => new Option(model)));
    const { style } = ui.dialog;
    style.colorScheme = (this.theme || this.#config.theme || "").replace("auto", "");
    const accent = this.accent || this.#config.accentColor || "";
    style.setProperty("--byok-accent", CSS.supports("color", accent) ? accent : "");
    const { states } = this.#internals;
    const on = { open: this.#closed, busy: now.isBusy, error: texts["keyError"] || texts["passphraseError"], saved: this.#saved };
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
function defineByokSettings(tag = "byok-settings") {
  const registry = globalThis.customElements;
  if (!registry?.get(tag))
    registry?.define(tag, class extends ByokSettingsElement {
    });
  else if (!(registry.get(tag).prototype instanceof ByokSettingsElement))
    console.warn(`Byok: <${tag}> is something else already.`);
}

// src/storage/slot.ts
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

// src/storage/encrypted.ts
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
        throw new ByokError("locked", "Unlock the keys with the passphrase first.");
      const { key, ...derivation } = opened;
      await slot.put({ ...derivation, ...await seal(projectId, key, records) });
    },
    unlock: async (passphrase) => {
      const sealed = await read();
      const { salt, iterations } = sealed ?? { salt: crypto.getRandomValues(new Uint8Array(16)), iterations: currentIterations };
      const material = await crypto.subtle.importKey("raw", encode(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
      const key = await crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, algorithm, false, ["encrypt", "decrypt"]);
      if (sealed && !await unseal(projectId, key, sealed))
        throw new ByokError("wrong_passphrase", "The passphrase does not fit.");
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

// src/create.ts
var ByokWithSettings = class extends ByokClient {
  #element = document.createElement("byok-settings");
  #guard;
  guardFirstRun() {
    return this.#guard ??= this.#ask().finally(() => this.#guard = void 0);
  }
  openSettings({ onSave, onCancel, provider = "", reason = "" } = {}, firstRun = false) {
    const element = this.#element;
    if (!element)
      throw new ByokError("destroyed", "Make another one with createBYOK().");
    if (!element.isConnected) {
      element.config = this.options;
      (this.options.container ?? document.body).append(element);
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

// src/version.ts
var VERSION = "0.1.0";

// src/index.ts
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
