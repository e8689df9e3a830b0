import { z } from 'zod';
import { effectsSchema, priceSchema } from './effect-schema.ts';
import {
  flagId,
  id,
  lengthIds,
  line,
  localDate,
  localDateTime,
  patterns,
  positive,
  shopStates,
  sourceIds,
  wait,
  whole,
} from './schema-parts.ts';

/**
 * The scenario language: what the files of `scenarios/<id>/` may contain. This is the only definition; the loader, the
 * JSON Schema that editors use and the author's documentation are all made from it.
 */

/** The covers that are drawn; a scenario chooses the one that tells its case. */
const covers = ['card-shop', 'customer-desk', 'ticket-gate'] as const;

/** Conditions are data, never code and never a raw number: flags, ruleset, length, act and declared bands only. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { flag: string }
  | { ruleset: string }
  | { length: (typeof lengthIds)[number] }
  | { act: string }
  | { measure: string; band: string }
  | { counter: string; band: string }
  | { lateness: string }
  | { duty: string; is: 'open' | 'met' | 'missed' };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ flag: flagId }),
      z.strictObject({ ruleset: id }),
      z.strictObject({ length: z.enum(lengthIds) }),
      z.strictObject({ act: id }),
      z.strictObject({ measure: id, band: id }),
      z.strictObject({ counter: id, band: id }),
      z.strictObject({ lateness: id }),
      z.strictObject({ duty: id, is: z.enum(['open', 'met', 'missed']) }),
    ]),
  )
  .meta({ id: 'Condition', description: 'all / any / not over flags, ruleset, length, act, declared bands and duties.' });

const band = z.strictObject({
  id,
  below: whole.optional().describe('Upper limit, exclusive. The last band has none.'),
});
const bands = z.array(band).min(1).describe('Bands from low to high; each but the last has `below`.');

export const ratingSchema = z.enum(['best', 'sound', 'weak', 'harmful']);
const ratingByRuleset = z.union([ratingSchema, z.record(id, ratingSchema)]);

const delay = z
  .union([
    z.strictObject({ minutes: positive }),
    z.strictObject({ days: positive }),
    z.strictObject({ act: id }),
    z.strictObject({ beat: id }),
  ])
  .describe('When a delayed consequence arrives: after a time, or on entry of an act or a beat.');

const change = {
  effects: effectsSchema.optional(),
  sets: z.array(flagId).optional(),
  clears: z.array(flagId).optional(),
};

const consequence = z.strictObject({
  id: id.describe('Text: consequences.<id> in text.<lng>.yaml.'),
  when: conditionSchema.optional().describe('Checked at the moment it would arrive.'),
  after: delay.optional().describe('Absent: at once.'),
  ...change,
});

const option = z.strictObject({
  rating: ratingByRuleset,
  minutes: z.int().min(0).max(525_600).describe('How long it takes on the scenario clock.'),
  when: conditionSchema.optional().describe('The option is offered only if this holds.'),
  ...change,
  consequences: z.array(consequence).optional().describe('More than the one told at once: later or conditional ones.'),
  stance: z
    .array(z.enum(['cautious', 'sell-on', 'say-nothing', 'panicked', 'typical', 'rule-book']))
    .optional()
    .describe('Which kind of player takes it.'),
  forfeits: z.array(id).optional().describe('Decisions this option makes impossible.'),
  sources: sourceIds.min(1),
});

const decision = z.strictObject({
  weight: z.enum(['critical', 'major', 'minor']),
  competencies: z.array(id).min(1),
  gate: z
    .union([z.boolean(), z.array(id)])
    .optional()
    .describe('A harmful choice withholds the pass (always, or under these rulesets).'),
  assume: id.describe('The option that is applied, without score, where the decision is left out.'),
  pace: z
    .record(z.string(), z.enum(['discuss', 'quick']))
    .optional()
    .describe('Per agenda preset in minutes: discuss or quick.'),
  asks: id.optional().describe('The role that asks.'),
  history: z.array(id).optional().describe('What is known of the real case at this point (entries of history.yaml).'),
  options: z.record(id, option),
});

const channel = z.enum(['phone', 'mail', 'letter', 'chat', 'fax', 'log', 'report', 'news', 'social', 'meeting', 'notice']);
export type Channel = z.infer<typeof channel>;

const inject = z.strictObject({
  id: id.describe('Text: injects.<id> in text.<lng>.yaml.'),
  channel,
  from: id.describe('Who sends it: a role of the table, or an outside party of `parties`.'),
  when: conditionSchema.optional(),
  facts: z.array(id).optional().describe('Entries of history.yaml shown beside it; only such as are public or past by then.'),
});

const goto = z.strictObject({ to: id, when: conditionSchema.optional() });

const beat = z.strictObject({
  lengths: z.array(z.enum(lengthIds)).min(1).optional().describe('The lengths whose story this beat is part of. Absent: all.'),
  at: localDateTime.optional().describe('Not before this time; the players may come later.'),
  wait: wait.optional(),
  hours: z
    .literal('office')
    .optional()
    .describe('Not outside office hours: after 18:00, before 9:00 or on a day off it opens at 9:00 of the next working day.'),
  injects: z.array(inject).optional(),
  decision: id.optional(),
  sets: z.array(flagId).optional().describe('Flags set on entry.'),
  goto: z.array(goto).optional().describe('First rule whose condition holds; none: the act ends here.'),
  minutes: z.record(z.string(), z.int().min(0)).optional().describe('Planned minutes per agenda preset, for facilitators.'),
});

const act = z.strictObject({
  id,
  opensAt: localDateTime,
  first: id,
  beats: z.record(id, beat),
});

const complication = z.strictObject({
  channel: channel.optional(),
  when: conditionSchema.optional(),
  ...change,
});

const slot = z.strictObject({
  beat: id,
  chance: z.int().min(1).max(100).describe('Percent.'),
  oneOf: z.array(id).min(1),
});

const duty = z.strictObject({
  rulesets: z.array(id).min(1),
  opens: conditionSchema.describe('The day this first holds is the day of knowledge.'),
  met: conditionSchema,
  clock: z
    .union([
      z.literal('none'),
      z.strictObject({
        days: positive,
        dayOfKnowledge: z.union([z.literal(0), z.literal(1)]).describe('1: the day of knowledge counts as day 1.'),
        endsOnDayOff: z.enum(['stays', 'next-working-day']),
      }),
    ])
    .describe('none: a duty of effort without a date.'),
  missed: z.strictObject({ ...change }).optional(),
  sources: sourceIds.min(1),
});

const length = z.strictObject({
  minutesAlone: positive.describe('What it takes one person who reads silently; `scenario time` reckons it.'),
  minutesAloud: positive.optional().describe('What it takes when all is read aloud; shown beside it.'),
  minutesRoom: positive,
  decisions: z.array(id).min(1),
});

export const scenarioSchema = z
  .strictObject({
    format: z.literal(1),
    id,
    version: z.string().regex(patterns.version),
    languages: z.array(z.string().regex(patterns.language)).min(1),
    briefLabel: z
      .enum(['fact', 'reported'])
      .optional()
      .describe("How sure brief-fact is: a fact of the company's own publication (where absent), or reported by others."),
    briefSources: sourceIds
      .min(1)
      .optional()
      .describe('What the sentences of the brief about the real case rest on. Absent: the sources of the timeline of history.yaml.'),
    cover: z.enum(covers).optional().describe('The drawing on its cover. Absent: the first of the list.'),
    realNames: z
      .array(z.string().min(1).max(60))
      .optional()
      .describe("Names of the real case, which may stand in the fact lane only, never in the players' lane. Case does not matter."),
    clock: z.strictObject({
      start: localDateTime,
      zone: z.string(),
      holidays: z.array(localDate).describe('Days off beside Saturdays and Sundays.'),
    }),
    exposure: z
      .strictObject({
        from: localDate,
        to: localDate,
        endsWith: id.describe('The milestone that ends it; until then it goes on day by day.'),
        knownWhen: conditionSchema.describe('Until then start and numbers are unknown and drawn as unknown.'),
        widenedWhen: conditionSchema.optional().describe('The widest defensible window is larger when this holds.'),
        widenedFrom: localDate.optional(),
      })
      .optional()
      .describe('The stretch of the tape: dotted until known.'),
    rulesets: z.record(id, z.strictObject({ asOf: localDate, sources: sourceIds.min(1) })),
    lengths: z.partialRecord(z.enum(lengthIds), length),
    roles: z.array(id).min(1),
    parties: z.array(id).describe('Senders outside the table.'),
    measures: z.record(id, z.strictObject({ start: whole, bands })),
    counters: z.record(
      id,
      z.strictObject({
        unit: z.enum(['cards', 'card-days', 'yen', 'days', 'persons']),
        start: whole,
        better: z.enum(['low', 'high']),
        shown: z.enum(['always', 'debrief']),
        bands: bands.optional(),
        basis: z.enum(['sourced', 'model']).describe('A sourced figure, or plainly a model of the fiction.'),
        sources: sourceIds.optional(),
      }),
    ),
    prices: z.record(id, priceSchema).optional(),
    flows: z.record(id, z.strictObject({ counter: id, perDay: whole, while: conditionSchema })),
    lateness: bands.describe('Bands of days by which the players are behind the act that opens.'),
    duties: z.record(id, duty),
    start: z.strictObject({ ...change }).describe('What holds at the beginning.'),
    acts: z.array(act).min(1),
    decisions: z.record(id, decision),
    complications: z.record(id, complication),
    slots: z.record(id, slot),
    endings: z.array(z.strictObject({ id, when: conditionSchema.optional() })).min(1),
    milestones: z
      .record(
        id,
        z.strictObject({
          when: conditionSchema,
          median: z
            .strictObject({ days: positive, sources: sourceIds.min(1) })
            .optional()
            .describe('Median of comparable published cases, in days from the alert: the yardstick of the debrief.'),
        }),
      )
      .describe("Dates of the run on the players' lane of the debrief: the minute the condition first holds."),
    shop: z
      .array(z.strictObject({ is: z.enum(shopStates), when: conditionSchema.optional() }))
      .min(1)
      .describe('What the shop shows: first entry whose condition holds.'),
    objectives: z.array(z.strictObject({ id, competencies: z.array(id).min(1) })).min(1),
    competencies: z.record(
      id,
      z.strictObject({ csf: z.array(z.string()).min(1), owner: id.describe('The role that owns the improvement.') }),
    ),
    passMark: z.int().min(1).max(100),
  })
  .meta({ id: 'Scenario', title: 'scenario.yaml of Breach Tabletop' });

export const sourcesSchema = z
  .record(
    z.string().regex(patterns.source),
    z.strictObject({
      title: z.record(z.string(), line).describe('Per language.'),
      publisher: line,
      section: z.record(z.string(), line).optional(),
      year: z.int().min(1900).max(2100).optional(),
      url: z.url({ protocol: /^https?$/u }),
      tier: z.enum(['primary', 'secondary', 'general']),
      seen: localDate,
    }),
  )
  .meta({ id: 'ScenarioSources', title: 'sources.yaml of Breach Tabletop' });

export const historySchema = z
  .array(
    z.strictObject({
      id,
      date: localDate.optional(),
      until: localDate.optional().describe('For a stretch of time.'),
      label: z.enum(['fact', 'reported', 'inferred', 'unknown']),
      lane: z.enum(['timeline', 'note']),
      publicFrom: localDate.describe('Nothing is shown at the table before this day; the debrief shows all.'),
      sources: sourceIds.min(1),
    }),
  )
  .meta({ id: 'ScenarioHistory', title: 'history.yaml of Breach Tabletop' });

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type SourcesFile = z.infer<typeof sourcesSchema>;
export type HistoryFile = z.infer<typeof historySchema>;
