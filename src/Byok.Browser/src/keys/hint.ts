/** The last four characters; null for keys of less than twelve, of which they would tell too much. */
export function hintOf(key: string): string | null {
  return key.length < 12 ? null : key.slice(-4);
}
