let locks = 0;
let unlocked = ['', ''];

/** Keeps the page behind from scrolling, without a jump where its scrollbar was. */
export function lockScroll(): () => void {
  const { style, clientWidth } = document.documentElement;
  if (!locks++) {
    unlocked = [style.overflow, style.scrollbarGutter];
    if (innerWidth > clientWidth)
      style.scrollbarGutter = 'stable';
    style.overflow = 'hidden';
  }
  return () => {
    if (!--locks)
      [style.overflow, style.scrollbarGutter] = unlocked as [string, string];
  };
}

/** What has the focus, in whatever shadow root, and what it is in. */
export function focusPath(): HTMLElement[] {
  let node: Node | null | undefined = document.activeElement;
  while ((node as Element | null)?.shadowRoot?.activeElement)
    node = (node as Element).shadowRoot!.activeElement;
  const path: HTMLElement[] = [];
  for (; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    if (node instanceof HTMLElement)
      path.push(node);
  }
  return path;
}

/** Gives the focus back to the first of these that still takes it. */
export function restoreFocus(path: readonly HTMLElement[]): void {
  for (const element of path) {
    if (element.isConnected) {
      element.focus({ preventScroll: true });
      if (element.matches(':focus'))
        return;
    }
  }
}
