// Links with a secret in a real browser: what stands in the address bar, in the history, in what is sent, and on the big screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LAPTOP, PHONE, says, until } from "./support/browser.mjs";
import { startWorld } from "./support/world.mjs";

const { server, browser } = await startWorld();

/** Opens a session and gives its console, and every link under "Your links" by its name. */
async function opened() {
  const page = await (await browser.context(LAPTOP)).newPage();
  await page.goto(`${server.address}/start`);
  await page.locator("ul.levels button").first().click();
  await page.waitForURL("**/console/*");
  const links = {};
  for (const name of ["console", "screen", "report", "leader"]) links[name] = await page.locator(`#${name}-link`).inputValue();
  return { page, links };
}

const secretOf = (link) => link.split(".").at(-1);

/** Everything a page can be asked for without its cookies: what is on it, in its address, in its stores. */
const remains = (page) => page.evaluate(() => [document.documentElement.outerHTML, location.href, document.cookie, document.referrer,
  JSON.stringify(history.state), JSON.stringify(sessionStorage), JSON.stringify(localStorage)].join("\n"));

test("a link opens its page, and its secret is sent once, in a body, and is nowhere afterwards", async () => {
  const { links } = await opened();
  for (const [name, link] of Object.entries(links)) {
    const context = await browser.context(LAPTOP), sent = [];
    const page = await context.newPage();
    context.on("request", (request) => sent.push(request));
    await page.goto(link);
    if (name === "leader") await says(page, "#claim, .problem", /once the session has ended/);
    else await page.waitForURL(`**/${name}/*`);
    assert.equal(new URL(page.url()).hash, "", name);
    const secret = secretOf(link);
    for (const request of sent) {
      const { cookie = "", ...headers } = await request.allHeaders();
      const said = JSON.stringify(headers);
      assert.ok(!said.includes(secret), `${name}: ${request.url()} says ${said}`);
      assert.ok(!new URL(request.url()).pathname.includes(secret) && !new URL(request.url()).search.includes(secret), request.url());
    }
    assert.equal(sent.filter((request) => request.postData()?.includes(secret)).length, 1, name);
    const left = await remains(page);
    // The console lists its own link for whoever runs the session; no other page knows its own secret, or a greater one.
    if (name !== "console") for (const other of Object.values(links)) assert.ok(!left.includes(secretOf(other)), `${name} knows ${other}`);
    await page.goBack().catch(() => {});
    assert.ok(!page.url().includes(secret), page.url());
    await context.close();
  }
});

test("the big screen that a console opens knows no link of the console", async () => {
  const { page, links } = await opened();
  const [screen] = await Promise.all([page.waitForEvent("popup"), page.locator("#open-screen").click()]);
  await until("the screen shows the code", async () => (await screen.locator("#stage, #scene").count()) > 0);
  const left = await remains(screen);
  for (const link of Object.values(links)) assert.ok(!left.includes(secretOf(link)), link);
  assert.equal(await screen.evaluate(() => window.opener), null, "it cannot reach the console either");
});

test("whoever leaves takes along what the pages of a session kept on the phone", async () => {
  const { page: facilitator } = await opened();
  const page = await (await browser.context(PHONE)).newPage();
  await page.goto(await facilitator.locator("#join-link").inputValue());
  await page.locator("form.join button").click();
  await page.waitForURL("**/s/*");
  await page.evaluate(() => sessionStorage.setItem("draft", "words that were never sent"));
  await page.evaluate(() => document.querySelector('form[action$="/leave"]').requestSubmit());
  await page.waitForURL(`${server.address}/`);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test("a referrer policy of none would make browsers disown our own forms", async () => {
  const page = await (await browser.context(LAPTOP)).newPage();
  const origins = [];
  page.on("request", (request) => request.method() === "POST" && origins.push(request.allHeaders().then(({ origin }) => origin)));
  const join = async () => {
    await page.goto(`${server.address}/join`);
    await page.locator("#code").fill("BCD-FGH");
    await page.locator("#code").press("Enter");
  };
  await join();
  await says(page, "main", /That code is not in use/);
  await page.route("**/join", async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), "referrer-policy": "no-referrer" } });
  });
  await join();
  await says(page, "main", /came from another site/);
  assert.deepEqual(await Promise.all(origins), [server.address, "null"]);
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
