// The whole client. It swaps regions that the server rendered, keeps what people type, and steps down from WebSocket to
// server-sent events to polling. It knows no question, theme or state of a session, and draws no text of its own but
// the state of the connection, and what identifying.js finds in an answer before it is sent.
(() => {
  "use strict";
  const body = document.body, { base } = body.dataset;
  const policy = window.trustedTypes?.createPolicy("openfloor", { createHTML: (html) => html });
  const byId = (id) => document.getElementById(id);
  const memory = new Map(), store = { // Private windows may refuse storage; then only this page remembers.
    get: (key) => { if (memory.has(key)) return memory.get(key); try { return sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => {
      memory.delete(key);
      try { value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value); } catch { if (value !== null) memory.set(key, value); }
    },
  };

  // --- Regions -------------------------------------------------------------------------------------------------------
  let seq = Number(body.dataset.seq) || 0, nextSince = 0;
  const waiting = new Map(); // regions that somebody is typing in, until he is done
  const isField = (element) => element?.matches?.("input:not([type=hidden], [type=checkbox], [readonly]), textarea, select");
  const isDirty = (region) => [...region.querySelectorAll("textarea, input[type=text]:not([readonly])")].some((field) => field.value !== field.defaultValue);
  const isBusy = (region) => "keep" in region.dataset && ((isField(document.activeElement) && region.contains(document.activeElement)) || isDirty(region));

  function keepUnsent(old, fresh) { // the box goes, the words stay
    const place = fresh.querySelector("#kept");
    const words = [...old.querySelectorAll("textarea")].filter((field) => field.value.trim() && field.value !== field.defaultValue).map((field) => field.value).join("\n");
    if (!place || !words) return;
    place.lastElementChild.textContent = words;
    place.hidden = false; place.open = true;
  }

  function swap(old, fresh) {
    keepUnsent(old, fresh);
    const at = old.contains(document.activeElement) ? document.activeElement : null, caret = isField(at) ? at.selectionStart : null;
    const open = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
    const ticked = [...old.querySelectorAll("input:checked")].filter((box) => !box.defaultChecked).map((box) => [box.id, placeOf(box)]); // not sent yet
    old.replaceWith(fresh);
    for (const id of open) byId(id)?.setAttribute("open", "");
    for (const [id, place] of ticked) if (placeOf(byId(id)) === place) byId(id).checked = true;
    fresh.querySelectorAll("[data-arrows]").forEach(oneStop);
    if (fresh.id === "next" && old.querySelector("button")?.id !== fresh.querySelector("button")?.id) nextSince = Date.now();
    restoreDrafts();
    if (!at) return;
    const back = (at.id && byId(at.id)) || near(at, old, fresh);
    back?.focus({ preventScroll: true });
    if (back?.id !== at.id) back?.scrollIntoView({ block: "nearest" });
    if (caret !== null && back?.id === at.id) back.setSelectionRange?.(caret, caret);
  }

  const placeOf = (element) => element?.closest("details")?.id;
  function near(at, old, fresh) { // what had the focus has gone: the head of the part it was in, or of the one that stands there now
    const same = byId(placeOf(at))?.querySelector("summary");
    if (same) return same;
    const heads = [...fresh.querySelectorAll("summary")], was = [...old.querySelectorAll("summary")].indexOf(at.closest("details")?.querySelector("summary"));
    return heads[Math.min(was, heads.length - 1)] ?? fresh.querySelector("button, summary, textarea");
  }

  function place(fresh, ours) {
    const old = byId(fresh.id);
    if (!old || old.outerHTML === fresh.outerHTML) return;
    const sameKey = "key" in fresh.dataset && fresh.dataset.key === old.dataset.key;
    if (!ours && sameKey) return; // this phone's own state of the same question is newer than everybody's
    if (!ours && !("key" in fresh.dataset) && isBusy(old)) { waiting.set(fresh.id, fresh); old.dataset.stale = ""; return; }
    waiting.delete(fresh.id);
    if ("key" in fresh.dataset && !sameKey) say(""); // what was said about the question before is no longer true
    swap(old, fresh);
  }

  function apply(frame, ours = false) {
    const space = frame.indexOf(" "), number = Number(frame.slice(0, space));
    if (number) seq = number;
    const template = document.createElement("template");
    template.innerHTML = policy ? policy.createHTML(frame.slice(space + 1)) : frame.slice(space + 1);
    for (const fresh of [...template.content.children]) place(fresh, ours);
    tick(); fit(); announce();
  }

  let scene = "", up = "";
  function announce() { // a new question, new themes and what goes up beside them are read out once
    const now = byId("scene"), key = now && now.dataset.scene + now.dataset.prompt;
    if (key && scene && key !== scene) say(now.querySelector("h1").textContent, true);
    const risen = byId("picture")?.dataset.up ?? "";
    if (scene && risen && risen !== up) say(byId("picture").querySelector("h2").textContent, true);
    scene = key ?? ""; up = risen;
  }

  addEventListener("focusout", () => setTimeout(() => {
    for (const [id, fresh] of waiting) { const old = byId(id); if (old && !isBusy(old)) { waiting.delete(id); swap(old, fresh); } }
  }));

  // --- The ladder: WebSocket, then server-sent events, then polling ----------------------------------------------------
  let rung = 0, failures = 0, socket = null, heard = 0, delay = 250, retry = 0, offlineSince = 0;
  // "Quiet" words stand on the page already and are only read out.
  const say = (words, quiet = false) => { const status = byId("status"); if (!status) return; status.classList.toggle("unseen", quiet); if (status.textContent !== words) status.textContent = words; };
  const typing = () => document.querySelector("textarea") !== null;

  function connected() {
    heard = Date.now(); delay = 250; failures = 0; offlineSince = 0;
    say(""); byId("live-badge")?.setAttribute("hidden", ""); flush();
  }
  function lost(restarting = false) {
    socket = null;
    if (rung === 3) return;
    offlineSince ||= Date.now();
    const badge = byId("live-badge");
    if (badge) { badge.textContent = "Not live since " + new Date(offlineSince).toTimeString().slice(0, 5); badge.removeAttribute("hidden"); }
    say(restarting ? "Back in a moment." : navigator.onLine === false ? "You are offline. " + (typing() ? "We keep what you write on this phone until you are back." : "") : "Trying to reconnect." + (typing() ? " You can keep writing." : ""));
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
    const mine = socket = new WebSocket(location.origin.replace(/^http/, "ws") + base + "/live?since=" + seq);
    const tooLong = setTimeout(() => mine.readyState === 0 && mine.close(), 3000);
    let opened = false;
    mine.onopen = () => { opened = true; clearTimeout(tooLong); connected(); };
    mine.onmessage = (event) => message(event.data);
    mine.onclose = (event) => {
      clearTimeout(tooLong);
      if (event.code === 4404) { socket = null; rung = 3; say("This session has been deleted."); return; }
      if (!opened && ++failures >= 2 && navigator.onLine !== false) { rung = 1; failures = 0; }
      if (socket === mine) lost(event.code === 1012);
    };
  }
  function eventSource() {
    const mine = socket = new EventSource(base + "/events?since=" + seq);
    const tooLong = setTimeout(() => { mine.close(); rung = 2; if (socket === mine) lost(); }, 3000);
    mine.onopen = () => { clearTimeout(tooLong); connected(); };
    mine.onmessage = (event) => message(event.data);
    mine.onerror = () => { clearTimeout(tooLong); mine.close(); if (++failures >= 2) { rung = 2; failures = 0; } if (socket === mine) lost(); };
  }
  function poll() {
    const abort = new AbortController(), mine = socket = { close: () => abort.abort() };
    fetch(base + "/poll?since=" + seq, { signal: abort.signal, headers: { accept: "text/vnd.openfloor.frame" } })
      .then(async (response) => {
        if (!response.ok) throw new Error(response.status);
        const text = response.status === 200 ? await response.text() : "";
        if (socket !== mine) return;
        socket = null; connected(); if (text) apply(text); poll();
      })
      .catch(() => socket === mine && lost());
  }
  setInterval(() => { // an app-level sign of life: browsers do not tell a page about pings
    if (!(socket instanceof WebSocket) || socket.readyState !== 1) return;
    if (Date.now() - heard > 30000) connect(); else if (Date.now() - heard > 20000) socket.send("?");
  }, 5000);
  const wake = ({ type }) => { if (base && !document.hidden && (type === "online" || !socket || Date.now() - heard > 10000)) { delay = 250; connect(); } };
  for (const event of ["visibilitychange", "pageshow", "online"]) (event === "visibilitychange" ? document : window).addEventListener(event, wake);
  addEventListener("offline", () => say("You are offline. " + (typing() ? "We keep what you write on this phone until you are back." : "")));

  // --- Forms: drafts, the outbox, receipts -------------------------------------------------------------------------------
  const home = base ?? location.pathname, outboxKey = "outbox:" + home, draftKey = (form) => "draft:" + home + ":" + form.dataset.draft;
  let sending = false;

  function restoreDrafts() {
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const draft = JSON.parse(store.get(draftKey(form)) || "null");
      for (const field of draft ? form.querySelectorAll("textarea") : []) {
        if (field.value !== field.defaultValue || draft[field.name] === undefined || draft[field.name] === field.value) continue;
        field.value = draft[field.name];
        field.closest("details")?.setAttribute("open", ""); // what is not sent yet must be in sight
      }
      for (const field of form.querySelectorAll("textarea")) count(field);
    }
  }
  function count(field) {
    const { limit, showFrom } = field.dataset, text = field.value.trim(), length = rules ? rules.length(text) : [...text].length, left = limit - length;
    let note = field.nextElementSibling;
    if (!note?.matches(".left")) { if (length < showFrom) return; note = document.createElement("p"); note.className = "left"; field.after(note); }
    note.textContent = length < showFrom ? "" : Math.abs(left) + (Math.abs(left) === 1 ? " character " : " characters ") + (left >= 0 ? "left" : "too many");
    note.toggleAttribute("data-over", left < 0);
  }
  const keepDraft = (form) => store.set(draftKey(form), JSON.stringify(Object.fromEntries([...form.querySelectorAll("textarea")].map((field) => [field.name, field.value]))));
  addEventListener("input", ({ target }) => {
    const form = target.closest?.("form[data-draft]");
    if (!form) return;
    keepDraft(form);
    count(target);
    if (warningOf(target) && !kindsIn(target).length) warn(target, []);
    byId("problem")?.replaceChildren();
  });

  // --- Words that may name somebody: looked at when a box is left and before anything is sent, never while it is typed in ---
  const rules = window.identifying, seen = new Set(); // the texts whose warning has been shown
  const kindsIn = (field) => rules ? rules.warnings(field.value) : [];
  const warningOf = (field) => byId("warning" + field.name.slice(-1));
  const element = (name, properties, ...children) => { const made = Object.assign(document.createElement(name), properties); made.append(...children); return made; };

  const murmur = (words) => { const status = byId("status"); if (!status?.textContent || status.classList.contains("unseen")) say(words, true); }; // never over "You are offline"

  function takeOut(field) {
    const masked = rules ? rules.mask(field.value) : field.value;
    if (masked === field.value) return;
    field.value = masked;
    keepDraft(field.form); count(field);
    if (!field.form.querySelector(".taken")) field.before(element("p", { className: "taken" }, rules.words.takenOut));
    murmur(rules.words.takenOut);
  }
  function warn(field, kinds) { // the same pieces as the server's (src/views/warning.rs)
    const { form } = field, id = "warning" + field.name.slice(-1);
    warningOf(field)?.remove();
    field.setAttribute("aria-describedby", (kinds.length ? id + " " : "") + "short");
    if (kinds.length) {
      const lines = kinds.map((kind) => { const line = element("p", {}, rules.sentence(kind)); line.dataset.kind = kind; return line; });
      const last = field.nextElementSibling?.matches(".left") ? field.nextElementSibling : field;
      last.after(element("div", { className: "warning", id, tabIndex: -1 }, element("p", {}, element("strong", {}, rules.words.mayName)), ...lines));
    }
    const button = form.querySelector("[name=as_it_is]");
    if (!form.querySelector(".warning")) button?.remove();
    else if (!button) form.querySelector("[type=submit]").after(element("button", { className: "second", type: "submit", name: "as_it_is", value: "1" }, rules.words.asItIs));
  }
  /** Whether a box holds something that its writer has neither been told of nor sent before. */
  function isNews(field, kinds) {
    const told = [...warningOf(field)?.querySelectorAll("[data-kind]") ?? []].map((line) => line.dataset.kind);
    return kinds.some((kind) => !told.includes(kind)) && !seen.has(field.value) && field.value !== field.defaultValue;
  }
  function lookAt(field) {
    if (!field.isConnected) return false;
    takeOut(field);
    const kinds = kindsIn(field), news = isNews(field, kinds);
    if (news) { warn(field, kinds); murmur(rules.words.mayName + " " + kinds.map(rules.sentence).join(" ")); }
    if (kinds.length) seen.add(field.value);
    return news;
  }
  // A warning that came between thumb and button would push the button away from under the thumb.
  let pressed = false;
  const later = [];
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const up of ["pointerup", "pointercancel"]) addEventListener(up, () => setTimeout(() => { pressed = false; for (const look of later.splice(0)) look(); }), true);
  addEventListener("focusout", ({ target }) => {
    if (!target.matches?.("form[data-draft] textarea")) return;
    const look = () => lookAt(target);
    if (pressed) later.push(look); else setTimeout(look);
  });
  /** Looks at every box of a form. Says whether it may go: whoever has just been told something stops once. */
  function mayGo(form, submitter) {
    const news = [...form.querySelectorAll("textarea")].filter(lookAt);
    if (!news.length || submitter?.name === "as_it_is") return true;
    warningOf(news[0])?.focus();
    return false;
  }

  // --- Lists of boxes: one stop for Tab, arrow keys within, so that nobody has to press Tab a thousand times ----------------
  function oneStop(list) { list.querySelectorAll("input").forEach((box, at) => { box.tabIndex = at ? -1 : 0; }); }
  addEventListener("focusin", ({ target }) => {
    const list = target.closest?.("[data-arrows]");
    if (!list || target.tabIndex === 0) return;
    for (const box of list.querySelectorAll("[tabindex='0']")) box.tabIndex = -1;
    target.tabIndex = 0;
  });
  addEventListener("keydown", (event) => {
    const { target, key } = event, list = target.matches?.("[data-arrows] input") && target.closest("[data-arrows]");
    if (!list || event.altKey || event.ctrlKey || event.metaKey) return;
    const boxes = [...list.querySelectorAll("input")], at = boxes.indexOf(target);
    const to = boxes[{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[key]];
    if (!to && key !== "Enter") return;
    event.preventDefault();
    if (to) to.focus(); else target.click(); // Enter would press the form's first button
  });

  addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-send]")) return;
    event.preventDefault();
    // The next act stands where the last one was: the second half of a double click must not carry it out.
    if (form.closest("#next") && Date.now() - nextSince < 700) return;
    if (form.dataset.draft && !mayGo(form, event.submitter)) return;
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (form.dataset.draft && [...form.querySelectorAll("textarea")].some((field) => kindsIn(field).length)) fields.set("as_it_is", "1");
    const { submitter } = event, done = submitter?.dataset.done ?? form.dataset.done ?? "";
    const message = { url: submitter?.getAttribute("formaction") ?? form.getAttribute("action"), body: fields.toString(), draft: form.dataset.draft ? draftKey(form) : null, written: form.dataset.draft ? store.get(draftKey(form)) : null, keep: body.dataset.surface === "phone" };
    if (isField(document.activeElement)) submitter?.focus({ preventScroll: true }); // the keyboard goes away, the place stays
    for (const field of form.querySelectorAll("textarea, input[type=text]")) field.defaultValue = field.value;
    const sent = [...form.querySelectorAll("input:checked")];
    for (const box of sent) box.defaultChecked = true;
    if (message.keep) store.set(outboxKey, JSON.stringify(message));
    say("Sending…");
    deliver(message, done, sent);
  });

  async function deliver(message, done = "", sent = []) {
    if (sending) { if (!message.keep) setTimeout(deliver, 100, message, done, sent); return; }
    sending = true;
    try {
      const response = await fetch(message.url, { method: "POST", body: message.body, redirect: "manual",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/vnd.openfloor.frame" } });
      if (response.status >= 500) throw Object.assign(new Error(), { frame: await response.text() });
      const frame = await response.text();
      if (message.keep && store.get(outboxKey) === JSON.stringify(message)) store.set(outboxKey, null);
      if (response.ok && message.draft && store.get(message.draft) === message.written) store.set(message.draft, null);
      say(response.ok ? done : "", true);
      if (frame) apply(frame, true);
      // On the console the fault stays in sight by itself, and the focus stays with what was chosen.
      if (!response.ok) message.keep ? byId("problem")?.focus() : sent.forEach((box) => { box.defaultChecked = false; });
      else if (message.keep) say(document.querySelector(".receipt")?.textContent ?? "", true);
    } catch (failure) { // nothing is lost: the outbox goes out again as soon as the server is back
      if (failure.frame) apply(failure.frame, true);
      say(message.keep ? "Not sent yet. We keep it on this phone and send it as soon as we can." : "That did not reach the server. Press again in a moment.");
      if (message.keep) setTimeout(flush, 1500 + Math.random() * 1500);
    } finally {
      sending = false;
      if (message.keep && store.get(outboxKey) && store.get(outboxKey) !== JSON.stringify(message)) flush();
    }
  }
  function flush() { const message = base && store.get(outboxKey); if (message && !sending) deliver(JSON.parse(message)); }

  // --- Clocks -------------------------------------------------------------------------------------------------------------
  const ahead = Number(body.dataset.now) - Date.now() || 0; // of the server, ahead of this phone's own clock
  let announced = "";
  function tick() {
    const clock = byId("clock"), now = Date.now() + ahead;
    if (clock?.dataset.ends) {
      const left = Math.ceil((clock.dataset.ends - now) / 1000);
      clock.textContent = left > 0 ? Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0") + " left" : "Time. Finish your sentence.";
      clock.toggleAttribute("data-over", left <= 0); clock.toggleAttribute("data-soon", left <= 60);
      for (const [mark, words] of [[60, "1 minute left."], [10, "10 seconds left."]]) {
        if (left <= mark && left > mark - 3 && announced !== clock.dataset.ends + mark && body.dataset.surface === "phone") { announced = clock.dataset.ends + mark; say(words, true); }
      }
    }
    for (const until of document.querySelectorAll("[data-until]")) {
      const left = Math.ceil((until.dataset.until - now) / 1000);
      until.textContent = left > 0 ? left + " seconds left." : "";
    }
  }

  // --- The big screen: what does not fit is never cut; it becomes smaller, goes to another page, or waits -------------------
  const overflows = () => { const stage = byId("stage"); return stage.scrollHeight > stage.clientHeight + 1; };
  const note = (board, words) => {
    const place = board.querySelector(".more") ?? Object.assign(document.createElement("p"), { className: "more" });
    place.textContent = words;
    board.querySelector("ol").after(place);
  };

  function fitThemes(board) { // at most five rows, fewer where they do not fit
    const rows = [...board.querySelectorAll("ol.themes > li")];
    rows.forEach((row, at) => row.toggleAttribute("hidden", at >= 5));
    const more = () => {
      const hidden = rows.filter((row) => row.hidden).length;
      if (hidden) note(board, hidden === 1 ? "and 1 more theme" : "and " + hidden + " more themes");
    };
    more();
    for (let shown = rows.filter((row) => !row.hidden).length; shown > 1 && overflows(); shown--) { rows[shown - 1].hidden = true; more(); }
  }

  function fitQuotes(board) { // the largest text in which at least three fit, then as many as fit
    const quotes = [...board.querySelectorAll("blockquote")], first = quotes.slice(0, 3);
    const show = (some) => quotes.forEach((quote) => { quote.hidden = !some.includes(quote); });
    let size = 5;
    do { board.dataset.grow = --size; show(first); } while (size && overflows());
    for (let shown = quotes.length; shown > 0; shown--) { show(quotes.slice(0, shown)); if (!overflows()) break; }
  }

  function fitPages(board) { // as many lines as fit, then the next page; after the last comes the first
    const rows = [...board.querySelectorAll("li")], starts = [0];
    if (!rows.length) return;
    const show = (from, to) => rows.forEach((row, at) => { row.hidden = at < from || at >= to; });
    note(board, "Page 9 of 9");
    for (let at = 1; at <= rows.length; at++) { show(starts.at(-1), at); if (overflows() && at - 1 > starts.at(-1)) starts.push(--at); }
    const pages = starts.length, page = ((Number(board.dataset.page) % pages) + pages) % pages;
    show(starts[page], starts[page + 1] ?? rows.length);
    if (pages > 1) note(board, "Page " + (page + 1) + " of " + pages); else board.querySelector(".more").remove();
  }

  function fit() {
    for (const board of document.querySelectorAll("[data-fit]")) {
      board.querySelector(".more")?.remove();
      ("grow" in board.dataset ? fitQuotes : "page" in board.dataset ? fitPages : fitThemes)(board);
    }
  }
  addEventListener("resize", fit);
  addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-full-screen]")) document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    if (target.matches?.("[data-copy]")) target.select();
  });

  // --- A link with a secret: hand it over and take it out of the address ------------------------------------------------------
  async function claim() {
    const [role, session, secret] = location.hash.slice(1).split(".");
    history.replaceState(null, "", location.pathname);
    const place = byId("claim");
    if (!secret) { place.textContent = "This link is not whole. Copy all of it, also the part behind the #."; return; }
    const response = await fetch("/open", { method: "POST", body: new URLSearchParams({ role, session, secret }), headers: { accept: "application/json" } }).catch(() => null);
    if (response?.ok) location.replace(await response.text());
    else place.textContent = response ? (await response.json()).error : "The server cannot be reached. Try again in a moment.";
  }

  if (byId("claim")) claim();
  document.querySelectorAll("[data-arrows]").forEach(oneStop);
  if ("now" in body.dataset) { // without a base there is no server: a page to look at
    restoreDrafts();
    if (base) { connect(); flush(); }
    setInterval(tick, 500); tick(); fit(); announce();
  }
})();
