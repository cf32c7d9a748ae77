// Byok 0.1.0, MIT licence. Readable: byok.readable.js beside this file, and src/Byok.Browser/src.
// src/catalog/providers.ts
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
function cleanKey(text2) {
  const trimmed = text2.trim();
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
  return key.length < 8 ? "short" : key.length > 4096 ? "long" : null;
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
function parseRecords(text2) {
  try {
    return JSON.parse(text2 ?? "[]").filter(({ v, provider, key, model = "-", savedAt, usedAt, expiresAt = 0 }) => v === 1 && [provider, key, model].every((value) => typeof value === "string" && /^[!-~]{1,4096}$/.test(value)) && [savedAt, usedAt, expiresAt].every(Number.isFinite));
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
    save: async (records) => records.length ? storage().setItem(name, JSON.stringify(records)) : storage().removeItem(name),
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
    throw new ByokError("invalid_options", `There is no storage mode "${storage}" here, only ${Object.keys(modes).join(", ")}.`);
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
  #outcomes = {};
  #listeners = /* @__PURE__ */ new Set();
  #channel;
  #end = new AbortController();
  /** Where keys go, and where they go to be remembered. */
  #stores;
  #kept = [];
  #isReady = false;
  #lastUse = Date.now();
  #timer;
  #queue = Promise.resolve();
  /** @throws ByokError `invalid_options` */
  constructor(options) {
    const { projectId, storage = "session", remember, ttl = 1, idleTtl = 1 } = options;
    if (!/^[\w.-]{1,64}$/.test(projectId) || !(ttl > 0 && idleTtl > 0))
      throw new ByokError("invalid_options", "projectId has 1 to 64 letters, digits, dots, hyphens or underscores; ttl and idleTtl are milliseconds above 0.");
    this.#options = options;
    this.#stores = (remember ? [storage, remember] : [storage]).map((mode) => storeOf(mode, projectId));
    const reload = (event) => {
      if (!event?.key || event.key.startsWith("byok:"))
        void this.#change();
    };
    const { signal } = this.#end;
    this.#channel = new BroadcastChannel(`byok:${projectId}`);
    this.#channel.unref?.();
    this.#channel.onmessage = ({ data }) => void this.#change(data && ((kept) => kept.filter((one) => this.#isShared(one.at) || !isOf(one, data.forgotten))));
    globalThis.document?.addEventListener("visibilitychange", reload, { signal });
    for (const event of ["pageshow", "storage"])
      globalThis.addEventListener?.(event, reload, { signal });
    for (const store of this.#stores)
      signal.addEventListener("abort", store.subscribe?.(reload) ?? (() => {
      }));
    this.ready = this.#change();
  }
  get projectId() {
    return this.#options.projectId;
  }
  /** The mode that keys go to. */
  get storageMode() {
    return this.#stores[0].mode;
  }
  /** The mode that remembered keys go to; null where there is no such choice. */
  get rememberMode() {
    return this.#stores[1]?.mode ?? null;
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
      throw new ByokError("invalid_key", "This cannot be a key; cleanKey() tells why.");
    const at = this.#indexFor(remember);
    if (passphrase !== void 0)
      await this.#stores[at].unlock?.(passphrase);
    const now = this.#lastUse = Date.now();
    const { ttl = this.#isShared(at) ? defaultTtl : 0 } = this.#options;
    const record = { v: 1, provider, key, ...model && { model }, savedAt: now, usedAt: now, ...ttl && { expiresAt: now + ttl } };
    delete this.#outcomes[provider];
    await this.#change((kept) => [...kept.filter((one) => !isOf(one, provider)), { record, at }], null);
    return this.status().keys.find((status) => status.provider === provider);
  }
  /**
   * Makes the kept key of a provider the active one. A model replaces the kept one, an empty text removes it.
   * @throws ByokError `not_configured`
   */
  async setActive(provider, model = this.#find(provider)?.model) {
    if (!this.#find(provider))
      throw new ByokError("not_configured", "No key of this provider is kept.");
    await this.#change(edit(provider, { model: model || void 0, usedAt: Date.now() }), null);
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
    for (const store of this.#stores)
      await store.unlock?.(passphrase);
    this.#lastUse = Date.now();
    await this.#change();
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
    clearTimeout(this.#timer);
    this.#end.abort();
    this.#channel.close();
    this.#listeners.clear();
    this.#kept = [];
  }
  toJSON() {
    return this.status();
  }
  #indexFor(remember) {
    return remember && this.#stores[1] ? 1 : 0;
  }
  /** Whether a store outlives the tab, and so is shared with others. */
  #isShared(at) {
    return !/^(memory|session)$/.test(this.#stores[at].mode);
  }
  /** When a record is over, by its age or by lack of use. A store with a passphrase is locked then, not emptied. */
  #endOf({ record: { expiresAt = Infinity, savedAt, usedAt }, at }) {
    return Math.min(expiresAt, Math.max(savedAt, usedAt) + (this.#stores[at].unlock ? Infinity : this.#options.idleTtl ?? Infinity));
  }
  // A clock that went back makes every age a guess, so it ends the key too; less than a minute is an ordinary correction.
  #live(kept = this.#kept) {
    const now = Date.now();
    return kept.filter((one) => now < this.#endOf(one) && now > one.record.savedAt - minute);
  }
  // Where the active one is over, no other takes its place.
  #find(provider = activeOf(this.#kept)) {
    return this.#live().find((one) => one.record.provider === provider)?.record;
  }
  /** Reads what is kept, does the work on it and keeps that, in turn with other changes here and in other tabs; then sends those the message. */
  #change(work, message) {
    const run = async () => {
      const found = [];
      await this.#each(async (store, at) => found.push(...(await store.load()).map((record) => ({ record, at }))));
      const newest = found.filter(({ record }) => !found.some((other) => isOf(other, record.provider) && other.record.savedAt > record.savedAt));
      const live = settle(newest, this.#live(newest));
      this.#kept = work ? settle(live, work(live)) : live;
      if (work || live.length < found.length) {
        await this.#each(async (store, at) => {
          if (message && !message.forgotten)
            await store.clear();
          await store.save(this.#kept.filter((one) => one.at === at).map(({ record }) => record));
        });
      }
      this.#isReady = true;
      if (message !== void 0)
        this.#channel.postMessage(message);
      this.#notify();
      this.#wait();
    };
    const locks2 = globalThis.origin !== "null" && this.#stores.some((_, at) => this.#isShared(at)) && globalThis.navigator?.locks;
    const done = this.#queue.then(() => locks2 ? locks2.request(`byok:${this.projectId}`, run) : run());
    this.#queue = done.catch(() => {
    });
    return done;
  }
  async #each(work) {
    for (const [at, store] of this.#stores.entries()) {
      try {
        await work(store, at);
      } catch (error) {
        if (error?.code === "locked")
          throw error;
        await work(this.#stores[at] = memoryStore(), at);
        const code = error?.name === "QuotaExceededError" ? "storage_full" : "storage_blocked";
        this.#notify(new ByokError(code, "The browser does not keep the key: it is forgotten when the page is closed."));
      }
    }
  }
  /** Forgets what is over when it is, and locks what has not been used. */
  #wait() {
    clearTimeout(this.#timer);
    const { idleTtl = defaultLockAfter } = this.#options;
    const canLock = this.#stores.some((store) => store.open);
    const next = Math.min(canLock ? this.#lastUse + idleTtl : Infinity, ...this.#kept.map((one) => this.#endOf(one)));
    if (next === Infinity)
      return;
    this.#timer = setTimeout(() => {
      if (canLock && Date.now() >= this.#lastUse + idleTtl)
        this.lock();
      void this.#change();
    }, Math.min(next - Date.now(), 2 ** 31 - 1));
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
function activeOf(kept) {
  const [active] = kept.map(({ record }) => record).sort((a, b) => b.usedAt - a.usedAt);
  return active?.usedAt ? active.provider : void 0;
}
function settle(before, after) {
  const active = activeOf(before);
  return after.some((one) => isOf(one, active)) ? after : after.map((one) => ({ ...one, record: { ...one.record, usedAt: 0 } }));
}

// src/client.ts
var shared = /* @__PURE__ */ new Map();
var ByokClient = class {
  keyManager;
  options;
  #origins;
  #end = new AbortController();
  /** @throws ByokError `invalid_options` */
  constructor(options) {
    const { projectId, providers, storage = "session", allowedOrigins = [] } = options;
    if (!providers?.length || providers.some((provider) => !/^[a-z0-9-]{1,64}$/.test(provider?.id) || !provider.label))
      throw invalid("providers has at least one provider with an id (lower-case letters, digits, hyphens) and a label.");
    this.options = options;
    this.#origins = [location.origin, ...allowedOrigins.map(originOf)];
    const entry = shared.get(projectId) ?? { manager: new KeyManager(options), storage, users: 0 };
    if (entry.storage !== storage)
      throw invalid(`The keys of "${projectId}" are kept in another storage on this page.`);
    shared.set(projectId, entry);
    entry.users++;
    this.keyManager = entry.manager;
    this.#end.signal.onabort = () => {
      if (--entry.users)
        return;
      entry.manager.dispose();
      shared.delete(projectId);
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
    const request = new Request(input, { ...init, redirect: "error" });
    if (!this.#origins.includes(new URL(request.url).origin))
      throw new ByokError("origin_not_allowed", "A key goes to the page’s own origin and to allowedOrigins only.");
    const headers = this.getHeaders();
    if (!headers)
      throw new ByokError("not_configured", "There is no key: await guardFirstRun() first.");
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
function originOf(address) {
  const url = new URL(address);
  if (url.protocol !== "https:" && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
    throw invalid("allowedOrigins are https, or http on this machine.");
  return url.origin;
}

// src/keys/detect.ts
var rules = ruleTable.trim().split("\n").map((line) => {
  const [pattern] = line.split(" ", 1);
  return { pattern: new RegExp(`^(?:${pattern})`, "s"), meaning: line.slice(pattern.length + 1) };
});
function detectProvider(key, providers = []) {
  let [owner, longest] = [meaningOf(key), 0];
  for (const { id, keyPrefixes = [] } of providers) {
    for (const prefix of keyPrefixes) {
      if (prefix.length > longest && key.startsWith(prefix))
        [owner, longest] = [id, prefix.length];
    }
  }
  return owner && !isDescription(owner) ? owner : null;
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
  const prefix = detectProvider(key) && /^[a-z]+[-_](?:[a-z]+-)?/.exec(key)?.[0];
  return hint ? `${prefix ?? ""}••••${hint}` : "••••";
}

// src/strings.en.ts
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

// src/version.ts
var VERSION = "0.1.0";

// src/element/check.ts
async function check(verify, candidate, controller, wait = 15e3) {
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort("timeout"), wait);
  const stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve(signal.reason)));
  const asked = (async () => verify(candidate, signal))().catch(() => "unreachable");
  const answer = await Promise.race([stopped, asked]);
  clearTimeout(timer);
  if (signal.aborted && signal.reason !== "timeout")
    return null;
  return `check_${answer}` in en ? answer : "unreachable";
}

// src/element/dom.ts
function h(tag, attributes2 = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ part: attributes2["id"] ?? "", ...attributes2 })) {
    if (value || name !== "part")
      element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
function say(element, text2) {
  if (element.textContent !== text2)
    element.textContent = text2;
}

// src/element/key-field.ts
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
};
var SecretField = class {
  box;
  input;
  show;
  clear;
  #value = "";
  #received = false;
  #timer = 0;
  #summary;
  #changed;
  constructor(id, summary, changed) {
    this.#summary = summary;
    this.#changed = changed;
    this.input = h("input", { id, "aria-describedby": `${id}-hint ${id}-error`, ...attributes });
    this.show = h("button", { id: `${id}-show`, part: "key-toggle", type: "button", "aria-pressed": "false" });
    this.clear = h("button", { id: `${id}-clear`, part: "key-clear", type: "button" });
    this.box = h("div", { class: "box", role: "group", "aria-labelledby": `${id}-label` }, this.input, this.show, this.clear);
    this.input.addEventListener("input", (event) => this.#typed(event));
    this.input.addEventListener("keydown", (event) => {
      if (this.#received && /^(Backspace|Delete)$/.test(event.key))
        this.#empty();
    });
    this.input.addEventListener("drop", (event) => {
      event.preventDefault();
      this.receive(event.dataTransfer?.getData("text") ?? "");
    });
    this.show.addEventListener("click", () => this.#reveal(!this.#shown));
    this.clear.addEventListener("click", () => this.#empty());
    this.box.addEventListener("focusout", (event) => {
      if (!this.box.contains(event.relatedTarget))
        this.#reveal(false);
    });
    this.#render();
  }
  get value() {
    return this.#value;
  }
  set value(value) {
    this.#value = value;
    this.#received = !!value;
    this.#reveal(false);
  }
  get #shown() {
    return this.#timer > 0;
  }
  /** Takes a text as a whole, without showing it. */
  receive(text2) {
    this.value = text2;
    this.input.focus();
    this.#changed("received");
  }
  hide() {
    this.#reveal(false);
  }
  #empty() {
    this.value = "";
    this.#changed("typed");
    this.input.focus();
  }
  #typed({ inputType }) {
    const { value } = this.input;
    if (!inputType || inputType === "insertReplacementText" || this.input.matches(":autofill")) {
      this.value = "";
      this.#changed("discarded");
    } else if (value.length >= this.#value.length + 8) {
      this.receive(value);
    } else {
      this.#value = value;
      this.#render();
      this.#changed("typed");
    }
  }
  #reveal(on) {
    clearTimeout(this.#timer);
    this.#timer = on ? setTimeout(() => this.#reveal(false), 3e4) : 0;
    this.#render();
    if (on)
      this.#changed("shown");
  }
  #render() {
    const { input } = this;
    const masked = !this.#received && !this.#shown;
    const text2 = this.#received && !this.#shown ? this.#summary(this.#value) : this.#value;
    if (input.value !== text2)
      input.value = text2;
    input.readOnly = this.#received;
    input.part.toggle("key-summary", this.#received);
    input.classList.toggle("masked", masked);
    if (!CSS.supports("-webkit-text-security", "disc")) {
      input.type = masked ? "password" : "text";
      input.autocomplete = "new-password";
    }
    this.show.setAttribute("aria-pressed", `${this.#shown}`);
    this.show.hidden = !this.#value;
    this.clear.hidden = !this.#received;
  }
};

// src/element/modal.ts
var locks = 0;
var unlocked = ["", ""];
function lockScroll() {
  const { style: style2, clientWidth } = document.documentElement;
  if (!locks++) {
    unlocked = [style2.overflow, style2.scrollbarGutter];
    if (innerWidth > clientWidth)
      style2.scrollbarGutter = "stable";
    style2.overflow = "hidden";
  }
  return () => {
    if (!--locks)
      [style2.overflow, style2.scrollbarGutter] = unlocked;
  };
}
function focusPath() {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement)
    node = node.shadowRoot.activeElement;
  const path = [];
  for (; node; node = node.parentNode ?? node.host) {
    if (node instanceof HTMLElement)
      path.push(node);
  }
  return path;
}
function restoreFocus(path) {
  for (const element of path) {
    if (element.isConnected) {
      element.focus({ preventScroll: true });
      if (element.matches(":focus"))
        return;
    }
  }
}

// src/element/style.ts
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
`;
var sheet;
function style() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}

// src/element/view.ts
function buildView(inline, key, passphrase) {
  const dialog = h(
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
  dialog.querySelector("#key-field").firstChild.after(anchor("link"));
  return Object.fromEntries([dialog, ...dialog.querySelectorAll("[id]")].map((element) => [element.id, element]));
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

// src/element/byok-settings.ts
var pages = {
  form: ["title", "save", "cancel", "forget"],
  unlock: ["unlockTitle", "unlock", "cancel", "startAgain"],
  forget: ["forgetTitle", "forget", "keep", "forgetAll"],
  forgetAll: ["forgetTitle", "forgetAll", "keep", "forgetAll"]
};
var texts = {
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
};
var booleans = { open: "open", firstRun: "first-run", inline: "inline", noModel: "no-model", noRemember: "no-remember" };
var values = { projectId: "project-id", providers: "providers", provider: "provider", theme: "theme", accent: "accent" };
var Base = globalThis.HTMLElement ?? class {
};
var ByokSettingsElement = class extends Base {
  static formAssociated = true;
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
  #saved = false;
  #busy = false;
  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [style()];
    this.#live = h("p", { id: "live", role: "status", part: "" });
    this.#secret = new SecretField("key", (key) => this.#text("summary", maskKey(key), `${key.length}`), (entry) => this.#entered(entry));
    this.#phrase = new SecretField("passphrase", (phrase) => this.#text("summary", "••••", `${phrase.length}`), () => this.#clearNotes());
    for (const type of ["keydown", "keypress", "keyup", "focusin", "paste"]) {
      this.addEventListener(type, (event) => {
        if (this.#opened || type === "paste")
          event.stopPropagation();
      });
    }
  }
  // ---- what it works with
  get config() {
    return this.#config;
  }
  set config(config) {
    this.#config = config;
    this.#reconnect();
  }
  get manager() {
    return this.#manager ?? this.#client?.keyManager;
  }
  set manager(manager) {
    this.#manager = manager;
    this.#reconnect();
  }
  get strings() {
    return this.#strings;
  }
  set strings(strings) {
    this.#strings = strings;
    this.#update();
  }
  get #offered() {
    const ids = this.providers.split(/\s+/).filter((id) => Object.hasOwn(PROVIDERS, id));
    return this.#config.providers ?? (ids.length ? ids.map((id) => PROVIDERS[id]) : Object.values(PROVIDERS));
  }
  get #current() {
    return this.#offered.find(({ id }) => id === this.#shown) ?? this.#offered[0];
  }
  get #kept() {
    return this.manager?.status().keys.find(({ provider }) => provider === this.#current.id);
  }
  // ---- life
  connectedCallback() {
    for (const name of ["config", "manager", "strings", ...Object.keys(booleans), ...Object.keys(values)]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#build();
    this.#reconnect();
    if (this.open)
      void this.show();
  }
  disconnectedCallback() {
    this.close("removed");
    this.#disconnect();
  }
  attributeChangedCallback(name, before, now) {
    if (!this.#ui || before === now)
      return;
    if (name === "open") {
      if (now === null)
        this.close();
      else
        void this.show();
    } else if (name === "inline") {
      this.close();
      this.#build();
      this.#update();
    } else if (name === "project-id" || name === "providers") {
      this.#reconnect();
    } else {
      this.#update();
    }
  }
  #disconnect() {
    this.#leave.forEach((leave) => leave());
    this.#client?.destroy();
    this.#leave = [];
    this.#client = void 0;
  }
  #reconnect() {
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
            this.#emit("error", { code: error instanceof ByokError ? error.code : "unknown" });
          else
            this.#emit("change", status);
        })
      ];
      void manager.ready.then(() => this.#start());
    }
    this.#start();
  }
  #build() {
    this.#ui = buildView(this.inline, this.#secret, this.#phrase);
    this.#root.replaceChildren(this.#ui.dialog, this.#live);
    const { dialog, provider, model, remember } = this.#ui;
    const clicks = {
      close: () => this.#ask("close"),
      cancel: () => this.#cancel(),
      save: () => void this.#submit(),
      forget: () => this.#forget(),
      switch: () => this.#switch()
    };
    dialog.addEventListener("click", (event) => {
      const id = event.target.id;
      if (event.detail < 2)
        clicks[id]?.();
      if (id === "dialog" && !this.#secret.value && !this.#phrase.value && !this.inline)
        this.#ask("backdrop");
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229 && event.target.matches("input:not([type=checkbox])"))
        void this.#submit();
    });
    dialog.addEventListener("paste", (event) => {
      if (event.target !== model && event.clipboardData) {
        event.preventDefault();
        const unlocking = event.target === this.#phrase.input || this.#page === "unlock";
        (unlocking ? this.#phrase : this.#secret).receive(event.clipboardData.getData("text"));
      }
    });
    dialog.addEventListener("cancel", (event) => {
      if (event.target === dialog) {
        event.preventDefault();
        this.#ask("escape");
      }
    });
    dialog.addEventListener("close", () => this.close("escape"));
    provider.addEventListener("change", () => this.#choose(provider.value));
    model.addEventListener("input", () => this.#clearNotes());
    remember.addEventListener("change", () => {
      this.#clearNotes();
      this.#update();
    });
  }
  // ---- opening and closing
  /** Opens the dialog, or brings the focus back to it. Settles when it is closed. */
  show({ provider, reason = "" } = {}) {
    if (this.#opened || this.inline || !this.isConnected) {
      this.focus();
      return this.#opened?.closed ?? Promise.resolve("dismissed");
    }
    const { dialog } = this.#ui;
    const path = focusPath();
    const unlock = lockScroll();
    const watcher = new ResizeObserver(() => {
      if (dialog.checkVisibility?.({ visibilityProperty: true }) === false)
        this.close("hidden");
    });
    const hide = () => {
      if (document.hidden)
        this.#secret.hide();
    };
    let settle2;
    const closed = new Promise((resolve) => settle2 = resolve);
    document.addEventListener("visibilitychange", hide);
    this.#opened = {
      closed,
      finish: () => {
        watcher.disconnect();
        document.removeEventListener("visibilitychange", hide);
        unlock();
        dialog.close();
        restoreFocus(path);
        settle2(this.#saved ? "saved" : "dismissed");
      }
    };
    this.#reason = reason;
    this.#wanted = provider ?? "";
    this.#setSaved(false);
    this.#start();
    dialog.showModal();
    watcher.observe(dialog);
    this.open = true;
    this.#state("open", true);
    this.focus();
    this.#emit("open", { reason });
    return closed;
  }
  close(reason = "api") {
    const opened = this.#opened;
    if (!opened)
      return;
    this.#opened = void 0;
    this.#checking?.abort();
    this.open = false;
    this.#state("open", false);
    this.#reset();
    opened.finish();
    this.#emit("close", { reason });
  }
  /** Focuses what to do next: the key, or the title where there is something to read first. */
  focus() {
    const { title, key, passphrase } = this.#ui;
    const target = this.#page === "unlock" ? passphrase : this.#opened && (this.firstRun || this.#reason) ? title : key;
    target.focus();
  }
  #ask(reason) {
    if (this.#emit("request-close", { reason }, reason !== "escape") || reason === "escape")
      this.close(reason);
  }
  #cancel() {
    if (!this.#page.startsWith("forget"))
      return this.#ask("cancel");
    this.#page = this.manager?.status().locked ? "unlock" : "form";
    this.#update();
    this.#ui.forget.focus();
  }
  /** Begins with what is kept, unless something is entered already. */
  #start() {
    const status = this.manager?.status();
    if (!this.#secret.value)
      this.#shown = "";
    this.#page = status?.locked ? "unlock" : "form";
    this.#choose(this.#shown || this.#wanted || this.provider || status?.active?.provider || "");
  }
  #reset() {
    this.#drafts.clear();
    this.#secret.value = this.#phrase.value = "";
    this.#shown = this.#wanted = this.#reason = "";
    this.#clearNotes();
  }
  // ---- what is entered
  /** Shows another provider; what was entered for this one stays. */
  #choose(id) {
    const { model, remember } = this.#ui;
    if (this.#shown)
      this.#drafts.set(this.#current.id, { key: this.#secret.value, model: model.value });
    this.#shown = this.#offered.some((provider) => provider.id === id) ? id : this.#offered[0].id;
    const draft = this.#drafts.get(this.#shown);
    const kept = this.#kept;
    this.#secret.value = draft?.key ?? "";
    model.value = draft?.model ?? kept?.model ?? this.#current.models?.[0] ?? "";
    remember.checked = isRemembered(kept, this.manager);
    this.#clearNotes();
    this.#update();
  }
  #entered(entry) {
    this.#clearNotes();
    const typed = this.#secret.value;
    const { key, removed } = cleanKey(typed);
    if (entry === "received" && key !== typed)
      this.#secret.value = key;
    const owner = detectProvider(key, this.#offered);
    const what = wrongKeyType(key);
    const { id } = this.#current;
    const label = this.#label(owner);
    const offered = this.#offered.some((provider) => provider.id === owner);
    const other = !!owner && owner !== id;
    this.#note(
      entry === "discarded" || entry === "shown" ? this.#text(entry) : what ? this.#text("wrongType", what) : other ? this.#text("looksLike", label) : entry === "received" && key ? this.#text(removed ? "cleaned" : "received") : ""
    );
    this.#ui.switch.hidden = !other || !offered || !!what;
    say(this.#ui.switch, this.#text("switchTo", label));
  }
  #switch() {
    const { value } = this.#secret;
    const owner = detectProvider(cleanKey(value).key, this.#offered);
    if (!owner)
      return;
    this.#secret.value = "";
    this.#choose(owner);
    this.#secret.receive(value);
  }
  // ---- saving
  async #submit() {
    const { manager } = this;
    if (!manager || this.#busy)
      return;
    this.#busy = true;
    try {
      await (this.#page === "form" ? this.#save(manager) : this.#page === "unlock" ? this.#unlock(manager) : this.#forgetNow(manager));
    } catch (error) {
      const wrong = error instanceof ByokError && error.code === "wrong_passphrase";
      this.#fail(wrong ? "passphrase" : "key", this.#text(wrong ? "passphraseWrong" : "failed"));
    }
    this.#busy = false;
  }
  async #save(manager) {
    const { id: provider, label } = this.#current;
    const kept = this.#kept;
    const remember = this.#ui.remember.checked;
    const { key, problem } = cleanKey(this.#secret.value);
    const model = this.#ui.model.value.trim() || null;
    const passphrase = manager.needsPassphrase(remember) ? this.#phrase.value : null;
    if (problem && !(kept && problem === "empty"))
      return this.#fail("key", this.#text(`problem_${problem}`));
    if (/[^\x21-\x7E]/.test(model ?? ""))
      return this.#fail("model", this.#text("problem_model"));
    if (passphrase !== null && passphrase.length < 8 && !manager.status().locked)
      return this.#fail("passphrase", this.#text("problem_passphrase"));
    let verified = this.#anyway;
    if (key && !verified) {
      const outcome = await this.#verify({ provider, model, key });
      if (outcome === "stopped" || outcome && !this.#passes(outcome, label))
        return;
      verified = outcome;
    }
    let status = kept;
    if (key || remember !== isRemembered(kept, manager))
      status = await manager.set(provider, key || manager.get(provider), { model, remember, ...passphrase !== null && { passphrase } });
    else
      await manager.setActive(provider, model ?? "");
    if (verified)
      manager.report(verified, provider);
    this.#reset();
    this.#setSaved(true);
    this.#emit("save", { provider, model, hint: status.hint, remembered: status.remembered, verified });
    const isWhereItShould = status.storage === (remember && manager.rememberMode || manager.storageMode);
    if (isWhereItShould)
      this.close("saved");
    this.#choose(provider);
    this.#note(this.#text(isWhereItShould ? "saved" : "storeFailed"));
    say(this.#live, this.inline ? "" : this.#text("saved"));
  }
  /** Null where nobody checks keys here. */
  async #verify(candidate) {
    const { provider, model } = candidate;
    let { verify } = this.#config;
    if (!this.#emit("verify", { provider, model, respondWith: (own) => verify = own }, true) || !verify)
      return null;
    this.#clearNotes();
    this.#note(this.#text("checking", this.#current.label));
    const controller = this.#checking = new AbortController();
    this.#state("busy", true);
    this.#ui.save.setAttribute("aria-disabled", "true");
    const outcome = await check(verify, candidate, controller);
    if (outcome)
      this.#clearNotes();
    return outcome ?? "stopped";
  }
  #passes(outcome, label) {
    if (isGood(outcome))
      return true;
    const text2 = this.#text(`check_${outcome}`, label);
    if (outcome === "rejected" || outcome === "wrong_key_type") {
      this.#fail("key", text2);
    } else {
      say(this.#ui["key-error"], text2);
      this.#anyway = outcome;
      this.#update();
    }
    return false;
  }
  async #unlock(manager) {
    await manager.unlock(this.#phrase.value);
    this.#phrase.value = "";
    if (this.firstRun && manager.status().configured)
      return this.close("unlocked");
    this.#start();
    this.focus();
  }
  #forget() {
    this.#page = this.#page === "form" ? "forget" : "forgetAll";
    this.#clearNotes();
    this.#update();
    this.#ui.title.focus();
  }
  async #forgetNow(manager) {
    const { id } = this.#current;
    const all = this.#page === "forgetAll";
    await (all ? manager.clearAll() : manager.forget(id));
    this.#reset();
    this.#page = "form";
    this.#choose(id);
    this.#note(this.#text("forgotten"));
    this.#emit("forget", { provider: all ? "all" : id });
    this.#ui.key.focus();
  }
  // ---- what is said
  #note(text2) {
    say(this.#ui.message, text2);
  }
  #fail(field2, text2) {
    this.#clearNotes();
    this.#state("error", true);
    say(this.#ui[`${field2}-error`], text2);
    this.#ui[field2].setAttribute("aria-invalid", "true");
    this.#ui[field2].focus();
  }
  /** What was said is over as soon as something changes, and so is a check. */
  #clearNotes() {
    if (!this.#ui)
      return;
    this.#checking?.abort();
    this.#checking = void 0;
    this.#anyway = null;
    this.#state("busy", false);
    this.#state("error", false);
    for (const field2 of ["key", "model", "passphrase"]) {
      say(this.#ui[`${field2}-error`], "");
      this.#ui[field2].removeAttribute("aria-invalid");
    }
    this.#note("");
    this.#ui.switch.hidden = true;
    this.#ui.save.removeAttribute("aria-disabled");
    say(this.#ui.save, this.#text(pages[this.#page][1]));
  }
  #text(name, ...values2) {
    const text2 = this.#strings[name] ?? this.#config.strings?.[name] ?? en[name];
    return text2.replace(/\{(\d)\}/g, (_, index) => values2[index] ?? "");
  }
  #label(provider) {
    return this.#offered.find(({ id }) => id === provider)?.label ?? PROVIDERS[provider]?.label ?? provider ?? "";
  }
  #emit(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`byok-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  }
  #state(name, on) {
    const { states } = this.#internals;
    try {
      states?.[on ? "add" : "delete"](name);
    } catch {
    }
  }
  #setSaved(saved) {
    this.#saved = saved;
    this.#state("saved", saved);
  }
  /** Brings everything on the screen up to date. */
  #update() {
    const ui = this.#ui;
    if (!ui)
      return;
    const { manager } = this;
    const page = this.#page;
    const status = manager?.status();
    const offered = this.#offered;
    const { id, label, placeholder = "", docs = "", models = [] } = this.#current;
    const kept = this.#kept;
    const hint = kept?.hint;
    const mode = ui.remember.checked && manager?.rememberMode || manager?.storageMode;
    const outcome = kept?.outcome;
    const reason = this.#reason || (outcome && !isGood(outcome) ? outcome : "");
    const [title, save, cancel, forget] = pages[page];
    for (const [target, name] of Object.entries(texts))
      say(ui[target], this.#text(name));
    const said = {
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
    for (const [target, text2] of Object.entries(said))
      say(ui[target], text2);
    const form = page === "form";
    const shown = {
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
    for (const [target, isShown] of Object.entries(shown))
      ui[target].hidden = !isShown;
    ui.save.classList.toggle("danger", !form && page !== "unlock");
    ui.close.ariaLabel = this.#text("close");
    ui.link.href = ui.revoke.href = /^https:/.test(docs) ? docs : "";
    ui.key.placeholder = hint ? `••••${hint}` : placeholder;
    ui.provider.replaceChildren(...offered.map((provider) => h("option", { value: provider.id }, provider.label)));
    ui.provider.value = id;
    ui.models.replaceChildren(...models.map((value) => h("option", { value })));
    const { style: style2 } = ui.dialog;
    const theme = this.theme || this.#config.theme || "";
    const accent = this.accent || this.#config.accentColor || "";
    style2.colorScheme = theme === "auto" ? "" : theme;
    style2.setProperty("--byok-accent", CSS.supports("color", accent) ? accent : "");
    if (this.inline) {
      const name = this.getAttribute("name");
      const data = new FormData();
      if (name && status?.active)
        data.set(name, status.active.provider);
      this.#internals.setFormValue(data);
    }
  }
};
function isGood(outcome) {
  return outcome === "ok" || outcome === "rate_limited" || outcome === "not_checkable";
}
function isRemembered(kept, manager) {
  return !!kept && kept.storage === manager?.rememberMode;
}
for (const [property, name] of Object.entries(booleans)) {
  mirror(property, {
    get: (element) => element.hasAttribute(name),
    set: (element, on) => void element.toggleAttribute(name, !!on)
  });
}
for (const [property, name] of Object.entries(values)) {
  mirror(property, {
    get: (element) => element.getAttribute(name) ?? "",
    set: (element, value) => element.setAttribute(name, `${value}`)
  });
}
function mirror(property, { get, set }) {
  Object.defineProperty(ByokSettingsElement.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return get(this);
    },
    set(value) {
      set(this, value);
    }
  });
}
var isDefined = false;
function defineByokSettings(tag = "byok-settings") {
  const registry = globalThis.customElements;
  const other = registry?.get(tag);
  if (other && !(other === ByokSettingsElement || other.prototype instanceof ByokSettingsElement))
    console.warn(`Byok: <${tag}> is defined already, by another version or another library. That one stays.`);
  if (!registry || other)
    return;
  registry.define(tag, isDefined ? class extends ByokSettingsElement {
  } : ByokSettingsElement);
  isDefined = true;
}
function createElement() {
  if (!isDefined)
    defineByokSettings(`byok-settings-${VERSION.replaceAll(".", "-")}`);
  return new ByokSettingsElement();
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
      const key = (await slot.get())?.key ?? await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
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
    const sealed = await slot.get();
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
        throw new ByokError("locked", "Unlock the kept keys with the passphrase first.");
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
function encode(text2) {
  return new TextEncoder().encode(text2);
}

// src/create.ts
var ByokWithSettings = class extends ByokClient {
  #element;
  #guard;
  #isGone = false;
  guardFirstRun() {
    return this.#guard ??= this.#runGuard().finally(() => this.#guard = void 0);
  }
  openSettings(options = {}) {
    return this.#open(options, false);
  }
  destroy() {
    this.#isGone = true;
    this.#element?.remove();
    super.destroy();
  }
  async #runGuard() {
    await this.ready;
    if (this.isConfigured())
      return "configured";
    const result = await this.#open({}, true).closed;
    return this.isConfigured() && result !== "saved" ? "configured" : result;
  }
  #open(options, firstRun) {
    if (this.#isGone)
      throw new ByokError("destroyed", "This instance was destroyed: make another one with createBYOK().");
    const element = this.#element ??= createElement();
    if (!element.isConnected) {
      element.config = this.options;
      element.manager = this.keyManager;
      (this.options.container ?? document.body).append(element);
    }
    if (!element.open)
      element.firstRun = firstRun;
    const saved = (event) => options.onSave?.(event.detail);
    element.addEventListener("byok-save", saved);
    const closed = element.show(options).then((result) => {
      element.removeEventListener("byok-save", saved);
      if (result === "dismissed")
        options.onCancel?.();
      return result;
    });
    return { element, closed, close: () => element.close() };
  }
};
function createBYOK(options) {
  return new ByokWithSettings(options);
}

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
