// Questions that the room leaves open, and a workshop in which everybody chooses a level, by the pages that people see.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { ANSWERS, joinByPage, joinPhones, openLink, openSession, pressNext } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const onPhone = async () => (await browser.context(PHONE)).newPage();

test("a question is left open, and a phone answers it while the room goes on", async () => {
  const session = await openSession(server.address, { plan: "away-day" });
  const desk = await (await browser.context(LAPTOP)).newPage();
  await openLink(desk, session.link("console"), "console");
  const phone = await onPhone();
  await joinByPage(phone, server.address, session.code);
  await session.act("open", { prompt: 0 });
  await desk.locator("#leave-open summary").click();
  await desk.getByLabel("Days to leave it open").first().fill("3");
  await desk.getByRole("button", { name: "Leave it open" }).click();
  await says(desk, "#plan", "left open");
  // What was begun in the room is still there on the question's own page.
  await phone.locator("#answer0").fill("Begun in the room");
  await pressNext(desk, "Open question 2");
  await says(phone, "h1", "trust and believe in a leader");
  await phone.getByRole("link", { name: "Being seen" }).click();
  await says(phone, "h1", "How could leaders be seen more");
  assert.equal(await phone.locator("#answer0").inputValue(), "Begun in the room");
  await picture(phone, "later/question", true);

  // What the room does meanwhile takes nothing away here.
  await phone.locator("#answer0").fill("Finished on the ward");
  await session.closeNow(1);
  await session.act("open", { prompt: 2 });
  await says(desk, "#next", "Question 3");
  assert.equal(await phone.locator("#answer0").inputValue(), "Finished on the ward");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await says(phone, ".receipt", "Your answer is in.");
  await phone.getByRole("link", { name: "To the session" }).click();
  await says(phone, "h1", "kind");
  assert.equal(await phone.locator("#answer0").inputValue(), "", "the room's question is not answered by that");
});

test("everybody chooses a level, and what each asks stands side by side", async () => {
  const session = await openSession(server.address, { level: "all", plan: "away-day" });
  const desk = await (await browser.context(LAPTOP)).newPage();
  await openLink(desk, session.link("console"), "console");
  const screen = await (await browser.context(PROJECTOR)).newPage();
  await openLink(screen, session.link("screen"), "screen");
  const phone = await onPhone();
  await phone.goto(`${server.address}/join`);
  await phone.locator("#code").fill(session.code);
  await phone.getByRole("button", { name: "Join" }).click();
  await says(phone, "h1", "Which level fits you best?");
  await picture(phone, "later/which-level", true);
  await phone.getByRole("button", { name: "Aspiring" }).click();
  await phone.waitForURL(/\/s\/[0-9a-f]{16}$/);
  const future = await joinPhones(server.address, session.code, 10, "future");
  const aspiring = await joinPhones(server.address, session.code, 9, "aspiring");
  await session.act("open", { prompt: 0 });
  await says(phone, "h1", "bring more people into the conversation");
  await says(screen, "#stage", "Each level has its own question.");
  await phone.locator("#answer0").fill(ANSWERS[0]);
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  for (const [at, other] of future.entries()) await other.answer(0, ANSWERS[at % ANSWERS.length]);
  for (const [at, other] of aspiring.entries()) await other.answer(1, ANSWERS[at % ANSWERS.length]);
  await session.act("close-now", { prompt: 0 });
  await session.sorted(0);
  await desk.getByRole("button", { name: "Aspiring" }).click();
  await until("the answers of the other level are there", async () => await desk.locator("#to-level-1[aria-pressed=true]").count());
  await pressNext(desk, "Show themes");
  for (const page of [screen, phone]) {
    await says(page, ".columns", "Too few answers to show. We need 10 people of a level");
    assert.ok((await page.locator(".columns .label").count()) > 0, "the themes of the larger level");
    assert.equal(await page.locator(".columns .count").count(), 0, "no number stands beside a level");
  }
  await picture(screen, "later/levels");
  await picture(phone, "later/levels-phone", true);
  const overflow = await screen.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  assert.ok(overflow <= 1, "nothing is cut off on the big screen");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
