import { AxeBuilder } from "@axe-core/playwright";
import { type Page } from "playwright-core";

/** What stands in somebody's way on the page as it is now, by WCAG 2.1 A and AA; each with the element. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
