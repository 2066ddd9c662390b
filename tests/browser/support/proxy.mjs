// A network that does not let everything through: a small proxy between the browser and the server. What real networks do after
// so many seconds, this one does when the test says so.
import http from "node:http";
import net from "node:net";

/**
 * How a rung's request is treated: let through; refused at once; held without an answer; or answered with its head at once and
 * its body only when that is whole, as proxies do that look into everything.
 */
export const LET = "let", REFUSE = "refuse", HOLD = "hold", BUFFER = "buffer";

/** What the log-in page of a guest network says to everything. */
const PORTAL = "<!doctype html><title>Guest Wi-Fi</title><p>Accept the terms to go on.</p>";

/**
 * Starts a proxy in front of `address`. It passes no upgrade on unless `upgrades` says so, and no WebSocket opens: the request is
 * refused by the server, or held here. `live`, `events` and `poll` say what happens to each rung. `asked` counts what was let
 * through, by the last part of the path; `waiting` says how many of them still wait or stream. `cut` ends all of these, as a
 * network does with what is idle; `freeze` leaves them open and lets nothing pass on them any more, as where a phone has moved
 * out of reach; after `portal(true)` everything that is sent is answered by a log-in page.
 */
export async function startProxy(address, { upgrades = false, live = LET, events = LET, poll = LET } = {}) {
  const target = new URL(address), rules = { live, events, poll };
  const asked = new Map(), open = new Set();
  let atPortal = false;
  const rungOf = (url) => new URL(url, address).pathname.split("/").at(-1);
  const count = (rung) => asked.set(rung, (asked.get(rung) ?? 0) + 1);
  /** Keeps two ends of one exchange as long as it is open. */
  const keep = (rung, near, far) => {
    const exchange = { rung, end: () => { near.destroy(); far?.destroy(); }, freeze: () => { near.frozen = true; } };
    open.add(exchange);
    near.on("close", () => { open.delete(exchange); far?.destroy(); });
    return exchange;
  };
  const pass = (from, to) => from.on("data", (bytes) => { if (!to.frozen && !from.frozen) to.write(bytes); });

  const proxy = http.createServer((request, response) => {
    const rung = rungOf(request.url), rule = rules[rung] ?? LET;
    if (atPortal && request.method === "POST") { response.writeHead(200, { "content-type": "text/html" }).end(PORTAL); return; }
    if (rule === HOLD) { keep(rung, response); return; }
    if (rule === REFUSE) { response.writeHead(502).end("This network does not allow that."); return; }
    count(rung);
    // The host stays as the browser gave it, so that the server sees its own pages' origin.
    const { upgrade, connection, ...headers } = request.headers;
    const passed = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      response.flushHeaders();
      const kept = [];
      if (rule === BUFFER) answer.on("data", (bytes) => kept.push(bytes)); else pass(answer, response);
      answer.on("end", () => { if (!response.frozen) response.end(Buffer.concat(kept)); });
      answer.on("error", () => response.destroy());
    });
    passed.on("error", () => { if (!response.frozen) response.destroy(); });
    keep(rung, response, passed);
    request.pipe(passed);
  });
  if (upgrades) proxy.on("upgrade", (request, near, head) => {
    const far = net.connect(Number(target.port), target.hostname), lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let at = 0; at < request.rawHeaders.length; at += 2) lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
    far.write(lines.join("\r\n") + "\r\n\r\n");
    far.write(head);
    count(rungOf(request.url));
    keep(rungOf(request.url), near, far);
    pass(near, far); pass(far, near);
    for (const [end, other] of [[near, far], [far, near]]) {
      end.on("error", () => {});
      end.on("close", () => { if (!near.frozen) other.destroy(); });
    }
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    for (const exchange of open) exchange.end();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  };
  return {
    address: `http://127.0.0.1:${proxy.address().port}`,
    asked: (rung) => asked.get(rung) ?? 0,
    waiting: (rung) => [...open].filter((exchange) => exchange.rung === rung).length,
    cut: () => { for (const exchange of [...open]) exchange.end(); },
    freeze: () => { for (const exchange of open) exchange.freeze(); },
    portal: (is) => { atPortal = is; },
    rules, stop,
  };
}
