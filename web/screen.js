// What only a big screen does: fill the whole of it.
(() => {
  "use strict";
  openfloor.byId("full-screen")?.addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
})();
