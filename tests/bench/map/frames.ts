import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { findBrowser } from '../../support/browser.js';

/** Of moving, and of zooming. Milliseconds. */
const spell = 4_000;

export interface Frames {
  readonly cards: number;
  /** Milliseconds between two frames: 95 of 100 are no longer. */
  readonly moving: number;
  readonly zooming: number;
}

/** How far apart frames are while the map on a page is moved by the wheel, and zoomed between its half and its whole size. */
export async function frameIntervals(address: string): Promise<Frames> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
    await page.goto(address, { timeout: 120_000 });
    await page.getByRole('button', { name: 'Show all' }).waitFor();
    const stage = page.getByRole('group', { name: /^Map: arrow keys/ });
    await stage.hover();
    await page.waitForTimeout(1_000);
    const moving = await during(page, () => wheel(page, 60));
    await page.keyboard.down('Control');
    const zooming = await during(page, () => wheel(page, 5));
    await page.keyboard.up('Control');
    return { cards: await page.locator('[data-card]').count(), moving: p95(moving), zooming: p95(zooming) };
  } finally {
    await browser.close();
  }
}

/** Turns the wheel down for half a second and up again, some sixty times a second. */
async function wheel(page: Page, by: number): Promise<void> {
  const begun = performance.now();
  for (let passed = 0; passed < spell; passed = performance.now() - begun) {
    await page.mouse.wheel(0, passed % 1_000 < 500 ? by : -by);
    await page.waitForTimeout(12);
  }
}

async function during(page: Page, act: () => Promise<void>): Promise<number[]> {
  const noted = page.evaluate(noteFrames);
  await act();
  const times = z.array(z.number()).parse(await noted);
  return times.slice(1).map((time, at) => time - (times[at] ?? 0));
}

/** Runs in the page; text, since compiled functions would miss what their compiler puts beside them. */
const noteFrames = `new Promise((resolve) => {
  const [begun, times] = [performance.now(), []];
  requestAnimationFrame(function note(now) {
    times.push(now);
    if (now - begun < ${String(spell)}) requestAnimationFrame(note);
    else resolve(times);
  });
})`;

function p95(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length * 0.95)] ?? Infinity;
}
