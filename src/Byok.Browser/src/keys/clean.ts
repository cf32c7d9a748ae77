export type KeyProblem = 'empty' | 'short' | 'long' | 'characters' | 'placeholder';

export interface CleanedKey {
  readonly key: string;
  /** Whether more than outer white space was changed. */
  readonly removed: boolean;
  /** Why this cannot be a key; null where it can. */
  readonly problem: KeyProblem | null;
}

// The header's rule: contract of X-BYOK-Api-Key.
const maxLength = 4096;

/** Takes away what copying adds to a key: quotes, `Bearer `, `NAME=`, invisible characters, typographic dashes. */
export function cleanKey(text: string): CleanedKey {
  const trimmed = text.trim();
  // A whole document: not worth the work.
  if (trimmed.length > 2 * maxLength)
    return { key: trimmed, removed: false, problem: 'long' };
  let key = trimmed
    // Documents turn hyphens into look-alikes, which no header can hold.
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    // Soft hyphens, joiners, marks of direction, byte order marks.
    .replace(/[\xAD\p{Cf}]/gu, '');
  // Each step can uncover the next: export NAME="Bearer …";
  for (let before; before !== key;) {
    before = key;
    key = key
      .replace(/^[\s"'`\u2018-\u201F]+|[\s"'`\u2018-\u201F;,]+$/g, '')
      .replace(/^(?:authorization:|x-[a-z-]+:|bearer\s)\s*/i, '')
      .replace(/^(?:export\s+|set\s+|\$env:)?[a-z_]\w*\s*=\s*(?=["'`]?[^\s="'`]{8})/i, '');
  }
  return { key, removed: key !== trimmed, problem: problemOf(key) };
}

// The server's rules, KeyFormat.cs: tests/fixtures/key-vectors.json holds the two together. Bullets and ellipses are a masked display.
function problemOf(key: string): KeyProblem | null {
  if (!key)
    return 'empty';
  if (/^<|\.{3}|\*{3}|x{8}|[•●…]|key[-_]here$|(?:^|[-_])x{4,}$/i.test(key) || /^(?:(?!your).)*(?<=^|[-_])your(?:[-_]|key|api)/i.test(key.slice(0, 32)))
    return 'placeholder';
  if (/[^!-~]/.test(key))
    return 'characters';
  return key.length < 8 ? 'short' : key.length > maxLength ? 'long' : null;
}
