/**
 * Every limit a scenario is held to, in one place, as the design states them (scoring: decisions, not luck). What lies
 * beyond one is a finding of the proof; nothing here may be loosened to make a scenario pass.
 */
export const limits = {
  /** Mean percent of answering at random: below it the options punish, above it they give themselves away. */
  random: { least: 30, most: 50 },
  /** Mean percent that a stance may earn. */
  stances: { 'sell-on': 45, 'say-nothing': 45 },
  /** Mean percent of a habit that looks at the labels and not at the matter. */
  habit: 55,
  /** A word in so many labels, all of them best ones (or none of them), gives the answer away. */
  tellingWord: 4,
  /** ASCII characters of the longest encoded record; SCORM 1.2 keeps 4,096 of them for everything (SCORM RTE 1.2, suspend_data). */
  resumeCharacters: 3500,
  /** Merged states per ruleset and length; beyond it the proof falls back to samples and says so. */
  states: 150_000,
  /** States followed to find one inject, consequence, … that no sample met. */
  searchedStates: 40_000,
  /** Runs drawn at random: to find what merged states do not show, and where the states are too many to follow. */
  samples: 400,
} as const;
