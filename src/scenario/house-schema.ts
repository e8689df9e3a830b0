import { z } from 'zod';
import { id, localDate, patterns } from './schema-parts.ts';

/** The language of a house file: what a company may add beside scenarios. No logic: it can neither ask nor change anything. */

/** How much a house file may hold. It is a slip beside the game, not a second scenario. */
export const houseLimits = { characters: 200_000, lines: 4_000, notes: 200, text: 400, name: 120 } as const;

/** A text by language; empty maps are told by the loader, which can say what is wrong with them. */
const words = (longest: number) => z.record(z.string().regex(patterns.language), z.string().min(1).max(longest)).meta({ minProperties: 1 });

const place = z
  .union([
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({ beat: id }),
    z.strictObject({ decision: id, option: id.optional() }),
    z.strictObject({ duty: id }),
    z.strictObject({ competency: id }),
  ])
  .describe('Where the note stands. On a decision or one of its options it is shown once that decision is sealed.');

const note = z.strictObject({
  kind: z.enum(['contact', 'log-retention', 'deadline', 'policy']),
  at: place,
  scenario: id.optional().describe('The scenario it is written for. Absent: every scenario that has the place.'),
  when: z
    .strictObject({ rulesets: z.array(id).min(1) })
    .optional()
    .describe('The laws of play under which it holds. Absent: all.'),
  text: words(houseLimits.text).describe('By language. Where one is missing, another is shown and said to be another.'),
});

/** What `house.yaml` may contain; the JSON Schema for editors is made from it. */
export const houseSchema = z
  .strictObject({
    format: z.literal(1),
    house: words(houseLimits.name).optional().describe("The company's name, for prints."),
    reviewed: localDate.describe('The day on which somebody last looked whether all of this still holds.'),
    owner: words(houseLimits.name).describe('Who keeps this file.'),
    notes: z.array(note).min(1).max(houseLimits.notes),
  })
  .meta({ id: 'House', title: 'house.yaml of Breach Tabletop' });

export type HouseFile = z.infer<typeof houseSchema>;
