// Every state of every page, from the gallery: in every window, light and dark, in forced colours and without motion.
// Pictures go to out/gallery, one folder a state.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { picture, startBrowser } from "./support/browser.mjs";
import { startGallery, statesOf } from "./support/gallery.mjs";
import { TAGS, broken, measure, none, painted } from "./support/look.mjs";
import { smallTargets } from "./support/targets.mjs";

/** What the law asks for, and what axe takes for good practice beyond it. */
const RULES = [...TAGS, "best-practice"];

/** Windows by surface. Phones are also read by people with a tablet; a screen stands across. */
const ALL = [[320, 568], [360, 740], [768, 1024], [1280, 800], [1920, 1080], [3840, 2160]];
const WINDOWS = { plain: ALL, console: ALL, report: ALL, phone: [[320, 568], [360, 740]], screen: [[768, 576], [1280, 720], [1920, 1080], [3840, 2160]] };

/** CSS pixels that a control has at least: for thumbs, and for a mouse. */
const THUMB = 48, POINTER = 24;
const onPhones = ({ surface, name }) => surface === "phone" || /^(home|join)/.test(name);

/** Pages that are looked at side by side: one more than a small machine has cores, for each also waits. */
const SIDE_BY_SIDE = 3;

let gallery, browser, states;

before(async () => {
  [gallery, browser] = await Promise.all([startGallery(), startBrowser()]);
  const page = await (await browser.context()).newPage();
  states = [{ name: "index", surface: "plain", url: `${gallery.address}/index.html` }, ...await statesOf(page, gallery.address)];
  await page.context().close();
});
after(async () => {
  await browser?.stop();
  await gallery?.stop();
});

/** One state in all windows and both schemes. Gives each fault once, with the windows it was seen in. */
async function faultsOf(page, state) {
  const found = new Map(), windows = WINDOWS[state.surface];
  const saw = (faults, where) => faults.forEach((fault) => found.set(fault, [...(found.get(fault) ?? []), where]));
  await page.goto(state.url);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, forcedColors: "none", reducedMotion: "reduce" });
    for (const window of windows) {
      const [width, height] = window;
      await page.setViewportSize({ width, height });
      await painted(page);
      const where = `${width} ${colorScheme}`;
      saw(await page.evaluate(measure, { thumb: 0 }), where);
      saw(await page.evaluate(smallTargets, { least: onPhones(state) ? THUMB : POINTER }), where);
      // The longest part of the work: only where the layout is at its narrowest and at its widest.
      if (window === windows[0] || window === windows.at(-1)) saw(await broken(page, RULES), where);
      await picture(page, `gallery/${state.name}/${width}-${colorScheme}`, state.surface !== "screen" && width < 1920);
    }
  }
  saw(await page.evaluate(() => document.getAnimations().map(({ animationName, transitionProperty }) => `${animationName ?? transitionProperty} moves where no motion is wanted`)), "reduced motion");
  const [width, height] = windows[1];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await painted(page);
  await picture(page, `gallery/${state.name}/forced-colours`);
  const everywhere = windows.length * 2;
  return [...found].map(([fault, seen]) => ({ fault, where: seen.length === everywhere ? state.name : `${state.name} (${seen.join(", ")})` }));
}

/** Looks at states side by side. */
async function faultsOfAll(some) {
  const waiting = [...some], faults = [];
  const work = async () => {
    const page = await (await browser.context({ deviceScaleFactor: 1 })).newPage();
    for (let state = waiting.shift(); state; state = waiting.shift()) faults.push(...await faultsOf(page, state));
    await page.context().close();
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return faults;
}

for (const surface of Object.keys(WINDOWS)) {
  test(`every state of the ${surface}`, async (context) => {
    const some = states.filter((state) => state.surface === surface);
    assert.ok(some.length > 1, "the gallery has states of this surface");
    context.diagnostic(`${some.length} states in ${WINDOWS[surface].length} windows, light and dark`);
    none(await faultsOfAll(some));
  });
}

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
