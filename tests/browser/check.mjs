// Checking a network a week before the day: the page tries each way and says what it means, on networks that block some of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LAPTOP, PHONE, picture, says } from "./support/browser.mjs";
import { broken } from "./support/look.mjs";
import { HOLD, REFUSE } from "./support/proxy.mjs";
import { startWorld } from "./support/world.mjs";

const { server, browser, behind } = await startWorld();

/** Opens the page behind a network; gives it when it has come to a verdict. */
async function verdict(words, network) {
  const proxy = network && await behind(network);
  const page = await (await browser.context(PHONE)).newPage();
  await page.goto(`${proxy?.address ?? server.address}/check`);
  await says(page, "#verdict", words, 20_000);
  return page;
}

test("on an open network everything works, and the text for the IT department says so", async () => {
  const page = await verdict("This network is ready");
  for (const id of ["style", "script", "socket", "events", "poll"]) assert.equal(await page.locator(`#try-${id}`).getAttribute("data-well"), "yes", id);
  await says(page, "#try-round-trip", /There and back: \d+ ms\. Quick/);
  const ask = await page.locator("#ask").inputValue();
  assert.match(ask, /Host name: 127\.0\.0\.1/);
  assert.match(ask, /Found on this network:\n- Style: it arrives/);
  assert.match(ask, /- WebSocket: it works/);
  await page.locator("#ask").focus();
  assert.equal(await page.evaluate(() => document.activeElement.selectionEnd - document.activeElement.selectionStart), ask.length, "one touch chooses all of it");
  assert.deepEqual(await broken(page), []);
  await picture(page, "check-well", true);
});

test("without a WebSocket the day goes on by a slower way", async () => {
  const page = await verdict("A session works on this network", {});
  await says(page, "#try-socket", "it does not get through");
  await says(page, "#try-events", "they work");
  assert.match(await page.locator("#ask").inputValue(), /- WebSocket: it does not get through/);
  await picture(page, "check-down", true);
});

test("where events are swallowed as well, polling is left", async () => {
  const page = await verdict("A session works on this network", { events: HOLD });
  await says(page, "#try-events", "are kept back");
  await says(page, "#try-poll", "it works");
});

test("where nothing live gets through, plain pages are left", async () => {
  const page = await verdict("Only plain pages work", { events: REFUSE, poll: REFUSE });
  for (const id of ["socket", "events", "poll"]) assert.equal(await page.locator(`#try-${id}`).getAttribute("data-well"), "no", id);
});

test("without script the page says what it cannot try", async () => {
  const page = await (await browser.context({ ...LAPTOP, javaScriptEnabled: false })).newPage();
  await page.goto(`${server.address}/check`);
  assert.match(await page.locator("main").innerText(), /JavaScript does not run here/);
  await says(page, "#try-socket", "Not tried yet");
  assert.ok(await page.locator("#verdict").isHidden());
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
