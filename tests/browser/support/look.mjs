// Looks at a page as a strict reader would: accessible in both colour schemes, nothing cut off, nothing to scroll sideways.
import assert from "node:assert/strict";
import axe from "axe-core";
import { picture } from "./browser.mjs";

/** WCAG 2.0 to 2.2, levels A and AA: what the law asks of services for NHS staff. */
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** CSS pixels a button on a phone has at least, for thumbs. */
const THUMB = 48;

// The gallery is looked at in every window; here, where pages are live, in those that are the hardest to fit.
/** Windows of pages that people read and of the console: 320 is a desktop at 400 % zoom. */
export const WINDOWS = [[320, 568], [1280, 800]];
/** Windows of phones. */
export const PHONES = [[320, 568], [768, 1024]];
/** Windows of projectors. */
export const PROJECTORS = [[1280, 720], [1024, 768]];

/** Looks at a page in every window, light and dark. Gives each fault in words and where it was seen; keeps pictures under `name`. */
export async function look(page, name, windows) {
  const faults = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height });
      await painted(page);
      const here = [...await page.evaluate(measure, { thumb: THUMB }), ...await broken(page)];
      faults.push(...here.map((fault) => ({ fault, where: `${name} ${width}x${height} ${colorScheme}` })));
      await picture(page, `look/${name}-${width}-${colorScheme}`, width < 1920);
    }
  }
  return faults;
}

/** Waits until the page has fitted itself and is on the screen. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Fails with every fault once, and where it was seen. */
export function none(faults) {
  const places = new Map();
  for (const { fault, where } of faults) places.set(fault, [...(places.get(fault) ?? []), where]);
  const lines = [...places].map(([fault, seen]) => `${fault}\n    in ${seen.join("; ")}`);
  assert.ok(lines.length === 0, `${lines.length} faults:\n  ${lines.join("\n  ")}`);
}

/** What axe finds. It goes in by the debugger, so the page's content policy stays as it is. */
export async function broken(page, rules = TAGS) {
  if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags, resultTypes: ["violations"] }), rules);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `axe ${id}: ${help} (${node.target.join(" ")})`));
}

/** Runs inside the page: what its boxes say. */
export function measure({ thumb }) {
  const faults = [], surface = document.body.dataset.surface, root = document.documentElement;
  const name = (element) => element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "") + (element.className ? `.${element.className}` : "");
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  for (const element of document.querySelectorAll("body *")) {
    if (!seen(element) || element.closest(".skip, .unseen, [data-surface=screen] > #controls") || element.closest("svg") !== null) continue;
    const box = element.getBoundingClientRect();
    if (box.width && box.right > root.clientWidth + 1) faults.push(`${name(element)} leaves the window on the right`);
    if (surface === "screen" && box.height && box.bottom > innerHeight + 1) faults.push(`${name(element)} leaves the big screen below`);
    if (surface === "screen" && element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).overflowY === "hidden" && element.tagName !== "BLOCKQUOTE")
      faults.push(`${name(element)} is cut off: ${element.scrollHeight} in ${element.clientHeight}`);
  }
  if (surface === "screen" && root.scrollHeight > innerHeight) faults.push(`the big screen scrolls: ${root.scrollHeight} in ${innerHeight}`);
  for (const button of surface === "phone" ? document.querySelectorAll("button, a.button, summary, textarea, input:not([type=hidden])") : []) {
    const { height } = button.getBoundingClientRect();
    if (seen(button) && height < thumb) faults.push(`${name(button)} is ${height} px high`);
  }
  return faults;
}
