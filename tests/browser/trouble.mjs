// A full disk: the phone says that its answer is not in, keeps it, and sends it by itself once there is room; the console says why
// nothing moves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, startBrowser } from "./support/browser.mjs";
import { breakableDisk } from "./support/disk.mjs";
import { joinByPage, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

const OWN = "Come on nights and ask us how a night goes";
const NOT_STORED = "This could not be stored, so it does not count yet.";
const ON_THE_CONSOLE = "What people send cannot be stored at the moment";

let disk, server, browser;

before(async () => {
  disk = breakableDisk();
  server = await startServer(disk.surroundings);
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
  disk?.remove();
});

test("a phone keeps what a full disk did not take, says so, and sends it once there is room", async () => {
  const session = await openSession(server.address);
  const phone = await (await browser.context(PHONE)).newPage();
  await joinByPage(phone, server.address, session.code);
  const console = await (await browser.context(LAPTOP)).newPage();
  await openLink(console, session.link("console"), "console");
  await session.act("open", { prompt: 0 });
  await phone.locator("#answer0").fill(OWN);

  disk.fill();
  await phone.getByRole("button", { name: /^Send/ }).click();
  await phone.locator("#problem").getByText(NOT_STORED).waitFor();
  await phone.locator("#status").getByText("Not sent yet. We keep it on this phone").waitFor();
  await console.locator("#storing").getByText(ON_THE_CONSOLE).waitFor();
  assert.equal(await phone.locator(".receipt").count(), 0);
  assert.equal(await phone.locator("#answer0").inputValue(), OWN);

  await phone.reload();
  await phone.locator("#answer0").waitFor();
  assert.equal(await phone.locator(".receipt").count(), 0);
  assert.equal(await phone.locator("#answer0").inputValue(), OWN, "it is still on the phone");

  disk.clear();
  await phone.locator(".receipt").waitFor();
  await console.locator("#storing").getByText(ON_THE_CONSOLE).waitFor({ state: "detached" });
  assert.deepEqual((await session.state()).screen.scene.tally, { is: "all", done: 1 });
});
