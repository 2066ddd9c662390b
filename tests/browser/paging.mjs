// A result with more rows than the big screen has room for: a clicker turns it page by page, and then goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LAPTOP, picture, says, until } from "./support/browser.mjs";
import { openLink, openSession } from "./support/room.mjs";
import { startWorld } from "./support/world.mjs";

const { server, browser } = await startWorld();

/** The step of the plan in which the question for the leader is chosen. */
const CHOOSE = 5;
/** Questions of the room's own, besides the three of the tool. */
const OWN = ["When did you last work a night?", "Who covers when two of us are ill?", "What did you do with our ideas?", "How do you want to be told bad news?", "What would you change first?"];

/** The console and the big screen in one browser, with the result of eight questions up. */
async function shown() {
  const session = await openSession(server.address, { plan: "ask-and-agree", smallest_group: 3 });
  for (const text of OWN) await session.act("add-question", { text });
  await session.act("open", { prompt: CHOOSE });
  const phones = await session.phones(8), items = OWN.length + 3;
  for (const [at, phone] of phones.entries()) await phone.mark(CHOOSE, Array.from({ length: items }, (_, item) => Number(item === Math.min(at, 6))));
  await session.act("close-now", { prompt: CHOOSE });
  await session.act("show", { prompt: CHOOSE });
  const context = await browser.context(LAPTOP), desk = await context.newPage(), screen = await context.newPage();
  await openLink(desk, session.link("console"), "console");
  await openLink(screen, session.link("screen"), "screen");
  await says(screen, "#stage", "8 people took part.");
  return { session, desk, screen, rows: screen.locator("ol.themes > li:visible") };
}

test("Page Down on the big screen turns to the rest, once, and each row is on one of the pages", async () => {
  const { desk, screen, rows } = await shown();
  for (const [width, height] of [[1280, 720], [1920, 1080]]) {
    await screen.setViewportSize({ width, height });
    await until("the rows fit", async () => (await screen.locator("#stage .more").innerText()).includes("more"));
    const first = await rows.allInnerTexts();
    assert.ok(first.length >= 3 && first.length <= 5, `${first.length} rows`);
    await picture(screen, `paging/first-${width}`);
    await screen.bringToFront();
    await screen.keyboard.press("PageDown");
    await until("the rest is up", async () => /page 2 of/i.test(await screen.locator("#stage .more").innerText().catch(() => "")));
    const second = await rows.allInnerTexts();
    await picture(screen, `paging/second-${width}`);
    assert.equal(new Set([...first, ...second]).size, first.length + second.length, "no row is on both");
    if (width === 1920) assert.equal(first.length + second.length, OWN.length + 3, "and all of them are on one");
    await says(desk, "#slides .where", "the rest of the result");
    if (width === 1920) await picture(desk, "paging/console", true);
    await screen.keyboard.press("PageUp");
    await until("the first page is up again", async () => (await rows.allInnerTexts()).join() === first.join());
  }
});

test("after the last page Page Down is the big button again", async () => {
  const { session, desk, screen } = await shown();
  await desk.locator("#turn-forward").click();
  await says(desk, "#slides .where", "the rest of the result");
  assert.equal(await desk.locator("#turn-forward").count(), 0);
  assert.match(await desk.locator("#next button").first().getAttribute("aria-keyshortcuts") ?? "", /PageDown/);
  // What does not fit on a small screen is a button away: from its last page it goes on to the first.
  await desk.locator("#turn-more").click();
  await until("it goes round", async () => (await screen.locator(".board").getAttribute("data-page")) === "2");
  assert.ok(await screen.locator("ol.themes > li:visible").count() > 0);
  assert.ok((await session.state()).slides);
});
