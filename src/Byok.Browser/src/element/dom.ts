/** Makes elements, whose ids are their part names as well, and keeps those with an id in `ui`. */
export function maker(ui: Record<string, HTMLElement>) {
  return (tag: string, id: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    if (id)
      ui[id] = element;
    for (const [name, value] of Object.entries({ ...id && { id, part: id }, ...attributes }))
      element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
}
