/** Makes an element. An id is its part name as well, unless it has another. */
export declare function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes?: Record<string, string>, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag];
/** Sets a text only where it differs, so that nothing is announced twice. */
export declare function say(element: HTMLElement, text: string): void;
