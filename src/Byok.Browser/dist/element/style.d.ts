/** The one style sheet that all elements share. */
export declare function style(): CSSStyleSheet;
