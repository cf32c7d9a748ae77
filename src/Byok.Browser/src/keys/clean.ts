export type KeyProblem = 'empty' | 'short' | 'long' | 'characters' | 'placeholder';

export interface CleanedKey {
  readonly key: string;
  /** Whether more than outer white space was changed. */
  readonly removed: boolean;
  /** Why this cannot be a key; null where it can. */
  readonly problem: KeyProblem | null;
}

// The header's rule: contract of X-BYOK-Api-Key.
const minLength = 8;
const maxLength = 4096;

/** Takes away what copying adds to a key: quotes, `Bearer `, `NAME=`, invisible characters, typographic dashes. */
export function cleanKey(text: string): CleanedKey {
  const trimmed = text.trim();
  const key = unwrap(
    trimmed
      // Documents turn hyphens into look-alikes, which no header can hold.
      .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
      .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, ''),
  );
  return { key, removed: key !== trimmed, problem: problemOf(key) };
}

function unwrap(text: string): string {
  // Each step can uncover the next: export NAME="Bearer …";
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replace(/^[\s"'`\u2018-\u201F]+|[\s"'`\u2018-\u201F;,]+$/g, '')
      .replace(/^(?:authorization|x-[a-z-]+):\s*/i, '')
      .replace(/^bearer\s+/i, '')
      .replace(/^(?:export\s+|set\s+|\$env:)?[a-z_]\w*\s*=\s*(?=["'`]?[^\s="'`]{8})/i, '');
  }
  return text;
}

function problemOf(key: string): KeyProblem | null {
  if (!key)
    return 'empty';
  // A row of bullets is a masked display, not a typing error.
  if (/^[\u2022\u25CF*.]+$/.test(key) || isPlaceholder(key))
    return 'placeholder';
  if (/[^\x21-\x7E]/.test(key))
    return /[\u2022\u25CF\u2026]/.test(key) ? 'placeholder' : 'characters';
  if (key.length < minLength)
    return 'short';
  return key.length > maxLength ? 'long' : null;
}

// The rules of KeyFormat.cs; tests/fixtures/key-vectors.json holds the two together.
function isPlaceholder(key: string): boolean {
  return /^<|\.{3}|\*{3}|x{8}|key[-_]here$|(?:^|[-_])x{4,}$/i.test(key)
    || /^(?:(?!your).)*(?<=^|[-_])your(?:[-_]|key|api)/i.test(key.slice(0, 32));
}
