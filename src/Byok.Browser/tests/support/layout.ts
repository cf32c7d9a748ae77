import type { Settings } from './settings.js';

/** What cannot be read: cut off, beyond the edges, or to be scrolled in two directions. */
export const cutOff = (settings: Settings) => settings.element.evaluate(element => {
  const root = element.shadowRoot!;
  const dialog = root.querySelector<HTMLElement>('[part~=dialog]')!;
  const wrong: string[] = [];
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  if (left < 0 || right > innerWidth || (dialog.matches('dialog') && (top < 0 || bottom > innerHeight)))
    wrong.push(`the dialog is beyond the window: ${left} ${top} ${right} ${bottom}`);
  if (document.documentElement.scrollWidth > innerWidth)
    wrong.push('the page scrolls sideways');
  for (const one of root.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility() || one.matches('option, datalist *, slot'))
      continue;
    const box = one.getBoundingClientRect();
    const name = one.part.value || one.id || one.tagName;
    if (box.width && (box.left < left - 1 || box.right > right + 1))
      wrong.push(`${name} is beyond the dialog`);
    const { overflowX, textOverflow } = getComputedStyle(one);
    // Long keys and models end in an ellipsis: they are fields, whose text can be moved.
    if (overflowX !== 'visible' && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1 && !one.matches('select'))
      wrong.push(`${name} is cut off: ${one.scrollWidth} in ${one.clientWidth}`);
  }
  return wrong;
});

/** Whether each control can be seen, whole in its middle, when it has the focus. */
export const covered = (settings: Settings) => settings.element.evaluate(element => {
  const root = element.shadowRoot!;
  return [...root.querySelectorAll<HTMLElement>('button, input, select, a[href]')].filter(control => control.checkVisibility()).filter(control => {
    control.focus();
    const { left, top, width, height } = control.getBoundingClientRect();
    return ![0.25, 0.5, 0.75].every(part => {
      const found = root.elementFromPoint(left + width / 2, top + height * part);
      return found && (control.contains(found) || !!control.closest('label')?.contains(found));
    });
  }).map(control => control.part.value);
});

/** Controls that are hard to hit. */
export const small = (settings: Settings) => settings.element.evaluate(element => [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, a[href]')]
  .filter(control => control.checkVisibility())
  .map(control => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    return { part: control.part.value, width: Math.round(width), height: Math.round(height) };
  })
  // A link within a line of text is as high as the line.
  .filter(({ width, height, part }) => width < 24 || height < (part === 'link' ? 18 : 24)));
