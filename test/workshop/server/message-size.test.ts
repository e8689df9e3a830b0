import { describe, expect, it } from 'vitest';
import { largestMessage } from '#workshop/protocol/message.ts';
import { parseCommandMessage } from '#workshop/protocol/parse-message.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';

describe('the largest message', () => {
  it('is larger than a hot wash that is filled to its last character in Japanese', () => {
    const row = { issue: '卓'.repeat(200), action: '卓'.repeat(200), owner: '卓'.repeat(80), due: '卓'.repeat(80) };
    const rows = Array.from({ length: workshopLimits.hotWashRows }, () => row);
    const well = Array.from({ length: workshopLimits.hotWashRows }, () => '卓'.repeat(200));
    const message = { message: Number.MAX_SAFE_INTEGER, command: { type: 'hot-wash.write', hotWash: { well, change: rows } } };
    expect(parseCommandMessage(message)).not.toBeNull();
    expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThan(largestMessage);
  });
});
