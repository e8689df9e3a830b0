import { describe, expect, it } from 'vitest';
import { splitText } from '#scenario/split-text.ts';
import { listLines } from '#scenario/text-lines.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const pack = loadSmallScenario();
const text = pack.texts['ja'];
if (text === undefined) throw new Error('Violated assumption: the small scenario speaks Japanese.');
const parts = splitText(text, pack.logic);

describe('a text file cut by when it is read', () => {
  it('loses no text and says none twice', () => {
    const toLines = (value: unknown) => listLines(value).map((line) => `${line.path.join('/')} ${line.text}`);

    expect([...toLines(parts.text), ...toLines(parts.later), ...toLines(parts.facilitator)].toSorted()).toEqual(toLines(text).toSorted());
  });

  it('keeps what is read while playing apart from what only the debrief tells', () => {
    expect(parts.text).toHaveProperty(['decisions', 'first-move', 'options', 'call-back', 'label']);
    expect(parts.text).not.toHaveProperty(['decisions', 'first-move', 'options', 'call-back', 'because']);
    expect(parts.later).toHaveProperty(['decisions', 'tell-customers', 'options', 'wait-for-all', 'because@japan-2025']);
    expect(parts.later).toHaveProperty(['decisions', 'first-move', 'known']);
    expect(parts.later).toHaveProperty(['endings', 'trusted', 'title']);
  });

  it('keeps the history that is shown at the table with what is read while playing', () => {
    expect(parts.text).toHaveProperty(['history', 'alert-day', 'body']);
    expect(parts.later).toHaveProperty(['history', 'cause', 'body']);
  });

  it("keeps the facilitator's notes apart, lists as lists", () => {
    expect(parts.facilitator).toHaveProperty(['beats', 'alert.call', 'discussion'], ['自社なら、誰がこの電話を受けますか。']);
    expect(parts.text).toHaveProperty(['beats', 'alert.call', 'place'], 'お客様窓口');
  });
});
