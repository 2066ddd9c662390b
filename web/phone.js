// What only a phone does: it reads out what changes, stays awake while somebody writes, and knows its own words again.
(() => {
  "use strict";
  const { base, byId, word, say, murmur, hooks, post, store, ready } = openfloor;

  // --- One polite voice: a new question, what goes up beside the themes, and the largest theme, at most every ten seconds ---
  const QUIET_MS = 10000;
  let scene = "", up = "", noticed = "", top = "", spoken = 0, soon = 0;
  function announce() {
    const now = byId("scene"), key = now && now.dataset.scene + now.dataset.prompt;
    if (key && scene && key !== scene) say(now.querySelector("h1").textContent, true);
    const risen = byId("picture")?.dataset.up ?? "";
    if (scene && risen && risen !== up) say(byId("picture").querySelector("h2").textContent, true);
    const told = byId("notice")?.firstElementChild ?? document.querySelector("#picture .too-few"), notice = told?.firstChild?.textContent ?? "";
    if (scene && notice && notice !== noticed) murmur(told.textContent);
    scene = key ?? ""; up = risen; noticed = notice;
    announceTop();
  }
  function announceTop() {
    const first = document.querySelector("#picture ol.themes > li .theme"), part = (name) => first?.querySelector(name)?.textContent ?? "";
    const text = part(".count") && word("top", part(".label"), part(".count"));
    if (!text || text === top) return;
    clearTimeout(soon);
    const wait = spoken + QUIET_MS - Date.now();
    if (wait > 0) { soon = setTimeout(announceTop, wait); return; }
    top = text; spoken = Date.now();
    murmur(text);
  }

  // --- What this phone wrote is marked on this phone, from its own memory; the server does not know it any more -------------
  const ownKey = "own:" + base;
  const own = () => JSON.parse(store.get(ownKey) || "null");
  post.sent.push(({ url, body: sent }) => {
    if (!byId("scene")) return; // a question that the room has left
    const fields = new URLSearchParams(sent), prompt = fields.get("prompt");
    if (url.endsWith("/withdraw")) store.set(ownKey, null);
    if (url.endsWith("/answer")) store.set(ownKey, JSON.stringify({ prompt, texts: [...fields].filter(([name]) => name.startsWith("answer")).map(([, text]) => text.trim()).filter(Boolean) }));
  });
  function markOwn() {
    const kept = own(), now = byId("scene");
    if (!kept || !now) return;
    if (now.dataset.prompt !== kept.prompt) { store.set(ownKey, null); return; }
    for (const quote of document.querySelectorAll("#picture blockquote")) {
      if (!kept.texts.includes(quote.textContent.trim()) || quote.nextElementSibling?.matches(".yours")) continue;
      const mark = document.createElement("span");
      mark.className = "yours"; mark.textContent = word("yours");
      quote.after(mark);
    }
  }
  addEventListener("submit", ({ target }) => { if (target.action.endsWith("/leave")) store.set(ownKey, null); });

  // --- How many of a ballot's dots are used -----------------------------------------------------------------------------------
  addEventListener("change", ({ target }) => {
    const dots = target.closest("fieldset[data-most]"), { most } = dots?.dataset ?? {};
    if (!dots) return;
    const note = dots.querySelector(".left"), chosen = dots.querySelectorAll(":checked").length;
    note.textContent = word("chosen", chosen, most);
    note.toggleAttribute("data-over", chosen > most);
    murmur(note.textContent);
  });

  // --- A phone that goes dark while somebody thinks loses the thought -------------------------------------------------------
  let lock = null;
  let asking = false;
  async function stayAwake() {
    const writing = document.activeElement?.matches("textarea") && !document.hidden;
    if (!writing) { lock?.release(); lock = null; return; }
    if (asking || (lock && !lock.released)) return;
    asking = true;
    lock = await navigator.wakeLock?.request("screen").catch(() => null) ?? null;
    asking = false;
    if (lock) stayAwake(); // the box may have been left meanwhile
  }
  for (const event of ["focusin", "focusout"]) addEventListener(event, () => setTimeout(stayAwake));
  document.addEventListener("visibilitychange", stayAwake);

  hooks.applied.push(announce, markOwn);
  ready(() => { announce(); markOwn(); });
})();
