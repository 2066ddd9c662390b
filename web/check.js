// Tries each way on which news come, once, and says what that means for the day. It has no words of its own.
(async () => {
  "use strict";
  const byId = (id) => document.getElementById(id), verdict = byId("verdict"), said = [];
  /** Milliseconds after which a way counts as closed; the live pages wait as long for the first two. */
  const PATIENCE_MS = 3000, POLL_MS = 8000, QUICK_MS = 300, SLOW_MS = 1500, TIMES = 5;

  function tell(id, well, text) {
    const line = byId("try-" + id);
    line.dataset.well = well ? "yes" : "no";
    line.querySelector("span").textContent = text;
    said.push(line.textContent.trim());
  }
  const settle = (id, well) => { const { works, not } = byId("try-" + id).dataset; tell(id, well, well ? works : not); return well; };
  /** Whether `begin` says yes in time; `end` tidies up in any case. */
  const inTime = (ms, begin) => new Promise((done) => {
    let end = () => {};
    const finish = (well) => { clearTimeout(late); end(); done(well); }, late = setTimeout(() => finish(false), ms);
    end = begin(finish) ?? end;
  });

  const socket = () => inTime(PATIENCE_MS, (done) => {
    const way = new WebSocket(location.origin.replace(/^http/, "ws") + "/check/ws");
    way.onmessage = () => done(true);
    way.onclose = way.onerror = () => done(false);
    return () => { way.onclose = way.onerror = null; way.close(); };
  });
  const events = () => inTime(PATIENCE_MS, (done) => {
    const way = new EventSource("/check/events");
    way.onmessage = () => done(true);
    way.onerror = () => done(false);
    return () => way.close();
  });
  async function poll() {
    const answer = await fetch("/check/poll", { cache: "no-store", signal: AbortSignal.timeout?.(POLL_MS) }).catch(() => null);
    return answer?.status === 503 ? null : answer?.ok === true;
  }
  async function roundTrip() {
    const took = [];
    for (let time = 0; time <= TIMES; time++) {
      const began = performance.now(), answer = await fetch("/check/round-trip", { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return null;
      if (time) took.push(performance.now() - began); // the first one opens the connection
    }
    return Math.round(took.sort((a, b) => a - b)[Math.floor(TIMES / 2)]);
  }

  const told = verdict.dataset;
  verdict.hidden = false;
  settle("style", getComputedStyle(document.documentElement).getPropertyValue("--accent") !== "");
  settle("script", true);
  const ms = await roundTrip(), { quick, slow, verySlow, not } = byId("try-round-trip").dataset;
  tell("round-trip", ms !== null && ms < SLOW_MS, ms === null ? not : (ms < QUICK_MS ? quick : ms < SLOW_MS ? slow : verySlow).replace("#", ms));
  const polls = await poll();
  if (polls === null) { verdict.textContent = told.busy; return; }
  const bySocket = settle("socket", await socket()), byEvents = settle("events", await events()), byPoll = settle("poll", polls);
  verdict.textContent = bySocket ? told.well : byEvents || byPoll ? told.down : told.plain;
  const ask = byId("ask");
  ask.value += `\n\n${ask.dataset.result}\n- ${said.join("\n- ")}`;
  ask.addEventListener("focus", () => ask.select());
})();
