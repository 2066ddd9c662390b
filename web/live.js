// The ladder: WebSocket, then server-sent events, then polling. The same frames on each; what is newer than `since` comes.
(() => {
  "use strict";
  const { base, byId, word, say, apply, since, within, isFrame, ready } = openfloor;
  // A rung that says nothing at first is blocked; one that falls silent (the server says something every 15 or 20 seconds) is
  // dead; a poll that is not answered (the server holds it for 25) is lost.
  const OPEN_MS = 3000, ASK_MS = 20000, DEAD_MS = 30000, POLL_MS = 40000;
  let rung = 0, held = -1, failures = 0, socket = null, heard = 0, delay = 250, retry = 0, offlineSince = 0;
  const while_ = (key) => word(document.querySelector("textarea") ? key + "Typing" : key);

  function connected() {
    heard = Date.now(); delay = 250; failures = 0; offlineSince = 0; held = rung;
    say(""); byId("live-badge")?.setAttribute("hidden", ""); openfloor.flush?.();
  }
  function lost(restarting = false) {
    socket = null;
    if (rung === 3) return;
    offlineSince ||= Date.now();
    const badge = byId("live-badge");
    if (badge) { badge.textContent = word("notLive", new Date(offlineSince).toTimeString().slice(0, 5)); badge.removeAttribute("hidden"); }
    say(restarting ? word("backInAMoment") : while_(navigator.onLine === false ? "offline" : "reconnecting"));
    clearTimeout(retry);
    retry = setTimeout(connect, Math.random() * delay + delay / 2);
    delay = Math.min(delay * 2, 5000);
  }
  /**
   * A rung is given up where it failed though the server answers otherwise: twice, or once where it never held and says nothing.
   * While the server restarts, everybody stays where they are.
   */
  async function failed(mine, swallowed) {
    const counts = await reachable() && socket === mine;
    if (counts && ++failures >= (swallowed && rung !== held ? 1 : 2)) { rung += 1; failures = 0; delay = 250; }
    if (socket === mine) lost();
  }
  const reachable = () => fetch("/healthz", { signal: within(OPEN_MS).signal, redirect: "error", cache: "no-store" }).then(({ ok }) => ok, () => false);
  /** Where a rung has held before, a browser that holds new sockets back after failures gets more time. */
  const patience = () => rung === held ? 3 * OPEN_MS : OPEN_MS;
  function message(text) { heard = Date.now(); apply(text); }

  function connect() {
    clearTimeout(retry);
    if (socket) { const old = socket; socket = null; old.onclose = old.onerror = old.onmessage = null; old.close(); }
    [webSocket, eventSource, poll][rung]?.(); // past the last rung there is nothing to come back to
  }
  function webSocket() {
    const mine = socket = new WebSocket(location.origin.replace(/^http/, "ws") + base + "/live?since=" + since());
    let opened = false, swallowed = false;
    const tooLong = setTimeout(() => { swallowed = true; mine.close(); }, patience());
    mine.onopen = () => { opened = true; clearTimeout(tooLong); connected(); };
    mine.onmessage = (event) => message(event.data);
    mine.onclose = (event) => {
      clearTimeout(tooLong);
      if (event.code === 4404) { socket = null; rung = 3; say(word("deleted")); return; }
      if (!opened) failed(mine, swallowed); else if (socket === mine) lost(event.code === 1012);
    };
  }
  function eventSource() {
    const mine = socket = new EventSource(base + "/events?since=" + since());
    let opened = false;
    // Open is what has brought something: a proxy that keeps a stream back until its end lets its head through.
    const tooLong = setTimeout(() => { mine.close(); failed(mine, true); }, patience());
    mine.onmessage = (event) => { if (!opened) { opened = true; clearTimeout(tooLong); connected(); } message(event.data); };
    mine.onerror = () => { clearTimeout(tooLong); mine.close(); if (!opened) failed(mine, false); else if (socket === mine) lost(); };
  }
  function poll() {
    const abort = within(POLL_MS), mine = socket = { close: () => abort.abort() };
    fetch(base + "/poll?since=" + since(), { signal: abort.signal, headers: { accept: "text/vnd.openfloor.frame" } })
      .then(async (response) => {
        if (response.status !== 204 && !(response.ok && isFrame(response))) throw new Error(response.status);
        const text = await response.text();
        if (socket !== mine) return;
        socket = null; connected(); if (text) apply(text); poll();
      })
      .catch(() => socket === mine && lost());
  }
  const wake = ({ type }) => {
    if (document.hidden || (type !== "online" && socket && Date.now() - heard <= 10000)) return;
    if (type === "online" && rung < 3) rung = 0; // another network: perhaps one that lets more through
    delay = 250; connect();
  };

  if (!base) return; // a page that is only looked at
  setInterval(() => { // an app-level sign of life: browsers do not tell a page about pings
    const isOpen = socket?.readyState === 1, quiet = Date.now() - heard;
    if (isOpen && quiet > DEAD_MS) connect(); else if (isOpen && quiet > ASK_MS) socket.send?.("?");
  }, 5000);
  for (const event of ["visibilitychange", "pageshow", "online"]) (event === "visibilitychange" ? document : window).addEventListener(event, wake);
  addEventListener("offline", () => say(while_("offline")));
  ready(connect);
})();
