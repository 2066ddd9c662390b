// The facilitator's keys: each does one thing, none does it while somebody writes, and those pressed on the big screen reach
// the console that is open in the same browser, and nobody else's.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PROJECTOR, says, startBrowser, until } from "./support/browser.mjs";
import { ANSWERS, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** Every key, as a browser calls it. */
const KEYS = ["PageDown", "PageUp", "End", "Home", "F2", "Shift+F2", "F8"];

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** A session with a console and its big screen in one browser. `acts` are the verbs that the console has sent, in order. */
async function room() {
  const session = await openSession(server.address, { smallest_group: 3 });
  const context = await browser.context(LAPTOP), desk = await context.newPage(), screen = await context.newPage();
  await openLink(desk, session.link("console"), "console");
  await openLink(screen, session.link("screen"), "screen");
  const acts = [];
  desk.on("request", (request) => { if (request.method() === "POST") acts.push(new URL(request.url()).pathname.split("/").at(-1)); });
  await says(desk, "#health", "Big screen connected");
  return { session, desk, screen, acts };
}

/** The same with a question that is sorted, and eight people who answered it. */
async function sorted() {
  const there = await room(), { session } = there;
  const phones = await session.phones(ANSWERS.length);
  await session.act("open", { prompt: 0 });
  for (const [at, phone] of phones.entries()) await phone.answer(0, ANSWERS[at]);
  await session.closeNow(0);
  await says(there.desk, "#next", "Show themes");
  return there;
}

/** The same with its themes shown. */
async function shown() {
  const there = await sorted();
  await there.session.act("show", { prompt: 0 });
  await says(there.desk, "#slides", "Now: all themes");
  return there;
}

const slideOf = async (session) => (await session.themes()).slides.now;
/** The keys that the visible buttons of a console say they have. */
const keysOf = (desk) => desk.locator("[aria-keyshortcuts]:visible").evaluateAll((buttons) => buttons.flatMap((button) => button.getAttribute("aria-keyshortcuts").split(" ")));

/** The acts, one after another: where a test presses until something changes, a slow machine has the same act twice. */
const distinct = (acts) => acts.filter((act, at) => act !== acts[at - 1]);

/** Presses all keys, and then one that acts: it goes out after everything that was pressed before it. */
async function pressInVain({ desk, acts }, where, keys) {
  const before = acts.length;
  for (const key of keys) await where.keyboard.press(key);
  await desk.getByRole("button", { name: "Blank the big screen" }).click();
  await desk.getByRole("button", { name: "Show the big screen" }).click();
  await desk.getByRole("button", { name: "Blank the big screen" }).waitFor();
  assert.deepEqual(acts.slice(before), ["blank", "unblank"]);
}

test("Page Down opens the question and End closes it", async () => {
  const { session, desk, acts } = await room();
  const [phone] = await session.phones(4);
  await desk.keyboard.press("PageDown");
  await says(desk, "#next", "Close answers");
  assert.equal((await session.state()).prompts[0].stage, "open");
  await phone.answer(0, ANSWERS[0]);
  await until("a press is no longer a double click", async () => {
    await desk.keyboard.press("End");
    return await desk.locator("#do-close-now").count();
  });
  assert.equal((await session.state()).prompts[0].stage, "closing");
  await until("the answers are closed for good", async () => {
    await desk.keyboard.press("End");
    return !await desk.locator("#do-close-now").count();
  });
  assert.deepEqual(distinct(acts), ["open", "close", "close-now"]);
});

test("Home shows the join code on the big screen and hides it", async () => {
  const { session, desk, screen } = await room();
  await session.act("open", { prompt: 0 });
  await says(screen, "h1", "How could leaders be seen more");
  await says(desk, "#controls", "Show the join code");
  await desk.keyboard.press("Home");
  await says(screen, "#stage[data-scene=code]", "Join in with your phone");
  await says(desk, "#controls", "Hide the join code");
  await desk.keyboard.press("Home");
  await says(screen, "h1", "How could leaders be seen more");
});

test("F2 pauses the timer and lets it run, Shift+F2 adds a minute", async () => {
  const { session, desk, acts } = await room();
  await session.act("open", { prompt: 0 });
  await says(desk, "#clock", / left/);
  await desk.keyboard.press("F2");
  await says(desk, "#clock", /Paused, [56]:\d\d left/);
  await desk.keyboard.press("Shift+F2");
  await says(desk, "#clock", /Paused, [67]:\d\d left/);
  await desk.keyboard.press("F2");
  await says(desk, "#clock", /^[67]:\d\d left/);
  assert.deepEqual(acts, ["pause", "more-time", "resume"]);
});

test("F8 blanks the big screen and shows it", async () => {
  const { desk, screen } = await room();
  await desk.keyboard.press("F8");
  await says(screen, "#stage", "Paused");
  await says(desk, "#controls", "Show the big screen");
  await desk.keyboard.press("F8");
  await says(screen, "#stage h1", "What do you need from your leaders?");
});

test("Page Down and Page Up turn the themes; with no next slide, Page Down presses the big button", async () => {
  const { session, desk, screen, acts } = await sorted();
  await until("a press is no longer a double click", async () => {
    await desk.keyboard.press("PageDown");
    return acts.length > 0;
  });
  await says(desk, "#slides", "Now: all themes");
  assert.deepEqual(distinct(acts), ["show"], "the big button shows the themes");
  const { to_sort } = await session.themes(), first = to_sort[0][0];
  await desk.keyboard.press("PageDown");
  await says(screen, "#stage[data-up=theme] h1", first.label);
  await says(desk, "#slides", `Now: “${first.label}”`);
  await desk.keyboard.press("PageUp");
  await says(desk, "#slides", "Now: all themes");
  await says(screen, "ol.themes .label", first.label);
  assert.deepEqual(distinct(acts), ["show", "one-theme", "all-themes"]);
  assert.equal((await session.state()).prompts[1].stage, "waiting", "while there are slides, no question opens by a key");
});

test("no key acts while somebody writes a name or chooses a theme", async () => {
  const there = await shown(), { desk, session } = there;
  await desk.locator("#sorting summary").first().click();
  const name = desk.getByLabel("Name", { exact: true }).first();
  await name.fill("Half a name");
  await pressInVain(there, desk, []);
  for (const field of [name, desk.getByLabel("Merge into").first(), desk.getByRole("checkbox").first()]) {
    await field.focus();
    const before = there.acts.length;
    for (const key of KEYS) await desk.keyboard.press(key);
    assert.equal(await name.inputValue(), "Half a name");
    await pressInVain(there, desk, []);
    assert.deepEqual(there.acts.slice(before), ["blank", "unblank"]);
  }
  assert.deepEqual(await slideOf(session), { is: "themes", page: 0 });
});

test("no key acts with Ctrl or Alt, nor any but F2 with Shift", async () => {
  const there = await shown();
  await pressInVain(there, there.desk, KEYS.filter((key) => !key.includes("+")).flatMap((key) => [`Control+${key}`, `Alt+${key}`]));
  await pressInVain(there, there.desk, ["Shift+PageDown", "Shift+PageUp", "Shift+F8", "Shift+Home", "Control+Shift+F2"]);
});

test("a key that is held down acts once", async () => {
  const { session, desk, acts } = await room();
  await session.act("open", { prompt: 0 });
  await says(desk, "#controls", "+1 minute");
  await desk.keyboard.down("Shift");
  for (let held = 0; held < 20; held++) await desk.keyboard.down("F2");
  await desk.keyboard.up("F2");
  await desk.keyboard.up("Shift");
  await says(desk, "#clock", /^[67]:\d\d left/);
  await desk.keyboard.press("F8"); // it goes out after everything pressed before it
  await says(desk, "#controls", "Show the big screen");
  assert.deepEqual(acts, ["more-time", "blank"]);
});

test("keys pressed one right after the other act in that order", async () => {
  const { session, desk, acts } = await room();
  await session.act("open", { prompt: 0 });
  await says(desk, "#controls", "+1 minute");
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await desk.route("**/do/pause", async (route) => { await held; await route.continue(); });
  for (const key of ["F2", "Shift+F2", "Home", "F8"]) await desk.keyboard.press(key);
  await until("the first is on its way", () => acts.length === 1);
  letGo();
  await until("all are sent", () => acts.length === 4);
  assert.deepEqual(acts, ["pause", "more-time", "show-code", "blank"]);
});

test("the same keys pressed on the big screen reach the console", async () => {
  const { session, desk, screen, acts } = await shown();
  const sent = [];
  screen.on("request", (request) => sent.push(request.url()));
  await screen.bringToFront();
  const { to_sort } = await session.themes();
  await screen.keyboard.press("PageDown");
  await says(screen, "#stage[data-up=theme] h1", to_sort[0][0].label);
  await screen.keyboard.press("PageUp");
  await says(screen, "ol.themes .label", to_sort[0][0].label);
  await screen.keyboard.press("F8");
  await says(screen, "#stage", "Paused");
  await screen.keyboard.press("F8");
  await says(screen, "ol.themes .label", to_sort[0][0].label);
  await session.act("open", { prompt: 1 });
  await says(screen, "#clock", / left/);
  await screen.keyboard.press("Home");
  await says(screen, "#stage", "Join in with your phone");
  await screen.keyboard.press("F2");
  await says(desk, "#clock", "Paused,");
  await screen.keyboard.press("Shift+F2");
  await until("a minute was added", () => acts.includes("more-time"));
  for (const key of ["F2", "F8"]) { await screen.keyboard.down(key); await screen.keyboard.down(key); await screen.keyboard.up(key); }
  await until("a press is no longer a double click", async () => {
    await screen.keyboard.press("End");
    return acts.includes("close");
  });
  assert.deepEqual(distinct(acts), ["one-theme", "all-themes", "blank", "unblank", "show-code", "pause", "more-time", "resume", "blank", "close"]);
  assert.deepEqual(sent, [], "the big screen itself asks for nothing");
});

test("a big screen in a browser without the console changes nothing, and lets the keys be", async () => {
  const there = await shown(), { session } = there;
  const elsewhere = await (await browser.context(PROJECTOR)).newPage(), sent = [];
  await openLink(elsewhere, session.link("screen"), "screen");
  await says(elsewhere, "ol.themes .label", /./);
  elsewhere.on("request", (request) => sent.push(request.url()));
  const stand = async () => { const { prompts, screen } = await session.state(); return { prompts, screen, slide: await slideOf(session) }; };
  const before = await stand();
  await pressInVain(there, elsewhere, KEYS);
  assert.deepEqual(await stand(), before);
  assert.deepEqual(sent, []);
  assert.equal(await elsewhere.locator("form, [data-press]").count(), 0, "there is nothing on it to press");
});

test("a console of another session in the same browser is left alone", async () => {
  const one = await room(), other = await openSession(server.address);
  const page = await one.desk.context().newPage();
  await openLink(page, other.link("screen"), "screen");
  await pressInVain(one, page, KEYS);
});

test("each key has a visible button, and the list of keys names every one", async () => {
  const { session, desk } = await room();
  assert.deepEqual((await keysOf(desk)).sort(), ["F8", "PageDown"]);
  await session.act("open", { prompt: 0 });
  await says(desk, "#controls", "+1 minute");
  assert.deepEqual((await keysOf(desk)).sort(), ["End", "F2", "F8", "Home", "PageDown", "Shift+F2"]);
  await session.act("pause");
  await says(desk, "#controls", "Run the timer");
  assert.deepEqual((await keysOf(desk)).sort(), ["End", "F2", "F8", "Home", "PageDown", "Shift+F2"]);

  const { desk: turning } = await shown();
  await turning.keyboard.press("PageDown");
  await says(turning, "#slides", "Now: “");
  assert.deepEqual((await keysOf(turning)).sort(), ["F8", "Home", "PageDown", "PageUp"]);
  await turning.getByText("Keys", { exact: true }).click();
  const named = await turning.locator("#keys kbd").allInnerTexts();
  assert.deepEqual(named.map((name) => name.replaceAll(" ", "")).sort(), [...KEYS].sort());
  for (const does of await turning.locator("#keys dd").all()) assert.ok(await does.isVisible());
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
