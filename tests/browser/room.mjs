// The first ten minutes: the room is checked, a picture of the code has gone round, and somebody else helps.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { broken } from "./support/look.mjs";
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

const open = async (window) => (await browser.context(window)).newPage();

/** A session with its console and its big screen. */
async function opened() {
  const session = await openSession(server.address);
  const console_ = await open(LAPTOP), screen = await open(PROJECTOR);
  await openLink(console_, session.link("console"), "console");
  await openLink(screen, session.link("screen"), "screen");
  return { session, console_, screen };
}

test("the room is checked: a phone shows up by itself, the back row gets a line, the clock is right", async () => {
  const { session, console_, screen } = await opened();
  await console_.getByRole("link", { name: "Check the room" }).click();
  await says(console_, "#room-check", "Waiting for a phone…");
  await says(console_, "#device-clock", "agrees with the server’s");
  const phone = await open(PHONE);
  await joinByPage(phone, server.address, session.code);
  await says(console_, "#room-check", "1 phone is connected");
  await says(console_, "#room-check", "Live by WebSocket: 1");
  await console_.getByRole("button", { name: "Show a line for the back row" }).click();
  await says(screen, "h1", "Can the back row read this line?");
  await says(console_, "#room-check", "The line is on the big screen");
  const size = (place) => screen.locator(place).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const line = await size("#stage .label"), unit = 1080 / 100;
  assert.ok(Math.abs(line - 4.4 * unit) < 1, `the line is ${line} px high, as a theme is`);
  for (const page of [console_, screen]) assert.deepEqual(await broken(page), []);
  await picture(screen, "test-line");
  await picture(console_, "room-check", true);
  await console_.getByRole("button", { name: "Take the line down" }).click();
  await until("the line is gone", async () => !/back row/.test(await screen.locator("#stage").innerText()));
});

test("a device whose clock is wrong is told by how much", async () => {
  const { session, console_ } = await opened();
  await console_.clock.install({ time: Date.now() });
  await console_.route("**/room", async (route) => {
    const answer = await route.fetch(), text = await answer.text();
    await route.fulfill({ response: answer, body: text.replace(/data-now="(\d+)"/, (_, now) => `data-now="${Number(now) + 95_000}"`) });
  });
  await console_.goto(`${server.address}/console/${session.session}/room`);
  await says(console_, "#device-clock", /This device’s clock is 9[3-7] seconds behind the server’s/);
});

test("a new join code is on every open page at once, and nobody is thrown out", async () => {
  const { session, console_, screen } = await opened();
  const phone = await open(PHONE), check = await console_.context().newPage();
  await joinByPage(phone, server.address, session.code);
  await check.goto(`${server.address}/console/${session.session}/room`);
  const code = (page, place) => page.locator(place).getAttribute("data-code-of");
  const drawn = () => screen.locator("#join .qr path").getAttribute("d");
  const old = await code(screen, "#join"), before = await drawn();
  await console_.locator("#links summary").click();
  await console_.locator("#new-code summary").click();
  await console_.getByRole("button", { name: "Make a new join code" }).click();
  for (const [page, place] of [[screen, "#join"], [console_, "#to-join"], [check, "#scan"]]) await until(`${place} has the new code`, async () => await code(page, place) !== old);
  const fresh = await code(screen, "#join");
  assert.equal(await code(check, "#scan"), fresh);
  assert.notEqual(await drawn(), before, "the QR code is another one");
  await says(screen, "#join .code", fresh);
  await says(console_, "#health .code", fresh);
  assert.match(await console_.locator("#join-link").inputValue(), new RegExp(`/j/${fresh.replace("-", "")}$`));
  assert.ok(await console_.locator("#links").evaluate((links) => links.open), "what was open stays open");
  await session.act("open", { prompt: 0 });
  await says(phone, "h1", "How could leaders be seen more");
  const late = await open(PHONE);
  await late.goto(`${server.address}/j/${old.replace("-", "")}`);
  await late.getByRole("button", { name: "Join" }).click();
  await says(late, ".problem", "That code is not in use");
  await picture(console_, "new-code", true);
});

test("a helper code opens the console in another browser, and both are told", async () => {
  const { console_ } = await opened();
  await console_.locator("#help summary").click();
  await console_.getByRole("button", { name: "Make a helper code" }).click();
  const code = await (await says(console_, "#helping .code", /^[A-Z]{3}-[A-Z]{3}$/)).innerText();
  assert.deepEqual(await broken(console_), []);
  await picture(console_, "helper-code", true);
  const helper = await open(PHONE);
  await helper.goto(`${server.address}/pair`);
  await helper.getByLabel("Helper code").fill("BCD-FGH");
  await helper.getByRole("button", { name: "Open the console" }).click();
  await says(helper, ".problem", "This helper code is not valid");
  assert.equal(await helper.getByLabel("Helper code").inputValue(), "BCD-FGH");
  await picture(helper, "pair", true);
  await helper.getByLabel("Helper code").fill(code.toLowerCase());
  await helper.getByRole("button", { name: "Open the console" }).click();
  for (const page of [console_, helper]) await says(page, "#health", "Another facilitator is also running this");
  assert.doesNotMatch(helper.url(), new RegExp(code.replace("-", ""), "i"));
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
