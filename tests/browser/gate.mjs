// A leader is in the room: themes come up one by one, and afterwards the leader reads a copy without anybody's words.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { onPaper } from "./support/papers.mjs";
import { joinByPage, joinPhones, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** What everybody reads before anything is released. */
const NOTHING = "The themes come up here one by one.";
/** What eight people write: two themes of four answers each, by the word that only each has. */
const WORDS = ["aubergine", "bramble", "clementine", "damson", "elderberry", "fennel", "gooseberry", "huckleberry"];
const said = (at) => `${at < 4 ? "walk round the ward every day" : "hold meetings at different times"} ${WORDS[at]}`;
/** What the facilitator says of the first of them. */
const OTHERWISE = "People would like to meet whoever leads them, on an ordinary day.";

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const open = async (kind) => (await browser.context(kind)).newPage();
const wordsOf = async (page) => (await page.locator("main").innerText()).replaceAll("\n", " ");
const without = (text, ...words) => words.forEach((word) => assert.ok(!text.includes(word), `${word} can be read: ${text}`));

/** Presses the big button until it is another one: for a moment after it has changed it takes no press. */
async function next(desk, name) {
  const button = desk.locator("#next").getByRole("button", { name });
  await button.waitFor();
  await until(`“${name}” is done`, async () => {
    await button.click({ timeout: 500 }).catch(() => {});
    return !await button.isVisible();
  });
}

/** Eight people answer the first question of a session. That is everybody, so nobody has to wait out the grace. */
async function answered(desk, code) {
  const phones = await joinPhones(server.address, code, WORDS.length);
  await next(desk, "Open question 1");
  await says(desk, "#next", "Close answers");
  for (const [at, phone] of phones.entries()) await phone.answer(0, said(at));
  await says(desk, "#next .where", "Everyone has answered: 8 people");
  await next(desk, "Close answers");
  await says(desk, "#next", "Show themes");
}

test("a facilitator lets themes out one by one, and the leader reads nobody's words", async () => {
  const desk = await open(LAPTOP);
  await desk.goto(`${server.address}/start`);
  await desk.getByText("Plan, title and how it runs").click();
  await desk.getByLabel("Theme by theme, as you release each").check();
  await desk.getByRole("button", { name: "Future" }).first().click();
  await desk.waitForURL(/\/console\/[0-9a-f]{16}$/);
  const code = await desk.locator("#health .code").innerText();
  const screenLink = await desk.locator("#screen-link").inputValue();
  const leaderLink = await desk.locator("#leader-link").inputValue();
  const [screen, phone] = [await open(PROJECTOR), await open(PHONE)];
  await openLink(screen, screenLink, "screen");
  await answered(desk, code);
  await joinByPage(phone, server.address, code);

  await next(desk, "Show themes");
  for (const page of [screen, phone]) {
    await says(page, "main", NOTHING);
    without(await wordsOf(page), "Seen on the floor", "Meetings", ...WORDS);
  }
  await picture(screen, "gate/screen-nothing");
  await picture(phone, "gate/phone-nothing");
  await says(desk, "#gate", "The room sees 0 of 2 themes.");
  const [first, second] = await desk.locator(".sorting > li summary strong").allInnerTexts();
  await says(desk, "#next", `Release “${first}”`);

  // By the clicker: Page Down is the next act, and that is the next theme; pressed twice by mistake, it releases one.
  await until("Page Down releases it", async () => {
    await desk.keyboard.press("PageDown");
    await desk.keyboard.press("PageDown");
    return (await desk.locator("#gate").innerText()).includes("sees 1 of 2");
  });
  for (const page of [screen, phone]) {
    await says(page, "main", first);
    await says(page, "main", "1 theme with 4 answers is held back");
    without(await wordsOf(page), second, NOTHING);
  }
  await picture(screen, "gate/screen-one");
  await picture(phone, "gate/phone-one");
  await picture(desk, "gate/console-one");

  // And back, by its own button among the themes.
  await desk.locator(".sorting > li summary").first().click();
  await desk.getByRole("button", { name: "Hold back" }).click();
  await says(screen, "main", NOTHING);
  await desk.locator(".sorting > li").first().getByRole("button", { name: "Release" }).click();
  await says(screen, "main", first);

  // Before the end the leader's link says when to come back.
  const leader = await open(LAPTOP);
  await openLink(leader, leaderLink, "leader");
  await says(leader, "main", "opens once the session has ended");

  await desk.getByText("Take the report with you").click();
  await desk.getByRole("link", { name: "Write the leader’s copy" }).click();
  const box = desk.getByLabel(first);
  await box.fill(`One of us said: ${said(first.startsWith("Seen") ? 0 : 4)}`);
  await desk.getByRole("button", { name: "Keep these words" }).click();
  await says(desk, "#problem", "A whole answer stands in this, word for word.");
  assert.match(await box.inputValue(), /^One of us said/, "what was typed is still there");
  await picture(desk, "gate/desk-refused", true);
  await box.fill(OTHERWISE);
  await desk.getByRole("button", { name: "Keep these words" }).click();
  await until("it is kept", async () => (await desk.getByLabel(first).inputValue()) === OTHERWISE);
  await picture(desk, "gate/desk", true);

  await desk.getByRole("link", { name: "Back to the console" }).click();
  await desk.locator("#end-here").click();
  await says(desk, "main", "1 theme is still held back.");
  await desk.getByRole("button", { name: "End session" }).click();
  await says(desk, "#next", "This session has ended.");

  await leader.reload();
  await says(leader, "main", OTHERWISE);
  await says(leader, "main", "in the facilitator’s words");
  await says(leader, "main", "1 theme with 4 answers is held back");
  await says(leader, "main", /[1-9] quotations are left out here/);
  without(await leader.content(), second, ...WORDS);
  assert.equal(await leader.locator("blockquote").count(), 0);
  await picture(leader, "gate/leader", true);
  assert.deepEqual(await onPaper(leader, "gate/leader"), []);
  for (const place of ["report", "console", "screen"]) {
    const answer = await leader.request.get(leader.url().replace("/leader/", `/${place}/`));
    assert.equal(answer.status(), 403, place);
  }
  assert.deepEqual(browser.faults, []);
});

test("the facilitator goes on with a theme held back, by the plan", async () => {
  const session = await openSession(server.address, { reveal: "one-by-one", smallest_group: 3, plan: "away-day" });
  const desk = await open(LAPTOP);
  await openLink(desk, session.link("console"), "console");
  await answered(desk, session.code);
  await next(desk, "Show themes");
  await says(desk, "#next", "You can also go on without it");
  await desk.locator("#step-1 > summary").click();
  await desk.locator("#step-1").getByRole("button", { name: "Open this question" }).click();
  await says(desk, "#next", "Close answers");
});
