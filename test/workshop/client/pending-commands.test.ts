import { describe, expect, it } from 'vitest';
import type { CommandMessage } from '#workshop/protocol/message.ts';
import { createPendingCommands } from '#workshop/client/pending-commands.ts';
import { aMemory } from './a-link-world.ts';

const draw = { type: 'nickname.draw' } as const;
const choose = { type: 'role.choose', role: 'it' } as const;

function aQueue(memory = aMemory(), now = 1000) {
  const sent: CommandMessage[] = [];
  const commands = createPendingCommands({ now: () => now, memory }, 'numbers');
  return { commands, memory, sent, post: (message: CommandMessage) => void sent.push(message) };
}

describe('the numbers of commands', () => {
  it('rise with every command, also within one moment', () => {
    const { commands } = aQueue();
    const numbers = [commands.add(draw), commands.add(draw), commands.add(draw)].map((one) => one.number);
    expect(numbers).toEqual([1000, 1001, 1002]);
  });

  it('go on rising after a reload, even where the clock was set back', () => {
    const { commands, memory } = aQueue();
    const before = commands.add(draw).number;
    expect(aQueue(memory, 10).commands.add(draw).number).toBe(before + 1);
  });

  it('go on rising after a reload where nothing could be stored', () => {
    const before = aQueue(aMemory(), 1000).commands.add(draw).number;
    expect(aQueue(aMemory(), 1001).commands.add(draw).number).toBeGreaterThan(before);
  });

  it('are read over whatever else is stored under their name', () => {
    const memory = aMemory();
    memory.write('numbers', 'not a number');
    expect(aQueue(memory).commands.add(draw).number).toBe(1000);
  });
});

describe('a command on its way', () => {
  it('is sent again over the next line with the number it has, in its order', () => {
    const { commands, sent, post } = aQueue();
    const first = commands.add(draw);
    commands.send(first.number, post);
    const second = commands.add(choose);
    commands.sendAll(post);
    expect(sent.map((one) => one.message)).toEqual([first.number, first.number, second.number]);
    expect(sent.at(-1)?.command).toEqual(choose);
  });

  it('counts as done where the second one is told that the first was taken', async () => {
    const { commands, post } = aQueue();
    const { number, answer } = commands.add(draw);
    commands.send(number, post);
    commands.sendAll(post);
    commands.settle(number, { ok: false, code: 'workshop/repeated' });
    expect(await answer).toEqual({ ok: true });
  });

  it('is told that it was repeated where it was sent but once', async () => {
    const { commands, post } = aQueue();
    const { number, answer } = commands.add(draw);
    commands.send(number, post);
    commands.settle(number, { ok: false, code: 'workshop/repeated' });
    expect(await answer).toEqual({ ok: false, code: 'workshop/repeated' });
  });

  it('is answered once and never sent again after that', async () => {
    const { commands, sent, post } = aQueue();
    const { number, answer } = commands.add(draw);
    commands.send(number, post);
    expect(commands.settle(number, { ok: true })).toBe(true);
    expect(commands.settle(number, { ok: false, code: 'workshop/over' })).toBe(false);
    commands.sendAll(post);
    expect(await answer).toEqual({ ok: true });
    expect(sent).toHaveLength(1);
  });

  it('is answered with the reason when nothing comes of it any more', async () => {
    const { commands } = aQueue();
    const answers = [commands.add(draw).answer, commands.add(choose).answer];
    commands.giveUp('workshop/removed');
    expect(await Promise.all(answers)).toEqual([
      { ok: false, code: 'workshop/removed' },
      { ok: false, code: 'workshop/removed' },
    ]);
  });

  it('is waited for since it was last sent, and not before', () => {
    const { commands, post } = aQueue();
    const { number } = commands.add(draw);
    expect(commands.waitingSince).toBeNull();
    commands.send(number, post);
    expect(commands.waitingSince).toBe(1000);
  });
});
