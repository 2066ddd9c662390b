// The report on paper: A4, few pages, nothing cut in two; readable where the printer knows no colours.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser } from "./support/browser.mjs";
import { onPaper } from "./support/papers.mjs";
import { ANSWERS, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** People in the room, and what their report may take: pages of A4, and bytes before anything packs them. */
const PEOPLE = 30, PAGES = 6, BYTES = 60 * 1024;

let server, browser, session;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await wholeDay(server.address);
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** Thirty people answer every question of an away day, the last with several answers each. */
async function wholeDay(address) {
  const opened = await openSession(address, { plan: "away-day" });
  const phones = await opened.phones(PEOPLE);
  const { prompts } = await opened.state();
  for (const { face } of prompts) {
    await opened.act("open", { prompt: face.prompt });
    const said = (at) => `${ANSWERS[at % ANSWERS.length]}${at < ANSWERS.length ? "" : `, and that goes for room ${at} too`}`;
    for (const [at, phone] of phones.entries()) await phone.answer(face.prompt, ...Array.from({ length: face.slots }, (_, slot) => said(at + slot * 3)));
    await opened.closeNow(face.prompt);
  }
  await opened.act("end");
  return opened;
}

async function openReport(part = "") {
  const page = await (await browser.context()).newPage();
  await openLink(page, session.link("report"), "report");
  if (part) await page.goto(`${page.url()}/${part}`);
  return page;
}

/** Pages of a PDF as its page tree counts them. */
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

test("thirty people's report is light enough for a phone on slow Wi-Fi", async () => {
  const page = await openReport();
  const { length } = await (await page.request.get(page.url())).body();
  assert.ok(length > BYTES / 6, `${length} bytes: is something missing?`);
  assert.ok(length <= BYTES, `${length} bytes`);
});

test("thirty people's report is at most six pages of A4, and no row of it is split", async () => {
  const page = await openReport();
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = pagesOf(pdf);
  assert.ok(pages >= 2, "this test can count pages");
  assert.ok(pages <= PAGES, `${pages} pages`);
  await page.emulateMedia({ media: "print" });
  const split = await page.evaluate(() => [...document.querySelectorAll("main :is(li, .voice, blockquote)")].filter((row) => row.checkVisibility() && getComputedStyle(row).breakInside !== "avoid").map((row) => row.textContent.slice(0, 40)));
  assert.deepEqual(split, []);
  assert.deepEqual(await onPaper(page, "report"), []);
});

test("the poster is a sheet of A4 or A3 for each question, all of it in ink that grey paper keeps", async () => {
  const page = await openReport("poster");
  const sheets = await page.locator(".sheet").count();
  assert.equal(sheets, 4);
  for (const format of ["A4", "A3"]) assert.equal(pagesOf(await page.pdf({ format })), sheets, format);
  assert.deepEqual(await onPaper(page, "poster"), []);
  await page.emulateMedia({ media: "print" });
  const pale = await page.evaluate(() => [...document.querySelectorAll(".sheet :is(p, h2, span)")].filter((part) => getComputedStyle(part).color !== "rgb(11, 12, 12)").map((part) => part.textContent));
  assert.deepEqual(pale, []);
  const themes = page.locator(".sheet .themes li");
  assert.equal(await themes.locator(":is(.marks, .bar)").count(), await themes.count());
  for (const theme of await themes.filter({ has: page.locator("[data-c]") }).all()) assert.match(await theme.innerText(), /Compassion|Visibility|Credibility/);
});
