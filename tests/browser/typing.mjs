// Nothing that somebody writes is ever lost or overwritten: not by news, a reload, a dead network or a closing question.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, picture, says, startBrowser, until } from "./support/browser.mjs";
import { ANSWERS, joinByPage, openLink, openSession } from "./support/room.mjs";
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

/** A session with question 1 open, four phones that are only programs, and one with a browser. */
async function asking(context) {
  const session = await openSession(server.address, { smallest_group: 3 });
  const others = await session.phones(4);
  const page = await (context ?? await browser.context(PHONE)).newPage();
  await joinByPage(page, server.address, session.code);
  await session.act("open", { prompt: 0 });
  const box = page.locator("#answer0");
  await box.waitFor();
  return { session, others, page, box, send: page.getByRole("button", { name: /^Send/ }) };
}

/** How often an answer stands among all answers, read after the question has closed. */
async function standing({ session, others }, text) {
  for (const [at, phone] of others.slice(0, 3).entries()) await phone.answer(0, ANSWERS[at]);
  await session.closeNow(0);
  const { to_sort, other_answers } = await session.themes();
  const all = [...to_sort.flatMap(([, , answers]) => answers), ...other_answers];
  return all.filter((answer) => answer.text === text).length;
}

test("text, caret and focus stay while news comes in", async () => {
  const { session, others, page, box } = await asking();
  await box.pressSequentially("Be on the ward");
  for (let back = 0; back < 4; back++) await page.keyboard.press("ArrowLeft");
  await others[0].answer(0, ANSWERS[0]);
  await session.act("more-time");
  await says(page, "#tally", "1 of 5 have answered");
  await page.keyboard.type("night ");
  assert.equal(await box.inputValue(), "Be on the night ward");
  assert.equal(await box.evaluate((field) => field.selectionStart), "Be on the night ".length);
  assert.ok(await box.evaluate((field) => field === document.activeElement), "the focus is still in the box");
});

test("a reload keeps the draft", async () => {
  const { page, box, send } = await asking();
  await box.fill("Half a thought about handov");
  await page.reload();
  await until("the draft is back", async () => (await box.inputValue()) === "Half a thought about handov");
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
  await page.reload();
  await page.getByText("Show or change").click();
  assert.equal(await box.inputValue(), "Half a thought about handov");
});

test("an answer sent without network is kept and then stored exactly once", async () => {
  const room = await asking();
  const { page, box, send } = room;
  await page.context().setOffline(true);
  await box.fill("Written in the lift");
  await send.click();
  await says(page, "#status", "keep it on this phone");
  await picture(page, "typing/offline");
  assert.equal(await box.inputValue(), "Written in the lift");
  await page.context().setOffline(false);
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(await standing(room, "Written in the lift"), 1);
});

test("an answer whose receipt was lost is sent again and stored exactly once", async () => {
  const room = await asking();
  const { page, box, send } = room;
  let posts = 0;
  await page.route("**/answer", async (route) => {
    posts += 1;
    if (posts > 1) return route.continue();
    await route.fetch({ maxRedirects: 0 });
    return route.abort("connectionreset");
  });
  await box.fill("Sent into a dead spot");
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
  assert.ok(posts > 1, "it was sent again");
  assert.equal(await standing(room, "Sent into a dead spot"), 1);
});

test("an unsent answer survives a reload and goes out by itself", async () => {
  const room = await asking();
  const { page, box, send } = room;
  await page.route("**/answer", (route) => route.abort("connectionreset"));
  await box.fill("Sent before the phone was locked");
  await send.click();
  await says(page, "#status", "keep it on this phone");
  await page.unroute("**/answer");
  await page.reload();
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(await standing(room, "Sent before the phone was locked"), 1);
});

test("what is written while an answer is on its way is not lost", async () => {
  const { page, box, send } = await asking();
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route("**/answer", async (route) => { await held; await route.continue(); });
  await box.fill("First thought");
  await send.click();
  await says(page, "#status", "Sending…");
  await box.click();
  await box.press("End");
  await page.keyboard.type(", and a second");
  letGo();
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(await box.inputValue(), "First thought, and a second");
  assert.ok(await box.isVisible(), "what is not sent yet is in sight");
});

test("a phone that was offline for a moment stops saying so", async () => {
  const { page, session } = await asking();
  await page.context().setOffline(true);
  await says(page, "#status", "You are offline.");
  await page.context().setOffline(false);
  await until("the word has gone", async () => !/offline|reconnect/.test(await page.locator("#status").innerText()));
  await session.act("more-time");
  await says(page, "#clock", /[67]:\d\d left/);
});

test("a private window that refuses storage still sends what was written", async () => {
  const context = await browser.context(PHONE);
  await context.addInitScript(() => Object.defineProperty(globalThis, "sessionStorage", { get() { throw new DOMException("refused", "SecurityError"); } }));
  const room = await asking(context);
  const { page, box, send } = room;
  await context.setOffline(true);
  await box.fill("Kept in the page");
  await send.click();
  await says(page, "#status", "keep it on this phone");
  await context.setOffline(false);
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(await standing(room, "Kept in the page"), 1);
});

test("the keyboard stays where it was after sending", async () => {
  const { page, box } = await asking();
  await box.fill("Sent by keyboard");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await says(page, ".receipt", "Your answer is in.");
  assert.ok(await page.evaluate(() => document.activeElement?.closest("#answer") !== null), "the focus is in the answer box's place");
});

test("a question that closes under the thumb says how long is left, and takes the answer", async () => {
  const room = await asking();
  const { session, others, page, box, send } = room;
  await others[3].answer(0, ANSWERS[3]);
  await box.pressSequentially("Almost the");
  await session.act("close", { prompt: 0 });
  await says(page, "#notice", /This question is closing\. Send what you have written\. \d+ seconds left\./);
  assert.ok(await box.evaluate((field) => field === document.activeElement), "the focus is still in the box");
  await page.keyboard.type("re");
  await picture(page, "typing/closing");
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(await standing(room, "Almost there"), 1);
});

test("the room left appears from 400 characters, and nothing is cut", async () => {
  const { page, box, send } = await asking();
  const left = page.locator(".left");
  await box.fill("a".repeat(399));
  assert.equal((await left.allInnerTexts()).join(""), "");
  await box.press("End");
  await box.press("a");
  await says(page, ".left", "Characters left: 100");
  await box.fill("é".repeat(500));
  await says(page, ".left", "Characters left: 0");
  await box.fill("é".repeat(520));
  await says(page, ".left", "Characters too many: 20");
  await picture(page, "typing/too-long");
  await send.click();
  await says(page, "#problem", "An answer can have 500 characters. This one has 520.");
  assert.equal((await box.inputValue()).length, 520);
});

test("a phone whose clock is wrong shows the right time", async () => {
  const context = await browser.context(PHONE);
  await context.addInitScript(() => { const now = Date.now; Date.now = () => now() + 40 * 60_000; });
  const { page } = await asking(context);
  await says(page, "#clock", " left");
  assert.doesNotMatch(await page.locator("#clock").innerText(), /Time\./);
});

test("an empty answer is refused in words, with the focus on them", async () => {
  const { page, box, send } = await asking();
  await send.click();
  await says(page, "#problem", "Write at least one answer, or choose Nothing to add.");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "problem");
  await picture(page, "typing/empty");
  await box.fill("Something after all");
  await until("the fault goes as soon as somebody writes", async () => (await page.locator("#problem").innerText()) === "");
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
});

test("the console never overwrites a theme's name while somebody types it", async () => {
  const session = await openSession(server.address, { smallest_group: 3 });
  await session.act("open", { prompt: 0 });
  const phones = await session.phones(8);
  for (const [at, phone] of phones.entries()) await phone.answer(0, ANSWERS[at]);
  await session.closeNow(0);
  const page = await (await browser.context(LAPTOP)).newPage();
  await openLink(page, session.link("console"), "console");
  await page.locator("#sorting summary").first().click();
  const name = page.locator("#sorting").getByLabel("Name", { exact: true }).first();
  await name.press("ControlOrMeta+A");
  await page.keyboard.type("Half a na");
  const { to_sort } = await session.themes();
  const other = to_sort.at(-1)[0].id;
  await session.act("rename", { prompt: 0, theme: other, label: "Named elsewhere" });
  await page.locator("#sorting[data-stale]").waitFor();
  await picture(page, "typing/console-stale");
  await page.keyboard.type("me");
  assert.equal(await name.inputValue(), "Half a name");
  await page.keyboard.press("Enter");
  await says(page, "#sorting summary", "Half a name");
  if (to_sort.length > 1) await says(page, "#sorting summary", "Named elsewhere");
});

test("a double click on the big button does one thing", async () => {
  const session = await openSession(server.address);
  const page = await (await browser.context(LAPTOP)).newPage();
  await openLink(page, session.link("console"), "console");
  // The second press comes as soon as the next act stands where the first one was.
  await page.evaluate(() => new Promise((resolve) => {
    document.querySelector("#do-open").click();
    const watch = setInterval(() => {
      const close = document.querySelector("#do-close");
      if (close) { clearInterval(watch); close.click(); resolve(); }
    }, 10);
  }));
  await page.getByRole("button", { name: "+1 minute" }).click(); // it goes out after everything pressed before it
  await says(page, "#clock", /(7:00|6:[1-5]\d) left/);
  assert.equal((await session.state()).prompts[0].stage, "open");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
