// Nothing here needs a style attribute, a data URL or a font, so that the strictest content security policy holds.
const text = `
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

let sheet: CSSStyleSheet | undefined;

/** The one style sheet that all elements share. */
export function style(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
