// The server and the browser that the tests of one file share, and the networks between them. All of it ends with the file.
import { after } from "node:test";
import { startBrowser } from "./browser.mjs";
import { startProxy } from "./proxy.mjs";
import { startServer } from "./server.mjs";

/** Starts both. `behind` gives a network in front of the server, as `startProxy` makes it. */
export async function startWorld() {
  const server = await startServer(), stops = [() => server.stop()];
  after(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  const browser = await startBrowser();
  stops.push(() => browser.stop());
  const behind = async (network) => {
    const proxy = await startProxy(server.address, network);
    stops.push(() => proxy.stop());
    return proxy;
  };
  return { server, browser, behind };
}
