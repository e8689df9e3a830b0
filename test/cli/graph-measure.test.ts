import { describe, expect, it } from 'vitest';
import { countTitleLines, sizes } from '#cli/graph-measure.ts';

const columnEms = (sizes.stackWidth - sizes.decisionInset - sizes.paperInset) / sizes.titleSize;

describe('the lines of a title in the drawing', () => {
  it('are one more where a Latin word may move on with its Japanese phrase', () => {
    expect(countTitleLines({ ja: '返ってきた荷物を、どうしますか?' }, columnEms, sizes.numberEms)).toBe(2);
    expect(countTitleLines({ ja: '戻ったUSBメモリーを、どうしますか?' }, columnEms, sizes.numberEms)).toBe(3);
  });
});
