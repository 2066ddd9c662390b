// Somebody with a keyboard and nothing else.
import { until } from "./browser.mjs";

/** Moves the focus to a control as a keyboard does, by Tab, and presses a key there. */
export async function press(page, target, key, by = "Tab") {
  await until(`the focus is on ${target}`, async () => {
    if (await target.evaluate((control) => control === document.activeElement)) return true;
    await page.keyboard.press(by);
  });
  await page.keyboard.press(key);
}

/** The id of what has the focus. */
export const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");

/** Waits until something has the focus: a browser gives it to what asks for it with the next picture, not with the page. */
export const hasFocus = (page, id, why = `the focus is on ${id}`) => until(why, async () => (await focused(page)) === id);
