import { describe, expect, it } from 'vitest';
import { createNamer, createOperatorLog, createRoomServerLog } from '#workshop/server/operator-log.ts';

function aLog() {
  const lines: string[] = [];
  return {
    lines,
    log: createOperatorLog(
      (line) => void lines.push(line),
      () => 0,
    ),
  };
}

describe('the operator’s log', () => {
  it('is one line of JSON for each thing that happened', () => {
    const { log, lines } = aLog();
    log.info('workshop/created', { teams: 2, reason: 'a\nb' });
    log.warn('workshop/cut');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { at: '1970-01-01T00:00:00.000Z', level: 'info', code: 'workshop/created', teams: 2, reason: 'a\nb' },
      { at: '1970-01-01T00:00:00.000Z', level: 'warn', code: 'workshop/cut' },
    ]);
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
  });

  it('names a workshop the same within a process, and otherwise in another', () => {
    const [one, other] = [createNamer('salt'), createNamer('pepper')];
    expect(one('ABC234')).toBe(one('ABC234'));
    expect(one('ABC234')).not.toBe(other('ABC234'));
    expect(one('ABC234')).toMatch(/^[0-9a-f]{10}$/u);
  });

  it('takes from the room server the first line of what is wrong, and nothing of what is right', () => {
    const { log, lines } = aLog();
    const room = createRoomServerLog(log);
    room.info('All is well.');
    room.debug('Still well.');
    room.error(`${new Error('Max payload size exceeded').stack}`);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      code: 'workshop/room-server',
      reason: 'Error: Max payload size exceeded',
    });
  });
});
