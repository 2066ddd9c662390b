// A disk that a test can break: the library of the suite (tests/suite/disk/shim.c) in front of the program's own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const SHIM = fileURLToPath(new URL("../../suite/disk/shim.c", import.meta.url));

/** Gives what a server's surroundings must say, a way to `fill` its disk and to `clear` it again, and one to `remove` all this. */
export function breakableDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), "openfloor-disk-"));
  const [shim, fault, record] = ["shim.so", "fault", "record"].map((name) => path.join(folder, name));
  execFileSync("cc", ["-O2", "-shared", "-fPIC", "-o", shim, SHIM, "-ldl", "-lpthread"]);
  const has = (trouble) => writeFileSync(fault, trouble);
  has("0");
  return {
    surroundings: (data) => ({ LD_PRELOAD: shim, DISK_FOLDER: data, DISK_FAULT: fault, DISK_RECORD: record }),
    fill: () => has("1"),
    clear: () => has("0"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
