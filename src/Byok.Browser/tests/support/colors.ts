import type { Locator, Page } from 'playwright-core';

/** Two computed colours of an element, as the browser paints them, and how well they can be told apart. */
export async function contrast(element: Locator, front: string, back: string, backOf: Locator = element): Promise<number> {
  const page = element.page();
  const colors = [
    await element.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), front),
    await backOf.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), back),
  ];
  const [a, b] = await page.evaluate(luminances, colors);
  return ratio(a!, b!);
}

export function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance as WCAG defines it. Runs in the page: only the browser knows every form in which a colour can be written. */
export function luminances(colors: string[]): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  return colors.map(color => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#123456';
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  });
}

/** The same colours every time, so that a failure can be seen again. */
export async function randomColors(page: Page, count: number): Promise<string[]> {
  return page.evaluate(count => {
    let state = 20_26;
    const next = (limit: number) => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
      return (state >>> 8) % limit;
    };
    return Array.from({ length: count }, (_, index) => index % 4 === 3
      ? `oklch(${next(101)}% ${next(40) / 100} ${next(360)})`
      : `#${next(0x1000000).toString(16).padStart(6, '0')}`);
  }, count);
}
