import { expect, type Page } from '@playwright/test';
import type { CompiledScenario, Stance } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { playToEnd, type PlayInput } from './play.ts';

/** A run that was played elsewhere. */
export interface PlayedRun extends PlayInput {
  readonly scenario: CompiledScenario;
  readonly style: Stance;
}

/** Opens the record of a run on the start page at this address, and comes to its debrief: for those who test the debrief and not the way there. */
export async function openDebrief(page: Page, address: string, { scenario, style, ...input }: PlayedRun): Promise<void> {
  const { record } = playToEnd(
    createEngine(scenario),
    (decision, open) => {
      const option = open.find(({ stance }) => stance.includes(style));
      if (option === undefined) throw new Error(`Violated assumption: ${decision.id} has an option for ${style}.`);
      return option;
    },
    { confidence: 'high', ...input },
  );
  await page.goto(address);
  const file = { name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(record)) };
  await page.locator('.open-record input').setInputFiles(file);
  await expect(page.locator('#app')).toHaveAttribute('data-screen', 'debrief');
}
