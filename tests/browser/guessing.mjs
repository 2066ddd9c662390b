// Somebody behind the same address tries out join codes. A phone that comes then does some sums first, and is in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, says } from "./support/browser.mjs";
import { joinByPage, openSession } from "./support/room.mjs";
import { startWorld } from "./support/world.mjs";

/** Wrong codes after which a further try is never free for a while. */
const MANY = 60;
/** Milliseconds for the sums of a phone, on a busy machine. */
const SUMS_MS = 60_000;

const { server, browser } = await startWorld();

/** Types wrong codes for as long as they are looked up. */
async function guess() {
  for (let at = 0; at < MANY; at++) {
    const code = "BCDFGHJKLM"[Math.floor(at / 10)] + "BCDFGHJKLM"[at % 10] + "ZZZZ";
    const { status } = await fetch(`${server.address}/api/join`, { method: "POST", body: JSON.stringify({ code }), headers: { "content-type": "application/json" } });
    if (status === 429) return;
    assert.equal(status, 404);
  }
  assert.fail("nobody stops it");
}

test("a phone does sums while somebody guesses, and joins by itself", async () => {
  const session = await openSession(server.address);
  await guess();
  const phone = await (await browser.context(PHONE)).newPage();
  const seen = [];
  phone.on("response", (response) => seen.push(`${response.request().method()} ${new URL(response.url()).pathname} ${response.status()}`));
  await joinByPage(phone, server.address, session.code);
  await says(phone, "h1", "You are in", SUMS_MS);
  assert.ok(seen.includes("POST /join 429"), `it was asked for work: ${seen}`);
});

test("a mistyped code is said after the sums, with what was typed", async () => {
  await guess();
  const phone = await (await browser.context(PHONE)).newPage();
  await phone.goto(`${server.address}/join`);
  await phone.locator("#code").fill("BBB-ZZZ");
  await phone.getByRole("button", { name: "Join" }).click();
  await says(phone, "#code-problem", "That code is not in use.", SUMS_MS);
  assert.equal(await phone.locator("#code").inputValue(), "BBB-ZZZ");
});

test("without script a phone is told how long to wait", async () => {
  const session = await openSession(server.address);
  await guess();
  const phone = await (await browser.context({ ...PHONE, javaScriptEnabled: false })).newPage();
  await phone.goto(`${server.address}/join`);
  await phone.locator("#code").fill(session.code);
  await phone.getByRole("button", { name: "Join" }).click();
  await says(phone, "h1", "Nearly in");
  assert.match(await phone.locator("main").innerText(), /wait \S+ seconds?, then press the button/);
  assert.ok(await phone.getByRole("button", { name: "Join" }).isVisible());
});
