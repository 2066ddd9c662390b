// A whole session with a keyboard and nothing else, on every page of it. Whatever has the focus can be seen: it has a size, is in
// the window, and nothing lies over it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PROJECTOR, says, startBrowser, until } from "./support/browser.mjs";
import { focused, hasFocus, press } from "./support/keyboard.mjs";
import { ANSWERS, joinPhones } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, desk, screen, phone, others, code, broken;

/** One step of the session. The steps build on each other, so after the first fault the rest are skipped. */
const step = (name, act) => test(name, async (context) => {
  if (broken) return context.skip("an earlier step failed");
  broken = true;
  await act();
  broken = false;
});

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** Fails where what has the focus cannot be seen. */
async function inSight(page) {
  const fault = await page.evaluate(() => {
    const at = document.activeElement, name = `${at.tagName.toLowerCase()}#${at.id} “${(at.innerText || at.value || "").trim().slice(0, 40)}”`;
    const { left, right, top, bottom, width, height } = at.getBoundingClientRect();
    if (at === document.body) return "nothing has the focus";
    if (!width || !height) return `${name} has no size`;
    if (getComputedStyle(at).opacity === "0") return `${name} cannot be seen`;
    if (left < 0 || right > innerWidth + 1 || top < 0 || bottom > innerHeight + 1) return `${name} is out of the window: ${[left, top, right, bottom]}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `${name} does not show that it has the focus`;
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return at.contains(there) ? "" : `${name} lies behind ${there?.tagName.toLowerCase()}#${there?.id}.${there?.className}`;
  });
  assert.equal(fault, "");
}

/** Goes to a control by Tab, looks at it, and presses keys there. Everything on the way is in sight as well. */
async function reach(page, target, keys, by = "Tab") {
  await page.waitForLoadState(); // without its styles a page looks otherwise
  await until(`the focus is on ${target}`, async () => {
    if (await target.evaluate((control) => control === document.activeElement)) return true;
    await page.keyboard.press(by);
    if (await page.evaluate(() => document.activeElement !== document.body)) await inSight(page);
    return false;
  });
  await inSight(page);
  for (const key of [keys].flat()) await page.keyboard.press(key);
}

/** The same with the big button, until its act is done: a press right after the act before may be taken for a double click. */
async function next(name) {
  const button = desk.getByRole("button", { name });
  await reach(desk, button, [], "Shift+Tab");
  await until(`“${name}” is done`, async () => {
    if (!await button.isVisible()) return true;
    await desk.keyboard.press("Enter");
    return false;
  });
}

step("home leads to a session: the level, then its console", async () => {
  desk = await (await browser.context(LAPTOP)).newPage();
  await desk.goto(server.address);
  await until("whoever wants to join can type at once", async () => await focused(desk) === "code");
  await inSight(desk);
  await reach(desk, desk.getByRole("link", { name: "Start a session" }), "Enter");
  await desk.waitForURL(/\/start$/);
  await reach(desk, desk.getByRole("link", { name: "Skip to the main part" }), "Enter");
  await reach(desk, desk.locator("details.choices summary"), "Enter");
  await reach(desk, desk.getByRole("radio", { name: /^Team meeting or away day/ }), Array(5).fill("ArrowDown"));
  assert.ok(await desk.getByRole("radio", { name: /^Twenty-minute taster/ }).isChecked(), "arrows choose the plan");
  await inSight(desk);
  await reach(desk, desk.getByLabel("Smallest group to show"), ["ArrowDown", "ArrowDown"]);
  assert.equal(await desk.locator("input[name=smallest_group]").inputValue(), "3");
  await reach(desk, desk.getByRole("button", { name: "Open a session for Future leaders" }), "Enter", "Shift+Tab");
  await desk.waitForURL(/\/console\/[0-9a-f]{16}$/);
  await says(desk, "#next .where", "Nobody has joined yet");
  code = (await desk.locator("#health .code").innerText()).trim();
});

step("the skip link leads past the head of the console, to the big button", async () => {
  await reach(desk, desk.getByRole("link", { name: "Skip to the main part" }), "Enter");
  await desk.keyboard.press("Tab");
  await inSight(desk);
  await hasFocus(desk, "do-open");
});

step("the console opens the big screen, where two buttons come into sight", async () => {
  const opened = desk.waitForEvent("popup");
  await reach(desk, desk.getByRole("button", { name: "Open the big screen" }), "Enter", "Shift+Tab");
  screen = await opened;
  await screen.setViewportSize(PROJECTOR.viewport);
  await says(desk, "#health", "Big screen connected");
  await says(screen, "#join .code", code);
  const still = screen.getByRole("button", { name: "Hold still" }), seen = (button) => button.evaluate((it) => getComputedStyle(it.parentElement).opacity);
  await until("they are out of sight", async () => (await seen(still)) === "0");
  await reach(screen, still, "Space");
  assert.equal(await still.getAttribute("aria-pressed"), "true");
  await until("they can be seen", async () => (await seen(still)) === "1");
  await screen.keyboard.press("Enter");
  assert.equal(await still.getAttribute("aria-pressed"), "false");
  await screen.keyboard.press("Tab");
  await hasFocus(screen, "full-screen");
  await inSight(screen);
  await screen.keyboard.press("Tab");
});

step("a phone joins by the code", async () => {
  phone = await (await browser.context({ viewport: { width: 360, height: 740 } })).newPage();
  await phone.goto(`${server.address}/join`);
  await hasFocus(phone, "code");
  await phone.keyboard.type("bcdfgh");
  await phone.keyboard.press("Enter");
  await says(phone, "#code-problem", "That code is not in use");
  await hasFocus(phone, "code", "a wrong code leaves the focus where it is typed");
  await reach(phone, phone.locator("#code"), "ControlOrMeta+A");
  await phone.keyboard.type(code.toLowerCase());
  await reach(phone, phone.getByRole("button", { name: "Join" }), "Space");
  await phone.waitForURL(/\/s\/[0-9a-f]{16}$/);
  await says(phone, "h1", "You are in.");
  others = await joinPhones(server.address, code, 5);
});

step("the phone's language and text size are chosen at its foot, and every control of it is in sight", async () => {
  await reach(phone, phone.locator("footer summary"), "Enter");
  await reach(phone, phone.getByRole("button", { name: "Large" }), "Enter");
  await phone.locator("html[data-text=large]").waitFor();
  await reach(phone, phone.locator("footer summary"), "Space");
  await reach(phone, phone.getByRole("button", { name: "Cymraeg" }), "Space");
  await says(phone, "h1", "Rydych i mewn.");
  await reach(phone, phone.locator("footer summary"), "Enter");
  await reach(phone, phone.getByRole("button", { name: "English" }), "Enter");
  await says(phone, "h1", "You are in.");
  await reach(phone, phone.locator("footer summary"), "Enter");
  await reach(phone, phone.getByRole("button", { name: "Normal" }), "Enter");
  await phone.locator("html:not([data-text])").waitFor();
});

step("the console opens a question", async () => {
  await next("Open question 1");
  await says(phone, "h1", "How could leaders be seen more");
  await says(desk, "#next", "Close answers");
  await reach(desk, desk.locator("#notes summary"), "Enter");
  await reach(desk, desk.getByRole("button", { name: "Pause the timer" }), "Space", "Shift+Tab");
  await says(desk, "#clock", "Paused,");
  assert.equal(await desk.evaluate(() => document.activeElement.matches("#controls button")), true, "the focus stays among the buttons at hand");
  await reach(desk, desk.getByRole("button", { name: "Run the timer" }), "Enter");
  await says(desk, "#clock", / left$/);
});

step("the phone writes, sends, changes, takes back, and has nothing to add", async () => {
  const box = phone.locator("#answer0");
  await reach(phone, phone.getByText("About this question"), "Enter");
  await reach(phone, phone.getByRole("button", { name: "Send" }), "Enter");
  await says(phone, "#problem", "Write at least one answer");
  await hasFocus(phone, "problem");
  await reach(phone, box, []);
  await phone.keyboard.type("See us on nights");
  await reach(phone, phone.getByRole("button", { name: "Send" }), "Enter");
  await says(phone, ".receipt", "Your answer is in.");
  await inSight(phone);
  await reach(phone, phone.getByText("Show or change"), "Enter");
  await reach(phone, box, "ControlOrMeta+A");
  await phone.keyboard.type("Sister Jones, see us on nights");
  await reach(phone, phone.getByRole("button", { name: "Send the change" }), "Enter");
  await says(phone, ".warning", "This may name someone");
  await hasFocus(phone, "warning0", "nothing has gone, and the warning has the focus");
  await inSight(phone);
  await reach(phone, box, "ControlOrMeta+A", "Shift+Tab");
  await phone.keyboard.type("See us on nights, we never see anyone on nights");
  await reach(phone, phone.getByRole("button", { name: "Send the change" }), "Space");
  await until("the change is in", async () => (await phone.locator(".receipt").count()) && !(await box.isVisible()));
  await reach(phone, phone.getByText("Show or change"), "Space");
  assert.equal(await box.inputValue(), "See us on nights, we never see anyone on nights");
  await reach(phone, phone.getByRole("button", { name: "Take it back" }), "Enter");
  const nothing = phone.getByRole("button", { name: "Nothing to add" });
  await nothing.waitFor();
  await inSight(phone);
  await reach(phone, nothing, "Enter");
  await says(phone, ".receipt", "That is fine.");
  await inSight(phone);
  await reach(phone, box, [], "Shift+Tab");
  await phone.keyboard.type("See us on nights, we never see anyone on nights");
  await reach(phone, phone.getByRole("button", { name: "Send" }), "Enter");
  await says(phone, ".receipt", "Your answer is in.");
  for (const [at, other] of others.entries()) await other.answer(0, ANSWERS[at]);
});

step("the console closes the question, looks through its themes and renames one", async () => {
  await next("Close answers");
  await desk.getByRole("button", { name: "Show themes" }).waitFor();
  const first = desk.locator("#sorting details").first();
  await reach(desk, first.locator("summary"), "Enter");
  await reach(desk, first.getByRole("checkbox").first(), ["ArrowDown", "Space"]);
  await inSight(desk);
  await desk.keyboard.press("Space");
  await reach(desk, first.getByLabel("Name", { exact: true }), "ControlOrMeta+A", "Shift+Tab");
  await desk.keyboard.type("Be there at night");
  await desk.keyboard.press("Enter");
  await says(desk, "#sorting summary", "Be there at night");
  await inSight(desk);
});

step("the console shows the themes, turns the big screen and blanks it", async () => {
  await next("Show themes");
  for (const page of [screen, phone]) await says(page, ".theme .label", "Be there at night");
  await reach(desk, desk.getByRole("button", { name: "Next: “Be there at night”" }), "Enter");
  await says(screen, "#stage[data-up=theme] h1", "Be there at night");
  await says(desk, "#slides", "Now: “Be there at night”");
  await inSight(desk);
  await reach(desk, desk.getByRole("button", { name: "Back: all themes" }), "Space", "Shift+Tab");
  await says(screen, "ol.themes .label", "Be there at night");
  await reach(desk, desk.getByRole("button", { name: "Blank the big screen" }), "Enter", "Shift+Tab");
  await says(screen, "#stage", "Paused");
  await says(desk, "#controls", "Show the big screen");
  await reach(desk, desk.getByRole("button", { name: "Show the big screen" }), "Enter");
  await says(screen, "ol.themes .label", "Be there at night");
});

step("the phone opens a theme", async () => {
  const theme = phone.locator("#picture details").first();
  await reach(phone, theme.locator("summary"), "Enter", "Shift+Tab");
  await until("its quotations can be read", () => theme.locator("blockquote").first().isVisible());
  await inSight(phone);
  await phone.keyboard.press("Space");
  await until("and put away again", async () => !(await theme.locator("blockquote").first().isVisible()));
});

step("every control of the console can be reached, and is in sight", async () => {
  await reach(desk, desk.getByRole("link", { name: "Skip to the main part" }), [], "Shift+Tab");
  for (const part of ["#links", "#keys"]) await reach(desk, desk.locator(`${part} summary`), "Enter");
  await reach(desk, desk.getByRole("button", { name: "Safe to project" }), "Space", "Shift+Tab");
  await says(desk, ".safe-note", "out of sight");
  await reach(desk, desk.getByRole("button", { name: "Safe to project" }), "Space");
  const stops = await desk.evaluate(() => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select")].filter((control) => control.tabIndex >= 0 && control.checkVisibility()).length);
  await reach(desk, desk.getByRole("link", { name: "Skip to the main part" }), [], "Shift+Tab");
  for (let at = 1; at < stops; at++) {
    await desk.keyboard.press("Tab");
    await inSight(desk);
  }
  const last = await desk.evaluate(() => document.activeElement.id);
  assert.equal(last, "end-here", "the last control of the page is the last of its stops");
});

step("the session ends, and the report is read", async () => {
  await reach(desk, desk.getByRole("button", { name: "End the session here" }), "Enter");
  await desk.waitForURL(/\/end\??$/);
  await reach(desk, desk.getByRole("button", { name: "End session" }), "Enter");
  await desk.waitForURL(/\/console\/[0-9a-f]{16}$/);
  await says(phone, "h1", "Thank you.");
  await reach(desk, desk.getByRole("button", { name: "Read the report" }), "Enter");
  await desk.waitForURL(/\/report\//);
  await says(desk, ".theme .label", "Be there at night");
  await reach(desk, desk.getByRole("link", { name: "table (CSV)" }), []);
});

step("the phone reads the report, comes back and leaves", async () => {
  await reach(phone, phone.getByRole("link", { name: "Read the report" }), "Enter");
  await phone.waitForURL(/\/report\//);
  await phone.goBack();
  await reach(phone, phone.getByRole("button", { name: "Leave this session" }), "Enter");
  await phone.waitForURL(`${server.address}/`);
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
