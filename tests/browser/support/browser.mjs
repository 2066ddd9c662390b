// One Chromium for a file of tests, and the waiting and looking every story needs. Nothing here sleeps for a fixed time.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/** Where screenshots go; git ignores it. */
const OUT = path.join(import.meta.dirname, "..", "out");

/** Milliseconds a page may take to show what it should, on two busy cores. */
export const PATIENCE_MS = 10_000;

/** A browser that talks to nobody but the page under test. */
const FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
  "--disable-default-apps", "--disable-domain-reliability", "--no-pings", "--disable-features=OptimizationHints,MediaRouter,Translate"];

/** A phone's window, in CSS pixels. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** A laptop's window. */
export const LAPTOP = { viewport: { width: 1280, height: 800 } };
/** A projector. */
export const PROJECTOR = { viewport: { width: 1920, height: 1080 } };

/** Starts Chromium. `faults` collects what went wrong inside pages: script errors and blocked content. */
export async function startBrowser() {
  const executablePath = process.env.OPENFLOOR_CHROMIUM;
  if (!executablePath) throw new Error("OPENFLOOR_CHROMIUM is not set: start the tests with tests/browser/run BINARY");
  const browser = await launch(executablePath);
  const faults = [];
  const context = async (options = {}) => {
    const made = await browser.newContext({ locale: "en-GB", ...options });
    made.setDefaultTimeout(PATIENCE_MS);
    made.on("weberror", (fault) => faults.push(`script error: ${fault.error().message}`));
    made.on("console", (line) => isFault(line) && faults.push(`${line.page()?.url() ?? "a page"} says: ${line.text()}`));
    return made;
  };
  return { context, faults, stop: () => browser.close() };
}

// Chromium itself sometimes crashes before it has opened anything; that says nothing about us, so it may try once more.
function launch(executablePath) {
  const once = () => chromium.launch({ executablePath, args: FLAGS });
  return once().catch(once);
}

// A failed request is told apart from a fault of ours: stories cut the network on purpose.
function isFault(line) {
  return line.type() === "error" && !/Failed to load resource|WebSocket connection|net::ERR_/.test(line.text());
}

/** Waits until a condition holds and gives its value; says what it waited for where it does not. */
export async function until(what, condition, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until a visible place of a page says these words. */
export async function says(page, selector, words, patience = PATIENCE_MS) {
  const place = page.locator(selector).filter({ hasText: words, visible: true }).first();
  await place.waitFor({ timeout: patience }).catch(async () => {
    const said = await page.locator(selector).allInnerTexts();
    throw new Error(`${selector} should say ${words}; it says ${JSON.stringify(said)}`);
  });
  return place;
}

/** Opens everything within a place that opens, one after the other, as somebody does who reads all of it. */
export async function openAll(page, within) {
  const closed = page.locator(`${within} details:not([open]) > summary`);
  while (await closed.count()) await closed.first().click();
}

/** Keeps a picture of the window as it stands. */
export async function picture(page, name, whole = false) {
  mkdirSync(path.dirname(path.join(OUT, name)), { recursive: true });
  await page.screenshot({ path: path.join(OUT, `${name}.png`), fullPage: whole });
}
