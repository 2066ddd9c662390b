// Words that may name somebody, on the phone: an NHS number never leaves it, everything else is asked about once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import "../../web/identifying.js";
import { PHONE, picture, says, startBrowser, until } from "./support/browser.mjs";
import { PHONES, look } from "./support/look.mjs";
import { joinByPage, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

const { identifying } = globalThis;
const MAY_NAME = "This may name someone. Change it, or send it as it is.";
const TAKEN_OUT = "We took out what looks like an NHS number.";
const MASK = "[NHS number removed]";

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** A phone at an open question, and what it has sent: the fields of every answer that left it. */
async function asking({ prompt = 0, rules, ...options } = {}) {
  const session = await openSession(server.address, { plan: "taster", smallest_group: 3 });
  const page = await (await browser.context({ ...PHONE, ...options })).newPage();
  if (rules) await page.route("**/identifying.js*", rules); // the file with the rules is on its way, or never comes
  await joinByPage(page, server.address, session.code);
  await session.act("open", { prompt });
  const box = page.locator("#answer0");
  await box.waitFor();
  const sent = [];
  page.on("request", (request) => { if (request.url().endsWith("/answer")) sent.push(Object.fromEntries(new URLSearchParams(request.postData()))); });
  return { session, page, box, sent, send: page.getByRole("button", { name: "Send", exact: true }), asItIs: page.getByRole("button", { name: "Send as it is" }), warning: page.locator("#warning0") };
}

test("the phone judges every case of the table as the server does", () => {
  const cases = JSON.parse(readFileSync(path.join(import.meta.dirname, "..", "identifying.json"), "utf8"));
  assert.ok(cases.length > 100);
  for (const { text, masked, warns } of cases) {
    assert.equal(identifying.mask(text), masked ?? text, JSON.stringify(text));
    assert.deepEqual(identifying.warnings(identifying.mask(text)), warns, JSON.stringify(text));
    assert.equal(identifying.mask(identifying.mask(text)), identifying.mask(text), JSON.stringify(text));
  }
});

test("a warning stops once, and the answer goes as it is", async () => {
  const { page, box, sent, send, asItIs, warning } = await asking();
  await box.fill("Dr Patel never answers 07700 900123");
  await send.click();
  await says(page, "#warning0", MAY_NAME);
  await says(page, "#warning0", "It looks like a phone number.");
  await says(page, "#warning0", "It looks like a person’s name.");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "warning0", "the focus is on it");
  assert.deepEqual(sent, [], "nothing has left the phone");
  await picture(page, "identifying/warning");
  await asItIs.click();
  await says(page, ".receipt", "Your answer is in.");
  assert.deepEqual(sent, [{ prompt: "0", answer0: "Dr Patel never answers 07700 900123", as_it_is: "1" }]);
  await page.getByText("Show or change").click();
  await page.getByRole("button", { name: "Send the change" }).click();
  await until("it is sent again without a word", () => sent.length === 2);
  assert.equal(await warning.count(), 0);
});

test("an answer waits for the rules that are still on their way, and a number does not leave before", async () => {
  let come;
  const coming = new Promise((resolve) => { come = resolve; });
  const { page, box, sent, send } = await asking({ rules: async (route) => { await coming; await route.continue(); } });
  await box.fill("943 476 5919 waited for hours");
  await send.click();
  await page.evaluate(() => fetch("/healthz")); // what had been sent before this would have been seen
  assert.deepEqual(sent, []);
  come();
  await says(page, ".receipt", "Your answer is in.");
  assert.deepEqual(sent.map((fields) => fields.answer0), [`${MASK} waited for hours`]);
});

test("where the rules never come the server has them, and the answer still goes", async () => {
  const { page, box, send, warning } = await asking({ rules: (route) => route.abort() });
  await box.fill("943 476 5919 and Dr Patel");
  await send.click();
  await warning.waitFor();
  await page.getByRole("button", { name: "Send as it is" }).click();
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(await box.inputValue(), `${MASK} and Dr Patel`);
});

test("whoever presses Send again is not stopped again", async () => {
  const { page, box, sent, send } = await asking();
  await box.fill("Sister Mary listens");
  await send.click();
  await says(page, "#warning0", MAY_NAME);
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(sent.length, 1);
});

test("the warning goes when the words do, and comes back for new ones", async () => {
  const { page, box, sent, send, asItIs, warning } = await asking();
  await box.fill("Dr Patel listens");
  await send.click();
  await warning.waitFor();
  await box.fill("The doctors listen");
  await until("it is gone", async () => (await warning.count()) === 0 && (await asItIs.count()) === 0);
  await box.fill("The doctors listen on 07700 900123");
  await send.click();
  await says(page, "#warning0", "It looks like a phone number.");
  await box.fill("The doctors listen");
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
  assert.deepEqual(sent, [{ prompt: "0", answer0: "The doctors listen" }]);
});

test("an NHS number is out of the box and of the message before it leaves", async () => {
  const { page, box, sent, send } = await asking();
  await box.fill("Ask about 943 476 5919 again");
  await send.click();
  await says(page, ".receipt", "Your answer is in.");
  await says(page, ".taken", TAKEN_OUT);
  assert.deepEqual(sent, [{ prompt: "0", answer0: `Ask about ${MASK} again` }]);
  await picture(page, "identifying/number");
  await page.getByText("Show or change").click();
  assert.equal(await box.inputValue(), `Ask about ${MASK} again`);
});

test("an NHS number goes when the box is left, never under the fingers", async () => {
  const { page, box } = await asking();
  await box.pressSequentially("Bed of 9434765919");
  assert.equal(await box.inputValue(), "Bed of 9434765919");
  await page.keyboard.press("Tab");
  await says(page, ".taken", TAKEN_OUT);
  assert.equal(await box.inputValue(), `Bed of ${MASK}`);
  await page.reload();
  await until("the draft is back without it", async () => (await box.inputValue()) === `Bed of ${MASK}`);
});

test("a confirmed answer that waits for the network goes out confirmed", async () => {
  const { page, box, sent, send, asItIs } = await asking();
  await page.context().setOffline(true);
  await box.fill("Matron Okafor walks round");
  await send.click();
  await asItIs.click();
  await says(page, "#status", "keep it on this phone");
  await page.context().setOffline(false);
  await says(page, ".receipt", "Your answer is in.");
  assert.equal(sent.at(-1).as_it_is, "1");
});

test("a phone whose rules did not load is asked by the server", async () => {
  const { page, box, send, asItIs } = await asking();
  await page.addInitScript(() => Object.defineProperty(globalThis, "identifying", { get: () => undefined, set: () => {} }));
  await page.reload();
  await box.fill("Dr Patel, 943 476 5919");
  await send.click();
  await says(page, "#warning0", MAY_NAME);
  await says(page, "#problem", "Not sent yet.");
  assert.equal(await box.inputValue(), "Dr Patel, 943 476 5919", "what was typed is still there");
  await picture(page, "identifying/by-server");
  await asItIs.click();
  await says(page, ".receipt", "Your answer is in.");
  await says(page, ".taken", TAKEN_OUT);
});

test("three boxes: the warning stands under the one it concerns, in every window, light and dark", async () => {
  const { page, send } = await asking({ prompt: 1 });
  await page.locator("#answer0").fill("More walks");
  await page.locator("#answer1").fill("Mrs Smith-Jones, SW1A 1AA, 12/03/1957, 943 476 5919");
  await send.click();
  await says(page, "#warning1", "It looks like a postcode.");
  assert.equal(await page.locator(".warning").count(), 1);
  assert.deepEqual(await look(page, "identifying", PHONES), []);
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
