import { z } from 'zod';
import { id, lengthIds, positive, sourceIds, whole } from './schema-parts.ts';

/** What changes the quantities of a run, and the prices it may be changed by. */

const MOST_TIMES = 1000;

const lengths = z.array(z.enum(lengthIds)).min(1).optional().describe('The lengths in which it counts. Absent: all.');

const effect = z
  .union([
    z.strictObject({ measure: id, add: whole, lengths }),
    z.strictObject({ counter: id, add: whole, lengths }),
    z.strictObject({
      price: id,
      times: positive.max(MOST_TIMES).optional().describe('How many times it is paid. Absent: once.'),
      lengths,
    }),
  ])
  .describe('A change of a measure or of a counter, in its unit, or a price that is paid.');

/** Changes of measures and counters, and prices that are paid, in the order in which they happen. */
export const effectsSchema = z.array(effect);

/** Effects as a file declares them. */
export type EffectsFile = z.infer<typeof effectsSchema>;

/** What a thing costs, from the lowest to the highest figure that its sources give. */
export const priceSchema = z
  .strictObject({
    counter: id.describe('The counter it is added to, in yen. Its bands see the low end.'),
    from: whole.min(0).describe('The low end.'),
    to: whole.min(0).describe('The high end; where there is only one figure, the same as from.'),
    basis: z.enum(['sourced', 'model']).optional().describe('model: reckoned for the fiction from what its sources say. Absent: sourced.'),
    sources: sourceIds.min(1),
  })
  .describe('Text: prices.<id> in text.<lng>.yaml.');
