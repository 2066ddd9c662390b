// A whole session as people live it: the facilitator's console, the big screen, three phones, one of them without script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { press } from "./support/keyboard.mjs";
import { ANSWERS, joinByPage, joinPhones } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, console_, screen, ann, ben, cai, others, code, broken;

/** One step of the session. The steps build on each other, so after the first fault the rest are skipped. */
const step = (name, act) => test(name, async (context) => {
  if (broken) return context.skip("an earlier step failed");
  broken = true;
  await act();
  broken = false;
});

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const everyone = () => ({ console: console_, screen, ann, ben, cai });

/** Keeps what everybody sees at this step. */
async function keep(step) {
  for (const [who, page] of Object.entries(everyone())) if (page) await picture(page, `session/${step}-${who}`);
}

/** Presses the big button until its act is done: a press right after the act before may be taken for a double click. */
async function next(name) {
  const button = console_.getByRole("button", { name });
  await button.waitFor();
  await until(`“${name}” is done`, async () => {
    await button.click({ timeout: 500 }).catch(() => {});
    return !await button.isVisible();
  });
}

/** Writes into a phone's answer box and sends it. */
async function send(phone, ...answers) {
  for (const [slot, text] of answers.entries()) await phone.locator(`#answer${slot}`).fill(text);
  await phone.getByRole("button", { name: /^Send/ }).click();
  await says(phone, ".receipt", /in\. You can change/);
}

step("a session opens in two clicks", async () => {
  const desk = await browser.context(LAPTOP);
  console_ = await desk.newPage();
  await console_.goto(server.address);
  await console_.getByRole("link", { name: "Start a session" }).click();
  await console_.getByRole("button", { name: "Open a session for Future leaders" }).click();
  await console_.waitForURL(/\/console\/[0-9a-f]{16}$/);
  await says(console_, "#next .where", "Nobody has joined yet");
  code = (await console_.locator("#health .code").innerText()).trim();
  assert.match(code, /^[B-Z]{3}-[B-Z]{3}$/);
});

step("the console opens the big screen in a new tab", async () => {
  const [opened] = await Promise.all([console_.waitForEvent("popup"), console_.getByRole("button", { name: "Open the big screen" }).click()]);
  screen = opened;
  await screen.setViewportSize(PROJECTOR.viewport);
  await says(screen, "#join .code", code);
  await screen.locator("#join svg.qr").waitFor();
  await says(console_, "#health", "Big screen connected");
});

step("phones join: by typing, by the link of the QR code, and without script", async () => {
  ann = await (await browser.context(PHONE)).newPage();
  await joinByPage(ann, server.address, code.toLowerCase().replace("-", " "));

  ben = await (await browser.context(PHONE)).newPage();
  await ben.goto(`${server.address}/j/${code.replace("-", "")}`);
  assert.equal(await ben.locator("#code").inputValue(), code);
  await ben.getByRole("button", { name: "Join" }).click();

  cai = await (await browser.context({ ...PHONE, javaScriptEnabled: false })).newPage();
  await joinByPage(cai, server.address, code);

  others = await joinPhones(server.address, code, 5);
  for (const phone of [ann, ben, cai]) await says(phone, "h1", "You are in.");
  for (const page of [ann, ben]) await says(page, "#tally", "8 people have joined");
  await says(screen, "#tally", "8 people have joined");
  await says(console_, "#next .where", "8 people have joined");
  await keep("1-lobby");
});

step("a question goes out to everyone, without a reload", async () => {
  await next("Open question 1");
  for (const page of [ann, ben, screen]) await says(page, "h1", "How could leaders be seen more");
  await says(ann, "#clock", /\d+:\d\d left/);
  await says(screen, "#clock", /\d+:\d\d left/);
  // A phone without script looks for news every few seconds by itself.
  await cai.locator("#answer0").waitFor({ timeout: 15_000 });
  await says(cai, "h1", "How could leaders be seen more");
  await keep("2-asked");
});

step("answers come in: sent, changed, taken back, nothing to add", async () => {
  await send(ann, "I will change this one");
  await ann.getByText("Show or change").click();
  assert.equal(await ann.locator("#answer0").inputValue(), "I will change this one");
  await ann.locator("#answer0").fill("See us on nights, we never see anyone on nights");
  await ann.getByRole("button", { name: "Send the change" }).click();
  await until("the change is in", async () => (await ann.locator("#answer0").count()) && !(await ann.locator("#answer0").isVisible()));
  await ann.getByText("Show or change").click();
  assert.equal(await ann.locator("#answer0").inputValue(), "See us on nights, we never see anyone on nights");

  await send(ben, "I would rather not say this");
  await picture(ben, "session/3-receipt-ben");
  await ben.getByText("Show or change").click();
  await ben.getByRole("button", { name: "Take it back" }).click();
  await ben.getByRole("button", { name: "Nothing to add" }).waitFor();
  assert.equal(await ben.locator("#answer0").inputValue(), "");
  await ben.getByRole("button", { name: "Nothing to add" }).click();
  await says(ben, ".receipt", "That is fine.");
  await picture(ben, "session/3-nothing-to-add-ben");
});

step("a phone without script sends, changes and takes back by plain forms", async () => {
  await cai.getByRole("button", { name: "Send" }).click();
  await says(cai, "#problem", "Write at least one answer, or choose Nothing to add.");
  await picture(cai, "session/3-empty-cai");
  await send(cai, "Walk the ward at nights");
  await cai.getByText("Show or change").click();
  await cai.getByRole("button", { name: "Take it back" }).click();
  await cai.getByRole("button", { name: "Nothing to add" }).waitFor();
  await send(cai, "Walk the ward at night and talk to the night staff");
});

step("the others answer, and only counts reach the screen", async () => {
  for (const [at, phone] of others.entries()) await phone.answer(0, ANSWERS[at]);
  await says(screen, "#tally", "Everyone has answered: 8 people");
  await says(console_, "#next .where", "Everyone has answered: 8 people");
  for (const page of [screen, ann, console_]) assert.doesNotMatch(await page.locator("main").innerText(), /night staff|night shift/);
  await keep("3-answered");
});

step("closing sorts the answers; themes are renamed and merged by keyboard alone", async () => {
  await next("Close answers");
  // Everyone has answered, so nobody has to wait out the grace.
  await console_.getByRole("button", { name: "Show themes" }).waitFor();
  await says(ann, "#notice", /facilitator will show/);
  await says(screen, "#stage", "The answers are in");
  assert.doesNotMatch(await ann.locator("#status").innerText(), /You can change it/, "a receipt that is no longer true has gone");
  await keep("4-sorted");

  const themes = console_.locator("#sorting ul.sorting > li:has(.tools)");
  const before = await themes.count();
  assert.ok(before >= 1, "at least one theme formed");
  await press(console_, themes.first().locator("summary"), "Enter");
  const name = themes.first().getByLabel("Name", { exact: true });
  await press(console_, name, "ControlOrMeta+A");
  await console_.keyboard.type("Be there at night");
  await console_.keyboard.press("Enter");
  await says(console_, "#sorting summary", "Be there at night");
  await picture(console_, "session/4-renamed-console", true);
  if (before > 1) await mergeByKeyboard(themes, before);
});

async function mergeByKeyboard(themes, before) {
  const other = console_.locator("summary").filter({ hasNotText: "Be there at night" });
  const box = console_.locator(`#${await themes.locator("details").filter({ has: other }).last().getAttribute("id")}`);
  await press(console_, box.locator("summary"), "Enter");
  await press(console_, box.getByLabel("Merge into"), "B");
  await press(console_, box.getByRole("button", { name: "Merge" }), "Enter");
  await until("two themes are one", async () => (await themes.count()) === before - 1);
  await picture(console_, "session/4-merged-console", true);
}

step("themes reach the big screen and the phones when the facilitator shows them", async () => {
  await next("Show themes");
  for (const page of [screen, ann, ben]) await says(page, ".theme .label", "Be there at night");
  // A page with an answer box never reloads by itself; its link does.
  await cai.getByRole("link", { name: "See what is new" }).click();
  await says(cai, ".theme .label", "Be there at night");
  await keep("5-themes");
});

step("the big screen can be blanked", async () => {
  await console_.getByRole("button", { name: "Blank the big screen" }).click();
  await says(screen, "#stage", "Paused");
  await picture(screen, "session/5-blank-screen");
  await console_.getByRole("button", { name: "Show the big screen" }).click();
  await says(screen, ".theme .label", "Be there at night");
});

step("the next question takes three answers, and too few people stay hidden", async () => {
  await console_.getByText("Three ways").first().click();
  await console_.locator("#plan details[open]").getByRole("button", { name: "Open this question" }).click();
  await ann.locator("#answer2").waitFor();
  await send(ann, "Be on the floor", "", "Thank us");
  await ann.getByText("Show or change").click();
  assert.deepEqual(await ann.locator("textarea").evaluateAll((boxes) => boxes.map((box) => box.value)), ["Be on the floor", "", "Thank us"]);
  await next("Close answers");
  await next("Close now, do not wait");
  for (const page of [screen, ann]) await says(page, ".too-few", "Not enough answers to show");
  await keep("6-too-few");
});

step("the session ends; the report is read on a phone and by its link", async () => {
  await console_.getByRole("button", { name: "End the session here" }).click();
  await console_.getByRole("button", { name: "End session" }).click();
  await says(ann, "h1", "Thank you.");
  await says(screen, "h1", "Thank you.");
  await cai.getByRole("heading", { name: "Thank you." }).waitFor({ timeout: 30_000 });
  await keep("7-ended");
  for (const phone of [ann, cai]) {
    await phone.getByRole("link", { name: "Read the report" }).click();
    await says(phone, ".theme .label", "Be there at night");
  }
  await picture(ann, "session/8-report-phone", true);

  await console_.getByText("Your links").click();
  const leader = await (await browser.context(LAPTOP)).newPage();
  await leader.goto(await console_.locator("#report-link").inputValue());
  await says(leader, ".theme .label", "Be there at night");
  assert.doesNotMatch(await leader.locator("main").innerText(), /Be on the floor|Thank us/, "too few people answered that");
  assert.equal(new URL(leader.url()).hash, "", "the secret has left the address");
  await picture(leader, "session/8-report-laptop", true);
  await console_.getByRole("button", { name: "Read the report" }).click();
  await says(console_, ".theme .label", "Be there at night");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
