// A server of its own for every file of tests: a free port, a data folder that is thrown away. It ends only the process it started.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Milliseconds a server may take to print its address; a debug build on a busy machine takes about one second. */
const START_MS = 30_000;

/**
 * Starts the program under test, without the sentence model: a debug build reads with it for seconds. Gives its `address`,
 * a way to `restart` it there with the same data, where something may happen `meanwhile`, and a way to `stop` it. `surroundings`
 * gives the variables that it is started with besides, for its data folder.
 */
export async function startServer(surroundings = () => ({})) {
  const data = await mkdtemp(path.join(tmpdir(), "openfloor-browser-"));
  const clean = () => rm(data, { recursive: true, force: true });
  const env = surroundings(data);
  let running = await run(data, "127.0.0.1:0", env).catch(async (why) => { await clean(); throw why; });
  const { address } = running;
  const restart = async (meanwhile) => { await running.end(); await meanwhile?.(); running = await run(data, new URL(address).host, env); };
  const stop = async () => { await running.end(); await clean(); };
  return { address, restart, stop };
}

async function run(data, listen, env) {
  const binary = process.env.OPENFLOOR_BINARY;
  if (!binary) throw new Error("OPENFLOOR_BINARY is not set: start the tests with tests/browser/run BINARY");
  const running = spawn(binary, ["--listen", listen, "--data", data, "--log", "warn", "--words-only"], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => running.once("exit", resolve));
  const end = async (signal = "SIGTERM") => { if (running.exitCode === null) running.kill(signal); await ended; };
  try {
    return { address: await printedAddress(running), end };
  } catch (why) {
    await end("SIGKILL");
    throw why;
  }
}

function printedAddress(running) {
  return new Promise((resolve, reject) => {
    let said = "", complained = "";
    const tooLong = setTimeout(() => reject(new Error(`the server printed no address in ${START_MS} ms. It said: ${said}${complained}`)), START_MS);
    running.stderr.on("data", (text) => { complained += text; });
    running.stdout.on("data", (text) => {
      said += text;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) { clearTimeout(tooLong); resolve(address[0]); }
    });
    running.once("exit", (code) => { clearTimeout(tooLong); reject(new Error(`the server ended with ${code}: ${complained}`)); });
    running.once("error", reject);
  });
}
