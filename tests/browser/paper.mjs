// Notes from paper, typed in with a keyboard and nothing else: nothing typed is lost, and nothing counts twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LAPTOP, picture, says, until } from "./support/browser.mjs";
import { hasFocus, press } from "./support/keyboard.mjs";
import { openLink, openSession } from "./support/room.mjs";
import { startWorld } from "./support/world.mjs";

const { server, browser } = await startWorld();

async function asking() {
  const session = await openSession(server.address, { smallest_group: 3 });
  await session.act("open", { prompt: 0 });
  const page = await (await browser.context(LAPTOP)).newPage();
  await openLink(page, session.link("console"), "console");
  await press(page, page.locator("#type-in summary"), "Enter");
  return { session, page, box: page.locator("#notes-box"), take: page.locator("#take-notes") };
}

test("notes are typed in line by line, and the box is empty for the next ones", async () => {
  const { session, page, box, take } = await asking();
  await press(page, box, "h");
  await page.keyboard.type("ot food at night");
  await page.keyboard.press("Enter");
  await page.keyboard.type("hot food in the canteen at night");
  await picture(page, "paper/typed");
  await press(page, take, "Enter");
  await says(page, "#type-in summary", "2 notes");
  await until("the box is empty", async () => (await box.inputValue()) === "");
  await hasFocus(page, "take-notes", "the focus stays where it was");
  assert.ok(await page.locator("#type-in").evaluate((part) => part.open), "and the box stays open");
  // The very same again is another person's: the form is another one.
  await press(page, box, "h", "Shift+Tab");
  await page.keyboard.type("ot food at night");
  await press(page, take, "Enter");
  await says(page, "#type-in summary", "3 notes");
  await session.closeNow(0);
  await says(page, "#sorting", "3 people, 3 of them on paper");
  assert.equal(await page.locator("#type-in").count(), 0, "no box beside a closed question");
});

test("what is asked about or refused stays in the box, whatever else happens", async () => {
  const { session, page, box, take } = await asking();
  await press(page, box, "A");
  await page.keyboard.type("sk Sister Blenkinsop");
  await press(page, take, "Enter");
  await says(page, "#problem", "some may name somebody");
  await says(page, "#notes-warning", "Note 1: It looks like a person’s name.");
  await hasFocus(page, "take-notes");
  await picture(page, "paper/asked");
  // Somebody else types notes in as well: the box is not taken away.
  const other = await fetch(`${server.address}/api/sessions/${session.session}/notes`, {
    method: "POST", headers: { authorization: `Bearer ${session.facilitator}`, "content-type": "application/json" },
    body: JSON.stringify({ prompt: 0, form: "elsewhere", notes: ["a shorter handover"] }),
  });
  assert.equal(other.status, 200);
  const [phone] = await session.phones(1);
  await phone.answer(0, "more staff");
  await says(page, "#health", "Everyone has answered: 1 person");
  assert.equal(await box.inputValue(), "Ask Sister Blenkinsop");
  await press(page, page.locator("#take-as-it-is"), "Enter", "Shift+Tab");
  await says(page, "#type-in summary", "2 notes");
  await until("the box is empty", async () => (await box.inputValue()) === "");
  await until("nothing is the matter any more", async () => (await page.locator("#problem").innerText()) === "");
});

test("on a console that is safe to project, what is typed in is out of sight", async () => {
  const { page, box } = await asking();
  await press(page, page.locator("#safe button"), "Enter", "Shift+Tab");
  await until("the box is out of sight", async () => !(await box.isVisible()));
});
