// The console where others see it: safe to project, with and without script; on a phone; and beside a second facilitator.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, openAll, picture, says, startBrowser, until } from "./support/browser.mjs";
import { ANSWERS, openLink, openSession } from "./support/room.mjs";
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

/** A session whose first question is sorted and shown. `written` are the answers that the console holds, and `voice` the one it offers. */
async function sorted() {
  const session = await openSession(server.address, { smallest_group: 3 });
  const written = ANSWERS, phones = await session.phones(written.length); // some of them fit no theme
  await session.act("open", { prompt: 0 });
  for (const [at, phone] of phones.entries()) await phone.answer(0, written[at]);
  await session.closeNow(0);
  await session.act("show", { prompt: 0 });
  const { slides } = await session.themes();
  return { session, written, voice: slides.voice.answer.text };
}

/** Opens the console in a browser of its own. */
async function consoleOf(session, kind = LAPTOP) {
  const page = await (await browser.context(kind)).newPage();
  await openLink(page, session.link("console"), "console");
  return page;
}

/** Opens every theme to its answers. */
async function openThemes(page) {
  await page.locator("#sorting summary").first().waitFor();
  await openAll(page, "#sorting");
}
/** Which of these answers can be seen on a page. */
async function seen(page, written) {
  const text = await page.locator("body").innerText();
  return written.filter((answer) => text.includes(answer));
}
const safe = (page) => page.getByRole("button", { name: "Safe to project" });

test("“Safe to project” takes everything that people wrote out of sight at once, and brings it back", async () => {
  const { session, written, voice } = await sorted(), page = await consoleOf(session);
  await says(page, "#slides .raw blockquote", voice);
  await openThemes(page);
  assert.deepEqual(await seen(page, written), written, "all of it can be read");
  assert.equal(await safe(page).getAttribute("aria-pressed"), "false");
  await page.route("**/preferences", () => {}); // the server does not answer
  await safe(page).click();
  assert.deepEqual(await seen(page, written), []);
  assert.equal(await safe(page).getAttribute("aria-pressed"), "true");
  await says(page, ".safe-note", "What people wrote is out of sight here");
  await says(page, "#sorting summary .count", /people/);
  await picture(page, "console/safe", true);

  const { to_sort } = await session.themes();
  await session.act("rename", { prompt: 0, theme: to_sort[0][0].id, label: "Named while it is safe" });
  await says(page, "#sorting summary", "Named while it is safe");
  assert.deepEqual(await seen(page, written), [], "news brings nothing back");
  await page.unroute("**/preferences");
  await safe(page).click();
  await openThemes(page);
  assert.deepEqual(await seen(page, written), written);
  assert.equal(await safe(page).getAttribute("aria-pressed"), "false");
  assert.ok(!await page.locator(".safe-note").isVisible());
});

test("a console stays safe over a reload, in another tab and once the session has ended, and no other console does", async () => {
  const { session, written } = await sorted(), page = await consoleOf(session), other = await consoleOf(session);
  await says(page, "#slides", "Now: all themes");
  const [kept] = await Promise.all([page.waitForResponse("**/preferences"), safe(page).click()]);
  assert.equal(kept.status(), 303);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await page.reload();
  for (const there of [page, tab]) {
    await openThemes(there);
    assert.deepEqual(await seen(there, written), []);
    assert.equal(await safe(there).getAttribute("aria-pressed"), "true");
  }
  await openThemes(other);
  assert.deepEqual(await seen(other, written), written);
  await session.act("end");
  for (const there of [page, other]) await says(there, "#next", "This session has ended.");
  assert.deepEqual(await seen(page, written), []);
  assert.notDeepEqual(await seen(other, written), [], "elsewhere the quotations are there");
  await Promise.all([page.waitForResponse("**/preferences"), safe(page).click()]);
  assert.notDeepEqual(await seen(page, written), []);
  await page.reload();
  assert.notDeepEqual(await seen(page, written), [], "and it keeps that, too");
});

test("without script the same button brings a page that is safe", async () => {
  const { session, written } = await sorted(), scripted = await consoleOf(session);
  const storageState = await scripted.context().storageState();
  const page = await (await browser.context({ ...LAPTOP, javaScriptEnabled: false, storageState })).newPage();
  await page.goto(scripted.url());
  await openThemes(page);
  assert.deepEqual(await seen(page, written), written);
  await safe(page).click();
  await page.waitForURL(scripted.url());
  await says(page, ".safe-note", "out of sight");
  await openThemes(page);
  assert.deepEqual(await seen(page, written), []);
  assert.equal(await safe(page).getAttribute("aria-pressed"), "true");
  await picture(page, "console/safe-without-script", true);
  await safe(page).click();
  await until("it shows again", async () => (await safe(page).getAttribute("aria-pressed")) === "false");
  await openThemes(page);
  assert.deepEqual(await seen(page, written), written);
});

/** Scrolls a console down, half a window at a time: where the big button is not in view, and whether the page is too wide. */
const scrolling = (page) => page.evaluate(async () => {
  const faults = [], root = document.documentElement, button = document.querySelector("#next button");
  for (let top = 0; ; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise(requestAnimationFrame);
    const { left, right, top: above, bottom } = button.getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (above + bottom) / 2);
    if (above < 0 || bottom > innerHeight || !button.contains(there)) faults.push(`the big button is out of view at ${Math.round(scrollY)} of ${root.scrollHeight}`);
    if (scrollY + innerHeight >= root.scrollHeight - 1) break;
  }
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px in ${root.clientWidth}`);
  scrollTo(0, 0);
  return faults;
});

test("on a phone the big button stays in view, and nothing scrolls sideways", async () => {
  const session = await openSession(server.address, { smallest_group: 3 }), page = await consoleOf(session, PHONE), faults = [];
  const look = async (name) => {
    await page.locator("#next button").waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
    faults.push(...(await scrolling(page)).map((fault) => `${name}: ${fault}`));
    await page.evaluate(() => scrollTo(0, 600));
    await picture(page, `console/phone-${name}`);
  };
  await look("lobby");
  const phones = await session.phones(ANSWERS.length);
  await session.act("open", { prompt: 0 });
  await says(page, "#next", "Close answers");
  await look("asking");
  for (const [at, phone] of phones.entries()) await phone.answer(0, ANSWERS[at]);
  await session.closeNow(0);
  await says(page, "#next", "Show themes");
  await look("sorted");
  await session.act("show", { prompt: 0 });
  await says(page, "#next", "Open question 2");
  await look("shown");
  await session.act("end");
  await says(page, "#next", "Read the report");
  await look("ended");
  assert.deepEqual(faults, []);
});

test("on a phone a refusal can be read wherever it was caused", async () => {
  const { session } = await sorted(), page = await consoleOf(session, PHONE);
  await page.locator("#sorting summary").first().click();
  await page.getByRole("button", { name: "Make a theme" }).first().click();
  await says(page, "#problem", "A theme's name needs 1 to 60 characters.");
  await picture(page, "console/phone-refused");
  const readable = await page.locator("#problem p").evaluate((says) => {
    const { left, right, top, bottom } = says.getBoundingClientRect(), there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && says.contains(there);
  });
  assert.ok(readable, "nothing lies over it");
});

test("on a phone what has the focus never lies behind the big button", async () => {
  const { session } = await sorted(), page = await consoleOf(session, PHONE), faults = [];
  await says(page, "#next", "Open question 2");
  await page.locator("#sorting summary").first().click();
  const controls = await page.locator("a, button, summary, input, select").count();
  for (const key of ["Shift+Tab", "Tab"]) {
    for (let at = 0; at < controls; at++) {
      await page.keyboard.press(key);
      const fault = await page.evaluate(() => {
        const at = document.activeElement, { top, bottom } = at.getBoundingClientRect(), bar = document.querySelector("#next");
        const behind = !bar.contains(at) && bottom > 0 && top >= bar.getBoundingClientRect().top && bottom <= bar.getBoundingClientRect().bottom;
        return behind ? `${at.tagName.toLowerCase()}#${at.id} “${at.innerText}”` : "";
      });
      if (fault) faults.push(`${key}: ${fault}`);
    }
  }
  assert.deepEqual(faults, []);
});

test("a second console says that another facilitator is there, until it goes", async () => {
  const session = await openSession(server.address), words = "Another facilitator is also running this";
  const first = await consoleOf(session);
  await says(first, "#health", "Nobody has joined yet");
  assert.ok(!(await first.locator("#health").innerText()).includes(words));
  const second = await consoleOf(session);
  for (const page of [first, second]) await says(page, "#health li[data-well=no]", words);
  await picture(second, "console/second", true);
  await second.close();
  await until("the first is alone again", async () => !(await first.locator("#health").innerText()).includes(words));
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
