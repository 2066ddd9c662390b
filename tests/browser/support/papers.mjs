// What holds for pages that people print, and for the figure in them.
import { picture } from "./browser.mjs";
import { PHONES } from "./look.mjs";

/** Prints a page: every part that matters is on the paper, what only a screen can use is not, and nothing is cut off. */
export async function onPaper(page, name) {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 718, height: 1047 }); // A4 within its margins
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = false; }));
  const found = await page.evaluate(() => {
    const seen = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0;
    const faults = [...document.querySelectorAll("main :is(h2, table, ul)")].filter((element) => !element.closest(".screen-only") && !seen(element)).map((element) => `${element.tagName.toLowerCase()} is not on paper`);
    if ([...document.querySelectorAll(".screen-only")].some(seen)) faults.push("paper shows what only a screen can use");
    if (document.documentElement.scrollWidth > innerWidth) faults.push("paper is too narrow");
    if (getComputedStyle(document.documentElement).backgroundColor !== "rgb(255, 255, 255)") faults.push("paper is not white");
    return faults;
  });
  await picture(page, `look/${name}-print`, true);
  await page.emulateMedia({ media: "screen" });
  return found.map((fault) => ({ fault, where: `${name} on paper` }));
}

/** On the narrowest phone the words of the figure are large enough to read, and none leaves its station or its way. */
export async function figureFaults(page) {
  const [width, height] = PHONES[0];
  await page.setViewportSize({ width, height });
  const found = await page.evaluate(() => {
    const box = (element) => element.getBoundingClientRect(), faults = [], texts = [...document.querySelectorAll(".flow text")];
    const scale = box(document.querySelector(".flow svg")).width / 300;
    if (texts.some((text) => parseFloat(getComputedStyle(text).fontSize) * scale < 12)) faults.push("words of the figure are under 12 px");
    for (const text of texts) {
      const around = box(text.parentElement.querySelector("rect") ?? document.querySelector(".flow .border")), own = box(text);
      if (own.left < around.left || own.right > around.right - 4 || (text.closest(".station") && own.bottom > around.bottom)) faults.push(`“${text.textContent}” leaves its place`);
      for (const other of texts) if (other !== text && box(other).left < own.right && own.left < box(other).right && box(other).top + 4 < own.bottom && own.top + 4 < box(other).bottom) faults.push(`“${text.textContent}” lies on “${other.textContent}”`);
    }
    return faults;
  });
  return found.map((fault) => ({ fault, where: "the figure at 320" }));
}
