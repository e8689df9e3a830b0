import { type BrokenSample, scenario } from './broken-sample.ts';

/** Lengths that are no story of their own, and agendas that do not fit them. */
export const lengthSamples: readonly BrokenSample[] = [
  scenario(
    'scenario/unknown-reference',
    'decision: stop-what',
    'lengths: [express, full]\n        decision: stop-what',
    'lengths: [express, full]',
  ),
  scenario(
    'scenario/unknown-reference',
    'goto: [{ to: alert.stop }]',
    'goto: [{ to: alert.stop, when: { not: { length: full } } }]',
    'length: full',
  ),
  scenario(
    'scenario/not-one-of',
    'decision: stop-what',
    'lengths: [express, long]\n        decision: stop-what',
    'lengths: [express, long]',
  ),
  scenario(
    'scenario/length-decision-left-out',
    'decision: stop-what',
    'lengths: [standard]\n        decision: stop-what',
    '[first-move, stop-what, tell-customers]',
  ),
  scenario(
    'scenario/act-without-beat',
    'decision: tell-customers\n',
    'lengths: [express]\n        decision: tell-customers\n',
    'id: disclosure',
    ['scenario/length-decision-left-out'],
  ),
  scenario(
    'scenario/act-first-left-out',
    'goto: [{ to: alert.stop }]',
    'lengths: [express]\n        goto: [{ to: alert.stop, when: { flag: alerted } }]',
    'first: alert.call',
    ['scenario/length-decision-left-out'],
  ),
  {
    ...scenario('scenario/delay-left-out', 'after: { act: disclosure }', 'after: { beat: alert.orders }', 'after: { beat: alert.orders }'),
    alsoEdit: ['      alert.orders:\n', '        lengths: [express]\n      alert.orders:\n        lengths: [standard]\n'],
  },
  scenario('scenario/length-decision-count', 'express: { minutesAlone: 5', 'express: { minutesAlone: 15', 'minutesAlone: 15'),
  scenario('scenario/agenda-unknown', "pace: { '15': discuss }", "pace: { '30': discuss }", "'30': discuss"),
  scenario('scenario/minutes-missing', "        minutes: { '15': 1 }\n", '', 'alert.orders:'),
  scenario('scenario/minutes-over', "minutes: { '15': 5 }", "minutes: { '15': 9 }", 'express: {'),
];
