/** The elements of the settings, by their ids. */
export interface View extends Record<string, HTMLElement> {
  dialog: HTMLDialogElement;
  provider: HTMLSelectElement;
  key: HTMLInputElement;
  link: HTMLAnchorElement;
  model: HTMLInputElement;
  remember: HTMLInputElement;
  passphrase: HTMLInputElement;
}

// Keeps out what fills in, corrects, translates, learns or records.
const secret = 'autocomplete=off autocapitalize=none autocorrect=off spellcheck=false translate=no dir=ltr enterkeyhint=done'
  + ' data-1p-ignore= data-lpignore=true data-bwignore= data-form-type=other'
  + ' data-clarity-mask=true data-hj-suppress= data-dd-privacy=hidden data-private= class=rr-block,sentry-block,ph-no-capture,fs-exclude';

// One element a line, inside the one before that has fewer dashes. The id is the name of the part too; ids that are names of texts get
// those texts. Attributes are name=value; a comma stands for a space.
const outline = `
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

/** Builds the settings once, without texts. */
export function buildView(inline: boolean): View {
  const ui: Record<string, HTMLElement> = {};
  const parents: HTMLElement[] = [];
  const top = `${inline ? 'section' : 'dialog'}#dialog part=dialog,backdrop-host aria-labelledby=title aria-describedby=intro,reason`;
  for (const line of (top + outline.replaceAll('\n', '\n-')).split('\n')) {
    const depth = line.search(/[^-]/);
    const [start = '', ...attributes] = line.slice(depth).split(' ');
    const [tag = '', id] = start.split('#');
    const element = parents[depth] = document.createElement(tag);
    parents[depth - 1]?.append(element);
    if (id) {
      ui[id] = element;
      attributes.unshift(`id=${id}`, `part=${id}`);
    }
    for (const attribute of attributes) {
      const [name = '', value = ''] = attribute.split('=');
      element.setAttribute(name, value.replaceAll(',', ' '));
    }
  }
  return ui as View;
}
