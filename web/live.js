// The ladder: WebSocket, then server-sent events, then polling. The same frames on each; what is newer than `since` comes.
(() => {
  "use strict";
  const { base, byId, word, say, apply, since, ready } = openfloor;
  let rung = 0, failures = 0, socket = null, heard = 0, delay = 250, retry = 0, offlineSince = 0;
  const while_ = (key) => word(document.querySelector("textarea") ? key + "Typing" : key);

  function connected() {
    heard = Date.now(); delay = 250; failures = 0; offlineSince = 0;
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
  function message(text) { heard = Date.now(); apply(text); }

  function connect() {
    clearTimeout(retry);
    if (socket) { const old = socket; socket = null; old.onclose = old.onerror = old.onmessage = null; old.close(); }
    [webSocket, eventSource, poll][rung]?.(); // past the last rung there is nothing to come back to
  }
  function webSocket() {
    const mine = socket = new WebSocket(location.origin.replace(/^http/, "ws") + base + "/live?since=" + since());
    const tooLong = setTimeout(() => mine.readyState === 0 && mine.close(), 3000);
    let opened = false;
    mine.onopen = () => { opened = true; clearTimeout(tooLong); connected(); };
    mine.onmessage = (event) => message(event.data);
    mine.onclose = (event) => {
      clearTimeout(tooLong);
      if (event.code === 4404) { socket = null; rung = 3; say(word("deleted")); return; }
      if (!opened && ++failures >= 2 && navigator.onLine !== false) { rung = 1; failures = 0; }
      if (socket === mine) lost(event.code === 1012);
    };
  }
  function eventSource() {
    const mine = socket = new EventSource(base + "/events?since=" + since());
    const tooLong = setTimeout(() => { mine.close(); rung = 2; if (socket === mine) lost(); }, 3000);
    mine.onopen = () => { clearTimeout(tooLong); connected(); };
    mine.onmessage = (event) => message(event.data);
    mine.onerror = () => { clearTimeout(tooLong); mine.close(); if (++failures >= 2) { rung = 2; failures = 0; } if (socket === mine) lost(); };
  }
  function poll() {
    const abort = new AbortController(), mine = socket = { close: () => abort.abort() };
    fetch(base + "/poll?since=" + since(), { signal: abort.signal, headers: { accept: "text/vnd.openfloor.frame" } })
      .then(async (response) => {
        if (!response.ok) throw new Error(response.status);
        const text = response.status === 200 ? await response.text() : "";
        if (socket !== mine) return;
        socket = null; connected(); if (text) apply(text); poll();
      })
      .catch(() => socket === mine && lost());
  }
  const wake = ({ type }) => { if (!document.hidden && (type === "online" || !socket || Date.now() - heard > 10000)) { delay = 250; connect(); } };

  if (!base) return; // a page that is only looked at
  setInterval(() => { // an app-level sign of life: browsers do not tell a page about pings
    if (!(socket instanceof WebSocket) || socket.readyState !== 1) return;
    if (Date.now() - heard > 30000) connect(); else if (Date.now() - heard > 20000) socket.send("?");
  }, 5000);
  for (const event of ["visibilitychange", "pageshow", "online"]) (event === "visibilitychange" ? document : window).addEventListener(event, wake);
  addEventListener("offline", () => say(while_("offline")));
  ready(connect);
})();
