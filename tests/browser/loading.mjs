// How long the pages take on an old phone at the edge of a network: a measurement, not a test. Run it by hand, with
// nothing else going on: cargo build --release && bash tests/browser/bench target/release/openfloor
//
// Every load is cold: a browser context of its own, with the cookie of somebody who has joined and nothing else. The
// network is Chromium's own emulation, which holds every answer back for a round trip and thins it out. It does not slow
// down the opening of a connection: TCP costs one round trip more on a real network, and TLS one or two.
import { LAPTOP, PHONE, PROJECTOR, startBrowser } from "./support/browser.mjs";
import { ANSWERS, joinByPage, openLink, openSession } from "./support/room.mjs";
import { startServer } from "./support/server.mjs";

/** The network: milliseconds there and back, and bytes a second (400 kbit/s each way). */
const ROUND_TRIP_MS = 400, BYTES_A_SECOND = 400_000 / 8;
/** How many times slower the processor is than this machine's. */
const SLOWER = 4;
/** Cold loads of every page. */
const LOADS = 5;
/** Milliseconds after which a page that has not come is given up. */
const PATIENCE_MS = 60_000;

const server = await startServer(), browser = await startBrowser();
try {
  table(await measured());
} finally {
  await browser.stop();
  await server.stop();
}

/** Opens a session with a question that has answers, and loads each of its pages several times. */
async function measured() {
  const session = await openSession(server.address, { smallest_group: 3 });
  const others = await session.phones(12);
  const phone = await kept(PHONE, (page) => joinByPage(page, server.address, session.code));
  const screen = await kept(PROJECTOR, (page) => openLink(page, session.link("screen"), "screen"));
  const desk = await kept(LAPTOP, (page) => openLink(page, session.link("console"), "console"));
  await session.act("open", { prompt: 0 });
  for (const [at, other] of others.entries()) await other.answer(0, ANSWERS[at % ANSWERS.length]);
  const rows = [];
  for (const [name, kind, state, path] of [["join", PHONE, undefined, `/j/${session.code}`], ["phone", ...phone], ["big screen", ...screen], ["console", ...desk]]) {
    const loads = [];
    for (let load = 0; load < LOADS; load++) loads.push(await cold(kind, state, server.address + path, name !== "join"));
    rows.push([name, loads]);
  }
  return rows;
}

/** The kind of window, the cookies and the address that a visit ends with. */
async function kept(kind, visit) {
  const context = await browser.context(kind), page = await context.newPage();
  await visit(page);
  const state = await context.storageState(), { pathname } = new URL(page.url());
  await context.close();
  return [kind, state, pathname];
}

/** One load from nothing. */
async function cold(kind, storageState, url, live) {
  const context = await browser.context({ ...kind, storageState }), page = await context.newPage();
  const network = await context.newCDPSession(page), asked = new Map(), encodings = new Set();
  let began = 0, opened = null;
  const connected = new Promise((resolve) => { opened = resolve; });
  network.on("Network.requestWillBeSent", ({ requestId, timestamp }) => { began ||= timestamp; asked.set(requestId, { sent: timestamp, bytes: 0 }); });
  network.on("Network.responseReceived", ({ response }) => encodings.add(response.headers["content-encoding"] ?? response.headers["Content-Encoding"] ?? "plain"));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => { const request = asked.get(requestId); if (request) request.bytes = encodedDataLength; });
  network.on("Network.webSocketHandshakeResponseReceived", ({ timestamp }) => opened(timestamp));
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: ROUND_TRIP_MS, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND });
  await network.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "load", timeout: PATIENCE_MS });
  const times = await page.evaluate(async () => {
    const painted = () => performance.getEntriesByName("first-contentful-paint")[0];
    while (!painted()) await new Promise((resolve) => setTimeout(resolve, 20));
    return { painted: painted().startTime, scripted: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd };
  });
  const at = live ? await connected : null;
  const usable = Math.max(times.painted, times.scripted), until = [...asked.values()].filter(({ sent }) => (sent - began) * 1000 <= usable);
  await context.close();
  return {
    requests: until.length,
    bytes: until.reduce((sum, { bytes }) => sum + bytes, 0),
    painted: times.painted,
    usable,
    live: at && (at - began) * 1000,
    encodings: [...encodings].join(", "),
  };
}

/** Prints the median, the least and the most of every figure. */
function table(rows) {
  const figure = (loads, name) => {
    const all = loads.map((load) => load[name]).filter((value) => value !== null).sort((a, b) => a - b).map(Math.round);
    if (!all.length) return "–";
    const middle = all[Math.floor(all.length / 2)];
    return all[0] === all.at(-1) ? `${middle}` : `${middle} (${all[0]}–${all.at(-1)})`;
  };
  console.log(`${LOADS} cold loads each: ${ROUND_TRIP_MS} ms there and back, ${BYTES_A_SECOND * 8 / 1000} kbit/s, processor ÷ ${SLOWER}. Median (least–most).\n`);
  console.table(Object.fromEntries(rows.map(([name, loads]) => [name, {
    "requests until usable": figure(loads, "requests"),
    "bytes on the wire": figure(loads, "bytes"),
    "first paint, ms": figure(loads, "painted"),
    "usable, ms": figure(loads, "usable"),
    "live, ms": figure(loads, "live"),
    "sent as": loads[0].encodings,
  }])));
}
