// One phone that answers for several people: the number is chosen with a thumb or a key, comes back, and is told as a sum only.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
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

/** A session whose one question a phone may answer for so many people, and a phone on whose page it is. */
async function asking(together, options = PHONE) {
  const own_plan = { schema: 1, kind: "openfloor-plan", name: "Groups", level: "future", smallest_group: 3,
    steps: [{ question: "visibility", minutes: 5, together }] };
  const session = await openSession(server.address, { own_plan, level: undefined, plan: undefined });
  await session.act("open", { prompt: 0 });
  const page = await (await browser.context(options)).newPage();
  await joinByPage(page, server.address, session.code);
  await page.waitForSelector("#answer0");
  return { session, page };
}
const number = (page) => page.evaluate(() => document.querySelector("#answer input[name=people]:checked")?.value);

test("three phones answer for nine people, and only the sum is told", async () => {
  const { session, page } = await asking(4);
  assert.equal(await number(page), "1", "one at first");
  const sizes = await page.locator("#answer .scale label").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  assert.ok(sizes.length === 4 && sizes.every((size) => size >= 48), `targets of ${sizes}`);
  await page.fill("#answer0", "Walk round the ward at night.");
  await page.locator("#answer .scale label").nth(2).click();
  assert.doesNotMatch(await page.locator("#answer").innerText(), /NaN/, "characters are counted of words only");
  await page.reload();
  await until("the words are back", async () => (await page.inputValue("#answer0")) !== "");
  assert.equal(await number(page), "3", "and so is the number, before anything is sent");
  await picture(page, "together/asked");
  await page.click("#answer .send");
  await says(page, ".receipt", "Your answer is in");
  await page.click("#answer summary");
  assert.equal(await number(page), "3", "what was chosen comes back");
  await picture(page, "together/change");
  await page.keyboard.press("Tab");
  // With keys: the group of buttons is one stop, and arrows choose.
  await page.focus("#answer input[name=people]:checked");
  await page.keyboard.press("ArrowRight");
  await page.click("#answer .send");
  await until("four is in", async () => (await number(page)) === "4");
  await page.reload();
  await page.click("#answer summary");
  assert.equal(await number(page), "4", "a page that is loaded again knows it too");

  const [one, other] = await session.phones(2);
  await one.answerFor(0, 3, "Walk round the ward at night.");
  await other.answerFor(0, 2, "Walk round the ward at night.");
  const wall = await (await browser.context(PROJECTOR)).newPage();
  await openLink(wall, session.link("screen"), "screen");
  await says(wall, "#tally", "Every phone has answered: 3 phones");
  await says(wall, "#stage", "One phone may answer for up to 4 people.");
  await picture(wall, "together/wall");
  await session.closeNow(0);
  const console = await (await browser.context(LAPTOP)).newPage();
  await openLink(console, session.link("console"), "console");
  await says(console, "#sorting", "9 people, on 3 phones");
  await picture(console, "together/console");
});

test("without script the form is the same, and eight is in reach of a thumb", async () => {
  const { page } = await asking(8, { ...PHONE, javaScriptEnabled: false });
  const labels = page.locator("#answer .scale label");
  assert.equal(await labels.count(), 8);
  for (let at = 0; at < 8; at++) {
    const { width, height } = await labels.nth(at).boundingBox();
    assert.ok(width >= 48 && height >= 48, `${at + 1} is ${width} × ${height}`);
  }
  await page.fill("#answer0", "Listen to all of us.");
  await labels.nth(7).click();
  await page.click("#answer .send");
  await says(page, ".receipt", "Your answer is in");
  assert.equal(await page.locator("#answer input[value='8']").getAttribute("checked"), "");
});
