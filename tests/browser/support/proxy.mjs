// A network that does not let everything through: a small proxy between the browser and the server.
import http from "node:http";

/** How a rung's request is treated: let through, refused at once, or held without an answer. */
export const LET = "let", REFUSE = "refuse", HOLD = "hold";

/**
 * Starts a proxy in front of `address`. It never passes an upgrade on, so no WebSocket opens: the request is refused by
 * the server, or held here. `events` and `poll` say what happens to server-sent events and to polling.
 * `asked` counts what was let through, by the last part of the path.
 */
export async function startProxy(address, { live = LET, events = LET, poll = LET } = {}) {
  const target = new URL(address);
  const asked = new Map(), held = new Set();
  const rules = { live, events, poll };
  const proxy = http.createServer((request, response) => {
    const rung = new URL(request.url, address).pathname.split("/").at(-1);
    const rule = rules[rung] ?? LET;
    if (rule === HOLD) { held.add(response); return; }
    if (rule === REFUSE) { response.writeHead(502).end("This network does not allow that."); return; }
    asked.set(rung, (asked.get(rung) ?? 0) + 1);
    // The host stays as the browser gave it, so that the server sees its own pages' origin.
    const { upgrade, connection, ...headers } = request.headers;
    const passed = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      response.flushHeaders();
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    response.on("close", () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    for (const response of held) response.destroy();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  };
  return { address: `http://127.0.0.1:${proxy.address().port}`, asked: (rung) => asked.get(rung) ?? 0, stop };
}
