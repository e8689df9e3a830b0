/** The moments by which the looks of the game are judged, in the order of play. */
export const moments = [
  'start',
  'library',
  'brief',
  'call',
  'chosen',
  'sealed',
  'complication',
  'evening',
  'act-end',
  'late',
  'newspaper',
  'debrief',
] as const;

/** One of them. */
export type Moment = (typeof moments)[number];

/** The windows that the game is looked at in. */
export const sizes = [
  { name: '1366x768', width: 1366, height: 768 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: '1024x768', width: 1024, height: 768 },
  { name: '375x812', width: 375, height: 812 },
] as const;

/** One of them. */
export type WindowSize = (typeof sizes)[number];

/** The themes, as the device asks for them. */
export const looks = ['light', 'dark'] as const;

/** One of them. */
export type Look = (typeof looks)[number];
