// Every page and state in every window, light and dark: no accessibility fault, nothing cut off, nothing to scroll sideways.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, says, startBrowser } from "./support/browser.mjs";
import { PHONES, PROJECTORS, WINDOWS, look, none } from "./support/look.mjs";
import { figureFaults, onPaper } from "./support/papers.mjs";
import { ANSWERS, joinByPage, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** As long as a title and a theme's name may be: the layout has to bear them. */
const LONG_TITLE = "Ward 7 away day: what our emergency and assessment teams need from their leaders";
const LONG_NAME = "Being there on nights and weekends when things get difficult";
/** A quotation over two lines of the big screen. */
const LONG_ANSWER = "Nights feel forgotten: nobody walks round, nobody asks how it went, and in the morning the plan has changed without a word to us who were here all night. ".repeat(3).trim();
/** More of what people say about being seen: a long quotation, and something the national groups said too. */
const SAID = [
  "Walk round the ward when we are short, not only when there is an inspection, and stay long enough to hear what a shift is like",
  "Walk round and stay a while",
  "It would help if you walked round the ward on a bad day too",
  "Hold team meetings when the night staff can come",
  "Plan meetings at times when nights can come to them",
  "Team meetings are never when junior staff can come",
];
/** Subjects far enough apart to become themes of their own. */
const SUBJECTS = ["night shift visits", "coffee with the matron", "rota published early", "training time protected", "thank you notes", "car parking permits", "uniform laundry", "handover notes"];

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const open = async (kind) => (await browser.context({ ...kind, deviceScaleFactor: 1 })).newPage();

/** A session with its four kinds of pages open. */
async function room(choice) {
  const session = await openSession(server.address, { smallest_group: 3, ...choice });
  const [desk, screen, phone] = [await open(LAPTOP), await open(PROJECTOR), await open(PHONE)];
  await openLink(desk, session.link("console"), "console");
  await openLink(screen, session.link("screen"), "screen");
  await joinByPage(phone, server.address, session.code);
  return { session, desk, screen, phone };
}

/** Walks through a page by Tab: what has the focus must not lie behind the bar of messages (WCAG 2.2, 2.4.11). */
async function hiddenFocus(page) {
  const faults = [], [width, height] = PHONES[0];
  await page.setViewportSize({ width, height });
  await page.evaluate(() => scrollTo(0, 0));
  const controls = await page.locator("a, button, summary, textarea").count();
  for (let at = 0; at < controls; at++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const focused = document.activeElement.getBoundingClientRect(), bar = document.querySelector("#status").getBoundingClientRect();
      const behind = focused.height > 0 && focused.top >= bar.top && Math.min(focused.bottom, innerHeight) <= bar.bottom;
      return behind ? `${document.activeElement.tagName.toLowerCase()}#${document.activeElement.id} has the focus behind the bar of messages` : "";
    });
    if (fault) faults.push({ fault, where: `phone-reconnecting ${width}x${height}` });
  }
  return faults;
}

test("pages that anybody can open", async () => {
  const page = await open(LAPTOP), faults = [];
  const at = async (path, name) => { await page.goto(server.address + path); faults.push(...await look(page, name, WINDOWS)); };
  await at("/", "home");
  await at("/j/BCDFGH", "join-by-link");
  await page.getByRole("button", { name: "Join" }).click();
  await says(page, "#code-problem", "That code is not in use. Check the big screen.");
  assert.equal(await page.locator("#code").inputValue(), "BCD-FGH", "what was typed is kept");
  faults.push(...await look(page, "join-error", WINDOWS));
  await at("/start", "start");
  await page.locator("details.choices summary").click();
  faults.push(...await look(page, "start-choices", WINDOWS));
  await at("/nothing-here", "fault");
  await page.goto(`${server.address}/open#console.x`);
  await says(page, "#claim", "This link is not whole.");
  faults.push(...await look(page, "open-link", WINDOWS));
  none(faults);
});

test("the pages about privacy, on a screen and on paper", async () => {
  const page = await open(LAPTOP), faults = [];
  for (const [path, name] of [["/anonymity", "anonymity"], ["/privacy", "privacy"], ["/privacy/dpia", "privacy-dpia"], ["/privacy/data-flow", "privacy-data-flow"]]) {
    await page.goto(server.address + path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    faults.push(...await look(page, name, WINDOWS), ...await onPaper(page, name));
  }
  faults.push(...await figureFaults(page));
  none(faults);
});

test("the lobby, with the longest title", async () => {
  const { session, desk, screen, phone } = await room({ title: LONG_TITLE });
  await session.phones(7);
  await says(screen, "#tally", "8 people have joined");
  await desk.getByText("Your links").click();
  none([...await look(phone, "phone-lobby", PHONES), ...await look(screen, "screen-lobby", PROJECTORS), ...await look(desk, "console-lobby", WINDOWS)]);
});

test("a question that is open, answered, refused and closing", async () => {
  const { session, desk, screen, phone } = await room({ plan: "taster" });
  const others = await session.phones(5), faults = [];
  await session.act("open", { prompt: 0 });
  await phone.locator("#answer0").waitFor();
  faults.push(...await look(phone, "phone-asking", PHONES));
  await phone.getByRole("button", { name: "Send" }).click();
  await says(phone, "#problem", "Write at least one answer");
  faults.push(...await look(phone, "phone-refused", PHONES));
  await phone.locator("#answer0").fill(LONG_ANSWER.slice(0, 470));
  faults.push(...await look(phone, "phone-writing", PHONES));
  await phone.getByRole("button", { name: "Send" }).click();
  await says(phone, ".receipt", "Your answer is in.");
  faults.push(...await look(phone, "phone-receipt", PHONES));
  await phone.getByText("Show or change").click();
  faults.push(...await look(phone, "phone-change", PHONES));
  await phone.getByRole("button", { name: "Take it back" }).click();
  await phone.getByRole("button", { name: "Nothing to add" }).click();
  await says(phone, ".receipt", "That is fine.");
  faults.push(...await look(phone, "phone-nothing-to-add", PHONES));
  await others[0].answer(0, ANSWERS[0]);
  await says(screen, "#tally", "2 of 6 have answered");
  faults.push(...await look(screen, "screen-asking", PROJECTORS), ...await look(desk, "console-asking", WINDOWS));
  await session.act("close", { prompt: 0 });
  await says(phone, "#notice", "This question is closing.");
  await says(screen, ".band", "Time. Finish your sentence.");
  faults.push(...await look(phone, "phone-closing", PHONES), ...await look(screen, "screen-closing", [[1280, 720]]), ...await look(desk, "console-closing", [[320, 568]]));
  none(faults);
});

test("themes: sorted, shown, on a blank screen, and at the end", async () => {
  const { session, desk, screen, phone } = await room({ level: "advanced", plan: "workshop" }); // it has the longest question
  const faults = [], others = await session.phones(SUBJECTS.length * 4);
  await session.act("open", { prompt: 0 });
  await says(screen, "h1", "When your job covers many teams");
  faults.push(...await look(screen, "screen-asking-long", PROJECTORS));
  for (const [at, other] of others.entries()) await other.answer(0, `${SUBJECTS[at % SUBJECTS.length]}, ${["more of it", "every week", "please", "for all of us"][Math.floor(at / SUBJECTS.length)]}`);
  await phone.locator("#answer0").fill(LONG_ANSWER.slice(0, 500));
  await phone.getByRole("button", { name: "Send" }).click();
  await says(phone, ".receipt", "Your answer is in.");
  await session.closeNow(0);
  const { to_sort } = await session.themes();
  await session.act("rename", { prompt: 0, theme: to_sort[0][0].id, label: LONG_NAME });
  await session.act("hide-theme", { prompt: 0, theme: to_sort.at(-1)[0].id });
  await session.act("pin", { prompt: 0, theme: to_sort[0][0].id, responses: [to_sort[0][2][1].id] });
  await says(desk, "ul.sorting summary", LONG_NAME);
  await desk.locator("ul.sorting summary").first().click();
  await desk.locator("#older-changes summary").click();
  faults.push(...await look(desk, "console-sorted", WINDOWS), ...await look(phone, "phone-sorted", PHONES), ...await look(screen, "screen-sorted", PROJECTORS));
  await session.act("show", { prompt: 0 });
  for (const page of [phone, screen]) await says(page, ".theme .label", LONG_NAME);
  faults.push(...await look(phone, "phone-themes", PHONES), ...await look(screen, "screen-themes", PROJECTORS), ...await look(desk, "console-themes", WINDOWS));
  await session.act("blank");
  await says(screen, "#stage", "Paused");
  faults.push(...await look(screen, "screen-blank", PROJECTORS));
  await session.act("unblank");
  await session.act("end");
  for (const page of [phone, screen]) await says(page, "h1", "Thank you.");
  faults.push(...await look(phone, "phone-ended", PHONES), ...await look(screen, "screen-ended", PROJECTORS), ...await look(desk, "console-ended", WINDOWS));
  await phone.getByRole("link", { name: "Read the report" }).click();
  await says(phone, "h1", "what we need");
  faults.push(...await look(phone, "report", WINDOWS));
  none(faults);
});

test("a theme that opens, a single voice, and the national focus groups", async () => {
  const { session, desk, screen, phone } = await room({ level: "future", plan: "away-day" });
  const faults = [], others = await session.phones(26);
  await session.act("open", { prompt: 0 });
  for (const [at, other] of others.entries()) await other.answer(0, at < 24 ? [...SAID, ...ANSWERS][at % (SAID.length + ANSWERS.length)] : at === 24 ? LONG_ANSWER.slice(0, 500) : "I once said what I saw, and nothing came of it.");
  await phone.getByRole("button", { name: "Nothing to add" }).click();
  await session.closeNow(0);
  await says(desk, "#matching summary", /suggestions? to look at/);
  await desk.locator("#matching > details > summary").click();
  faults.push(...await look(desk, "console-matching", WINDOWS));
  await session.act("show", { prompt: 0 });
  const { to_sort } = await session.themes();
  for (const answer of to_sort.flatMap(([, , answers]) => answers).filter(({ text }) => text === LONG_ANSWER.slice(0, 500) || text.startsWith("I once"))) await session.act("move", { prompt: 0, responses: [answer.id], into: "" });
  await phone.locator("#picture summary").first().click();
  faults.push(...await look(phone, "phone-theme-open", PHONES));
  await desk.getByRole("button", { name: "Next: “" }).click();
  await says(screen, "#stage[data-up=theme] blockquote", /./);
  faults.push(...await look(screen, "screen-one-theme", PROJECTORS), ...await look(desk, "console-one-theme", WINDOWS));
  for (const turned of ["short", "long"]) {
    const { slides } = await session.themes();
    await session.act("voice", { prompt: 0, responses: [slides.voice.answer.id] });
    for (const page of [phone, screen]) await says(page, ".voice, [data-up=voice]", slides.voice.answer.text.slice(0, 20));
    faults.push(...await look(screen, `screen-voice-${turned}`, PROJECTORS), ...await look(phone, `phone-voice-${turned}`, PHONES));
  }
  faults.push(...await look(desk, "console-voice", WINDOWS));
  for (const { theme, suggested } of (await session.themes()).to_match) for (const { id } of suggested) await session.act("same", { prompt: 0, theme, finding: id });
  await session.act("beside", { prompt: 0 });
  for (const page of [phone, screen]) await says(page, "ol.beside .relation", "Both");
  faults.push(...await look(screen, "screen-beside", PROJECTORS), ...await look(phone, "phone-beside", PHONES), ...await look(desk, "console-beside", WINDOWS));
  await desk.getByRole("button", { name: "Next page" }).click();
  await says(screen, ".more", "Page 2 of");
  faults.push(...await look(screen, "screen-beside-next", PROJECTORS));
  await session.act("end");
  await phone.getByRole("link", { name: "Read the report" }).click();
  await says(phone, "h2", "Not asked here");
  none([...faults, ...await look(phone, "report-beside", WINDOWS)]);
});

test("three answers each, and too few people", async () => {
  const { session, desk, screen, phone } = await room({ plan: "taster" });
  const faults = [];
  await session.phones(4);
  await session.act("open", { prompt: 1 });
  await phone.locator("#answer2").waitFor();
  faults.push(...await look(phone, "phone-three-answers", PHONES));
  await session.act("close-now", { prompt: 1 });
  for (const page of [phone, screen]) await says(page, ".too-few", "Not enough answers to show.");
  faults.push(...await look(phone, "phone-too-few", PHONES), ...await look(screen, "screen-too-few", PROJECTORS), ...await look(desk, "console-too-few", [[320, 568], [1280, 800]]));
  none(faults);
});

test("themes that form while a question is open, and a rehearsal", async () => {
  const { session, desk, screen, phone } = await room({ plan: "taster", reveal: "waves" });
  const faults = [];
  await session.act("start-rehearsal");
  for (const page of [phone, screen, desk]) await says(page, "#banner", "REHEARSAL");
  faults.push(...await look(screen, "screen-rehearsal-lobby", PROJECTORS), ...await look(phone, "phone-rehearsal-lobby", PHONES));
  const others = await session.phones(12);
  await session.act("open", { prompt: 0 });
  for (const [at, other] of others.entries()) await other.answer(0, ANSWERS[at % ANSWERS.length]);
  for (const page of [phone, screen, desk]) await says(page, ".theme .count", /people/);
  await desk.locator("#arrange summary").click();
  faults.push(...await look(phone, "phone-waves", PHONES), ...await look(screen, "screen-waves", PROJECTORS), ...await look(desk, "console-waves", WINDOWS));
  none(faults);
});

test("deleting everything", async () => {
  const { session, desk } = await room();
  await desk.goto(`${server.address}/console/${session.session}/delete`);
  const faults = await look(desk, "delete", WINDOWS);
  await desk.getByRole("button", { name: "Delete everything" }).click();
  await says(desk, "h1", "Deleted");
  none([...faults, ...await look(desk, "deleted", WINDOWS)]);
});

test("a server that has gone away", async () => {
  const { session, screen, phone } = await room();
  await session.act("open", { prompt: 0 });
  await phone.locator("#answer0").waitFor();
  await says(screen, "#stage", "How could leaders be seen more");
  await server.stop();
  await says(phone, "#status", "You can keep writing.");
  await says(screen, "#live-badge", "Not live since");
  none([...await look(phone, "phone-reconnecting", PHONES), ...await hiddenFocus(phone), ...await look(screen, "screen-not-live", PROJECTORS)]);
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
