"""Plays the cases of the Autobahn suite and judges the reports (Python 2.7, which the suite needs).

A message over the limit must end with 1009, where the suite expects its echo. Cases 12 and 13 are about compression, which is
never offered and never answered.
"""

import json
import os
import subprocess
import sys

# Their messages have more than 16 KiB.
TOO_LARGE = (
    ["1.1.6", "1.1.7", "1.1.8", "1.2.6", "1.2.7", "1.2.8", "7.1.6", "10.1.1"]
    + ["9.%d.%d" % (kind, case) for kind in (1, 2) for case in range(1, 7)]
    + ["9.%d.%d" % (kind, case) for kind in (3, 4, 5, 6) for case in range(1, 10)]
)

AS_ASKED = ("OK", "NON-STRICT", "INFORMATIONAL")


def play(folder, url):
    spec = {
        "outdir": os.path.join(folder, "reports"),
        "servers": [{"agent": "openfloor", "url": url}],
        "cases": ["*"],
        "exclude-cases": ["12.*", "13.*"],
        "exclude-agent-cases": {},
    }
    path = os.path.join(folder, "spec.json")
    with open(path, "w") as out:
        json.dump(spec, out)
    run = "import site, sys; site.addsitedir(sys.argv.pop(1)); from autobahntestsuite import wstest; wstest.run()"
    command = [sys.executable, "-W", "ignore", "-c", run, os.path.join(folder, "suite")]
    with open(os.path.join(folder, "log"), "w") as log:
        subprocess.check_call(command + ["-m", "fuzzingclient", "-s", path], stdout=log, stderr=log)
    return spec["outdir"]


def verdict(reports, case, result):
    with open(os.path.join(reports, result["reportfile"])) as report:
        report = json.load(report)
    if "sec-websocket-extensions" in report["httpResponse"].lower():
        return "an extension was answered"
    if case in TOO_LARGE:
        code = report["remoteCloseCode"]
        return None if code == 1009 else "ended with %s, not 1009" % code
    if result["behavior"] not in AS_ASKED:
        return "%s: %s" % (result["behavior"], report["result"])
    if result["behaviorClose"] not in AS_ASKED:
        return "%s close: %s" % (result["behaviorClose"], report["resultClose"])
    return None


def main(folder, url):
    reports = play(folder, url)
    with open(os.path.join(reports, "index.json")) as index:
        results = json.load(index)["openfloor"]
    number = lambda case: [int(part) for part in case.split(".")]
    wrong, counts = 0, {}
    for case in sorted(results, key=number):
        says = verdict(reports, case, results[case])
        kind = "1009" if case in TOO_LARGE else results[case]["behavior"]
        counts[kind] = counts.get(kind, 0) + 1
        if says:
            wrong += 1
            print("%s %s" % (case, says))
    print("%d cases, %d wrong: %s" % (len(results), wrong, json.dumps(counts, sort_keys=True)))
    return 1 if wrong or not results else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
