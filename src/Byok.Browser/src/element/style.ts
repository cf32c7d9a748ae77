// Nothing here needs a style attribute, a data URL or a font, so that the strictest content security policy holds. The text on the
// accent is black or white, by the accent's luminance (y); no page has to say which.
const text = `
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
`;

let sheet: CSSStyleSheet | undefined;

/** The one style sheet that all elements share. */
export function style(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
