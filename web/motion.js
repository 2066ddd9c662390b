// Motion on the big screen, in two stages: amounts grow, then rows move. None for those who asked for none, and none while
// the screen is held still: then what changed is outlined for a moment.
(() => {
  "use strict";
  const { byId, hooks, store } = openfloor;
  const GROW_MS = 300, MOVE_MS = 600, LAND_MS = 400, OUTLINE_MS = 2000;
  const calm = matchMedia("(prefers-reduced-motion: reduce)"), KEY = "hold-still";
  const isStill = () => calm.matches || store.get(KEY) === "yes";
  const rows = (region) => new Map([...region.querySelectorAll("li[data-theme]")].filter((row) => !row.hidden).map((row) => [row.dataset.theme, row]));
  const part = (row) => Number(row.querySelector("[data-part]")?.dataset.part ?? 0);

  hooks.swap.push((old, fresh) => {
    if (fresh.id === "tally") return land(old, fresh);
    if (fresh.id !== "stage") return;
    const before = new Map([...rows(old)].map(([id, row]) => [id, { top: row.getBoundingClientRect().top, part: part(row), count: row.querySelector(".count").textContent }]));
    if (before.size) hooks.moved.push(() => move(fresh, before)); // after it has been fitted
  });

  function move(stage, before) {
    for (const [id, row] of rows(stage)) {
      const was = before.get(id), changed = !was || was.count !== row.querySelector(".count").textContent;
      if (isStill()) { if (changed) outline(row); continue; }
      const shape = row.querySelector("[data-part]"), now = part(row);
      if (was && shape && now > was.part) shape.animate([{ clipPath: `inset(0 ${100 - was.part}% 0 0)` }, { clipPath: `inset(0 ${100 - now}% 0 0)` }], { duration: GROW_MS, easing: "ease-out" });
      const by = was ? was.top - row.getBoundingClientRect().top : 0, timing = { duration: MOVE_MS, delay: GROW_MS, easing: "ease-in-out", fill: "backwards" };
      if (by) row.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], timing);
      if (!was) row.animate([{ opacity: 0 }, { opacity: 1 }], timing);
    }
  }
  function outline(row) { row.dataset.changed = ""; setTimeout(() => delete row.dataset.changed, OUTLINE_MS); }

  /** One dot lands for each person who is new since the last count. Who is new cannot be told after a bar or a blank screen. */
  function land(old, fresh) {
    if (!old.firstElementChild || old.querySelector(".part")) return;
    const full = (region) => Number(region.querySelector(".gathering")?.dataset.full ?? 0), from = full(old);
    if (isStill() || full(fresh) <= from) return;
    return () => [...fresh.querySelectorAll(".gathering .full")].slice(from).forEach((dot, at) =>
      dot.animate([{ transform: "translateY(-14px)", opacity: 0 }, { transform: "none", opacity: 1 }], { duration: LAND_MS, delay: at * 60, easing: "ease-out", fill: "backwards" }));
  }

  const button = byId("hold-still");
  const showChoice = () => button?.setAttribute("aria-pressed", String(store.get(KEY) === "yes"));
  button?.addEventListener("click", () => { store.set(KEY, store.get(KEY) === "yes" ? null : "yes"); showChoice(); });
  showChoice();
})();
