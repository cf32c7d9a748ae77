// Byok 0.1.0, MIT. The comments are in src/Byok.Browser/src.
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

var rows = providerTable.trim().split("\n").map((line) => {
	const [id, label, docs, prefix, models] = line.split("|");
	return [id, { id, label, docs: `https://${docs}`, placeholder: prefix && `${prefix}…`, models: models.split(" ").filter(Boolean) }];
});
var PROVIDERS = Object.fromEntries(rows);

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

function hintOf(key) {
	return key.length < 12 ? null : key.slice(-4);
}

function maskKey(key) {
	const hint = hintOf(key);
	const prefix = detectProvider(key) && /^(?:sk-(?:proj|svcacct|service|ant|or)-|[a-z]+[-_])/.exec(key)?.[0];
	return hint ? `${prefix ?? ""}••••${hint}` : "••••";
}

function verifyAt(url) {
	const createRequest = () => {
		const request = new Request(url, { method: "POST", cache: "no-store", redirect: "error" });
		if (new URL(request.url).origin !== location.origin)
			throw new TypeError("verifyAt takes a URL of this page's own origin.");
		return request;
	};
	if (globalThis.location)
		createRequest();
	return async ({ provider, model, key }, signal) => {
		const headers = { "X-BYOK-Api-Key": key, "X-BYOK-Provider": provider };
		if (model)
			headers["X-BYOK-Model"] = model;
		try {
			const response = await fetch(createRequest(), { headers, signal });
			return response.status === 200 ? (await response.json()).outcome : "unreachable";
		} catch {
			return "unreachable";
		}
	};
}
export {
	PROVIDERS,
	cleanKey,
	detectProvider,
	maskKey,
	verifyAt,
	wrongKeyType
};
