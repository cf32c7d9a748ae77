import type { Settings } from './settings.js';

/** Ids that lead nowhere or are not unique. */
export const danglingIds = (settings: Settings) => settings.element.evaluate(element => {
  const root = element.shadowRoot!;
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const wrong = ids.filter((id, index) => ids.indexOf(id) !== index);
  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'list']) {
    for (const one of root.querySelectorAll(`[${attribute}]`))
      wrong.push(...one.getAttribute(attribute)!.split(/\s+/).filter(id => !ids.includes(id)).map(id => `${attribute}=${id}`));
  }
  return wrong;
});

/** The role and name of each control, as assistive technology gets them. */
export async function controls({ page }: Settings): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ ignored, role, name }) => ({ ignored, role: String(role?.value), name: String(name?.value ?? '').trim() }))
    .filter(({ ignored, role }) => !ignored && ['button', 'textbox', 'combobox', 'checkbox', 'link', 'dialog', 'region'].includes(role))
    .map(({ role, name }) => ({ role, name }));
}
