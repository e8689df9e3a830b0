import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface BarrierSearch {
  /** Named when something is found. */
  readonly where: string;
  /** Only what lies in the part that this selector names; else the whole page. */
  readonly part?: string;
  /** The rules of WCAG 2.2 AA, or those of good practice as well. */
  readonly rules: 'wcag' | 'all';
}

/** Axe finds nothing wrong on the page as it stands. */
export async function expectNoBarrier(page: Page, { where, part, rules }: BarrierSearch): Promise<void> {
  // No page of ours has a frame of another origin, for whose sake axe would open a second page each time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules === 'wcag') builder.withTags(wcag);
  if (part !== undefined) builder.include(part);
  const { violations } = await builder.analyze();
  const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect(told, where).toEqual([]);
}
