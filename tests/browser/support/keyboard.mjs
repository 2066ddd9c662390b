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
