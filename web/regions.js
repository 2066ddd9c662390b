// Regions: pieces of the page that the server rendered and that this script swaps, without touching what somebody is doing.
// It knows no question, theme or state of a session, and has no words of its own: they come with the page.
const openfloor = (() => {
  "use strict";
  const body = document.body, { base } = body.dataset;
  const byId = (id) => document.getElementById(id);
  const words = Object.assign({}, ...[...document.querySelectorAll(".words")].map((some) => some.dataset));
  /** A sentence with its blanks filled, in order. */
  const word = (key, ...blanks) => blanks.reduce((text, blank) => text.replace("#", blank), words[key] ?? "");
  const policy = window.trustedTypes?.createPolicy("openfloor", { createHTML: (html) => html });
  /** What other parts do around every change: `swap(old, fresh)` before one, which may give back what to do after it; `applied()` after a frame. */
  const hooks = { swap: [], applied: [], moved: [] };

  let seq = Number(body.dataset.seq) || 0;
  const waiting = new Map(); // regions that somebody is typing in, until he is done
  const isField = (element) => element?.matches?.("input:not([type=hidden], [type=checkbox], [readonly]), textarea, select");
  const isDirty = (region) => [...region.querySelectorAll("textarea, input[type=text]:not([readonly])")].some((field) => field.value !== field.defaultValue);
  const isBusy = (region) => "keep" in region.dataset && ((isField(document.activeElement) && region.contains(document.activeElement)) || isDirty(region));

  /** Says something politely. "Quiet" words stand on the page already and are only read out. */
  function say(text, quiet = false) {
    const status = byId("status");
    if (!status) return;
    status.classList.toggle("unseen", quiet);
    if (status.textContent !== text) status.textContent = text;
  }
  /** The same, but never over something that is to be seen, such as being offline. */
  function murmur(text) { const status = byId("status"); if (!status?.textContent || status.classList.contains("unseen")) say(text, true); }

  function swap(old, fresh) {
    const after = hooks.swap.map((hook) => hook(old, fresh));
    const at = old.contains(document.activeElement) ? document.activeElement : null, caret = isField(at) ? at.selectionStart : null;
    const open = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
    const ticked = [...old.querySelectorAll("input:checked")].filter((box) => !box.defaultChecked).map((box) => [box.id, placeOf(box)]); // not sent yet
    old.replaceWith(fresh);
    for (const id of open) byId(id)?.setAttribute("open", "");
    for (const [id, place] of ticked) if (placeOf(byId(id)) === place) byId(id).checked = true;
    for (const then of after) then?.();
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
    const old = byId(fresh.id), { only } = byId("main").dataset;
    if (!ours && only && "key" in fresh.dataset && only !== fresh.dataset.key) return; // a page of one question keeps its box
    if (!old || old.outerHTML === fresh.outerHTML) return;
    const sameKey = "key" in fresh.dataset && fresh.dataset.key === old.dataset.key;
    if (!ours && sameKey) return; // this phone's own state of the same question is newer than everybody's
    if (!ours && !("key" in fresh.dataset) && isBusy(old)) { waiting.set(fresh.id, fresh); old.dataset.stale = ""; old.dataset.staleWords = word("stale"); return; }
    waiting.delete(fresh.id);
    if ("key" in fresh.dataset && !sameKey) say(""); // what was said about the question before is no longer true
    swap(old, fresh);
  }

  /** Takes in a frame: a number and regions. `ours` is the answer to what this page has sent. */
  function apply(frame, ours = false) {
    const space = frame.indexOf(" "), number = Number(frame.slice(0, space));
    if (number) seq = number;
    const template = document.createElement("template");
    template.innerHTML = policy ? policy.createHTML(frame.slice(space + 1)) : frame.slice(space + 1);
    for (const fresh of [...template.content.children]) place(fresh, ours);
    for (const hook of hooks.applied) hook();
  }

  addEventListener("focusout", () => setTimeout(() => {
    for (const [id, fresh] of waiting) { const old = byId(id); if (old && !isBusy(old)) { waiting.delete(id); swap(old, fresh); } }
  }));

  const memory = new Map(), store = { // Private windows may refuse storage; then only this page remembers.
    get: (key) => { if (memory.has(key)) return memory.get(key); try { return sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => {
      memory.delete(key);
      try { value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value); } catch { if (value !== null) memory.set(key, value); }
    },
  };

  /** Ends a request that nobody answers in so many milliseconds: a dead connection would keep the page waiting for minutes. */
  const within = (ms) => { const abort = new AbortController(); setTimeout(() => abort.abort(), ms); return abort; };
  /** Whether the server itself has answered: the log-in page of a guest network looks like success, too. */
  const isFrame = ({ headers }) => (headers.get("content-type") ?? "").startsWith("text/vnd.openfloor.frame");

  /** What waits until every part of the script is there. */
  const ready = (begin) => document.addEventListener("DOMContentLoaded", begin);
  return { base, body, byId, word, hooks, say, murmur, apply, isField, store, within, isFrame, ready, since: () => seq };
})();
