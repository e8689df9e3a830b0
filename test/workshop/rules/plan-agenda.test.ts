import { describe, expect, it } from 'vitest';
import { agendaPresets } from '#workshop/protocol/words.ts';
import { planAgenda } from '#workshop/rules/plan-agenda.ts';
import type { Agenda, AgendaItem } from '#workshop/rules/agenda.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

const scenarios = new Map(listShippedScenarios().map((id) => [id, loadShippedScenario(id).logic]));
const all = [...scenarios.keys()].flatMap((id) => agendaPresets.map((preset) => ({ id, preset })));

function scenarioOf(id: string) {
  const scenario = scenarios.get(id);
  if (scenario === undefined) throw new Error(`Violated assumption: ${id} is shipped.`);
  return scenario;
}

function ofKind({ items }: Agenda, kind: AgendaItem['kind']): readonly AgendaItem[] {
  return items.filter((item) => item.kind === kind);
}

function sumOf(items: readonly AgendaItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

describe('the agenda of an exercise', () => {
  it('is planned here for every shipped scenario', () => {
    expect(all.length).toBeGreaterThanOrEqual(15);
  });

  it.each(all)('adds up to its preset, in halves, each part where the one before ends: $id $preset', ({ id, preset }) => {
    const agenda = planAgenda(scenarioOf(id), preset);

    expect(sumOf(agenda.items)).toBe(agenda.minutes);
    expect(agenda.minutes).toBe(Number(preset.replace('board-', '')));
    expect(agenda.items.every(({ minutes }) => minutes > 0 && Number.isInteger(minutes * 2))).toBe(true);
    agenda.items.forEach((item, at) => expect(item.startsAt).toBe(sumOf(agenda.items.slice(0, at))));
  });

  it.each(all)('gives a third or more to the debrief, which is last: $id $preset', ({ id, preset }) => {
    const agenda = planAgenda(scenarioOf(id), preset);

    expect(agenda.items.at(-1)?.kind).toBe('debrief');
    expect(sumOf(ofKind(agenda, 'debrief'))).toBeGreaterThanOrEqual(agenda.minutes / 3);
  });

  it.each(all)('holds every decision of its length once, none too short to be had: $id $preset', ({ id, preset }) => {
    const scenario = scenarioOf(id);
    const agenda = planAgenda(scenario, preset);
    const decisions = ofKind(agenda, 'decision');

    expect(decisions.map(({ decision }) => decision).toSorted()).toEqual(
      [...(scenario.lengths[agenda.length]?.decisions ?? [])].toSorted(),
    );
    for (const { pace, minutes } of decisions) expect(minutes).toBeGreaterThanOrEqual(pace === 'discuss' ? 3 : 1.5);
    for (const { minutes } of ofKind(agenda, 'reading')) expect(minutes).toBeGreaterThanOrEqual(0.5);
  });

  it.each(all)('keeps the order of the acts and has its breaks between them: $id $preset', ({ id, preset }) => {
    const scenario = scenarioOf(id);
    const { items } = planAgenda(scenario, preset);
    const acts = items.flatMap(({ act }) => act ?? []);

    expect([...new Set(acts)]).toEqual(scenario.acts.map((act) => act.id));
    expect(acts.toSorted((one, other) => indexOf(one) - indexOf(other))).toEqual(acts);
    items.forEach((item, at) => {
      if (item.kind === 'break') expect(items[at - 1]?.act).not.toBe(items[at + 1]?.act);
    });

    function indexOf(act: string): number {
      return scenario.acts.findIndex((one) => one.id === act);
    }
  });

  it('of an hour is five minutes of introduction, five discussions of five, five quick ones of one and a half, twenty of debrief', () => {
    const agenda = planAgenda(scenarioOf('hario-2019'), '60');

    expect(agenda.length).toBe('express');
    expect(ofKind(agenda, 'intro').map(({ minutes }) => minutes)).toEqual([5]);
    expect(minutesOf(agenda, 'discuss')).toEqual([5, 5, 5, 5, 5]);
    expect(minutesOf(agenda, 'quick')).toEqual([1.5, 1.5, 1.5, 1.5, 1.5]);
    expect(ofKind(agenda, 'debrief').map(({ minutes }) => minutes)).toEqual([20]);
    expect(sumOf(ofKind(agenda, 'slack'))).toBeGreaterThan(0);
  });

  it('takes the longest length that has the time, and the only one whatever the time', () => {
    const lengths = agendaPresets.map((preset) => [preset, planAgenda(scenarioOf('hario-2019'), preset).length]);

    expect(lengths).toEqual([
      ['60', 'express'],
      ['board-60', 'express'],
      ['90', 'standard'],
      ['120', 'standard'],
      ['180', 'full'],
    ]);
    expect(planAgenda(scenarioOf('ekinet-2020'), '60').length).toBe('express');
  });

  it('breaks not at all in an hour, once in two, twice in three', () => {
    const breaks = agendaPresets.map((preset) =>
      ofKind(planAgenda(scenarioOf('hario-2019'), preset), 'break').map(({ minutes }) => minutes),
    );

    expect(breaks).toEqual([[], [], [5], [10], [10, 10]]);
  });

  it('of a board discusses what its president owns and what everything hangs on, five at most', () => {
    const scenario = scenarioOf('hario-2019');
    const agenda = planAgenda(scenario, 'board-60');
    const discussed = ofKind(agenda, 'decision').flatMap(({ pace, decision }) =>
      pace === 'discuss' && decision !== null ? [decision] : [],
    );

    expect(discussed).toEqual(['first-move', 'who-decides', 'stop-what', 'clean-or-keep', 'report-to-ppc']);
    expect(sumOf(agenda.items)).toBe(60);
  });

  it.each(['60', '180'] as const)('still adds up where a brought scenario is far too long for it: %s', (preset) => {
    const scenario = scenarioOf('hario-2019');
    const full = scenario.lengths.full;
    if (full === undefined) throw new Error('Violated assumption: there is a full length.');
    const agenda = planAgenda({ ...scenario, lengths: { full } }, preset);

    expect(agenda.length).toBe('full');
    expect(sumOf(agenda.items)).toBe(Number(preset));
    expect(ofKind(agenda, 'decision')).toHaveLength(full.decisions.length);
  });
});

function minutesOf(agenda: Agenda, pace: 'discuss' | 'quick'): readonly number[] {
  return ofKind(agenda, 'decision').flatMap((item) => (item.pace === pace ? [item.minutes] : []));
}
