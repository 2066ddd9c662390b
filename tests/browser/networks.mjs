// Phones on bad networks: whatever a network does, the page arrives on the highest rung that holds, comes back to it, notices
// by itself when nothing passes any more, and loses no answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, says, until } from "./support/browser.mjs";
import { ANSWERS, joinByPage, openSession } from "./support/room.mjs";
import { BUFFER, HOLD, REFUSE } from "./support/proxy.mjs";
import { startWorld } from "./support/world.mjs";

/** Milliseconds after which the page may take a connection for dead on which nothing comes: two of the server's signs of life. */
const DEAD_MS = 45_000;
/** Milliseconds after which an answer that nobody confirms is sent again. */
const SENT_MS = 25_000;

/** What a network does, and the rung on which a phone arrives behind it. */
const NETWORKS = [
  ["lets everything through", { upgrades: true }, "live"],
  ["takes upgrades out", {}, "events"],
  ["swallows sockets", { live: HOLD }, "events"],
  ["takes upgrades out and keeps streams back until their end", { events: BUFFER, poll: BUFFER }, "poll"],
  ["swallows sockets and streams", { live: HOLD, events: HOLD }, "poll"],
  ["takes upgrades out, refuses streams, and keeps answers back until they are whole", { events: REFUSE, poll: BUFFER }, "poll"],
];

const { server, browser, behind } = await startWorld();

/** Somebody who has joined behind a network, by a page whose clock the test can wind on. */
async function joins(network) {
  const proxy = await behind(network), session = await openSession(server.address, { smallest_group: 3 });
  const page = await (await browser.context(PHONE)).newPage();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
  await joinByPage(page, proxy.address, session.code);
  await says(page, "h1", "You are in.");
  await page.clock.resume(); // not one of the page's seconds has passed: joining waits for no rung
  return { proxy, session, page };
}

/** Winds the page's clock on by seconds until something is so; from then on its time passes as it does. */
async function windOn(page, most, what, condition) {
  for (let wound = 0; wound <= most; wound += 1_000) {
    if (await condition()) return;
    await page.clock.runFor(1_000);
  }
  await until(what, condition); // a busy machine is slower than the page's clock
}

/** Winds on until the page asks for a rung once more. */
async function asksAgain(page, proxy, rung, most) {
  const before = proxy.asked(rung);
  await windOn(page, most, `it asks for ${rung} again`, () => proxy.asked(rung) > before);
}

/** Waits until a page is on a rung of the ladder, and on no other. */
async function isOn(proxy, rung) {
  await until(`the page is on ${rung} alone`, () => ["live", "events", "poll"].every((each) => (proxy.waiting(each) > 0) === (each === rung)));
}

async function answers(page, text) {
  await page.locator("#answer0").fill(text);
  await page.getByRole("button", { name: /^Send/ }).click();
}

for (const [does, network, rung] of NETWORKS) test(`a network that ${does}`, async () => {
  const { proxy, session, page } = await joins(network);
  await isOn(proxy, rung);
  await session.act("open", { prompt: 0 });
  await says(page, "h1", "How could leaders be seen more");
  await answers(page, ANSWERS[0]);
  await says(page, ".receipt", "Your answer is in.");

  // It cuts what is idle: the page is back on the same rung, and has what came meanwhile.
  proxy.cut();
  await session.act("pause");
  await says(page, "#clock", "Paused");
  await isOn(proxy, rung);

  // A phone out of reach: nothing says so, nothing passes. The page finds out by itself.
  proxy.freeze();
  await session.act("resume");
  await asksAgain(page, proxy, rung, DEAD_MS);
  await until("the page has found out", async () => !/Paused/.test(await page.locator("#clock").innerText()));
  await isOn(proxy, rung);
});

test("whoever had a WebSocket has one again after a restart that takes a while", async () => {
  const { proxy, page } = await joins({ upgrades: true });
  await isOn(proxy, "live");
  await server.restart(async () => {
    for (let tries = 0; tries < 4; tries++) await asksAgain(page, proxy, "live", 20_000);
  });
  // By now it may be back already. Once it asks, its clock is left alone, or its patience would end before the server can answer.
  const before = proxy.asked("live"), isBack = () => proxy.waiting("live") > 0;
  await windOn(page, 20_000, "it asks for live again", () => isBack() || proxy.asked("live") > before);
  await until("the page is back", isBack);
  await until("it says so", async () => !(await page.locator("#status").innerText()));
  await isOn(proxy, "live");
  assert.equal(proxy.asked("events") + proxy.asked("poll"), 0, "nobody steps down because the server was away");
  await says(page, "h1", "You are in.");
});

test("an answer on a connection where nothing passes is sent again, and overtakes nothing", async () => {
  const { proxy, session, page } = await joins({ upgrades: true });
  await session.act("open", { prompt: 0 });
  await page.locator("#answer0").waitFor();
  let held = null;
  await page.route("**/answer", (route) => { if (held) return route.continue(); held = route; });
  await answers(page, "Sent from the lift");
  await until("it is on its way", () => held);
  await says(page, "#status", "Sending…");
  await asksAgain(page, proxy, "answer", SENT_MS);
  await says(page, ".receipt", "Your answer is in.");
  await page.getByText("Show or change").click();
  await answers(page, "Changed on the ward");
  await until("the change is in", async () => !(await page.locator("#answer0").isVisible()));

  // Only now does the first one arrive, from wherever it was.
  const request = held.request();
  const late = await page.context().request.fetch(request.url(), { method: "POST", data: request.postData(), headers: await request.allHeaders(), failOnStatusCode: false });
  assert.equal(late.status(), 409);
  await page.reload();
  await page.getByText("Show or change").click();
  assert.equal(await page.locator("#answer0").inputValue(), "Changed on the ward");
});

test("the log-in page of a guest network is no receipt", async () => {
  const { proxy, session, page } = await joins({ upgrades: true });
  await session.act("open", { prompt: 0 });
  await page.locator("#answer0").waitFor();
  proxy.portal(true);
  await answers(page, "Before the terms were accepted");
  await says(page, "#status", "keep it on this phone");
  assert.equal(await page.locator(".receipt").count(), 0);
  proxy.portal(false);
  await asksAgain(page, proxy, "answer", 10_000);
  await says(page, ".receipt", "Your answer is in.");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
