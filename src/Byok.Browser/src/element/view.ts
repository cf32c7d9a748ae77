import { maker } from './dom.js';
import { secretAttributes } from './key-field.js';

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

/** Builds the settings once; ids that are names of texts get those texts. */
export function buildView(inline: boolean): View {
  const ui = {} as View;
  const h = maker(ui);
  const button = (id: string, attributes = {}) => h('button', id, { type: 'button', ...attributes });
  // A label, its control, and room for what there is to say about it.
  const field = (id: string, control: Node, ...notes: Node[]) => h(
    'div', `${id}Field`, { part: 'field' }, h('label', `${id}Label`, { part: 'label', for: id }), control, ...notes,
  );
  const secret = (id: string, ...notes: Node[]) => field(
    id,
    h('div', '', { class: 'box' },
      h('input', id, { ...secretAttributes, 'aria-describedby': `${id}Hint ${id}Error` }),
      button(`${id}Show`, { part: 'key-toggle' })),
    h('div', '', { class: 'note' }, h('p', `${id}Error`, { part: 'error', role: 'alert' }), ...notes, h('p', `${id}Hint`, { part: 'hint' })),
  );
  h(inline ? 'section' : 'dialog', 'dialog', { part: 'dialog backdrop-host', 'aria-labelledby': 'title', 'aria-describedby': 'intro reason' },
    h('header', 'header', {}, h('h2', 'title', { tabindex: '-1' }), button('close')),
    h('div', 'form', {},
      h('slot', '', { name: 'intro' }, h('p', 'intro')),
      h('p', 'reason'),
      field('provider', h('select', 'provider')),
      secret('key', h('p', 'message', { role: 'status' }), button('switch')),
      field('model', h('input', 'model', { ...secretAttributes, list: 'models' }), h('datalist', 'models')),
      h('label', 'rememberField', { part: 'field' }, h('input', 'remember', { type: 'checkbox', 'aria-describedby': 'storage' }), h('span', 'rememberLabel', { part: 'label' })),
      secret('passphrase'),
      h('p', 'storage'),
      h('slot', '', { name: 'help' })),
    h('footer', 'footer', {}, button('forget'), button('cancel'), button('save'), h('slot', '', { name: 'footer-note' })));
  ui['keyLabel']!.after(h('a', 'link', { target: '_blank', rel: 'noopener noreferrer' }));
  return ui;
}
