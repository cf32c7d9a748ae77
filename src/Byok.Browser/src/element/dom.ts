/** Makes an element. An id is its part name as well, unless it has another. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Record<string, string> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ part: attributes['id'] ?? '', ...attributes })) {
    if (value || name !== 'part')
      element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Sets a text only where it differs, so that nothing is announced twice. */
export function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text)
    element.textContent = text;
}
