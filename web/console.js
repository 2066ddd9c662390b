// What only a console does: long lists with one stop for Tab, links to copy, and keeping what people wrote out of sight.
(() => {
  "use strict";
  const { body, byId, hooks, ready } = openfloor;

  // --- Lists of boxes: one stop for Tab, arrow keys within, so that nobody has to press Tab a thousand times ----------------
  function oneStop(list) { list.querySelectorAll("input").forEach((box, at) => { box.tabIndex = at ? -1 : 0; }); }
  const oneStopEach = (region) => region.querySelectorAll("[data-arrows]").forEach(oneStop);
  hooks.swap.push((old, fresh) => () => oneStopEach(fresh));
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

  addEventListener("click", ({ target }) => { if (target.matches?.("[data-copy]")) target.select(); });

  // --- Notes from paper stay in their box until the server has them -----------------------------------------------------------
  function unsent() {
    const box = byId("notes-box"), typed = box?.value;
    if (typed && box.defaultValue) { box.defaultValue = ""; box.value = typed; }
  }
  addEventListener("submit", ({ target }) => { if (target.contains(byId("notes-box"))) unsent(); });
  hooks.applied.push(unsent);

  // --- Safe to project: out of sight at once, and kept so when the page is loaded again -------------------------------------
  byId("safe")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const { submitter: button, target: form } = event, fields = new URLSearchParams(new FormData(form, button)), safe = button.value === "yes";
    body.toggleAttribute("data-safe", safe);
    button.setAttribute("aria-pressed", String(safe));
    button.value = safe ? "no" : "yes";
    fetch(form.getAttribute("action"), { method: "POST", body: fields, redirect: "manual" }).catch(() => {}); // it holds on this page in any case
  });

  ready(() => oneStopEach(document));
})();
