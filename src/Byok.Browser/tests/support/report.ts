/** Prints what was measured: the goals are in the documentation, and the tests assert far more generous limits. */
export function report(what: string, value: number, unit = 'ms'): void {
  process.stdout.write(`  measured: ${what}: ${Math.round(value * 10) / 10} ${unit}\n`);
}
