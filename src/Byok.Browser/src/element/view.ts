import { h } from './dom.js';
import type { SecretField } from './key-field.js';

/** The elements of one settings form, by their ids. */
export interface View {
  readonly dialog: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly close: HTMLButtonElement;
  readonly intro: HTMLElement;
  readonly reason: HTMLElement;
  readonly provider: HTMLSelectElement;
  readonly key: HTMLInputElement;
  readonly link: HTMLAnchorElement;
  readonly message: HTMLElement;
  readonly switch: HTMLButtonElement;
  readonly model: HTMLInputElement;
  readonly models: HTMLDataListElement;
  readonly remember: HTMLInputElement;
  readonly passphrase: HTMLInputElement;
  readonly storage: HTMLElement;
  readonly confirm: HTMLElement;
  readonly revoke: HTMLAnchorElement;
  readonly save: HTMLButtonElement;
  readonly cancel: HTMLButtonElement;
  readonly forget: HTMLButtonElement;
  readonly [id: string]: HTMLElement;
}

/** Builds the form once; what it says is filled in later. */
export function buildView(inline: boolean, key: SecretField, passphrase: SecretField): View {
  const dialog = h(
    inline ? 'section' : 'dialog', { id: 'dialog', part: 'dialog backdrop-host', 'aria-labelledby': 'title', 'aria-describedby': 'intro reason' },
    h('header', { id: 'header' }, h('h2', { id: 'title', tabindex: '-1' }), button('close')),
    h('div', { id: 'form' },
      h('div', { id: 'intro' }, h('slot', { name: 'intro' }, h('span', { id: 'intro-text' }))),
      h('p', { id: 'reason' }),
      field('provider', h('div', { class: 'select' }, h('select', { id: 'provider' }))),
      field('key', key.box, h('p', { id: 'message', role: 'status' }), button('switch')),
      field('model', h('input', {
        id: 'model', list: 'models', autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', translate: 'no',
        dir: 'ltr', 'aria-describedby': 'model-hint model-error',
      }), h('datalist', { id: 'models' })),
      h('label', { id: 'remember-field', part: 'field' }, h('input', { id: 'remember', type: 'checkbox', 'aria-describedby': 'storage' }), h('span', { id: 'remember-label', part: 'label' })),
      field('passphrase', passphrase.box),
      h('p', { id: 'storage' }),
      h('p', { id: 'confirm' }),
      anchor('revoke'),
      h('slot', { name: 'help' })),
    h('footer', { id: 'footer' }, button('forget'), button('cancel'), button('save'), h('slot', { name: 'footer-note' })),
  );
  dialog.querySelector('#key-field')!.firstChild!.after(anchor('link'));
  return Object.fromEntries([dialog, ...dialog.querySelectorAll('[id]')].map(element => [element.id, element])) as unknown as View;
}

/** A label, what it is for, and room below for what there is to say about it. */
function field(id: string, control: HTMLElement, ...notes: HTMLElement[]): HTMLElement {
  return h(
    'div', { id: `${id}-field`, part: 'field', class: 'field' },
    h('label', { id: `${id}-label`, part: 'label', for: id }),
    control,
    h('div', { class: 'note' }, h('p', { id: `${id}-hint`, part: 'hint' }), h('p', { id: `${id}-error`, part: 'error', role: 'alert' }), ...notes),
  );
}

function button(id: string): HTMLElement {
  return h('button', { id, type: 'button' });
}

function anchor(id: string): HTMLElement {
  return h('a', { id, target: '_blank', rel: 'noopener noreferrer' });
}
