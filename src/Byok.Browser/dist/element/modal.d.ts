/** Keeps the page behind from scrolling, without a jump where its scrollbar was. */
export declare function lockScroll(): () => void;
/** What has the focus, in whatever shadow root, and what it is in. */
export declare function focusPath(): HTMLElement[];
/** Gives the focus back to the first of these that still takes it. */
export declare function restoreFocus(path: readonly HTMLElement[]): void;
