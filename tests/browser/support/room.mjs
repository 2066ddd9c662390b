// A session driven from outside: through the programs' interface, and phones that are only that.
import { until } from "./browser.mjs";

/** What a ward might say about being seen; several are alike, so that themes form. */
export const ANSWERS = [
  "Come on nights once in a while, we never see anyone on nights",
  "We never see a manager on nights, visit the night shift",
  "Walk the ward and talk to the night staff",
  "Work a shift with us on the floor once a month",
  "Do some clinical shifts alongside us on the ward floor",
  "Introduce yourself by name when you walk onto the ward",
  "Say hello and tell us your name and your role",
  "A short huddle with the leader every week",
];

/** Asks the programs' interface. Refusals become errors with the server's own sentence. */
async function ask(address, path, token, body, method = body === undefined ? "GET" : "POST") {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { "content-type": "application/json" }) };
  const answer = await fetch(`${address}/api${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said.error}`);
  return said;
}

/** Lets phones without a browser join by a code, as people of a level where there is a choice. Each can `answer`. */
export async function joinPhones(address, code, count, level) {
  const phones = [];
  for (let at = 0; at < count; at++) {
    const { session, token } = await ask(address, "/join", null, { code, level });
    phones.push({
      answer: (prompt, ...answers) => ask(address, `/sessions/${session}/answers`, token, { prompt, answers }),
      answerFor: (prompt, people, ...answers) => ask(address, `/sessions/${session}/answers`, token, { prompt, answers, people }),
      says: (prompt, word) => ask(address, `/sessions/${session}/word`, token, { prompt, word }),
      mark: (prompt, marks) => ask(address, `/sessions/${session}/marks`, token, { prompt, marks }),
    });
  }
  return phones;
}

/** Opens a session through the programs' interface. */
export async function openSession(address, choice = {}) {
  const opened = await ask(address, "/sessions", null, { level: "future", plan: "taster", ...choice });
  const { session, code, facilitator } = opened;
  const state = async () => (await ask(address, `/sessions/${session}`, facilitator)).state;
  const act = (verb, fields = {}) => ask(address, `/sessions/${session}/do/${verb}`, facilitator, fields);
  const sorted = (prompt) => until(`question ${prompt + 1} is sorted`, async () => (await state()).prompts[prompt].stage === "sorted");
  return {
    ...opened, state, act, sorted,
    phones: (count) => joinPhones(address, code, count),
    themes: () => ask(address, `/sessions/${session}/themes`, facilitator),
    /** Closes a question without grace and waits for its themes. */
    closeNow: async (prompt) => { await act("close-now", { prompt }); await sorted(prompt); },
    link: (role) => `${address}/open#${role}.${session}.${opened[role === "console" ? "facilitator" : role]}`,
  };
}

/** Joins with a browser, through the page people see. */
export async function joinByPage(page, address, code) {
  await page.goto(`${address}/join`);
  await page.locator("#code").fill(code);
  await page.locator("form.join button").click(); // in whatever language it is
  await page.waitForURL(/\/s\/[0-9a-f]{16}$/, { waitUntil: "domcontentloaded" });
}

/** Opens a link with a secret and waits for the page behind it. */
export async function openLink(page, link, place) {
  await page.goto("about:blank");
  await page.goto(link);
  await page.waitForURL(new RegExp(`/${place}/[0-9a-f]{16}$`));
}

/** Presses the console's big button, once it stands there and a press is no longer the second half of the one before. */
export async function pressNext(desk, label) {
  const button = desk.locator("#next").getByRole("button", { name: label });
  await button.waitFor();
  await until(`“${label}” acts`, async () => {
    if (await button.count()) await button.click({ timeout: 1000 }).catch(() => {});
    return !await button.count();
  });
}
