// The gallery: made by the program under test, served by a server that knows nothing but files, and read by its own index.
import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** The same policy that the program sends with every page (src/http/guard.rs). */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
  + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types openfloor";

const KINDS = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml" };

/** Lets the program write its gallery into a folder that is thrown away. Gives the `address` it is served at and a way to `stop`. */
export async function startGallery() {
  const binary = process.env.OPENFLOOR_BINARY;
  if (!binary) throw new Error("OPENFLOOR_BINARY is not set: start the tests with tests/browser/run BINARY");
  const folder = await mkdtemp(path.join(tmpdir(), "openfloor-gallery-"));
  await promisify(execFile)(binary, ["gallery", folder]);
  const server = http.createServer((request, response) => serve(folder, request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

async function serve(folder, request, response) {
  const file = path.join(folder, path.normalize(new URL(request.url, "http://localhost").pathname));
  const there = file.startsWith(folder) && await stat(file).then((found) => found.isFile(), () => false);
  if (!there) { response.writeHead(404).end(); return; }
  response.writeHead(200, { "content-type": KINDS[path.extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY });
  createReadStream(file).pipe(response);
}

/** Every state that the index names: `name`, `surface` and address. */
export async function statesOf(page, address) {
  await page.goto(`${address}/index.html`);
  return page.locator("a[data-state]").evaluateAll((links) => links.map((link) => ({ name: link.dataset.state, surface: link.dataset.of, url: link.href })));
}
