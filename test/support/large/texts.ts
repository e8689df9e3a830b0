import type { HistoryFile, ScenarioFile, SourcesFile } from '#scenario/schema.ts';
import type { TextFile } from '#scenario/text-schema.ts';
import { draw } from './plan.ts';

/** How the generated prose sounds: every text is its own id in a sentence. */
interface Voice {
  readonly line: (what: string) => string;
  readonly short: (what: string) => string;
  readonly act: (what: string) => string;
  /** What a label begins with, so that labels differ in length as written ones do. */
  readonly filler: readonly string[];
  readonly join: string;
}

const voices: Readonly<Record<string, Voice>> = {
  ja: {
    line: (what) => `${what}について、その日に分かっていたことを記す。`,
    short: (what) => `${what}の件`,
    act: (what) => `${what}の手順で進める`,
    filler: ['窓口に伝え', '記録を残し', '社内で分担し', '期限を決め', 'まず確認し', '文面を整え'],
    join: '、',
  },
  en: {
    line: (what) => `What was known that day about ${what} is written here.`,
    short: (what) => `The matter of ${what}`,
    act: (what) => `go on as the steps of ${what} say`,
    filler: ['tell the desk', 'keep a written note', 'share the work', 'set a firm date', 'check first', 'draft the whole text'],
    join: ', ',
  },
};

/** All texts of a scenario in one language, made from its ids; no two decisions share a sentence. Pure. */
export function createTexts(seed: string, logic: ScenarioFile, language: string): Readonly<Partial<Record<keyof TextFile, unknown>>> {
  const voice = voices[language];
  if (voice === undefined) throw new Error(`Violated assumption: there is a voice for ${language}.`);
  const { line, short } = voice;
  const each = <Fields>(ids: readonly string[], word: (id: string) => Fields): Record<string, Fields> =>
    Object.fromEntries(ids.map((id) => [id, word(id)]));
  const named = (id: string) => ({ name: short(id) });
  const titled = (id: string) => ({ title: short(id), body: line(id) });
  const beats = logic.acts.flatMap((act) => Object.entries(act.beats));
  const consequences = Object.values(logic.decisions).flatMap((decision) =>
    Object.values(decision.options).flatMap((option) => (option.consequences ?? []).map((one) => one.id)),
  );
  const general = [
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
  ];
  return {
    scenario: each(general, line),
    rulesets: each(Object.keys(logic.rulesets), (id) => ({ name: short(id), note: line(id) })),
    acts: each(
      logic.acts.map((act) => act.id),
      (id) => ({ name: short(id), headline: line(id) }),
    ),
    roles: each(logic.roles, (id) => ({ name: short(id), line: line(id) })),
    parties: each(logic.parties, named),
    measures: Object.fromEntries(
      Object.entries(logic.measures).map(([id, one]) => [
        id,
        {
          name: short(id),
          bands: each(
            one.bands.map((band) => band.id),
            short,
          ),
        },
      ]),
    ),
    counters: each(Object.keys(logic.counters), named),
    duties: each(Object.keys(logic.duties), (id) => ({ name: line(id), short: short(id) })),
    beats: each(
      beats.map(([id]) => id),
      (id) => ({ title: short(id), place: short(id), short: line(id) }),
    ),
    injects: each(
      beats.flatMap(([, beat]) => (beat.injects ?? []).map((one) => one.id)),
      titled,
    ),
    decisions: Object.fromEntries(
      Object.entries(logic.decisions).map(([id, decision]) => [
        id,
        {
          question: short(id),
          known: line(id),
          options: each(Object.keys(decision.options), (option) => createOptionTexts(seed, voice, `${id}-${option}`)),
        },
      ]),
    ),
    consequences: each(consequences, titled),
    complications: each(Object.keys(logic.complications), titled),
    endings: each(
      logic.endings.map((one) => one.id),
      titled,
    ),
    milestones: each(Object.keys(logic.milestones), named),
    objectives: each(
      logic.objectives.map((one) => one.id),
      named,
    ),
    competencies: each(Object.keys(logic.competencies), (id) => ({ name: short(id), keep: line(id), change: line(id), check: line(id) })),
    history: { alert: { body: line('alert') } },
  };
}

function createOptionTexts(seed: string, { line, short, act, filler, join }: Voice, id: string): Record<string, string> {
  const said = filler[draw(seed, `filler ${id}`, filler.length)] ?? '';
  const texts = { label: `${said}${join}${act(id)}`, done: short(id), note: short(id) };
  return { ...texts, ...Object.fromEntries(['consequence', 'because', 'rightIf'].map((field) => [field, line(`${id}-${field}`)])) };
}

/** The one entry of its fact lane: a generated scenario has no real case. */
export const history: HistoryFile = [
  { id: 'alert', date: '2019-05-08', label: 'unknown', lane: 'timeline', publicFrom: '2019-05-08', sources: ['S2'] },
];

/** What everything in it rests on, plainly a sample. */
export const sources: SourcesFile = {
  S1: {
    title: { ja: '見本の手引き', en: 'A sample guide' },
    publisher: '見本',
    url: 'https://example.org/guide',
    tier: 'primary',
    seen: '2026-11-22',
  },
  S2: {
    title: { ja: '見本の調査', en: 'A sample study' },
    publisher: '見本',
    url: 'https://example.org/study',
    tier: 'secondary',
    seen: '2026-11-22',
  },
};
