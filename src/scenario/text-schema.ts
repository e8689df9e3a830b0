import { z } from 'zod';
import { line, shopStates } from './schema-parts.ts';

const textKey = z.string();

/** Adds the finding for a key that is neither a field nor a variant `field@ruleset` of one, whatever else is wrong. */
const onlyVariantsOf = (fields: readonly string[], exact: readonly string[] = []) =>
  z.superRefine<Record<string, unknown>>(
    (value, context) => {
      for (const key of Object.keys(value)) {
        if (exact.includes(key) || fields.includes(key.split('@', 1)[0] ?? key)) continue;
        context.addIssue({ code: 'unrecognized_keys', keys: [key], input: value });
      }
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** `because@japan-2025` style variants are allowed on every prose field: key, or key@ruleset. */
const varied = (required: readonly string[], optional: readonly string[] = []) => {
  const shape: Record<string, z.ZodString | z.ZodOptional<z.ZodString>> = {};
  for (const field of required) shape[field] = line;
  for (const field of optional) shape[field] = line.optional();
  return z
    .object(shape)
    .catchall(line)
    .check(onlyVariantsOf(Object.keys(shape)));
};

export const textSchema = z
  .strictObject({
    scenario: varied(
      [
        'title',
        'subtitle',
        'kind',
        'summary',
        'who',
        'brief-fact',
        'brief-fiction',
        'brief-unknown',
        'judged',
        'cover-line',
        'shop',
        'disclaimer',
        'other-law',
      ],
      ['you-are', 'place'],
    ),
    'shop-states': varied([], shopStates)
      .optional()
      .describe('Words of its own for what the shop shows; the product has a word for every state that is not here.'),
    rulesets: z.record(textKey, varied(['name', 'note'])),
    acts: z.record(textKey, varied(['name', 'headline'], ['closing'])),
    roles: z.record(textKey, varied(['name', 'line'], ['short'])),
    parties: z.record(textKey, varied(['name'])),
    measures: z.record(textKey, z.strictObject({ name: line, bands: z.record(textKey, line) })),
    counters: z.record(textKey, varied(['name'], ['note'])),
    prices: z.record(textKey, varied(['name'], ['note'])).optional(),
    duties: z.record(textKey, varied(['name', 'short'], ['missed'])),
    beats: z.record(
      textKey,
      z.strictObject({
        title: line,
        place: line,
        short: line.describe('Projector line, at most 90 characters.'),
        facilitator: z
          .strictObject({ say: line, expect: line, wrong: line, question: line, late: line })
          .optional()
          .describe('Read-aloud text, what to expect, the wrong turn, the question that works, what to do if late.'),
        discussion: z.array(line).optional(),
        contingency: z.array(line).optional(),
      }),
    ),
    injects: z.record(textKey, varied(['title', 'body'], ['from', 'tail'])),
    decisions: z.record(
      textKey,
      z
        .object({
          question: line,
          context: line.optional(),
          known: line.describe('What is known of the real case here; says so if nothing is known.'),
          secret: z.record(textKey, line).optional().describe('Role-private facts.'),
          options: z.record(textKey, varied(['label', 'done', 'note', 'consequence', 'because', 'rightIf'])),
        })
        .catchall(line)
        .check(onlyVariantsOf(['question', 'context', 'known'], ['secret', 'options'])),
    ),
    rechecks: z
      .record(
        textKey,
        z.strictObject({
          situation: line.describe('Another firm, another day: the same choice in other circumstances.'),
          question: line,
          options: z.record(textKey, line).describe('Each option of the decision in other words.'),
        }),
      )
      .optional()
      .describe('Decisions in another wording, for a recheck days later.'),
    consequences: z.record(textKey, varied(['title', 'body'])),
    complications: z.record(textKey, varied(['title', 'body'])),
    endings: z.record(textKey, varied(['title', 'body'])),
    milestones: z.record(textKey, varied(['name'], ['mark'])),
    objectives: z.record(textKey, varied(['name'])),
    competencies: z.record(textKey, varied(['name', 'keep', 'change', 'check'])),
    history: z.record(textKey, varied(['body'], ['short', 'mark'])),
    discussion: z.array(line).optional(),
  })
  .meta({ id: 'ScenarioText', title: 'text.<lng>.yaml of Breach Tabletop' });

export type TextFile = z.infer<typeof textSchema>;
