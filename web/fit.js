// The big screen measures itself: what does not fit is never cut; it becomes smaller, goes to another page, or waits.
(() => {
  "use strict";
  const { byId, word, hooks, ready } = openfloor;
  /** Rows of themes at most: a sixth would be too small to read at the back. */
  const ROWS = 5;
  const stage = () => byId("stage");
  const overflows = () => stage().scrollHeight > stage().clientHeight + 1 || stage().scrollWidth > stage().clientWidth + 1;
  function note(board, text) {
    const place = board.querySelector(":scope > .more") ?? Object.assign(document.createElement("p"), { className: "more" });
    place.textContent = text;
    board.querySelector("ol").after(place);
  }

  /** As many rows as fit, `most` at most, then the next page; after the last comes the first. Says how many pages there are. */
  function paged(board, rows, most, says) {
    if (!rows.length) return;
    const starts = [0], show = (from, to) => rows.forEach((row, at) => { row.hidden = at < from || at >= to; });
    note(board, word("page", 9, 9)); // its place is taken before anything is measured
    for (let at = 1; at <= rows.length; at++) {
      show(starts.at(-1), at);
      if ((overflows() || at - starts.at(-1) > most) && at - 1 > starts.at(-1)) starts.push(--at);
    }
    const pages = starts.length, page = ((Number(board.dataset.page) % pages) + pages) % pages;
    show(starts[page], starts[page + 1] ?? rows.length);
    if (pages > 1) note(board, says(page, pages, rows.length - (starts[page + 1] ?? rows.length))); else board.querySelector(":scope > .more").remove();
  }
  const pageOf = (page, pages) => word("page", page + 1, pages);

  const fitting = {
    /** At most five rows. A question so long that it leaves room for fewer than three becomes smaller itself. */
    rows(board) {
      const rows = [...board.querySelectorAll("ol.themes > li")], lay = () => paged(board, rows, ROWS, (page, pages, after) => page ? pageOf(page, pages) : word("more", after));
      const shown = () => rows.filter((row) => !row.hidden).length;
      delete stage().dataset.tight; delete board.dataset.roomy;
      lay();
      if (rows.length > 2 && shown() < 3) { stage().dataset.tight = ""; lay(); }
      // Few themes have the room of many: as much larger as they all still fit.
      for (let roomy = 2; roomy && shown() === rows.length; roomy--) { board.dataset.roomy = roomy; if (!overflows()) return; delete board.dataset.roomy; }
    },
    pages: (board) => paged(board, [...board.querySelectorAll("li")], Infinity, pageOf),
    /** A question as large as there is room for. */
    question(stage) {
      const rules = [...stage.querySelectorAll(".rules li")];
      let size = 5;
      for (const rule of rules) rule.hidden = false;
      do { stage.dataset.size = --size; } while (size && overflows());
      while (overflows() && rules.length) rules.pop().hidden = true;
    },
    /** The largest text in which at least three quotations fit, then as many as fit. */
    quotes(board) {
      const quotes = [...board.querySelectorAll("blockquote")], show = (some) => quotes.forEach((quote) => { quote.hidden = !some.includes(quote); });
      let size = 5;
      show(quotes.slice(0, 3));
      delete stage().dataset.tight;
      do { board.dataset.grow = --size; } while (size && overflows());
      if (overflows()) stage().dataset.tight = "";
      for (let shown = quotes.length; shown > 0; shown--) { show(quotes.slice(0, shown)); if (!overflows()) break; }
    },
    /** In each column as many cards as fit, the longest column giving way first. */
    columns(board) {
      const lists = [...board.querySelectorAll(".columns ul")], shown = (list) => [...list.children].filter((card) => !card.hidden && !card.matches(".more"));
      for (const card of board.querySelectorAll(".columns li")) { if (card.matches(".more")) card.remove(); else card.hidden = false; }
      while (overflows()) {
        const longest = [...lists].sort((a, b) => b.scrollHeight - a.scrollHeight).find((list) => shown(list).length > 1);
        if (!longest) return;
        shown(longest).at(-1).hidden = true;
        const place = longest.querySelector(".more") ?? longest.appendChild(Object.assign(document.createElement("li"), { className: "more" }));
        place.textContent = word("more", longest.querySelectorAll("li[hidden]").length);
      }
    },
  };

  function fit() {
    for (const board of document.querySelectorAll("[data-fit]")) {
      board.querySelector(":scope > .more")?.remove();
      fitting[board.dataset.fit](board);
    }
    for (const moved of hooks.moved.splice(0)) moved();
  }
  openfloor.fit = fit;
  hooks.applied.push(fit);
  addEventListener("resize", fit);
  ready(fit);
})();
