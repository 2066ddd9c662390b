// One word from everybody: typed on phones, told on the wall where several wrote it, and hidden with one press.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { press } from "./support/keyboard.mjs";
import { joinByPage, openLink, openSession } from "./support/room.mjs";
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

async function asking(options = PHONE) {
  const own_plan = { schema: 1, kind: "openfloor-plan", name: "One word", level: "future", smallest_group: 3,
    steps: [{ activity: { do: "one-word" }, minutes: 2 }] };
  const session = await openSession(server.address, { own_plan, level: undefined, plan: undefined });
  await session.act("open", { prompt: 0 });
  const page = await (await browser.context(options)).newPage();
  await joinByPage(page, server.address, session.code);
  await page.waitForSelector("#word");
  return { session, page };
}

test("what several wrote is on the wall, and a word is gone from it with one press", async () => {
  const { session, page } = await asking();
  const { width, height } = await page.locator("#word").boundingBox();
  assert.ok(height >= 48 && width > 250, `a box of ${width} × ${height}`);
  await page.fill("#word", "we are all of us tired");
  await page.click("#answer .send");
  await says(page, "#problem", "Write one or two words, in letters only.");
  assert.equal(await page.inputValue("#word"), "we are all of us tired", "nothing typed is lost");
  await picture(page, "one-word/refused");
  await page.fill("#word", "Tired.");
  await page.click("#answer .send");
  await says(page, ".receipt", "Your word is in");
  await page.click("#answer summary");
  assert.equal(await page.inputValue("#word"), "Tired", "what stands can be changed");
  await picture(page, "one-word/in");

  const others = await session.phones(6);
  for (const [at, word] of ["tired", "TIRED!", "hopeful", "hopeful", "zebra", "okapi"].entries()) await others[at].says(0, word);
  const wall = await (await browser.context(PROJECTOR)).newPage();
  await openLink(wall, session.link("screen"), "screen");
  await says(wall, "#tally", "Everyone has answered: 7 people");
  const console = await (await browser.context(LAPTOP)).newPage();
  await openLink(console, session.link("console"), "console");
  await session.act("close-now", { prompt: 0 });
  await says(console, "#words", "Hide “tired”");
  assert.doesNotMatch(await console.content(), /zebra|okapi/i, "a word of one");
  await session.act("show", { prompt: 0 });
  await says(wall, "#stage", "and 2 other words");
  await picture(wall, "one-word/wall");
  await picture(console, "one-word/console");

  await press(console, console.getByRole("button", { name: "Hide “hopeful”" }), "Enter");
  await until("it is gone from the wall", async () => !/hopeful/.test(await wall.locator("#stage").innerText()), 1_000);
  await says(wall, "#stage", "1 word hidden");
  await says(console, "#words", "Bring “hopeful” back");
  assert.equal(await console.evaluate(() => document.activeElement.textContent), "Bring “hopeful” back", "the focus stays with the word");
  await says(page, "#picture", "1 word hidden");
  await picture(page, "one-word/phone");
  await picture(console, "one-word/hidden");
  await press(console, console.getByRole("button", { name: "Bring “hopeful” back" }), "Enter");
  await says(wall, "#stage", "hopeful");
});

test("without script a word is sent, changed and taken back", async () => {
  const { page } = await asking({ ...PHONE, javaScriptEnabled: false });
  await page.fill("#word", "curious");
  await page.click("#answer .send");
  await says(page, ".receipt", "Your word is in");
  await page.locator("#answer summary").click();
  await page.fill("#word", "calm");
  await page.click("#answer .send");
  await page.locator("#answer summary").click();
  assert.equal(await page.inputValue("#word"), "calm");
  await page.locator("#answer .quiet").click();
  assert.equal(await page.inputValue("#word"), "", "taken back");
});
