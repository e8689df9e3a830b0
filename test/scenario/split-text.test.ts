import { describe, expect, it } from 'vitest';
import { listOpening } from '#scenario/list-opening.ts';
import { splitText } from '#scenario/split-text.ts';
import { listLines } from '#scenario/text-lines.ts';
import { listShippedScenarios, loadShippedScenario } from '../support/shipped-scenario.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const pack = loadSmallScenario();
const text = pack.texts['ja'];
if (text === undefined) throw new Error('Violated assumption: the small scenario speaks Japanese.');
const parts = splitText(text, pack);

describe('a text file cut by when it is read', () => {
  it('loses no text and says none twice', () => {
    const toLines = (value: unknown) => listLines(value).map((line) => `${line.path.join('/')} ${line.text}`);

    expect([...toLines(parts.opening), ...toLines(parts.rest), ...toLines(parts.facilitator)].toSorted()).toEqual(toLines(text).toSorted());
  });

  it('opens with the brief, the people, the first papers and the first decision with its outcome', () => {
    expect(parts.opening).toHaveProperty(['scenario', 'brief-fact']);
    expect(parts.opening).toHaveProperty(['roles', 'desk', 'line']);
    expect(parts.opening).toHaveProperty(['injects', 'first-call', 'body']);
    expect(parts.opening).toHaveProperty(['decisions', 'first-move', 'options', 'call-back', 'consequence']);
  });

  it('keeps later beats, acts and decisions out of the opening', () => {
    for (const path of [
      ['beats', 'alert.orders', 'place'],
      ['injects', 'report-arrives', 'body'],
      ['decisions', 'tell-customers', 'question'],
      ['consequences', 'misuse-grows', 'body'],
      ['complications', 'rumour', 'body'],
      ['acts', 'disclosure', 'headline'],
    ]) {
      expect(parts.opening, path.join(' ')).not.toHaveProperty(path);
      expect(parts.rest, path.join(' ')).toHaveProperty(path);
    }
  });

  it('keeps what only act ends and the debrief tell out of the opening, even of the first decision', () => {
    expect(parts.opening).not.toHaveProperty(['decisions', 'first-move', 'options', 'call-back', 'because']);
    expect(parts.rest).toHaveProperty(['decisions', 'first-move', 'options', 'call-back', 'because']);
    expect(parts.rest).toHaveProperty(['decisions', 'tell-customers', 'options', 'wait-for-all', 'because@japan-2025']);
    expect(parts.rest).toHaveProperty(['decisions', 'first-move', 'known']);
    expect(parts.rest).toHaveProperty(['decisions', 'first-move', 'secret']);
    expect(parts.rest).toHaveProperty(['endings', 'trusted', 'title']);
  });

  it('opens with the history that is public before the second act, and with no other', () => {
    const [alert, published, cause] = pack.history;
    if (alert === undefined || published === undefined || cause === undefined) throw new Error('Violated assumption: three entries.');
    const history = [alert, published, { ...cause, publicFrom: cause.publicFrom + 30 }];
    const split = splitText(text, { ...pack, history });

    expect(split.opening).toHaveProperty(['history', 'alert-day', 'body']);
    expect(split.opening).toHaveProperty(['history', 'public-day', 'body']);
    expect(split.opening).not.toHaveProperty(['history', 'cause']);
    expect(split.rest).toHaveProperty(['history', 'cause', 'body']);
  });

  it("keeps the facilitator's notes apart, lists as lists", () => {
    expect(parts.facilitator).toHaveProperty(['beats', 'alert.call', 'discussion'], ['自社なら、誰がこの電話を受けますか。']);
    expect(parts.opening).toHaveProperty(['beats', 'alert.call', 'place'], 'お客様窓口');
  });
});

describe('the opening of a scenario', () => {
  it('ends with the first decision', () => {
    const { beats, decisions, injects } = listOpening(pack.logic);

    expect([...beats]).toEqual(['alert.call']);
    expect([...decisions]).toEqual(['first-move']);
    expect([...injects]).toEqual(['first-call']);
  });

  it('goes on past a decision that one of the lengths leaves out', () => {
    const { lengths } = pack.logic;
    const express = { minutesAlone: 5, minutesRoom: 15, decisions: ['tell-customers'] };
    const { acts, beats } = listOpening({ ...pack.logic, lengths: { ...lengths, express } });

    expect([...beats].toSorted()).toEqual(['alert.call', 'alert.orders', 'alert.stop', 'disclosure.notice']);
    expect([...acts].toSorted()).toEqual(['alert', 'disclosure']);
  });

  it('has what an option brings at once or in minutes, and nothing that waits for a later act', () => {
    const { logic } = pack;
    const firstDecisions = { express: { minutesAlone: 5, minutesRoom: 15, decisions: ['stop-what'] } };

    expect([...listOpening({ ...logic, lengths: firstDecisions }).consequences]).toEqual(['log-overwritten']);
  });

  it.each(listShippedScenarios())('says little of %s, however long its story is', (id) => {
    const shipped = loadShippedScenario(id);
    for (const [language, file] of Object.entries(shipped.texts)) {
      const { opening } = splitText(file, shipped);
      expect(new TextEncoder().encode(JSON.stringify(opening)).length, language).toBeLessThan(16_000);
    }
  });
});
