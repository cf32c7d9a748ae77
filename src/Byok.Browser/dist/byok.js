// Byok 0.1.0, MIT. To be read in byok.readable.js.
var U=`
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
`,Y=String.raw`
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
`;var me=U.trim().split(`
`).map(r=>{let[e,t,o,s,n]=r.split("|");return[e,{id:e,label:t,docs:`https://${o}`,placeholder:s&&`${s}…`,models:n.split(" ").filter(Boolean)}]}),_=Object.fromEntries(me);var u=class extends Error{code;constructor(e,t){super(t),this.name="ByokError",this.code=e}};function k(r){let e=r.trim(),t=e.replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g,"-").replace(/[\xAD\p{Cf}]/gu,"");for(let o;o!==t;)o=t,t=t.replace(/^[\s"'`\u2018-\u201F]+|[\s"'`\u2018-\u201F;,]+$/g,"").replace(/^(?:authorization:|x-[a-z-]+:|bearer\s)\s*/i,"").replace(/^(?:export\s+|set\s+|\$env:)?[a-z_]\w*\s*=\s*(?=["'`]?[^\s="'`]{8})/i,"");return{key:t,removed:t!==e,problem:ye(t)}}function ye(r){return r?/^<|\.{3}|\*{3}|x{8}|[•●…]|key[-_]here$|(?:^|[-_])x{4,}$/i.test(r)||/^(?:(?!your).)*(?<=^|[-_])your(?:[-_]|key|api)/i.test(r.slice(0,32))?"placeholder":/[^!-~]/.test(r)?"characters":r.length<8?"short":r.length>4096?"long":null:"empty"}function E(r){return r.length<12?null:r.slice(-4)}function T(){let r=[];return{mode:"memory",load:async()=>r,save:async e=>{r=e},clear:async()=>{r=[]}}}function I(r){try{return JSON.parse(r??"[]").filter(e=>{let{v:t,provider:o,key:s,model:n="-",savedAt:i,usedAt:a,expiresAt:l=0}=e??{};return t===1&&[o,s,n].every(c=>typeof c=="string"&&/^[!-~]{1,4096}$/.test(c))&&[i,a,l].every(Number.isFinite)})}catch{return[]}}function L(r,e){let t=`byok:${e}`,o=()=>globalThis[`${r}Storage`];return{mode:r,load:async()=>I(o().getItem(t)),save:async s=>s.length?o().setItem(t,JSON.stringify(s)):o().removeItem(t),clear:async()=>o().removeItem(t)}}var v={memory:T,session:r=>L("session",r),local:r=>L("local",r)};function Q(r,e){if(typeof r=="object")return r;if(!Object.hasOwn(v,r))throw new u("invalid_options",`There is no storage mode ${r}, only ${Object.keys(v)}.`);return v[r](e)}var j=6e4,ge=720*60*j,fe=15*j,A=class{ready;#r;#s={};#n=new Set;#a;#c=new AbortController;#e;#i=[];#l=!1;#u=Date.now();#v;#m=Promise.resolve();constructor(e){let{projectId:t,storage:o="session",remember:s,ttl:n=1,idleTtl:i=1}=e;if(!/^[\w.-]{1,64}$/.test(t)||!(n>0&&i>0))throw new u("invalid_options","projectId is 1 to 64 of A-Z a-z 0-9 . _ -; ttl and idleTtl are milliseconds above 0.");this.#r=e,this.#e=(s?[o,s]:[o]).map(c=>Q(c,t));let a=c=>{(!c?.key||c.key.startsWith("byok:"))&&this.#o()},{signal:l}=this.#c;this.#a=new BroadcastChannel(`byok:${t}`),this.#a.unref?.(),this.#a.onmessage=({data:c})=>{this.#o(c&&(d=>d.filter(h=>this.#f(h.at)||!b(h,c.forgotten))))};for(let c of["visibilitychange","pageshow","storage"])globalThis.addEventListener?.(c,a,{signal:l});for(let c of this.#e)l.addEventListener("abort",c.subscribe?.(a)??(()=>{}));this.ready=this.#o()}get projectId(){return this.#r.projectId}get storageMode(){return this.#e[0].mode}get rememberMode(){return this.#e[1]?.mode??null}get(e){return this.#y(e)?.key??null}headers({key:e="X-BYOK-Api-Key",provider:t="X-BYOK-Provider",model:o="X-BYOK-Model"}={}){let s=this.#y();if(!s)return null;let n=this.#u=Date.now(),{idleTtl:i}=this.#r;return i&&n-s.usedAt>Math.min(j,i/10)&&this.#o(Z(s.provider,{usedAt:n})),{__proto__:null,[e]:s.key,[t]:s.provider,...s.model&&{[o]:s.model}}}async set(e,t,{model:o,remember:s,passphrase:n}={}){let i=k(t);if(i.problem||i.key!==t)throw new u("invalid_key","This is no key; cleanKey() tells why.");let a=this.#g(s);n!==void 0&&await this.#e[a].unlock?.(n);let l=this.#u=Date.now(),{ttl:c=this.#f(a)?ge:0}=this.#r,d={v:1,provider:e,key:t,...o&&{model:o},savedAt:l,usedAt:l,...c&&{expiresAt:l+c}};return delete this.#s[e],await this.#o(h=>[...h.filter(m=>!b(m,e)),{record:d,at:a}],null),this.status().keys.find(h=>h.provider===e)}async setActive(e,t=this.#y(e)?.model){if(!this.#y(e))throw new u("not_configured","No key of this provider is kept.");await this.#o(Z(e,{model:t||void 0,usedAt:Date.now()}),null)}forget(e){return this.#o(t=>t.filter(o=>!b(o,e)),{forgotten:e})}clearAll(){return this.#o(()=>[],{})}hint(e){return E(this.get(e)??"")}status(){let e=this.#b().map(({record:{provider:o,key:s,model:n=null,expiresAt:i=null},at:a})=>({provider:o,model:n,hint:E(s),storage:this.#e[a].mode,remembered:this.#f(a),expiresAt:i,outcome:this.#s[o]??null})),t=e.find(({provider:o})=>o===C(this.#i))??null;return{ready:this.#l,configured:!!t,locked:this.#e.some(o=>o.locked),active:t,keys:e}}report(e,t=C(this.#i)){t&&(this.#s[t]=e),this.#d()}needsPassphrase(e){let{unlock:t,open:o}=this.#e[this.#g(e)];return!!t&&!o}async unlock(e){for(let t of this.#e)await t.unlock?.(e);this.#u=Date.now(),await this.#o()}lock(){this.#e.forEach(e=>e.lock?.()),this.#i=this.#i.filter(({at:e})=>!this.#e[e].lock),this.#o()}subscribe(e){return this.#n.add(e),()=>{this.#n.delete(e)}}dispose(){clearTimeout(this.#v),this.#c.abort(),this.#a.close(),this.#n.clear(),this.#i=[]}toJSON(){return this.status()}#g(e){return e&&this.#e[1]?1:0}#f(e){return!/^(memory|session)$/.test(this.#e[e].mode)}#h({record:{expiresAt:e=1/0,savedAt:t,usedAt:o},at:s}){return Math.min(e,Math.max(t,o)+(this.#e[s].unlock?1/0:this.#r.idleTtl??1/0))}#b(e=this.#i){let t=Date.now();return e.filter(o=>t<this.#h(o)&&t>o.record.savedAt-j)}#y(e=C(this.#i)){return this.#b().find(t=>t.record.provider===e)?.record}#o(e,t){let o=async()=>{let i=[];await this.#w(async(c,d)=>i.push(...(await c.load()).map(h=>({record:h,at:d}))));let a=i.filter(({record:c})=>!i.some(d=>b(d,c.provider)&&d.record.savedAt>c.savedAt)),l=X(a,this.#b(a));this.#i=e?X(l,e(l)):l,(e||l.length<i.length)&&await this.#w(async(c,d)=>{t&&!t.forgotten&&await c.clear(),await c.save(this.#i.filter(h=>h.at===d).map(({record:h})=>h))}),this.#l=!0,t!==void 0&&this.#a.postMessage(t),this.#d(),this.#_()},s=globalThis.origin!=="null"&&this.#e.some((i,a)=>this.#f(a))&&globalThis.navigator?.locks,n=this.#m.then(()=>s?s.request(`byok:${this.projectId}`,o):o());return this.#m=n.catch(()=>{}),n}async#w(e){for(let[t,o]of this.#e.entries())try{await e(o,t)}catch(s){if(s?.code==="locked")throw s;this.#l&&await o.clear().catch(()=>{}),await e(this.#e[t]=T(),t);let n=s?.name==="QuotaExceededError"?"storage_full":"storage_blocked";this.#d(new u(n,"The browser does not keep the key: it is forgotten when the page is closed."))}}#_(){clearTimeout(this.#v);let{idleTtl:e=fe}=this.#r,t=this.#e.some(s=>s.open),o=Math.min(t?this.#u+e:1/0,...this.#i.map(s=>this.#h(s)));o!==1/0&&(this.#v=setTimeout(()=>{t&&Date.now()>=this.#u+e&&this.lock(),this.#o()},Math.min(o-Date.now(),2**31-1)))}#d(e){let t=this.status();this.#n.forEach(o=>{try{o(t,e)}catch(s){globalThis.reportError?.(s)}})}};function b({record:r},e){return!e||r.provider===e}function Z(r,e){return t=>t.map(o=>b(o,r)?{...o,record:{...o.record,...e}}:o)}function C(r){let[e]=r.map(({record:t})=>t).sort((t,o)=>o.usedAt-t.usedAt);return e?.usedAt?e.provider:void 0}function X(r,e){let t=C(r);return e.some(o=>b(o,t))?e:e.map(o=>({...o,record:{...o.record,usedAt:0}}))}var D=new Map,w=class{keyManager;options;#r;#s=new AbortController;constructor(e){let{projectId:t,providers:o,storage:s="session",allowedOrigins:n=[]}=e;if(!o?.length||o.some(a=>!/^[a-z0-9-]{1,64}$/.test(a?.id)||!a.label))throw ee("providers has at least one provider with an id (lower-case letters, digits, hyphens) and a label.");this.options=e,this.#r=[globalThis.location?.origin,...n.map(a=>new URL(a).origin)];let i=D.get(t)??{manager:new A(e),storage:s,users:0};if(i.storage!==s)throw ee(`The keys of "${t}" are kept in another storage on this page.`);D.set(t,i),i.users++,this.keyManager=i.manager,this.#s.signal.onabort=()=>{--i.users||(i.manager.dispose(),D.delete(t))}}get ready(){return this.keyManager.ready}status(){return this.keyManager.status()}isConfigured(){return this.status().configured}getHeaders(){return this.keyManager.headers(this.options.headers)}async fetch(e,t){await this.ready;let o=new Request(e,{...t,redirect:"error"});if(!this.#r.includes(new URL(o.url).origin))throw new u("origin_not_allowed","A key goes to the page’s own origin and to allowedOrigins only.");let s=this.getHeaders();if(!s)throw new u("not_configured","There is no key: await guardFirstRun() first.");for(let n in s)o.headers.set(n,s[n]);return fetch(o)}forget(e){return e?this.keyManager.forget(e):this.keyManager.clearAll()}reportOutcome(e){this.keyManager.report(e)}on(e,t){let o=this.keyManager.subscribe((s,n)=>{e==="change"?t(s):n&&t(n)});return this.#s.signal.addEventListener("abort",o),o}destroy(){this.#s.abort()}toJSON(){return this.status()}};function ee(r){return new u("invalid_options",r)}var ke=Y.trim().split(`
`).map(r=>{let[e]=r.split(" ",1);return{pattern:new RegExp(`^(?:${e})`,"s"),meaning:r.slice(e.length+1)}});function B(r,e=[]){let o=e.find(({keyPrefixes:s})=>s?.some(n=>n&&r.startsWith(n)))?.id??re(r);return o&&!oe(o)?o:null}function te(r){let e=re(r);return e&&oe(e)?e:null}function oe(r){return r.includes(" ")}function re(r){return ke.find(({pattern:e})=>e.test(r))?.meaning}function H(r){let e=E(r),t=B(r)&&/^[a-z]+[-_](?:[a-z]+-)?/.exec(r)?.[0];return e?`${t??""}••••${e}`:"••••"}var y=Object.freeze({title:"Your API key",intro:"This app uses your own key from an AI provider. It stays in this browser and goes to this app’s server with your requests.",close:"Close",cancel:"Cancel",save:"Save",saveAnyway:"Save anyway",saved:"Saved.",failed:"This did not work. Try again.",providerLabel:"Provider",keyLabel:"{0} API key",keyHint:"It often begins with {0}",keyKept:"The saved key ends in {0}. Leave this empty to keep it.",link:"Get or revoke keys (new tab)",summary:"{0} · {1} characters",show:"Show",shown:"Visible for 30 seconds.",received:"Key received.",cleaned:"Key received, without the extra characters around it.",discarded:"Something else filled this in, so it was removed. Paste or type the key.",looksLike:"This looks like {0}.",keyFor:"a key for {0}",switchTo:"Switch to {0}",modelLabel:"Model",rememberLabel:"Remember on this device",passphraseLabel:"Passphrase",passphraseHint:"8 characters or more. If you lose it, forget the keys and enter them again.",passphraseWrong:"This is not the passphrase.",unlock:"Unlock",forget:"Forget",forgetNow:"Forget now",forgetHint:"Copies may remain on the disk. Only revoking the key at {0} ends it.",forgotten:"Forgotten.",advice:"Best use a key with a spending limit, and revoke it if in doubt.",store_memory:"Kept until you leave or reload this page.",store_session:"Kept until you close this tab. Software on this computer could read it.",store_local:"Kept in this browser as plain text. Anyone who can use it can read the key: not for shared computers.",store_device:"Kept on this device, scrambled. Anyone who can use this browser can use the key: not for shared computers.",store_passphrase:"Kept on this device, encrypted with your passphrase.",problem_empty:"Enter the key first.",problem_other:"This is not a whole key. Copy it again.",checking:"Checking with {0}…",check_ok:"{0} accepts this key.",check_rejected:"{0} does not accept this key. Copy it again, or get another.",check_wrong_key_type:"{0} does not accept this kind of key. Get an API key.",check_no_permission:"{0} accepts this key, but not for this.",check_no_credit:"{0} accepts this key, but its account has no credit.",check_rate_limited:"{0} accepts this key, but not so many requests.",check_unreachable:"{0} could not be reached to check this key.",check_timeout:"{0} took too long to check this key.",check_provider_error:"{0} has a fault and could not check this key.",check_not_checkable:"{0} has no way to check this key."});function se(r,e,t,o=15e3){let s=AbortSignal.any([t,AbortSignal.timeout(o)]);return Promise.race([new Promise(n=>s.onabort=()=>n(t.aborted?null:"timeout")),(async()=>r(e,s))().then(n=>`check_${n}`in y?n:"unreachable",()=>"unreachable")])}var R=class{constructor(e,t,o,s){this.input=e;this.toggle=t;this.summary=o;this.changed=s;e.oninput=n=>this.type(n),t.onclick=()=>{t.focus(),this.reveal(!this.isShown)},e.parentElement.addEventListener("focusout",({relatedTarget:n})=>{n!==e&&n!==t&&this.reveal(!1)}),this.set("")}input;toggle;summary;changed;value="";isReceived=!1;isShown=!1;timer;receive(e){this.set(e),this.input.focus(),this.changed("received")}set(e){this.value=e,this.isReceived=!!e,this.reveal(!1)}type({inputType:e,data:t}){let{input:o}=this,s=this.isReceived&&!this.isShown,n=s?t??"":o.value;!e||e==="insertReplacementText"||o.matches(":autofill")?(this.set(""),this.changed("discarded")):n.length>(s?7:this.value.length+7)?this.receive(n):(this.value=n,this.isReceived=!1,this.render(),this.changed("typed"))}reveal(e){clearTimeout(this.timer),this.isShown=e,this.render(),e&&(this.timer=setTimeout(()=>this.reveal(!1),3e4),this.changed("shown"))}render(){let{input:e,toggle:t,value:o,isReceived:s,isShown:n}=this,i=s&&!n?this.summary(o):o,a=!s&&!n;e.value!==i&&(e.value=i),e.classList.toggle("masked",a),e.part.toggle("key-summary",s&&!n),CSS.supports("-webkit-text-security","disc")||(e.type=a?"password":"text"),t.hidden=!o,t.ariaPressed=`${n}`}};var ve=`
:host([hidden]), [hidden] { display: none !important }
* { box-sizing: border-box; margin: 0; font: inherit }
#dialog {
  --accent: var(--byok-accent, light-dark(#2b59c3, #9db8ff));
  --border: var(--byok-border, light-dark(#868e9b, #747d8b));
  --danger: var(--byok-danger, light-dark(#b3261e, #ff9a91));
  --muted: var(--byok-muted, light-dark(#59616e, #a8b0bd));
  --surface: var(--byok-surface, light-dark(#fff, #1c1f25));
  --text: var(--byok-text, light-dark(#1a1d23, #eceef2));
  --radius: var(--byok-radius, 8px);
  --space: var(--byok-space, 16px);
  --white: clamp(0, (.179 - y) * 1e9, 1);
  width: var(--byok-width, 28em);
  max-width: calc(100vw - 2rem);
  max-height: calc(100dvh - 2rem);
  margin: auto;
  padding: 0;
  border: 1px solid #8884;
  border-radius: calc(var(--radius) * 1.75);
  background: var(--surface);
  color: var(--text);
  font: medium/1.5 var(--byok-font, system-ui, sans-serif);
  text-align: start;
}
section#dialog { max-width: 100%; max-height: none; margin: 0 }
dialog[open] { display: flex; flex-direction: column; box-shadow: 0 16px 48px #0005 }
::backdrop { background: var(--byok-backdrop, #0b0f1a8c) }
#header, #form, #footer { padding: calc(var(--space) * .75) calc(var(--space) * 1.5) }
#header, #footer, #rememberField, .box { display: flex; align-items: center }
#header { justify-content: space-between; padding-bottom: 0 }
#title { font-size: 1.25em; outline: 0 }
#title, [part=label], button { font-weight: 600 }
#form { overflow: auto; overscroll-behavior: contain }
#footer { flex-wrap: wrap; justify-content: end; gap: 8px; border-top: 1px solid #8884 }
.note, #link, #storage { font-size: .875em }
#intro, .note, #storage { color: var(--muted) }
#intro, #reason, [part=field] { padding-bottom: var(--space) }
.box, #provider, #model { margin-top: 4px }
.note { min-height: 56px; margin-bottom: -8px; padding-top: 4px }
#keyError:not(:empty) ~ p, #message:not(:empty) ~ p, #passphraseError:not(:empty) ~ p { display: none }
#keyField { display: flex; flex-wrap: wrap; justify-content: space-between }
#keyField div { width: 100% }
#link { color: inherit; line-height: 1.7 }
[part=error], #reason, #forget { color: var(--danger) }
[part=error]:not(:empty)::before { content: "⚠ " / "" }
:host(:state(saved)) #message { color: var(--byok-success, light-dark(#19703a, #7bd69a)) }
.box, #provider, #model, button { min-height: 44px; padding: 0 12px; border: 1px solid var(--border); border-radius: var(--radius); background: none; color: inherit }
#provider, #model { width: 100% }
#provider { appearance: none; background: conic-gradient(from -45deg at 50% 100%, currentColor 25%, #0000 0) calc(100% - 14px) / 12px 6px no-repeat }
#provider:dir(rtl) { background-position-x: 14px }
option { background: var(--surface) }
.box input { flex: 1; min-width: 0; height: 42px; padding: 0; border: 0; background: none; color: inherit }
[dir=ltr] { font-family: var(--byok-mono, ui-monospace, monospace); font-size: .9375em; text-overflow: ellipsis }
::placeholder { color: var(--muted); opacity: 1 }
.masked { -webkit-text-security: disc }
.box:has([aria-invalid=true]) { border: 2px solid var(--danger); padding: 0 11px }
button { padding: 0 16px; cursor: pointer }
#close, #keyShow, #passphraseShow, #forget { border-color: #0000; text-decoration: underline }
.box button { min-height: 36px; margin-inline-end: -8px; padding: 0 8px }
[aria-pressed=true] { background: #8883 }
#message { display: inline }
#switch { min-height: 28px; padding: 0 8px; color: var(--text) }
#close { position: relative; width: 44px; margin-inline-end: -12px; font-size: 0 }
#close::before, #close::after { content: ""; position: absolute; inset: 20px 13px auto; border-top: 2px solid; rotate: 45deg }
#close::after { rotate: -45deg }
#forget { margin-inline: -16px auto }
#save { min-width: 9.5em; background: var(--accent); color: var(--byok-accent-text, color(from var(--accent) xyz-d65 calc(.9505 * var(--white)) var(--white) calc(1.089 * var(--white)))) }
[aria-disabled=true] { opacity: .6 }
#rememberField { gap: 12px; min-height: 44px }
#remember { width: 20px; height: 20px; accent-color: var(--accent) }
:focus-visible, .box:has(input:focus-visible) { outline: 2px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--accent) }
#title, .box input { outline: 0; box-shadow: none }
@media (max-width: 25em) { .note { min-height: 98px } }
@media (max-height: 30em) { dialog[open] { display: block; overflow: auto } #form { overflow: visible } }
@media (forced-colors: active) { #provider { appearance: auto } }
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: in .12s } @keyframes in { 0% { opacity: 0 } } }
`,$;function ie(){return $||($=new CSSStyleSheet,$.replaceSync(ve)),$}var V="autocomplete=off autocapitalize=none autocorrect=off spellcheck=false translate=no dir=ltr enterkeyhint=done data-1p-ignore= data-lpignore=true data-bwignore= data-form-type=other data-clarity-mask=true data-hj-suppress= data-dd-privacy=hidden data-private= class=rr-block,sentry-block,ph-no-capture,fs-exclude",be=`
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
   input#key aria-describedby=keyHint,keyError ${V}
   button#keyShow part=key-toggle
  div class=note
   p#keyError part=error role=alert
   p#message role=status
   button#switch
   p#keyHint part=hint
 div#modelField part=field
  label#modelLabel part=label for=model
  input#model list=models ${V}
  datalist#models part=
 label#rememberField part=field
  input#remember type=checkbox aria-describedby=storage
  span#rememberLabel part=label
 div#passphraseField part=field
  label#passphraseLabel part=label for=passphrase
  div class=box
   input#passphrase aria-describedby=passphraseHint,passphraseError ${V}
   button#passphraseShow part=key-toggle
  div class=note
   p#passphraseError part=error role=alert
   p#passphraseHint part=hint
 p#storage
 slot name=help
footer#footer
 button#forget
 button#cancel
 button#save
 slot name=footer-note`;function ne(r){let e={},t=[],o=`${r?"section":"dialog"}#dialog part=dialog,backdrop-host aria-labelledby=title aria-describedby=intro,reason`;for(let s of(o+be.replaceAll(`
`,`
 `)).split(`
`)){let[n="",...i]=s.trim().split(" "),[a="",l]=n.split("#"),c=s.search(/\S/),d=t[c]=document.createElement(a);t[c-1]?.append(d),l&&(e[l]=d,i.unshift(`id=${l}`,`part=${l}`));for(let h of i){let[m="",g=""]=h.split("=");d.setAttribute(m,g.replaceAll(","," "))}}return e}var F=["open","firstRun","inline","noModel","noRemember"],z=["projectId","providers","provider","theme","accent"],le=r=>r.replace(/[A-Z]/g,"-$&").toLowerCase(),ae=r=>/^(ok|rate_limited|not_checkable)$/.test(r),we=globalThis.HTMLElement??class{},x=class extends we{static formAssociated=!0;static observedAttributes=[...F,...z].map(le);#r=this.attachInternals();#s=this.attachShadow({mode:"open"});#n={};#a;#c;#e;#i;#l="";#u="";#v=new Map;#m={};#g=null;#f=new AbortController;#h;#b=()=>{};constructor(){super();for(let e of["keydown","keyup","focusin","paste"])this.addEventListener(e,t=>t.stopPropagation())}get config(){return this.#n}set config(e){this.#n=e,this.#w()}get manager(){return this.#a?.keyManager}connectedCallback(){for(let e of["config",...F,...z])if(Object.hasOwn(this,e)){let t=this[e];delete this[e],this[e]=t}this.#w(),this.open&&this.show()}disconnectedCallback(){this.close("removed"),this.#a?.destroy(),this.#a=void 0}attributeChangedCallback(e){e==="open"?this.open?this.show():this.close():/inline|pro.+s$|-id/.test(e)?this.#w():this.#A()}async show({reason:e=""}={}){if(this.#h||this.inline||!this.#a)return this.focus(),this.#h??null;let{dialog:t}=this.#c,{style:o,clientWidth:s}=document.documentElement,{overflow:n,scrollbarGutter:i}=o,a=new ResizeObserver(()=>t.checkVisibility({visibilityProperty:!0})||this.close("hidden"));return this.#u=e,this.#g=null,this.#h=new Promise(l=>this.#b=()=>{a.disconnect(),Object.assign(o,{overflow:n,scrollbarGutter:i}),t.close(),l(this.#g)}),t.showModal(),a.observe(t),innerWidth>s&&(o.scrollbarGutter="stable"),o.overflow="hidden",this.open=!0,this.#K(),this.focus(),this.#o("open",{reason:e}),this.#h}close(e="api"){this.#h&&(this.#h=void 0,this.open=!1,this.#b(),this.#E(),this.#o("close",{reason:e}))}focus(){let{title:e,key:t,passphrase:o,reason:s}=this.#c??{};(t?.checkVisibility()?this.#h&&(this.firstRun||s.textContent)?e:t:o)?.focus()}#y(e){this.#o("request-close",{reason:e},e!=="escape")&&this.close(e)}#o(e,t,o=!1){return this.dispatchEvent(new CustomEvent(`byok-${e}`,{detail:t,bubbles:!0,composed:!0,cancelable:o}))}#w(){let e=this.#n.projectId??this.projectId;if(!this.isConnected||!e)return;this.close(),this.#_();let t=this.#a,o=this.#a=new w({...this.#n,projectId:e,providers:this.#d});t?.destroy(),o.on("change",s=>{this.#A(),this.#o("change",s)}),o.on("error",s=>this.#o("error",{code:s.code})),this.#K(),o.ready.then(()=>o===this.#a&&this.#K())}#_(){let e=this.#c=ne(this.inline),{dialog:t,provider:o,model:s,remember:n}=e;this.#s.adoptedStyleSheets=[ie()],this.#s.replaceChildren(t),this.#e=new R(e.key,e.keyShow,l=>this.#t("summary",H(l),l.length),l=>this.#M(l)),this.#i=new R(e.passphrase,e.passphraseShow,l=>this.#t("summary","••••",l.length),()=>this.#p());let i={close:()=>this.#y("close"),cancel:()=>this.#y("cancel"),save:()=>{this.#R()},forget:()=>{this.#j()},switch:()=>this.#T(),dialog:()=>this.#e.value||this.inline||this.#y("backdrop")};t.onclick=l=>{l.detail<2&&i[l.target.id]?.()},t.onkeydown=({key:l,isComposing:c,keyCode:d,target:h})=>{l==="Enter"&&!c&&d!==229&&h.matches("input:not([type])")&&this.#R()};let a=(l,c)=>{l.target===s||!c||(l.preventDefault(),(l.target===e.passphrase||e.keyField.hidden?this.#i:this.#e).receive(c.getData("text")))};t.onpaste=l=>a(l,l.clipboardData),t.ondrop=l=>a(l,l.dataTransfer),t.oncancel=l=>{l.preventDefault(),this.#y("escape")},t.onclose=()=>t.open||this.close("escape"),o.onchange=()=>this.#x(o.value),s.oninput=()=>{s.value=s.value.replace(/[^!-~]/g,""),this.#p()},n.onchange=()=>this.#p()}get#d(){let e=this.providers.match(/\S+/g)??Object.keys(_);return this.#n.providers??e.map(t=>_[t])}get#k(){return this.#d.find(({id:e})=>e===this.#l)??this.#d[0]}get#S(){return this.manager.status().keys.find(({provider:e})=>e===this.#k.id)}#K(){this.#e.value||(this.#l="",this.#x(this.provider||this.manager.status().active?.provider||""))}#E(){this.#v.clear(),this.#e.set(""),this.#i.set(""),this.#l=this.#u="",this.#x(this.#l)}#x(e){let{model:t,remember:o}=this.#c;this.#l&&this.#v.set(this.#l,[this.#e.value,t.value]),this.#l=e,this.#l=this.#k.id;let[s,n=this.#S?.model??this.#k.models?.[0]??""]=this.#v.get(this.#l)??[""];this.#e.set(s),t.value=n,o.checked=this.#B,this.#p()}get#B(){return!!this.#S&&this.#S.storage===this.manager.rememberMode}#M(e){let{value:t}=this.#e,{key:o,removed:s}=k(t);e==="received"&&this.#e.set(o);let n=B(o,this.#d),i=te(o),a=!i&&n!==this.#k.id&&n;this.#p({message:e==="discarded"||e==="shown"?this.#t(e):i||a?this.#t("looksLike",i??this.#t("keyFor",this.#P(n))):e==="received"?this.#t(s?"cleaned":e):"",owner:a||null})}#T(){let{value:e}=this.#e;this.#e.set(""),this.#x(this.#m.owner),this.#e.receive(e)}async#R(){if(!this.#m.isBusy)try{await(this.manager.status().locked?this.#I(this.manager):this.#C(this.manager))}catch(e){let t=e instanceof u&&e.code==="wrong_passphrase";this.#O(t?"passphrase":"key",this.#t(t?"passphraseWrong":"failed"))}}async#I(e){if(await e.unlock(this.#i.value),this.#i.set(""),this.firstRun&&e.status().configured)return this.close("unlocked");this.#K(),this.focus()}async#C(e){let{id:t}=this.#k,o=this.#S,{key:s,problem:n}=k(this.#e.value),i=this.#c.model.value||null,a=this.#c.remember.checked,l=a&&e.rememberMode||e.storageMode,c=e.needsPassphrase(a)&&this.#i.value,{outcome:d=null}=this.#m;if(n&&!(o&&n==="empty"))return this.#O("key",this.#t(n==="empty"?"problem_empty":"problem_other"));if(c!==!1&&c.length<8)return this.#O("passphrase",this.#t("passphraseHint"));let{verify:h}=this.#n;if(s&&h&&!d&&this.#o("verify",{provider:t,model:i},!0)){if(this.#p({message:this.#t("checking"),isBusy:!0}),this.#f=new AbortController,d=await se(h,{provider:t,model:i,key:s},this.#f.signal),!d)return;let K=this.#t(`check_${d}`);if(d==="rejected"||d==="wrong_key_type")return this.#O("key",K);if(!ae(d))return this.#p({keyError:K,outcome:d})}let m=o;s||a!==this.#B?m=await e.set(t,s||e.get(t),{model:i,remember:a,...c&&{passphrase:c}}):await e.setActive(t,i??""),d&&e.report(d,t);let{hint:g,remembered:f,storage:M}=m,S=M===l;this.#E(),this.#o("save",this.#g={provider:t,model:i,hint:g,remembered:f,verified:d}),S&&this.close("saved"),this.#x(t),this.#p({message:`${this.#t("saved")} ${S?"":this.#t("store_memory")}`})}async#j(){let e=this.manager,{id:t}=this.#k,o=e.status().locked;if(!this.#m.isForgetting)return this.#p({[o?"passphraseError":"keyError"]:this.#t("forgetHint"),isForgetting:!0});await(o?e.clearAll():e.forget(t)),this.#E(),this.#x(t),this.#p({message:this.#t("forgotten")}),this.#o("forget",{provider:o?"all":t}),this.#c.key.focus()}#O(e,t){this.#p({[`${e}Error`]:t}),this.#c[e].focus()}#p(e={}){this.#f.abort(),this.#m=e,this.#A()}#t(e,...t){return(this.#n.strings?.[e]??y[e]).replace(/\{(\d)\}/g,(s,n)=>`${t[n]??this.#k.label}`)}#P(e){return[...this.#d,...Object.values(_)].find(t=>t.id===e)?.label??""}#A(){let e=this.#c,{manager:t}=this;if(!e||!t)return;let o=this.#m,{rememberMode:s,storageMode:n}=t,{locked:i}=t.status(),{id:a,placeholder:l="",docs:c="",models:d=[]}=this.#k,h=this.#S,m=h?.outcome,g=`store_${e.remember.checked&&s||n}`,f=this.#u||(m&&!ae(m)?m:""),M={reason:`check_${f}`in y?this.#t(`check_${f}`):f,keyHint:h?this.#t("keyKept",h.hint??"••••"):l&&this.#t("keyHint",l),keyShow:this.#t("show"),passphraseShow:this.#t("show"),message:o.message??"",keyError:o.keyError??"",passphraseError:o.passphraseError??"",switch:this.#t("switchTo",this.#P(o.owner)),storage:`${g in y?this.#t(g):""} ${this.#t("advice")}`,save:this.#t(i?"unlock":o.outcome?"saveAnyway":"save"),cancel:this.#t(this.#g?"close":"cancel"),forget:this.#t(o.isForgetting?"forgetNow":"forget")},S={close:!this.inline,cancel:!this.inline,intro:this.firstRun&&!i,reason:f,providerField:!i&&this.#d.length>1,keyField:!i,link:c,modelField:!i&&!this.noModel,rememberField:!i&&!this.noRemember&&s,passphraseField:i||t.needsPassphrase(e.remember.checked),storage:!i,forget:i||h,switch:this.#d.some(p=>p.id===o.owner)};for(let p in e){let O=M[p]??(p in y?this.#t(p):null);O!==null&&e[p].textContent!==O&&(e[p].textContent=O),p in S&&(e[p].hidden=!S[p])}for(let p of["key","passphrase"])e[p].ariaInvalid=`${!!M[`${p}Error`]&&!o.outcome&&!o.isForgetting}`;e.save.ariaDisabled=`${!!o.isBusy}`,e.key.placeholder=h?`••••${h.hint??""}`:l,e.link.href=c,e.provider.replaceChildren(...this.#d.map(p=>new Option(p.label,p.id,!1,p.id===a))),e.models.replaceChildren(...d.map(p=>new Option(p)));let{style:K}=e.dialog;K.colorScheme=(this.theme||this.#n.theme||"").replace("auto","");let J=this.accent||this.#n.accentColor||"";K.setProperty("--byok-accent",CSS.supports("color",J)?J:"");let{states:pe}=this.#r,ue={open:this.#h,busy:o.isBusy,error:o.keyError||o.passphraseError,saved:this.#g};Object.entries(ue).forEach(([p,O])=>pe?.[O?"add":"delete"](p)),this.#r.setFormValue(this.inline&&t.status().active?.provider||null)}};for(let r of[...F,...z]){let e=le(r),t=F.includes(r);Object.defineProperty(x.prototype,r,{get(){return t?this.hasAttribute(e):this.getAttribute(e)??""},set(o){t?this.toggleAttribute(e,o):this.setAttribute(e,o)}})}function N(r="byok-settings"){let e=globalThis.customElements;e?.get(r)?e.get(r).prototype instanceof x||console.warn(`Byok: <${r}> is something else already.`):e?.define(r,class extends x{})}var P=class{#r;constructor(e){this.#r=e}get(){return this.#s("readonly",e=>e.get(0))}put(e){return this.#s("readwrite",t=>t.put(e,0))}clear(){return this.#s("readwrite",e=>e.clear())}async#s(e,t){let o=indexedDB.open(this.#r);o.onupgradeneeded=()=>o.result.createObjectStore("values"),await new Promise((i,a)=>{o.onsuccess=i,o.onerror=()=>a(o.error)});let s=o.result.transaction("values",e),n=t(s.objectStore("values"));return o.result.close(),await new Promise((i,a)=>{s.oncomplete=i,s.onabort=()=>a(s.error)}),n.result}};var xe=6e5,ce={name:"AES-GCM",length:256};v.device=r=>{let e=new P(`byok:${r}:device`);return{mode:"device",load:async()=>{let t=await e.get();return await q(r,t?.key,t)??[]},save:async t=>{if(!t.length)return void await e.clear();let o=(await e.get())?.key??await crypto.subtle.generateKey(ce,!1,["encrypt","decrypt"]);await e.put({key:o,...await de(r,o,t)})},clear:async()=>{await e.clear()}}};v.passphrase=r=>{let e=new P(`byok:${r}:passphrase`),t=!1,o=null,s=async()=>{let i=await e.get(),a=i?.salt instanceof Uint8Array&&i.iterations>0?i:void 0;return t=!!a,a&&`${a.salt}`!=`${o?.salt}`&&(o=null),a},n=async()=>{await e.clear(),o=null,t=!1};return{mode:"passphrase",clear:n,get locked(){return t&&!o},get open(){return!!o},load:async()=>{let i=await s();return await q(r,o?.key,i)??[]},save:async i=>{if(await s(),!i.length)return void(o&&await n());if(!o)throw new u("locked","Unlock the kept keys with the passphrase first.");let{key:a,...l}=o;await e.put({...l,...await de(r,a,i)})},unlock:async i=>{let a=await s(),{salt:l,iterations:c}=a??{salt:crypto.getRandomValues(new Uint8Array(16)),iterations:xe},d=await crypto.subtle.importKey("raw",G(i.normalize("NFKC")),"PBKDF2",!1,["deriveKey"]),h=await crypto.subtle.deriveKey({name:"PBKDF2",hash:"SHA-256",salt:l,iterations:c},d,ce,!1,["encrypt","decrypt"]);if(a&&!await q(r,h,a))throw new u("wrong_passphrase","The passphrase does not fit.");o={key:h,salt:l,iterations:c}},lock:()=>{o=null}}};async function de(r,e,t){let o=crypto.getRandomValues(new Uint8Array(12));return{iv:o,data:await crypto.subtle.encrypt(he(r,o),e,G(JSON.stringify(t)))}}async function q(r,e,t){try{return I(new TextDecoder().decode(await crypto.subtle.decrypt(he(r,t.iv),e,t.data)))}catch{return}}function he(r,e){return{name:"AES-GCM",iv:e,additionalData:G(r)}}function G(r){return new TextEncoder().encode(r)}var W=class extends w{#r=document.createElement("byok-settings");#s;guardFirstRun(){return this.#s??=this.#n().finally(()=>this.#s=void 0)}openSettings({onSave:e,onCancel:t,provider:o="",reason:s=""}={},n=!1){let i=this.#r;i.isConnected||(i.config=this.options,(this.options.container??document.body).append(i)),i.open||Object.assign(i,{provider:o,firstRun:n});let a=i.show({reason:s}).then(l=>(l?e?.(l):t?.(),l?"saved":"dismissed"));return{element:i,closed:a,close:()=>i.close()}}destroy(){this.#r.remove(),super.destroy()}async#n(){await this.ready;let e=this.isConfigured()?"configured":await this.openSettings({},!0).closed;return this.isConfigured()&&e==="dismissed"?"configured":e}};function Se(r){return new W(r)}var Ke="0.1.0";N();export{u as ByokError,x as ByokSettingsElement,A as KeyManager,_ as PROVIDERS,Ke as VERSION,k as cleanKey,Se as createBYOK,N as defineByokSettings,B as detectProvider,y as en,H as maskKey};
