// Steps in which people mark something, by the pages that people see: a check-in, a vote and what is agreed; and the session after it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, PROJECTOR, picture, says, startBrowser, until } from "./support/browser.mjs";
import { ANSWERS, joinByPage, openLink, openSession, pressNext } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, session, desk, screen, phone, others;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  session = await openSession(server.address, { plan: "ask-and-agree", smallest_group: 3 });
  desk = await (await browser.context({ ...LAPTOP, acceptDownloads: true })).newPage();
  await openLink(desk, session.link("console"), "console");
  screen = await (await browser.context(PROJECTOR)).newPage();
  await openLink(screen, session.link("screen"), "screen");
  phone = await (await browser.context(PHONE)).newPage();
  await joinByPage(phone, server.address, session.code);
  others = await session.phones(ANSWERS.length);
});
after(async () => {
  await browser?.stop();
  await server?.stop();
});

const presses = (label) => pressNext(desk, label);

test("a check-in: one press on the phone, hidden until it is shown", async () => {
  await presses("Open step 1");
  await says(phone, "h1", "How are you, here and now?");
  await phone.getByLabel("4", { exact: true }).check();
  await picture(phone, "marking/check-in");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await says(phone, ".receipt", "Your choice is in.");
  for (const other of others) await other.mark(0, [3]);
  await says(screen, "#tally", "Everyone has answered");
  await presses("Close this step");
  await says(desk, "#sorting", `${others.length + 1} people took part.`);
  await says(screen, "#stage", "The result comes in a moment.");
  await presses("Show the result");
  await says(screen, "#stage", `${others.length + 1} people took part.`);
  await says(phone, "#picture", `${others.length + 1} people took part.`);
});

test("a vote: the phone counts the dots, and says when there are too many", async () => {
  await presses("Open question 2");
  for (const [at, other] of others.entries()) await other.answer(1, ANSWERS[at]);
  await phone.locator("#answer0").fill("Come on nights once in a while");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await says(phone, ".receipt", "Your answer is in.");
  await session.closeNow(1);
  await session.act("show", { prompt: 1 });
  await session.act("open", { prompt: 4 });
  const boxes = phone.locator("#answer input[type=checkbox]");
  await boxes.first().waitFor();
  const count = await boxes.count();
  assert.ok(count >= 2, `${count} themes`);
  await boxes.nth(0).check();
  await says(phone, "#answer .left", `1 of ${await phone.locator("fieldset[data-most]").getAttribute("data-most")} chosen`);
  await boxes.nth(1).check();
  await session.act("more-time"); // news comes in and does not touch what is chosen
  await says(screen, "#clock", / left/);
  assert.ok(await boxes.nth(0).isChecked() && await boxes.nth(1).isChecked());
  await picture(phone, "marking/vote");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await says(phone, ".receipt", "Your choice is in.");
  await phone.getByText("Show or change my choice").click();
  assert.ok(await boxes.nth(1).isChecked());
  await boxes.nth(1).uncheck();
  await phone.getByRole("button", { name: "Send the change" }).click();
  const { ballot: { marks } } = (await session.state()).screen.scene.prompt;
  for (const other of others.slice(0, 4)) await other.mark(4, Array.from({ length: marks }, (_, item) => Number(item === 0)));
  await until("five have voted", async () => (await session.state()).screen.scene.tally.done === 5);
  await session.act("close-now", { prompt: 4 });
  await presses("Show the result");
  await says(screen, "#stage", "5 dots");
  await picture(screen, "marking/vote-shown");
});

test("what is agreed is written down on the console, and everybody sees it grow", async () => {
  await session.act("open", { prompt: 6 });
  await says(screen, "#stage", "Nothing is written down yet.");
  const form = desk.locator("#agreeing form.agree").last();
  for (const [will, who] of [["Visit nights monthly", "Matron"], ["A board for ideas", "Ward manager"]]) {
    await form.getByLabel("We will").fill(will);
    await form.getByLabel("Who: a role").fill(who);
    await form.getByRole("button", { name: "Write it down" }).click();
    await says(screen, "#stage", will);
    await says(phone, "#picture", will);
    await says(desk, "#agreeing", will);
    assert.equal(await form.getByLabel("We will").inputValue(), "", "the form is ready for the next");
  }
  await picture(desk, "marking/agreeing");
  const refused = form.getByRole("button", { name: "Write it down" });
  await form.getByLabel("Who: a role").fill("Nobody");
  await refused.click();
  await says(desk, "#problem", "Write what will be done.");
  assert.equal(await form.getByLabel("Who: a role").inputValue(), "Nobody", "nothing that was typed is lost");
  await session.act("agree", { will: "Written down on another console" });
  await desk.locator("#agreeing[data-stale]").waitFor();
  assert.equal(await form.getByLabel("Who: a role").inputValue(), "Nobody", "and what others write does not wipe it");
  await session.act("drop-commitment", { number: 3 });
  await session.act("close-now", { prompt: 6 });
  await session.act("end");
});

test("the next session begins from the data file of the report", async () => {
  await desk.goto(session.link("report"));
  await desk.waitForURL(/\/report\/[0-9a-f]{16}$/);
  const [download] = await Promise.all([desk.waitForEvent("download"), desk.locator("a[href$='report.json']").first().click()]);
  const file = await download.path();
  assert.equal(JSON.parse(readFileSync(file, "utf8")).commitments.length, 2);
  await desk.goto(`${server.address}/start`);
  await desk.getByRole("link", { name: "Follow an earlier session" }).click();
  await desk.getByLabel("The data file of the earlier report").setInputFiles(file);
  await desk.getByRole("button", { name: "Open the session" }).click();
  await desk.waitForURL(/\/console\/[0-9a-f]{16}$/);
  await says(desk, "#about", "Last time we agreed these things. Has it happened?");
});

test("nothing went wrong inside any page", () => assert.deepEqual(browser.faults, []));
