import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createNoticeBoard } from '#app/notice-board.ts';
import { defaultSettings } from '#app/settings.ts';
import { createTableChoice } from '#app/table-choice.ts';
import type { Settings } from '#ui/app-model.ts';

function aChoice() {
  const settings = signal<Settings>(defaultSettings);
  const forcesColours = signal(false);
  const board = createNoticeBoard();
  return { settings, forcesColours, board, tables: createTableChoice({ settings, forcesColours, board }) };
}

describe('which view is on the screen', () => {
  it('is the one that is wished', () => {
    const { settings, tables } = aChoice();
    expect(tables.showing.value).toBe('table');
    settings.value = { ...settings.value, view: 'simple' };
    expect(tables.showing.value).toBe('simple');
  });

  it('is the simple one while the device sets the colours', () => {
    const { forcesColours, tables } = aChoice();
    forcesColours.value = true;
    expect(tables.showing.value).toBe('simple');
    forcesColours.value = false;
    expect(tables.showing.value).toBe('table');
  });

  it('is the simple one where no table can be had, with one sentence, and the wish stays as it was', () => {
    const { board, settings, tables } = aChoice();
    tables.giveUp('table/lost');
    tables.giveUp('table/lost');
    expect(tables.showing.value).toBe('simple');
    expect(settings.value.view).toBe('table');
    expect(board.notices.value.map(({ code }) => code)).toEqual(['table/lost']);
  });

  it('is the table again once the player tries again', () => {
    const { board, tables } = aChoice();
    tables.giveUp('table/not-fetched');
    board.notices.value[0]?.retry?.();
    expect(tables.showing.value).toBe('table');
    expect(board.notices.value).toEqual([]);
  });
});
