/** Which kinds of questions the guards of a tiny scenario ask; fewer kinds give more merging. */
export type Kind = 'flag' | 'measure' | 'counter' | 'lateness' | 'duty' | 'act';

/** What a family of tiny scenarios is made of, so that chance often hits what is easily got wrong. */
export interface Profile {
  /** What gotos and options ask for. */
  readonly course: readonly Kind[];
  /** What consequences, complications, duties and flows ask for. */
  readonly rules: readonly Kind[];
  /** What injects, milestones and endings ask for. */
  readonly watched: readonly Kind[];
  readonly flags: readonly string[];
  /** Minutes of options. */
  readonly minutes: readonly number[];
  /** Minutes from one act's opening to the next. */
  readonly opens: readonly number[];
  /** Minutes that consequences wait. They meet: sums and differences hit hours of acts and ends of days. */
  readonly delays: readonly number[];
  /** How many of ten options cause more than their own effects, and of ten changes how many move a measure or counter. */
  readonly promises: number;
  readonly effects: number;
  readonly duties: boolean;
  readonly flows: number;
  readonly slots: number;
}

const mixed: Profile = {
  course: ['flag', 'measure', 'counter', 'lateness', 'duty'],
  rules: ['flag', 'measure', 'counter', 'lateness', 'duty', 'act'],
  watched: ['flag', 'measure', 'counter', 'lateness', 'duty', 'act'],
  flags: ['f0', 'f1', 'f2'],
  minutes: [0, 30, 60, 720, 1440, 1500, 2880],
  opens: [0, 720, 1440, 2160],
  delays: [30, 60, 90, 720, 780, 1380, 1410, 1440, 1470, 2160, 2880, 4320],
  promises: 5,
  effects: 5,
  duties: true,
  flows: 2,
  slots: 2,
};

/** Consequences that come just before or just after one another, an act's opening or its end. */
const promises: Profile = {
  ...{ ...mixed, course: ['flag'], rules: ['flag'], watched: ['flag'], flags: ['f0', 'f1'], effects: 0, duties: false, flows: 0, slots: 1 },
  minutes: [0, 30, 60, 120],
  opens: [240, 1440],
  delays: [30, 60, 90, 120, 180, 210, 240, 270],
  promises: 8,
};

/** Duties that open, are met or are missed at an end of a day, while promises are on their way. */
const duties: Profile = {
  ...promises,
  course: ['flag', 'duty'],
  watched: ['duty'],
  duties: true,
  minutes: [0, 30, 720],
  opens: [1440, 2880],
  delays: [30, 60, 720, 750, 1440],
};

/** Flows that stop and run again, and bands that they carry the counter into. */
const flows: Profile = {
  ...mixed,
  course: ['counter'],
  rules: ['flag'],
  watched: ['counter'],
  flags: ['f0', 'f1'],
  minutes: [0, 720, 1440],
  opens: [720, 1440],
  promises: 2,
  effects: 2,
  duties: false,
  flows: 2,
  slots: 1,
};

/** Measures that are moved early and asked late: at a late goto, by an inject or an ending. */
const sums: Profile = {
  ...mixed,
  course: ['measure'],
  rules: ['flag'],
  watched: ['measure'],
  flags: ['f0'],
  minutes: [0, 30, 720],
  opens: [720, 1440],
  delays: [30, 720, 750, 1440, 1470, 2160],
  effects: 9,
  duties: false,
  flows: 0,
};

/** Acts that open while the players are still busy. */
const lateness: Profile = {
  ...promises,
  course: ['lateness', 'flag'],
  watched: ['lateness', 'flag'],
  minutes: [0, 720, 1440, 2880],
  opens: [720, 1440],
  delays: [720, 1440, 1470, 2880],
};

/** All families, by what they are rich in. */
export const profiles: Readonly<Record<string, Profile>> = {
  'a bit of everything': mixed,
  'promises kept later': promises,
  'duties with a clock': duties,
  'flows into bands': flows,
  'measures asked late': sums,
  'acts begun late': lateness,
};
