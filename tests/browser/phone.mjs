// The phone: it knows its own words again and tells nobody, speaks its reader's language and in one voice, stays awake while
// somebody writes, and can be read in any size.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, openAll, picture, says, startBrowser, until } from "./support/browser.mjs";
import { ANSWERS, joinByPage, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** What the phone of these stories says, in words that nobody else uses. */
const OWN = "Come on nights and ask us how a night goes";
const QUESTION = "How could leaders be seen more where you work, and be easier to talk to?";
/** A word as long as a phone meets, and a text that may name somebody. */
const LONG_WORD = "Wirtschaftlichkeitsüberprüfungskommissionsvorsitzende ", NAMES = "Sister Jones never comes";

let server, browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** A phone in a browser of its own. It keeps what is read out, and whether anything made it shake. */
async function phoneOf(session, kind = PHONE) {
  const context = await browser.context(kind);
  await context.addInitScript(() => {
    globalThis.read = []; globalThis.shaken = 0;
    Object.defineProperty(navigator, "vibrate", { value: () => { globalThis.shaken += 1; return true; } });
    addEventListener("DOMContentLoaded", () => {
      const status = document.querySelector("#status");
      if (status) new MutationObserver(() => { if (status.textContent) globalThis.read.push({ text: status.textContent, at: Date.now() }); }).observe(status, { childList: true, characterData: true, subtree: true });
    });
  });
  const page = await context.newPage();
  await joinByPage(page, server.address, session.code);
  return page;
}

async function send(page, text, name = /^Send/) {
  await page.locator("#answer0").fill(text);
  await page.getByRole("button", { name }).click();
  await page.locator(".receipt").waitFor();
}

/** Closes question 1 after others have answered, with one answer as the first quotation of its theme, and shows it. */
async function showWith(session, others, quoted) {
  for (const [at, phone] of others.entries()) await phone.answer(0, ANSWERS[at]);
  await session.closeNow(0);
  const { to_sort } = await session.themes();
  const [theme, , answers] = to_sort.find(([, , said]) => said.some(({ text }) => text === quoted));
  await session.act("pin", { prompt: 0, theme: theme.id, responses: [answers.find(({ text }) => text === quoted).id] });
  await session.act("show", { prompt: 0 });
  return theme;
}

/** Opens every theme of the list and gives the quotations that are marked as this phone's own. */
async function marked(page, theme) {
  await says(page, ".theme .label", theme.label);
  await openAll(page, "#picture");
  return page.locator(".yours").evaluateAll((marks) => marks.map((mark) => mark.previousElementSibling.textContent));
}

test("an answer of one's own is marked among the quotations, on this phone only", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), others = await session.phones(6);
  const ann = await phoneOf(session), ben = await phoneOf(session);
  await session.act("open", { prompt: 0 });
  await send(ann, "Something else first");
  await ann.getByText("Show or change").click();
  await send(ann, OWN);
  await until("the change is in", async () => !(await ann.locator("#answer0").isVisible()));
  await send(ben, ANSWERS[7]);

  const sent = [];
  ann.on("request", (request) => sent.push(request.url() + JSON.stringify(request.headers()) + (request.postData() ?? "")));
  ann.on("websocket", (socket) => { sent.push(socket.url()); socket.on("framesent", ({ payload }) => sent.push(String(payload))); });
  const theme = await showWith(session, others, OWN);
  assert.deepEqual(await marked(ann, theme), [OWN]);
  await says(ann, ".yours", "yours");
  assert.ok((await ben.locator("#picture").innerHTML()).includes(OWN));
  assert.ok(!(await marked(ben, theme)).includes(OWN), "nobody else's phone knows whose it is");
  await picture(ann, "phone/yours");

  await session.act("rename", { prompt: 0, theme: theme.id, label: "On nights, too" });
  assert.deepEqual(await marked(ann, { label: "On nights, too" }), [OWN], "it is marked after news as well");
  await ann.reload();
  assert.deepEqual(await marked(ann, { label: "On nights, too" }), [OWN], "and after a reload");
  assert.ok(sent.length > 0, "the reload was seen");
  assert.deepEqual(sent.filter((text) => /yours|own[:=]/.test(text) || decodeURIComponent(text.replaceAll("+", " ")).includes(OWN)), [], "nothing of the mark leaves the phone");
  const cookies = await ann.context().cookies();
  assert.deepEqual(cookies.map(({ name }) => name), [`phone-${session.session}`]);
  assert.equal(await ann.evaluate(() => localStorage.length), 0);
});

test("the mark goes with the next question, and does not come back", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), others = await session.phones(6), page = await phoneOf(session);
  await session.act("open", { prompt: 0 });
  await send(page, OWN);
  const theme = await showWith(session, others, OWN);
  assert.deepEqual(await marked(page, theme), [OWN]);
  await session.act("open", { prompt: 1 });
  await page.locator("#answer2").waitFor();
  assert.equal(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("own:")).length), 0, "the phone has forgotten it");
  await session.act("close-now", { prompt: 1 });
  await session.sorted(1);
  await session.act("show", { prompt: 0 });
  assert.deepEqual(await marked(page, theme), []);
  assert.ok((await page.locator("#picture").innerHTML()).includes(OWN));
});

test("what was taken back is not marked, nor what somebody wrote who left", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), others = await session.phones(7), page = await phoneOf(session), leaver = await phoneOf(session);
  await session.act("open", { prompt: 0 });
  for (const phone of [page, leaver]) await send(phone, OWN);
  await page.getByText("Show or change").click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("button", { name: "Nothing to add" }).waitFor();
  await others[6].answer(0, OWN); // somebody else says the same, word for word
  await leaver.getByRole("button", { name: "Leave this session" }).click();
  await leaver.waitForURL(`${server.address}/`);
  assert.equal(await leaver.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("own:")).length), 0);
  const theme = await showWith(session, others.slice(0, 6), OWN);
  assert.deepEqual(await marked(page, theme), []);
});

/** Chooses at the foot of a phone's page how to read it. */
async function choose(page, name) {
  await page.locator("footer summary").click();
  await Promise.all([page.waitForResponse("**/preferences"), page.getByRole("button", { name }).click()]);
  await page.locator("footer summary").waitFor();
}

test("a phone speaks Welsh while another one stays English: by choice, and by the browser's own language", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), others = await session.phones(6);
  const chosen = await phoneOf(session), native = await phoneOf(session, { ...PHONE, locale: "cy" }), english = await phoneOf(session);
  await says(native, "h1", "Rydych i mewn.");
  await choose(chosen, "Cymraeg");
  await says(chosen, "h1", "Rydych i mewn.");
  await says(english, "h1", "You are in.");
  const welsh = [chosen, native];
  for (const page of welsh) assert.equal(await page.locator("html").getAttribute("lang"), "cy");

  await session.act("open", { prompt: 0 });
  for (const page of welsh) {
    await says(page, ".step", "Cwestiwn 1 o 2");
    await says(page, "h1", "Sut gallai arweinwyr fod yn fwy gweladwy");
    assert.equal(await page.locator("h1").getAttribute("lang"), null, "in the language of its page");
    await says(page, "#tally", "Mae 0 o 9 wedi ateb");
    await says(page, "#clock", / ar ôl$/);
  }
  await says(english, ".step", "Question 1 of 2");
  for (const page of welsh) {
    await page.getByRole("button", { name: "Anfon", exact: true }).click();
    await says(page, "#problem", "Ysgrifennwch o leiaf un ateb");
    await send(page, OWN, /^Anfon/);
    await says(page, ".receipt", "Mae eich ateb i mewn.");
  }
  await english.getByRole("button", { name: "Send" }).click();
  await says(english, "#problem", "Write at least one answer");
  await picture(chosen, "phone/welsh");

  await english.locator("#answer0").fill("Half a thought");
  await server.restart();
  for (const page of [...welsh, english]) await until("it is connected again", async () => !(await page.locator("#status").innerText()));
  assert.equal(await english.locator("#answer0").inputValue(), "Half a thought");
  for (const [at, phone] of others.slice(0, 3).entries()) await phone.answer(0, ANSWERS[at]);
  for (const page of welsh) await says(page, "#tally", "Mae 5 o 9 wedi ateb");
  await says(english, "#tally", "5 of 9 have answered");
  await session.act("close", { prompt: 0 });
  for (const page of welsh) await says(page, "#notice", "Mae’r cwestiwn hwn yn cau.");
  await says(english, "#notice", "This question is closing.");
  await session.closeNow(0);
  await session.act("show", { prompt: 0 });
  for (const page of welsh) await says(page, ".theme .count", /^\d (o bobl|pherson|person|berson)$/);
  await says(english, ".theme .count", /^\d people$/);
  await session.act("end");
  for (const page of welsh) await says(page, "h1", "Diolch.");
  await chosen.getByRole("link", { name: "Darllen yr adroddiad" }).click();
  await chosen.waitForURL(/\/report\//);
  assert.equal(await chosen.locator("html").getAttribute("lang"), "cy");
});

test("what a phone says without the server is in its language, too", async () => {
  const session = await openSession(server.address), page = await phoneOf(session, { ...PHONE, locale: "cy" });
  await session.act("open", { prompt: 0 });
  await page.locator("#answer0").waitFor();
  await page.context().setOffline(true);
  await says(page, "#status", "Rydych all-lein.");
  await page.locator("#answer0").fill("a".repeat(450));
  await says(page, ".left", "Nodau ar ôl: 50");
  await page.getByRole("button", { name: "Anfon", exact: true }).click();
  await says(page, "#status", "Heb ei anfon eto.");
  await page.context().setOffline(false);
  await says(page, ".receipt", "Mae eich ateb i mewn.");
});

test("large text is half as large again, on every page, until it is chosen otherwise", async () => {
  const session = await openSession(server.address), page = await phoneOf(session);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main")).fontSize));
  const normal = await size(), near = async (times) => Math.abs(await size() - times * normal) < 0.1;
  await choose(page, "Large");
  await page.locator("html[data-text=large]").waitFor();
  assert.ok(await near(1.5));
  await page.reload();
  assert.ok(await near(1.5), "after a reload");
  await session.act("open", { prompt: 0 });
  await page.locator("#answer0").waitFor();
  assert.ok(await near(1.5), "after news");
  await picture(page, "phone/large");
  await page.goto(`${server.address}/join`);
  assert.ok(await near(1.5), "on other pages");
  await page.goBack();
  await choose(page, "Cymraeg");
  await says(page, "footer summary", "Iaith");
  assert.ok(await near(1.5), "beside another language");
  await choose(page, "Arferol");
  assert.equal(await page.locator("html[data-text]").count(), 0);
  assert.ok(await near(1));
});

test("the phone stays awake while somebody writes, and no longer", async () => {
  const session = await openSession(server.address), context = await browser.context(PHONE);
  await context.addInitScript(() => {
    globalThis.asked = []; globalThis.held = 0; globalThis.gate = Promise.resolve();
    Object.defineProperty(navigator, "wakeLock", { value: {
      async request(kind) {
        globalThis.asked.push(kind);
        await globalThis.gate;
        globalThis.held += 1;
        return { released: false, async release() { if (!this.released) { this.released = true; globalThis.held -= 1; } } };
      },
    } });
  });
  const page = await context.newPage(), held = () => page.evaluate(() => globalThis.held), asked = () => page.evaluate(() => globalThis.asked);
  await joinByPage(page, server.address, session.code);
  await session.act("open", { prompt: 1 });
  await page.locator("#answer2").waitFor();
  assert.deepEqual(await asked(), [], "nothing before somebody writes");
  await page.locator("#answer0").focus();
  await until("it stays awake", async () => (await held()) === 1);
  assert.deepEqual(await asked(), ["screen"]);
  await page.locator("#answer0").blur();
  await until("it may sleep", async () => (await held()) === 0);

  await page.locator("#answer0").focus();
  await page.locator("#answer1").focus();
  await until("it stays awake", async () => (await held()) === 1);
  const hide = (hidden) => page.evaluate((is) => { Object.defineProperty(document, "hidden", { value: is, configurable: true }); document.dispatchEvent(new Event("visibilitychange")); }, hidden);
  await hide(true);
  await until("it may sleep in a pocket", async () => (await held()) === 0);
  await hide(false);
  await until("it stays awake again", async () => (await held()) === 1);
  await page.locator("#answer1").fill("One thing");
  await page.getByRole("button", { name: /^Send/ }).click();
  await says(page, ".receipt", "Your answer is in.");
  await until("it may sleep once it is sent", async () => (await held()) === 0);

  await page.getByText("Show or change").click();
  const before = (await asked()).length;
  await page.evaluate(() => { globalThis.gate = new Promise((open) => { globalThis.open = open; }); });
  await page.locator("#answer0").focus();
  await until("it was asked for", async () => (await asked()).length > before);
  await page.locator("#answer0").blur();
  await page.locator("#answer0").focus();
  await page.locator("#answer0").blur();
  await page.evaluate(() => globalThis.open());
  await until("what came too late was given back", async () => (await held()) === 0);
  await page.locator("#answer0").focus();
  await until("it stays awake", async () => (await held()) === 1);
  await page.locator("#answer0").blur();
  await until("nothing is held twice", async () => (await held()) === 0);
});

test("a phone has one polite voice, and it says what changes", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), others = await session.phones(6), page = await phoneOf(session);
  const heard = (words) => until(`“${words}” is read out`, () => page.evaluate((part) => globalThis.read.some(({ text }) => text.includes(part)), words));
  const one = async () => {
    const voices = await page.locator("[aria-live], [role=status], [role=log], [role=timer], output").evaluateAll((all) => all.map((voice) => `#${voice.id} ${voice.getAttribute("aria-live")}`));
    assert.deepEqual(voices, ["#status polite"]);
  };
  await one();
  await session.act("open", { prompt: 0 });
  await heard(QUESTION);
  await one();
  await send(page, OWN);
  await heard("Your answer is in.");
  for (const [at, phone] of others.slice(0, 5).entries()) await phone.answer(0, ANSWERS[at]);
  await session.act("close", { prompt: 0 });
  await heard("This question is closing. Send what you have written.");
  await one();
  await session.closeNow(0);
  await heard("Answers are closed.");
  await one();
  await session.act("show", { prompt: 0 });
  const { to_sort: [[theme]] } = await session.themes();
  await heard(`Top theme: ${theme.label}, ${theme.answers} people`);
  assert.ok(await page.locator("#status").evaluate((status) => status.matches(".unseen")), "what stands on the page is only read out");
  await one();
  await session.act("three-cs", { prompt: 0 });
  await heard("The three Cs");
  await session.act("open", { prompt: 1 });
  await heard("You have five minutes with your leader.");
  await one();
  await session.act("close-now", { prompt: 1 });
  await session.sorted(1);
  await session.act("end");
  await heard("Thank you.");
  await one();
  assert.equal(await page.evaluate(() => globalThis.shaken), 0, "nothing makes a phone shake");
});

test("the top theme is read out at most every ten seconds", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), others = await session.phones(6), page = await phoneOf(session);
  await page.clock.install();
  await page.reload();
  await session.act("open", { prompt: 0 });
  for (const [at, phone] of others.entries()) await phone.answer(0, ANSWERS[at]);
  await session.closeNow(0);
  await session.act("show", { prompt: 0 });
  const { to_sort: [[theme]] } = await session.themes();
  const tops = () => page.evaluate(() => globalThis.read.filter(({ text }) => text.startsWith("Top theme: ")));
  await until("the top theme is read out", async () => (await tops()).length === 1);
  for (const label of ["First name", "Second name", "Third name"]) {
    await session.act("rename", { prompt: 0, theme: theme.id, label });
    await says(page, ".theme .label", label);
  }
  assert.equal((await tops()).length, 1, "not yet");
  await page.clock.fastForward(10_500);
  await until("it is read out again", async () => (await tops()).length === 2);
  const [first, second] = await tops();
  assert.ok(second.text.includes("Third name"), "what stands there by then");
  assert.ok(second.at - first.at >= 10_000, `${second.at - first.at} ms apart`);
});

test("on the narrowest phone, in text of twice the size, nothing scrolls sideways", async () => {
  const session = await openSession(server.address, { smallest_group: 3, plan: "workshop", title: `${LONG_WORD} away day` }), others = await session.phones(7), faults = [];
  const context = await browser.context({ viewport: { width: 320, height: 568 } });
  await context.addInitScript(() => addEventListener("DOMContentLoaded", () => {
    const root = document.documentElement;
    root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
  }));
  const page = await context.newPage();
  const look = async (name) => {
    await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
    const [size, wide, clear] = await page.evaluate(() => {
      const root = document.documentElement, leaves = [...document.querySelectorAll("body *:not(svg *)")].filter((element) => element.checkVisibility() && !element.closest(".unseen, .skip") && element.getBoundingClientRect().right > root.clientWidth + 1);
      return [parseFloat(getComputedStyle(root).fontSize), root.scrollWidth <= root.clientWidth && root.clientWidth === innerWidth, leaves.map((element) => element.tagName.toLowerCase() + (element.id && `#${element.id}`) + (element.className && `.${element.className}`))];
    });
    assert.ok(size >= 32, `${size} px`);
    if (!wide || clear.length) faults.push(`${name}: ${clear.join(", ")}`);
    await picture(page, `phone/twice-${name}`, true);
  };
  await page.goto(`${server.address}/join`);
  await look("join");
  await joinByPage(page, server.address, session.code);
  await look("lobby");
  await session.act("open", { prompt: 0 });
  await page.locator("#answer0").waitFor();
  await look("asking");
  await page.locator("button.send").click();
  await says(page, "#problem", "Write at least one answer");
  await look("refused");
  await page.locator("#answer0").fill(NAMES);
  await page.locator("button.send").click();
  await says(page, ".warning", "This may name someone");
  await look("warned");
  await page.locator("#answer0").fill(LONG_WORD.repeat(9).slice(0, 470));
  await look("writing");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.locator(".receipt").waitFor();
  await look("receipt");
  // One is still to answer: where everybody has, closing waits for nobody.
  for (const [at, phone] of others.slice(1).entries()) await phone.answer(0, ["Feedback on my ideas, please", "The bicycle shed is locked"][Number(at > 3)]);
  await session.act("close", { prompt: 0 });
  await says(page, "#notice", "closing");
  await look("closing");
  await session.closeNow(0);
  await says(page, "#notice", "Answers are closed");
  await look("sorted");
  const { to_sort } = await session.themes();
  await session.act("rename", { prompt: 0, theme: to_sort[0][0].id, label: LONG_WORD.trim() });
  await session.act("show", { prompt: 0 });
  await says(page, ".theme .label", LONG_WORD.trim());
  await look("themes");
  await session.act("three-cs", { prompt: 0 });
  await says(page, "#picture h2", "The three Cs");
  await look("cs");
  await session.act("beside", { prompt: 0 });
  await says(page, "#picture .relation", /./);
  await look("beside");
  const { slides } = await session.themes();
  if (slides.voice.answer) {
    await session.act("voice", { prompt: 0, responses: [slides.voice.answer.id] });
    await says(page, ".voice", "One voice");
    await look("voice");
  }
  await session.act("end");
  await says(page, "h1", "Thank you.");
  await look("ended");
  await page.getByRole("link", { name: "Read the report" }).click();
  await page.waitForURL(/\/report\//);
  await look("report");
  assert.deepEqual(faults, []);
  assert.ok(slides.voice.answer, "a single voice was there to look at");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
