// Over 500 texts that would run something travel from phones to the console, the big screen, other phones, the report and its
// files. None runs, none becomes markup, and none garbles what stands around it.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, openAll, says, until } from "./support/browser.mjs";
import { MARKUP, TURNS } from "./support/corpus.mjs";
import { joinByPage, openLink, openSession } from "./support/room.mjs";
import { startWorld } from "./support/world.mjs";

/** The texts, half of them for each of two questions; and what goes before them, so that themes form. */
const HALVES = [MARKUP.filter((_, at) => at % 2 === 0), MARKUP.filter((_, at) => at % 2 === 1)];
const SUBJECTS = ["car parking permits", "uniform laundry", "hot food canteen", "bicycle shed", "broken printers", "noisy fridge", "window blinds"];
/** Characters that a theme's name can have, and themes on the first page of the big screen at least. */
const NAME = 60, ON_A_PAGE = 4;
/** Milliseconds in which so many answers are read and sorted by a slow build. */
const SORTED_MS = 120_000;

const { server, browser } = await startWorld();
const ran = [];

/** A page on which nothing may run but our own scripts: whatever does is noted. */
async function watched(kind) {
  const context = await browser.context(kind);
  await context.exposeFunction("ran", (where) => { ran.push(String(where)); });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => globalThis.ran(`blocked: ${event.violatedDirective} ${event.blockedURI} at ${location.pathname}`));
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => { ran.push(dialog.message()); dialog.dismiss(); });
  page.on("popup", (popup) => ran.push(`opened ${popup.url()}`));
  page.on("request", (request) => { if (!request.url().startsWith(server.address) && !/^(data|file|about):/.test(request.url())) ran.push(`asked ${request.url()}`); });
  return page;
}

/** A text as the server keeps it. */
const kept = (text) => text.replaceAll("\u0000", "");
/** All text of a page, also what is out of sight. */
const textOf = (page) => page.locator("body").evaluate((body) => body.textContent);
/** The places of a page that hold one of these texts, and whether each lies apart from what is around it. */
const apart = (page) => page.locator("blockquote, .label, li span[dir]").evaluateAll((places) => places.every((place) => place.dir === "auto" && /isolate|plaintext/.test(getComputedStyle(place).unicodeBidi)));
/** Elements that no page of ours has. */
const STRANGE = "script:not([src^='/assets/']), style, iframe, object, embed, base, math, marquee, video, audio, image, xmp, listing, isindex, svg script, [onerror], [onload], [onfocus], [ontoggle], [href^='javascript' i], [srcdoc], [style*=expression]";

async function isSound(page, where) {
  assert.equal(await page.locator(STRANGE).count(), 0, `${where} has markup that somebody sent`);
  assert.deepEqual(ran, [], where);
}
async function holdsWidth(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${where} is ${wide} pixels too wide`);
}

test("there are over 500 texts, and a page without our care would run them", async () => {
  assert.ok(new Set(MARKUP).size >= 500, `${MARKUP.length}`);
  const page = await watched(LAPTOP);
  const runs = MARKUP.filter((text) => /^<(img|svg|body|details|iframe|script)/i.test(text));
  for (const text of runs.slice(0, 40)) await page.setContent(`<p>${text}</p>`, { waitUntil: "commit" });
  await until("something ran", () => ran.length > 5);
  await page.context().close();
  ran.length = 0;
});

let session;

test("phones send them, and the console has each word for word", async () => {
  session = await openSession(server.address, { smallest_group: 3, title: MARKUP[0].slice(0, 80) });
  const desk = await watched(LAPTOP), own = await watched(PHONE);
  await openLink(desk, session.link("console"), "console");
  await joinByPage(own, server.address, session.code);
  const phones = await session.phones(MARKUP.length / 2);
  for (const [prompt, texts] of HALVES.entries()) {
    await session.act("open", { prompt });
    await own.locator("#answer0").fill(texts[0]);
    await own.getByRole("button", { name: "Send" }).click();
    await says(own, ".receipt", "Your answer is in.");
    for (const [at, text] of texts.slice(1).entries()) await phones[at].answer(prompt, `${SUBJECTS[at % SUBJECTS.length]} ${text}`);
    await session.closeNow(prompt);
    await says(desk, "#next", "Show themes", SORTED_MS);
    const text = await textOf(desk);
    assert.deepEqual(texts.filter((sent) => !text.includes(kept(sent))), [], "the console has it all");
    assert.ok(await apart(desk));
    await session.act("show", { prompt });
  }
  await isSound(desk, "the console");
  await isSound(own, "the phone that sent it");
  await own.context().close();
  await desk.context().close();
});

test("as names and quotations they are text on the big screen, on phones and in the report", async () => {
  const screen = await watched(PROJECTOR), phone = await watched(PHONE);
  await openLink(screen, session.link("screen"), "screen");
  await joinByPage(phone, server.address, session.code);
  const { to_sort: sorted, picture } = await session.themes();
  const shown = sorted.filter(([theme]) => picture.themes.some(({ id }) => id === theme.id)).slice(0, ON_A_PAGE);
  assert.ok(shown.length > 2, `${shown.length} themes`);
  const names = HALVES[1].map(kept).filter((text) => text.length <= NAME && !text.includes("\n"));
  while (names.length) {
    const these = names.splice(0, shown.length);
    for (const [at, label] of these.entries()) await session.act("rename", { prompt: 1, theme: shown[at][0].id, label });
    for (const page of [screen, phone]) await until(`it says ${these}`, async () => { const text = await textOf(page); return these.every((label) => text.includes(label)); });
  }
  await holdsWidth(screen, "the big screen");
  const quoted = [];
  for (const [theme, , answers] of shown) {
    await session.act("pin", { prompt: 1, theme: theme.id, responses: [answers.at(-1).id] });
    await session.act("one-theme", { prompt: 1, theme: theme.id });
    quoted.push(answers.at(-1).text);
    for (const page of [screen, phone]) await until(`it quotes ${quoted.at(-1)}`, async () => (await textOf(page)).includes(quoted.at(-1)));
  }
  await openAll(phone, "#picture");
  for (const [page, where] of [[screen, "the big screen"], [phone, "the phone"]]) {
    assert.ok(await apart(page), where);
    await holdsWidth(page, where);
    await isSound(page, where);
  }
  for (const text of HALVES[0].slice(0, 8)) await session.act("agree", { said: text, will: text, who: text, by: text });
  await session.act("end");
  const report = await watched(LAPTOP);
  await openLink(report, session.link("report"), "report");
  const whole = await textOf(report);
  assert.deepEqual(quoted.filter((sent) => !whole.includes(sent)), [], "the report has the quotations");
  await isSound(report, "the report");
  await report.goto(`${report.url()}/poster`);
  await isSound(report, "the poster");
  for (const page of [screen, phone]) await isSound(page, "a page that stayed open");
});

test("no file of the report runs anything in a browser that opens it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "openfloor-"));
  after(() => rm(folder, { recursive: true, force: true }));
  const page = await watched(LAPTOP);
  await openLink(page, session.link("report"), "report");
  const place = page.url();
  for (const name of ["themes-1.svg", "report.md", "report.json"]) {
    const answer = await page.request.get(`${place}/${name}`);
    assert.equal(answer.status(), 200, name);
    assert.match(answer.headers()["content-disposition"], /^attachment/, name);
    await writeFile(path.join(folder, name), await answer.body());
    await page.goto(`file://${path.join(folder, name)}`);
    assert.ok((await page.evaluate(() => document.documentElement.textContent)).length > 100, name);
    assert.deepEqual(ran, [], name);
  }
});

test("text that turns, hides or piles up stays in its own place", async () => {
  const turning = await openSession(server.address, { smallest_group: 3 });
  await turning.act("open", { prompt: 0 });
  const texts = Object.values(TURNS).filter((text) => text !== TURNS.unseen), people = await turning.phones(texts.length + 1);
  for (const [at, text] of texts.entries()) await people[at].answer(0, text);
  await assert.rejects(people.at(-1).answer(0, TURNS.unseen), /422/, "what nobody can see is no answer");
  await turning.closeNow(0);
  const { to_sort: sorted, other_answers: others } = await turning.themes();
  const answers = [...sorted.flatMap(([, , said]) => said), ...others];
  const desk = await watched(LAPTOP);
  await openLink(desk, turning.link("console"), "console");
  const text = await textOf(desk);
  assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/);
  assert.ok(text.includes("abcdef end") && text.includes("password"), "nothing that can be seen is lost");
  assert.ok(text.includes(TURNS.emoji) && text.includes(TURNS.arabic));
  assert.ok(await apart(desk));
  await openAll(desk, "#sorting");
  await holdsWidth(desk, "the console");
  assert.equal(answers.length, texts.length);
});
