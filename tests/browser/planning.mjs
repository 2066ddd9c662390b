// A plan is made with a keyboard and nothing else: a step added, moved, saved as a file, and the file opened again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { LAPTOP, startBrowser } from "./support/browser.mjs";
import { hasFocus, press } from "./support/keyboard.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, page;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  page = await (await browser.context(LAPTOP)).newPage();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const button = (name) => page.getByRole("button", { name, exact: true });
const titles = () => page.locator("ol.steps h3 span").allInnerTexts();

/** Presses a button by keyboard, and waits for the page that answers. */
async function presses(name) {
  const answered = page.waitForEvent("load");
  await press(page, button(name), "Enter");
  await answered;
}

test("a plan is made, saved and opened again by keyboard alone", async () => {
  await page.goto(`${server.address}/start`);
  await press(page, page.getByRole("link", { name: "Make your own plan" }), "Enter");
  await page.waitForURL(/\/plan$/);
  await press(page, page.getByLabel("Ready plan"), "ArrowDown");
  for (let more = 0; more < 2; more++) await page.keyboard.press("ArrowDown");
  await press(page, button("Start with this plan"), "Enter");
  await page.waitForURL(/\?level=future&plan=workshop$/);
  const before = await titles();
  assert.equal(before.length, 7);

  await press(page, page.getByLabel("What to add, at the end"), "End"); // the last of the activities
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("A question of your own");
  await presses("Add it");
  await hasFocus(page, "step-7-title", "whoever adds a question can type its title at once");
  await page.keyboard.type("Handover");
  await page.keyboard.press("Tab");
  await page.keyboard.type("What would make our handovers kinder?");
  await presses("Move up: step 8");
  await hasFocus(page, "up-6", "the focus goes with the step");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#step-5-title");
  assert.deepEqual((await titles()).indexOf("Handover"), 5);

  // Enter in a field adds up, and nothing else.
  await page.locator("#step-0-minutes").fill("20");
  await page.locator("#step-0-minutes").press("Enter");
  await page.waitForSelector("text=102 minutes in all");

  const saved = page.waitForEvent("download");
  await press(page, button("Save as a file"), "Enter");
  const file = await (await saved).path();
  const plan = JSON.parse(await readFile(file, "utf8"));
  assert.equal(plan.kind, "openfloor-plan");
  assert.equal(plan.steps[5].text, "What would make our handovers kinder?");

  const made = await titles();
  await page.goto(`${server.address}/plan`);
  await page.getByLabel(/Your plan’s file/).setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await presses("Open the file");
  assert.match(await page.getByRole("alert").innerText(), /no plan of Openfloor/);
  await hasFocus(page, "file", "whoever chose a wrong file can choose another at once");
  await page.getByLabel(/Your plan’s file/).setInputFiles(file);
  await presses("Open the file");
  assert.deepEqual(await titles(), made);

  await presses("Open the session");
  await page.waitForURL(/\/console\/[0-9a-f]{16}$/);
  await page.waitForSelector("text=Handover");
  assert.deepEqual(browser.faults, []);
});

test("a mistake is said where it is, and nothing typed is lost", async () => {
  await page.goto(`${server.address}/plan?level=future&plan=taster`);
  await page.locator("#step-1-minutes").fill("a while");
  await page.locator("#title").fill("Ward 7");
  await presses("Open the session");
  await hasFocus(page, "step-1-minutes");
  const field = page.locator("#step-1-minutes");
  assert.equal(await field.inputValue(), "a while");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.match(await page.locator("#step-1-minutes-flaw").innerText(), /1 to 60 minutes/);
  assert.equal(await page.locator("#title").inputValue(), "Ward 7");
  await page.locator("#problem a").click();
  await hasFocus(page, "step-1-minutes", "the list of mistakes leads there");
});
