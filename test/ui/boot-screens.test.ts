import { afterEach, describe, expect, it, vi } from 'vitest';
import { showBootFailure, showBootWait } from '#app/boot-screens.ts';

describe('a page that takes its time', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says so in every language once somebody has waited for it, and takes it back when it is there', () => {
    vi.useFakeTimers();
    const root = document.createElement('div');
    const end = showBootWait(root);
    expect(root.childElementCount).toBe(0);

    vi.runAllTimers();
    expect([...root.querySelectorAll('[role=status] section')].map((sheet) => sheet.getAttribute('lang'))).toEqual(['en', 'ja']);
    expect(root.textContent).toContain('読み込んでいます');
    end();
    expect(root.childElementCount).toBe(0);
  });

  it('says nothing if it is there at once', () => {
    vi.useFakeTimers();
    const root = document.createElement('div');
    showBootWait(root)();
    vi.runAllTimers();
    expect(root.childElementCount).toBe(0);
  });

  it('says that it could not be loaded in place of the wait, and offers to try again', () => {
    vi.useFakeTimers();
    const root = document.createElement('div');
    showBootWait(root);
    vi.runAllTimers();
    showBootFailure(root);
    expect(root.querySelectorAll('[role=status]')).toHaveLength(0);
    expect([...root.querySelectorAll('[role=alert] button')].map(({ textContent }) => textContent)).toEqual([
      'Load again',
      'もう一度読み込む',
    ]);
  });
});
