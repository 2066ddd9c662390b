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

/** Windows by surface. A big screen stands across, also where it is opened on a phone. */
const ALL = [[320, 568], [360, 740], [768, 1024], [1280, 800], [1920, 1080], [3840, 2160]];
const WINDOWS = { plain: ALL, console: ALL, report: ALL, phone: ALL, screen: [[320, 180], [360, 203], [768, 576], [1280, 720], [1920, 1080], [3840, 2160]] };

/** Widths at which the pictures of long pages are whole; at the others they show the window. */
const WHOLE = [320, 1280];

/** CSS pixels that a control has at least: for thumbs, and for a mouse. */
const THUMB = 48, POINTER = 24;
const onPhones = ({ surface, name }) => surface === "phone" || /^(home|join|plan)/.test(name);

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

/** What is the same fault wherever it is seen: without the numbers in ids and without how much of it there is. */
const kindOf = (fault) => fault.replace(/(#[a-z]+(?:-[a-z]+)*-?)\d[\w-]*/g, "$1N").replace(/: \d+ (in|×) \d+$/, "");
const amountOf = (fault) => fault.match(/: (\d+ (?:in|×) \d+)$/)?.[1] ?? "";

/** One state in all windows and both schemes. Gives each kind of fault once, with the windows it was seen in. */
async function faultsOf(page, state) {
  const found = new Map(), windows = WINDOWS[state.surface];
  const saw = (faults, width, colorScheme = "") => {
    for (const fault of faults) {
      const places = found.get(kindOf(fault)) ?? new Map();
      const { schemes } = places.get(width) ?? { schemes: new Set() };
      places.set(width, { schemes: schemes.add(colorScheme), amount: amountOf(fault) });
      found.set(kindOf(fault), places);
    }
  };
  await page.goto(state.url);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, forcedColors: "none", reducedMotion: "reduce" });
    for (const window of windows) {
      const [width, height] = window;
      await page.setViewportSize({ width, height });
      await painted(page);
      saw(await page.evaluate(measure, { thumb: 0 }), width, colorScheme);
      saw(await page.evaluate(smallTargets, { least: onPhones(state) ? THUMB : POINTER }), width, colorScheme);
      // The longest part of the work: only where the layout is at its narrowest and at its widest.
      if (window === windows[0] || window === windows.at(-1)) saw(await broken(page, RULES), width, colorScheme);
      await picture(page, `gallery/${state.name}/${width}-${colorScheme}`, state.surface === "phone" || (state.surface !== "screen" && WHOLE.includes(width)));
    }
  }
  saw(await page.evaluate(() => document.getAnimations().map(({ animationName, transitionProperty }) => `${animationName ?? transitionProperty} moves where no motion is wanted`)), "reduced motion");
  const [width, height] = windows[1];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await painted(page);
  await picture(page, `gallery/${state.name}/forced-colours`);
  return [...found].map(([fault, places]) => ({ fault, where: state.name + (isEverywhere(fault, places, windows) ? "" : ` at ${[...places].map(placeOf).join(", ")}`) }));
}

const placeOf = ([at, { schemes, amount }]) => [at, schemes.size === 1 ? [...schemes][0] : "", amount && `(${amount})`].filter(Boolean).join(" ");

/** Whether a fault was seen wherever it was looked for, and always to the same extent: then no window needs a mention. */
function isEverywhere(fault, places, windows) {
  const lookedFor = fault.startsWith("axe ") ? 2 : windows.length, all = [...places.values()];
  return places.size === lookedFor && all.every(({ schemes, amount }) => schemes.size === 2 && amount === all[0].amount);
}

/** Looks at states side by side. */
async function faultsOfAll(some) {
  const waiting = [...some], faults = [];
  const work = async () => {
    const context = await browser.context({ deviceScaleFactor: 1 });
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      const page = await context.newPage(); // one that has been in forced colours keeps their ground
      faults.push(...await faultsOf(page, state));
      await page.close();
    }
    await context.close();
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
