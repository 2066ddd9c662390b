// The facilitator's corrections with a keyboard and nothing else: each can be reached, done and taken back, and the focus stays
// where the work is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, picture, says, startBrowser, until } from "./support/browser.mjs";
import { focused, hasFocus, press } from "./support/keyboard.mjs";
import { openLink, openSession } from "./support/room.mjs";
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

/** A closed question with two themes of six answers each, and its console. */
async function sorted(answersEach = 6) {
  const session = await openSession(server.address, { smallest_group: 3 });
  await session.act("open", { prompt: 0 });
  const phones = await session.phones(answersEach * 2);
  for (const [at, phone] of phones.entries()) await phone.answer(0, `${at % 2 ? "car parking permits cost too much" : "hot food at night in the canteen"}, ${"abcdefghijklmnopqrstuvwxyz"[at]}`);
  await session.closeNow(0);
  const page = await (await browser.context(LAPTOP)).newPage();
  await openLink(page, session.link("console"), "console");
  const { to_sort } = await session.themes();
  const [first, second] = to_sort.map(([theme]) => theme);
  const part = (theme) => page.locator(`#theme-${theme.id}`);
  const newest = (words) => says(page, "#newest-change", words);
  const inSight = () => page.evaluate(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  return { session, page, first, second, part, newest, inSight };
}

test("answers are chosen by arrows and Space, and become a theme, move on and are pinned", async () => {
  const { page, first, second, part, newest, inSight } = await sorted();
  const boxes = part(first).getByRole("checkbox");
  await press(page, part(first).locator("summary"), "Enter");
  await press(page, boxes.first(), "Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter"); // ticks as well, and presses no button
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await page.keyboard.press("Space"); // and not this one after all
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((box) => box.checked)), [true, false, true, false, false, false]);
  await page.keyboard.press("Tab");
  await hasFocus(page, `new-${first.id}`, "one Tab leads out of the list");
  await picture(page, "sorting/chosen");
  await page.keyboard.type("Food, apart");
  await page.keyboard.press("Enter");
  await newest("Split off “Food, apart”");
  await until("four answers are left", async () => (await boxes.count()) === 4);
  await hasFocus(page, `split-${first.id}`, "the focus stays beside the answers");
  assert.ok(await inSight(), "what has the focus is in sight");
  assert.equal(await part(first).getByRole("checkbox", { checked: true }).count(), 0);

  await press(page, boxes.first(), "Space", "Shift+Tab");
  await press(page, part(first).getByLabel("Move to"), second.label[0]);
  await press(page, part(first).getByRole("button", { name: "Move the chosen answers" }), "Enter");
  await newest(`Moved an answer to “${second.label}”`);
  await hasFocus(page, `move-${first.id}`);

  await press(page, boxes.nth(0), "ArrowDown", "Shift+Tab");
  await page.keyboard.press("Space");
  await press(page, part(first).getByRole("button", { name: "Pin the chosen answer" }), "Space");
  await newest(`Pinned a quotation in “${first.label}”`);
  await says(page, `#theme-${first.id} .pinned`, "First quotation");
  await hasFocus(page, `pin-${first.id}`);
  await press(page, part(first).getByRole("button", { name: "Unpin" }), "Enter");
  await newest(`Unpinned the quotation in “${first.label}”`);
  await until("the focus is at the theme's head", async () => page.evaluate(() => document.activeElement.matches("summary")));
  assert.ok(await inSight());

  await press(page, page.locator("#undo"), "Enter", "Shift+Tab");
  for (const words of [`Pinned a quotation in “${first.label}”`, `Moved an answer to “${second.label}”`, "Split off “Food, apart”"]) {
    await newest(words);
    await hasFocus(page, "undo");
    await page.keyboard.press("Enter");
  }
  await until("nothing is left to undo", async () => (await page.locator("#trail").count()) === 0);
  await until("all answers are back", async () => (await boxes.count()) === 6);
  assert.notEqual(await page.evaluate(() => document.activeElement), null);
  assert.ok(await page.evaluate(() => document.activeElement.closest("#sorting") !== null), "the focus stays among the themes");
});

test("renaming, hiding and merging keep the focus where it was, or at what stands there now", async () => {
  const { page, first, second, part, newest, inSight } = await sorted();
  await press(page, part(first).locator("summary"), "Enter");
  await press(page, part(first).getByLabel("Name", { exact: true }), "ControlOrMeta+A");
  await page.keyboard.type("Food");
  await page.keyboard.press("Enter");
  await newest("Named “Food”");
  await hasFocus(page, `rename-${first.id}`);
  const hide = part(first).locator(`#hide-${first.id}`);
  for (const [words, label] of [["Hid “Food”", "Bring it back"], ["Brought back “Food”", "Hide from the big screen"]]) {
    await press(page, hide, "Enter");
    await newest(words);
    await until("the button says the other thing", async () => (await hide.innerText()) === label);
    await hasFocus(page, `hide-${first.id}`);
  }
  await press(page, part(first).getByRole("button", { name: "Merge" }), "Enter", "Shift+Tab");
  await newest(`Merged “Food” into “${second.label}”`);
  await until("the theme has gone", async () => (await part(first).count()) === 0);
  assert.ok(await page.evaluate(() => document.activeElement.matches("#sorting summary")), "the focus is at the theme that stands there now");
  assert.ok(await inSight());
});

test("what is chosen stays chosen while something else is changed", async () => {
  const { session, page, first, second, part, newest } = await sorted();
  await press(page, part(first).locator("summary"), "Enter");
  const boxes = part(first).getByRole("checkbox");
  await press(page, boxes.first(), "Space");
  await page.keyboard.press("ArrowDown");
  const at = await focused(page);
  await session.act("rename", { prompt: 0, theme: second.id, label: "Renamed elsewhere" });
  await newest("Named “Renamed elsewhere”");
  await hasFocus(page, at);
  assert.ok(await boxes.first().isChecked());

  await press(page, part(first).getByRole("button", { name: "Make a theme" }), "Enter");
  await says(page, "#problem", "A theme's name needs 1 to 60 characters.");
  await hasFocus(page, `split-${first.id}`, "a refusal leaves the focus where it is");
  assert.ok(await page.locator("#problem").evaluate((place) => place.getBoundingClientRect().top >= 0), "and can be read from there");
  await session.act("undo", { prompt: 0, change: 1 });
  await until("that was taken back", async () => (await page.locator("#trail").count()) === 0);
  assert.ok(await boxes.first().isChecked(), "what was refused is still chosen");
});

test("the acts stay in sight beside a long list, and never cover what has the focus", async () => {
  const { page, first, part } = await sorted(13);
  await press(page, part(first).locator("summary"), "Enter");
  await press(page, part(first).getByRole("checkbox").first(), "Space");
  for (let down = 0; down < 12; down++) {
    const free = await page.evaluate(() => {
      const row = document.activeElement.getBoundingClientRect(), acts = document.activeElement.form.querySelector(".acts").getBoundingClientRect();
      return row.top >= 0 && row.bottom <= acts.top + 1 && acts.bottom <= innerHeight + 1;
    });
    assert.ok(free, `row ${down}`);
    await page.keyboard.press("ArrowDown");
  }
  await picture(page, "sorting/long-list");
});

test("nine hundred long answers can be sorted", async () => {
  const session = await openSession(server.address, { smallest_group: 3 });
  await session.act("open", { prompt: 1 });
  const phones = await session.phones(300), subjects = ["car parking permits", "hot food in the canteen", "handover notes", "late rotas"];
  await Promise.all(phones.map((phone, who) => phone.answer(1, ...[0, 1, 2].map((slot) => `${subjects[(who + slot) % 4]}, `.repeat(40).slice(0, 480) + who + "abc"[slot]))));
  await session.closeNow(1);
  const page = await (await browser.context(LAPTOP)).newPage();
  await openLink(page, session.link("console"), "console");
  const { to_sort } = await session.themes();
  const theme = page.locator(`#theme-${to_sort[0][0].id}`);
  await theme.locator("summary").click();
  for (const answers of ["Moved an answer", "Moved 2 answers"]) {
    await theme.getByRole("checkbox").first().check();
    if (answers.includes("2")) await theme.getByRole("checkbox").nth(1).check();
    await theme.getByRole("button", { name: "Move the chosen answers" }).click();
    await says(page, "#newest-change", answers);
  }
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
