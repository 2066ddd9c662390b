// Where a network lets no WebSocket through, the page steps down: server-sent events, then polling. People notice nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, PROJECTOR, says } from "./support/browser.mjs";
import { joinByPage, openLink, openSession } from "./support/room.mjs";
import { HOLD, REFUSE } from "./support/proxy.mjs";
import { startWorld } from "./support/world.mjs";

/** Milliseconds after which news must be there on a network that refuses what it does not allow. */
const SOON_MS = 10_000;
/** Milliseconds where a network swallows what it does not allow, so that the page has to wait before it steps down. */
const LATER_MS = 20_000;

const { server, browser, behind } = await startWorld();

/** A phone and a big screen behind a network, from joining to the themes. Gives the network for a look at what passed. */
async function wholeQuestion(network, patience) {
  const proxy = await behind(network);
  const session = await openSession(server.address, { smallest_group: 3 });
  const phone = await (await browser.context(PHONE)).newPage();
  const screen = await (await browser.context(PROJECTOR)).newPage();
  await openLink(screen, session.link("screen").replace(server.address, proxy.address), "screen");
  await joinByPage(phone, proxy.address, session.code);
  await session.act("open", { prompt: 0 });
  for (const page of [phone, screen]) await says(page, "h1", "How could leaders be seen more", patience);
  await phone.locator("#answer0").fill("Walk the ward at night");
  await phone.getByRole("button", { name: "Send" }).click();
  await says(phone, ".receipt", "Your answer is in.", SOON_MS);
  const others = await session.phones(2);
  for (const other of others) await other.answer(0, "Walk the ward in the morning");
  await says(screen, "#tally", "Everyone has answered: 3 people", SOON_MS);
  await session.closeNow(0);
  await session.act("show", { prompt: 0 });
  for (const page of [phone, screen]) await says(page, "#picture, #stage", /people/, SOON_MS);
  assert.doesNotMatch(await phone.locator("#status").innerText(), /offline|reconnect|not sent/i);
  assert.ok(await screen.locator("#live-badge").isHidden(), "the big screen counts as live");
  return proxy;
}

test("without a WebSocket, server-sent events carry everything", async () => {
  const proxy = await wholeQuestion({}, SOON_MS);
  assert.ok(proxy.asked("events") > 0, "events were used");
  assert.equal(proxy.asked("poll"), 0, "polling was not needed");
});

test("where server-sent events are refused as well, polling carries everything", async () => {
  const proxy = await wholeQuestion({ events: REFUSE }, SOON_MS);
  assert.equal(proxy.asked("events"), 0);
  assert.ok(proxy.asked("poll") > 0, "polling was used");
});

test("a network that swallows events only costs a few seconds", async () => {
  const proxy = await wholeQuestion({ events: HOLD }, LATER_MS);
  assert.ok(proxy.asked("poll") > 0, "polling was used");
});

test("a network that swallows WebSockets only costs a few seconds", async () => {
  const proxy = await wholeQuestion({ live: HOLD }, LATER_MS);
  assert.ok(proxy.asked("events") > 0, "events were used");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
