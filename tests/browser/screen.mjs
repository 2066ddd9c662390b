// The big screen: it moves where something changed and holds still where it is told to, turns its pages, shows how to join and
// where to read the report, says when it is not live, and can be read at the back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { painted } from "./support/look.mjs";
import { ANSWERS, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** Subjects far enough apart to become themes of their own, the first said most often. None is in the tool. */
const SUBJECTS = ["car parking permits", "uniform laundry", "hot food canteen", "bicycle shed", "broken printers", "noisy fridge", "window blinds"];
/** Themes of each C, and one that has none. */
const OF_CS = { visibility: "We never see a manager on nights, visit the night shift", credibility: "Work a clinical shift with us on the ward floor", compassion: "Listen to our ideas and act on them", none: "The bicycle shed is always locked" };
/** Windows of projectors, and how much of their height text has at least: of themes and quotations, and of everything else. */
const WINDOWS = [[1280, 720], [1920, 1080], [3840, 2160]], LARGE = 0.041, SMALL = 0.028;

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** A session and its big screen. Everything that moves on it moves so slowly that it can be looked at. */
async function room(kind = PROJECTOR, choice = {}) {
  const session = await openSession(server.address, { smallest_group: 3, ...choice });
  const context = await browser.context(kind);
  await context.addInitScript(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function slowly(...how) {
      const animation = animate.apply(this, how);
      animation.updatePlaybackRate(0.02);
      return animation;
    };
  });
  const screen = await context.newPage();
  await openLink(screen, session.link("screen"), "screen");
  return { session, screen };
}

/** The same with a question whose themes are shown: `said` has each subject as often as people say it. */
async function shown(said, kind, choice) {
  const there = await room(kind, choice), { session, screen } = there;
  const phones = await session.phones(said.length);
  await session.act("open", { prompt: 0 });
  for (const [at, phone] of phones.entries()) await phone.answer(0, said[at]);
  await session.closeNow(0);
  await session.act("show", { prompt: 0 });
  await screen.locator("ol.themes li").first().waitFor();
  return there;
}

/** People who say the same: `counts` has how many of them say each of these. */
const saying = (texts, counts) => texts.flatMap((text, at) => Array.from({ length: counts[at] }, (_, who) => `${text}, ${"abcdef"[who]}`));
/** Two themes, of five people and of three. */
const two = (kind) => shown(saying(SUBJECTS.slice(0, 2), [5, 3]), kind);

/** What moves just now: for each animation, which row of the list or which dot. */
const moving = (screen) => screen.evaluate(() => document.getAnimations().map(({ effect: { target } }) => target.closest("[data-theme]")?.dataset.theme ?? [...target.parentNode.children].indexOf(target)));
const order = (screen) => screen.locator("ol.themes > li").evaluateAll((rows) => rows.map((row) => row.dataset.theme));

/** Moves answers from the larger theme into the smaller, so that the two change places. Gives the ids of both. */
async function turnOver({ session, screen }) {
  const { to_sort: [[first, , answers], [second]] } = await session.themes();
  assert.deepEqual(await order(screen), [String(first.id), String(second.id)]);
  await session.act("move", { prompt: 0, theme: first.id, into: String(second.id), responses: answers.slice(0, 3).map((answer) => answer.id) });
  await until("the two have changed places", async () => (await order(screen))[0] === String(second.id));
  return [String(first.id), String(second.id)];
}

test("a dot lands for each person who answers, and the others stay where they are", async () => {
  const { session, screen } = await room(), phones = await session.phones(9);
  await session.act("open", { prompt: 0 });
  await says(screen, "#tally", "0 of 9 have answered");
  for (const done of [1, 2, 3, 4]) {
    await phones[done - 1].answer(0, ANSWERS[done]);
    await says(screen, "#tally", `${done} of 9 have answered`);
    assert.equal(await screen.locator("svg.gathering .full").count(), done);
    assert.equal(await screen.locator("svg.gathering circle").count(), 9);
    assert.deepEqual(await moving(screen), [done - 1], "only the newest dot moves");
  }
  await picture(screen, "screen/landing");

  await session.act("blank");
  await says(screen, "#stage", "Paused");
  await session.act("unblank");
  await says(screen, "#tally", "4 of 9 have answered");
  assert.deepEqual(await moving(screen), [], "nobody is new after a blank screen");
  for (const [at, phone] of phones.entries()) {
    if (at > 3) await phone.answer(0, ANSWERS[at % ANSWERS.length]);
    if (at === 6) await says(screen, "#tally", "Nearly everyone has answered");
  }
  await says(screen, "#tally", "Everyone has answered: 9 people");
  assert.equal(await screen.locator("svg.gathering .full").count(), 9);
  assert.deepEqual(await moving(screen), [], "nor once a bar has said that nearly all have answered");
});

test("after a correction the rows move to their new places", async () => {
  const there = await two(), { screen } = there;
  assert.deepEqual(await moving(screen), [], "themes that are new do not move");
  const both = await turnOver(there), moved = await moving(screen);
  for (const id of both) assert.ok(moved.includes(id), `theme ${id} moves`);
  await picture(screen, "screen/moving");
  assert.equal(await screen.locator("[data-changed]").count(), 0);
});

test("for those who asked for less motion nothing moves, and what changed is outlined for a moment", async () => {
  const there = await two({ ...PROJECTOR, reducedMotion: "reduce" }), { screen } = there;
  await turnOver(there);
  assert.deepEqual(await moving(screen), []);
  assert.equal(await screen.locator("li[data-changed]").count(), 2);
  await picture(screen, "screen/outlined");
  await until("the outline has gone", async () => (await screen.locator("[data-changed]").count()) === 0);
  assert.deepEqual(await moving(screen), []);
});

test("“Hold still” holds the screen still, says so, and outlasts a reload", async () => {
  const there = await two(), { session, screen } = there;
  const button = screen.getByRole("button", { name: "Hold still" });
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await screen.reload();
  await until("it still holds", async () => (await button.getAttribute("aria-pressed")) === "true");
  await turnOver(there);
  assert.deepEqual(await moving(screen), []);
  assert.equal(await screen.locator("li[data-changed]").count(), 2);
  await until("the outline has gone", async () => (await screen.locator("[data-changed]").count()) === 0);
  const phones = await session.phones(4);
  await session.act("open", { prompt: 1 });
  await phones[0].answer(1, "One thing");
  await says(screen, "#tally", "1 of 12 have answered");
  assert.deepEqual(await moving(screen), [], "no dot lands");

  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  await phones[1].answer(1, "Another thing");
  await says(screen, "#tally", "2 of 12 have answered");
  assert.deepEqual(await moving(screen), [1]);
});

test("more themes than fit: how many more, and the next page", async () => {
  const { session, screen } = await shown(saying(SUBJECTS, [3, 3, 3, 3, 3, 3, 3]));
  const { to_sort } = await session.themes(), labels = to_sort.map(([theme]) => theme.label);
  assert.ok(labels.length > 5, `${labels.length} themes`);
  const seen = () => screen.locator("ol.themes .label:visible").allInnerTexts();
  const first = await seen();
  assert.deepEqual(first, labels.slice(0, first.length));
  assert.ok(first.length >= 3 && first.length <= 5, `${first.length} rows`);
  await says(screen, ".more", `and ${labels.length - first.length} more`);
  await picture(screen, "screen/page-1");

  const desk = await (await browser.context(LAPTOP)).newPage();
  await openLink(desk, session.link("console"), "console");
  await desk.getByRole("button", { name: "Next: more themes" }).click();
  await says(screen, ".more", /^Page 2 of/);
  assert.deepEqual(await seen(), labels.slice(first.length, first.length * 2));
  await picture(screen, "screen/page-2");
  await desk.getByRole("button", { name: "Back: all themes" }).click();
  await says(screen, ".more", `and ${labels.length - first.length} more`);
  assert.deepEqual(await seen(), first);
});

test("the three Cs: three columns in the order in which they are said, and a line for what has none", async () => {
  const { session, screen } = await shown(saying(Object.values(OF_CS), [4, 3, 3, 3]));
  const { to_sort } = await session.themes();
  const labels = (c) => to_sort.map(([theme]) => theme).filter((theme) => (theme.c ?? "none") === c).map((theme) => theme.label).sort();
  await session.act("three-cs", { prompt: 0 });
  await says(screen, "#stage h1", "The three Cs");
  assert.deepEqual((await screen.locator(".columns h2").allInnerTexts()).map((text) => text.trim()), ["Compassion", "Credibility", "Visibility"]);
  const lefts = await screen.locator(".columns > section").evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().left));
  assert.ok(lefts[0] < lefts[1] && lefts[1] < lefts[2], "they stand side by side");
  for (const [at, c] of ["compassion", "credibility", "visibility"].entries()) {
    assert.ok(labels(c).length, `a theme of ${c}`);
    assert.deepEqual((await screen.locator(".columns > section").nth(at).locator(".label").allInnerTexts()).sort(), labels(c));
  }
  assert.equal(labels("none").length, 1);
  await says(screen, ".board > .other", `None of the three: ${labels("none")[0]}`);
  await picture(screen, "screen/cs");
});

test("the join code comes large over a question, and goes again", async () => {
  const { session, screen } = await room();
  await session.act("open", { prompt: 0 });
  await says(screen, "#stage h1", "How could leaders be seen more");
  const height = () => screen.locator("#join .code").evaluate((code) => parseFloat(getComputedStyle(code).fontSize) / innerHeight);
  const small = await height();
  await session.act("show-code");
  await says(screen, "#stage[data-scene=code] h1", "Join in with your phone");
  await says(screen, "#join .code", session.code);
  assert.ok(await screen.locator("#join svg.qr").isVisible());
  assert.ok(await height() > 2 * small && await height() > 0.1, "it is read from far away");
  await picture(screen, "screen/code");
  await session.act("hide-code");
  await says(screen, "#stage h1", "How could leaders be seen more");
  assert.equal(await height(), small);
});

test("at the end there is a code of the report, made from the link that the console has", async () => {
  const { session, screen } = await two();
  const code = screen.locator("#report-code svg.qr");
  assert.ok(!await code.isVisible(), "not before the end");
  await session.act("end");
  await says(screen, "h1", "Thank you.");
  assert.ok(await code.isVisible());
  assert.ok(!await screen.locator("#join").isVisible(), "nobody joins any more");
  const [width, joining] = await code.evaluate((report) => [report.getBoundingClientRect().height / innerHeight, document.querySelector("#join svg.qr").outerHTML === report.outerHTML]);
  assert.ok(width > 0.4, "it is scanned from far away");
  assert.ok(!joining, "it is another code than the one to join");
  await picture(screen, "screen/ended");

  const desk = await (await browser.context(LAPTOP)).newPage();
  await openLink(desk, session.link("console"), "console");
  assert.equal(await desk.locator("#report-link").inputValue(), session.link("report"));
  const reader = await (await browser.context(PHONE)).newPage();
  await openLink(reader, session.link("report"), "report");
  await says(reader, ".theme .label", /./);
});

test("what fits on the screen is large enough to be read at the back", async () => {
  const { session, screen } = await shown(saying([...Object.values(OF_CS), ...SUBJECTS.slice(1, 4)], [4, 3, 3, 3, 3, 3, 3]));
  const faults = [], { to_sort, slides } = await session.themes();
  const look = async (name) => {
    for (const [width, height] of WINDOWS) {
      await screen.setViewportSize({ width, height });
      await painted(screen);
      faults.push(...(await screen.evaluate(tooSmall, { large: LARGE, small: SMALL })).map((fault) => `${name} ${width}x${height}: ${fault}`));
    }
  };
  await look("themes");
  await session.act("all-themes", { prompt: 0, page: 1 });
  await says(screen, ".more", "Page 2");
  await look("themes, page 2");
  await session.act("one-theme", { prompt: 0, theme: to_sort[0][0].id });
  await says(screen, "[data-up=theme] blockquote", /./);
  await look("one theme");
  await session.act("three-cs", { prompt: 0 });
  await says(screen, "[data-up=cs] h1", "The three Cs");
  await look("the three Cs");
  await session.act("beside", { prompt: 0 });
  await says(screen, "[data-up=beside] .relation", /./);
  await look("beside");
  assert.ok(slides);
  await session.act("show-code");
  await says(screen, "#stage", "Join in with your phone");
  await look("code");
  await session.act("hide-code");
  await session.act("open", { prompt: 1 });
  await says(screen, "#clock", / left/);
  await look("asking");
  await session.act("blank");
  await says(screen, "#stage", "Paused");
  await look("blank");
  await session.act("unblank");
  await session.act("close-now", { prompt: 1 });
  await says(screen, ".too-few", "Not enough answers");
  await look("too few");
  await session.act("end");
  await says(screen, "h1", "Thank you.");
  await look("ended");
  assert.deepEqual(faults, []);
});

test("the lobby of a rehearsal is large enough, too", async () => {
  const { session, screen } = await room();
  await session.act("start-rehearsal");
  await says(screen, "#banner", "REHEARSAL");
  const faults = [];
  for (const [width, height] of WINDOWS) {
    await screen.setViewportSize({ width, height });
    await painted(screen);
    faults.push(...await screen.evaluate(tooSmall, { large: LARGE, small: SMALL }));
  }
  assert.deepEqual(faults, []);
});

/** Runs inside the page: every visible text that is smaller than its part of the window's height. */
function tooSmall({ large, small }) {
  const faults = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode, element = text.parentElement;
    if (!text.data.trim() || element.closest("body > #controls, .unseen, .skip, #words, #status, noscript, script, svg")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !element.getBoundingClientRect().height) continue;
    seen += 1;
    const least = element.closest(".label, blockquote, .ours strong") ? large : small, part = parseFloat(getComputedStyle(element).fontSize) / innerHeight;
    if (part < least - 0.0001) faults.add(`“${text.data.trim().slice(0, 40)}” has ${(part * 100).toFixed(2)} % of the height, not ${least * 100}`);
  }
  if (!seen) faults.add("there is no text at all");
  return [...faults];
}

test("a screen that has lost its server says since when it is not live", async () => {
  const { session, screen } = await room();
  await session.act("open", { prompt: 0 });
  await says(screen, "#stage h1", "How could leaders be seen more");
  assert.ok(!await screen.locator("#live-badge").isVisible());
  await server.stop();
  await says(screen, "#live-badge", /^Not live since \d\d:\d\d$/);
  const now = await screen.evaluate(() => [0, 60_000].map((ago) => new Date(Date.now() - ago).toTimeString().slice(0, 5)));
  const said = (await screen.locator("#live-badge").innerText()).slice(-5);
  assert.ok(now.includes(said), `${said} is now`);
  const [text, least] = await screen.locator("#live-badge").evaluate((badge, small) => [parseFloat(getComputedStyle(badge).fontSize), innerHeight * small], SMALL);
  assert.ok(text >= least);
  await says(screen, "#stage h1", "How could leaders be seen more");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
