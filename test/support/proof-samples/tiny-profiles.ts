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
  /** Of ten beats, how many have a time of their own, and the minutes from the act's opening to it. */
  readonly timed: number;
  readonly times: readonly number[];
  /** Minutes that consequences wait. They meet: sums and differences hit hours of acts and ends of days. */
  readonly delays: readonly number[];
  /** Of ten options, how many change nothing by themselves, and how many cause something more. */
  readonly idle: number;
  readonly promises: number;
  /** Of ten conditions that may stand or not, how many stand. */
  readonly guarded: number;
  /** Of ten options beside the first, how many are not always on offer. */
  readonly closed: number;
  /** Of ten changes, how many move a measure or counter, and how many set a flag or clear one. */
  readonly effects: number;
  readonly sets: number;
  readonly clears: number;
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
  timed: 2,
  times: [30, 720, 1440, 1470],
  delays: [30, 60, 90, 720, 780, 1380, 1410, 1440, 1470, 2160, 2880, 4320],
  idle: 2,
  promises: 5,
  guarded: 5,
  closed: 3,
  effects: 5,
  sets: 5,
  clears: 2,
  duties: true,
  flows: 2,
  slots: 2,
};

/** Runs that differ in nothing but the hour, and consequences that come just before or after one another or an act. */
const promises: Profile = {
  ...{ ...mixed, course: ['flag'], rules: ['flag'], watched: ['flag'], flags: ['f0'], duties: false, flows: 0, slots: 1 },
  minutes: [0, 30, 60, 120],
  opens: [480, 1440],
  timed: 4,
  times: [60, 120, 240],
  delays: [60, 120, 240, 360, 420, 450, 480],
  ...{ idle: 8, promises: 4, guarded: 2, closed: 7, effects: 0, sets: 5, clears: 4 },
};

/** Duties that open, are met or are missed at an end of a day, while promises are on their way. */
const duties: Profile = {
  ...{ ...promises, course: ['flag', 'duty'], watched: ['duty'], duties: true },
  minutes: [0, 30, 720],
  opens: [1440, 2880],
  times: [30, 720, 750],
  delays: [30, 60, 720, 750, 1440],
};

/** Flows that stop and run again, and bands that they carry the counter into. */
const flows: Profile = {
  ...{ ...mixed, course: ['counter'], rules: ['flag'], watched: ['counter'], flags: ['f0', 'f1'], duties: false, flows: 2, slots: 1 },
  minutes: [0, 720, 1440],
  opens: [720, 1440],
  ...{ idle: 4, promises: 2, effects: 2 },
};

/** Measures that are moved early and asked late: at a late goto, by an inject or an ending. */
const sums: Profile = {
  ...{ ...mixed, course: ['measure'], rules: ['flag'], watched: ['measure'], flags: ['f0'], duties: false, flows: 0 },
  minutes: [0, 30, 720],
  opens: [720, 1440],
  delays: [30, 720, 750, 1440, 1470, 2160],
  ...{ idle: 3, effects: 9, sets: 2, clears: 1 },
};

/** Acts that open while the players are still busy. */
const lateness: Profile = {
  ...{ ...promises, course: ['lateness', 'flag'], watched: ['lateness', 'flag'] },
  minutes: [0, 720, 1440, 2880],
  opens: [720, 1440],
  times: [30, 720, 1440],
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
