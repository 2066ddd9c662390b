// Hiding, bringing back and parking with a keyboard and nothing else, while a phone and the big screen look on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LAPTOP, PHONE, picture, says, until } from "./support/browser.mjs";
import { hasFocus, press } from "./support/keyboard.mjs";
import { joinByPage, openLink, openSession } from "./support/room.mjs";
import { startWorld } from "./support/world.mjs";

const { server, browser } = await startWorld();

/** A question with two themes of four answers each, shown; the console, the big screen and the phone of somebody who came late. */
async function shown() {
  const session = await openSession(server.address, { smallest_group: 3 });
  await session.act("open", { prompt: 0 });
  const phones = await session.phones(8);
  for (const [at, phone] of phones.entries()) await phone.answer(0, `${at % 2 ? "car parking permits cost too much" : "hot food at night in the canteen"}, ${"abcdefgh"[at]}`);
  await session.closeNow(0);
  await session.act("show", { prompt: 0 });
  const page = await (await browser.context(LAPTOP)).newPage();
  await openLink(page, session.link("console"), "console");
  const screen = await (await browser.context(LAPTOP)).newPage();
  await openLink(screen, session.link("screen"), "screen");
  const phone = await (await browser.context(PHONE)).newPage();
  await joinByPage(phone, server.address, session.code);
  const { to_sort } = await session.themes();
  const [first] = to_sort.map(([theme]) => theme);
  return { session, page, screen, phone, first, part: page.locator(`#theme-${first.id}`) };
}

test("an answer is hidden for a reason, everybody is told, and it comes back", async () => {
  const { page, screen, phone, first, part } = await shown();
  await press(page, part.locator("summary"), "Enter");
  const boxes = part.getByRole("checkbox");
  const words = await boxes.first().evaluate((box) => box.closest("label").innerText.trim());
  await press(page, boxes.first(), "Space");
  const hide = part.getByRole("button", { name: "Hide the chosen answers" });
  await press(page, hide, "Enter");
  await says(page, "#problem", "Choose why these answers are to be hidden.");
  await hasFocus(page, `hide-answers-${first.id}`, "the focus stays where it was");
  assert.ok(await boxes.first().isChecked(), "and what was chosen stays chosen");
  await press(page, part.getByLabel("Hide, because"), "ArrowDown", "Shift+Tab");
  await press(page, hide, "Enter");
  await says(page, "#newest-change", "Hid an answer");
  await until("three answers are left", async () => (await boxes.count()) === 3);
  for (const surface of [screen, phone]) await until("everybody is told", async () => (await surface.locator("main").innerText()).includes("1 answer hidden by the facilitator"));
  assert.ok(!(await phone.content()).includes(words), "its words are nowhere on a phone");
  await picture(page, "aside/hidden");

  const list = page.locator("#hidden-answers");
  await press(page, list.locator("summary"), "Enter");
  await press(page, list.getByRole("checkbox").first(), "Space");
  await picture(page, "aside/list");
  await press(page, list.getByRole("button", { name: "Bring the chosen answers back" }), "Enter");
  await says(page, "#newest-change", "Brought an answer back");
  await until("it is back", async () => (await boxes.count()) === 4);
  for (const surface of [screen, phone]) await until("nothing is hidden", async () => !(await surface.locator("main").innerText()).includes("hidden by the facilitator"));
  assert.ok(await page.evaluate(() => document.activeElement.closest("#sorting") !== null), "the focus stays among the themes");
});

test("a theme is parked and put back on the list, and the focus stays on the button", async () => {
  const { page, screen, first, part } = await shown();
  await press(page, part.locator("summary"), "Enter");
  const park = part.locator(`#park-${first.id}`);
  await press(page, park, "Enter");
  await says(page, "#newest-change", `Parked “${first.label}”`);
  await until("the screen has it no longer", async () => (await screen.locator("main").innerText()).includes("4 answers parked for another day"));
  await until("the button says the other thing", async () => (await park.innerText()) === "Put it back on the list");
  await hasFocus(page, `park-${first.id}`);
  assert.equal(await page.locator("#parked").innerText(), "Parked for another day");
  await picture(page, "aside/parked");
  await page.keyboard.press("Enter");
  await until("it is back", async () => (await screen.locator("main").innerText()).includes(first.label));
  await until("no list of what is parked", async () => (await page.locator("#parked").count()) === 0);
  await hasFocus(page, `park-${first.id}`);
});
