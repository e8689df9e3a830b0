import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { signal } from '@preact/signals';
import { TrainingDesk } from '#ui/training/training-desk.tsx';
import { readPassMark, readTyped, noWords } from '#ui/training/training-fields.tsx';
import { aFile, aRecord, merge, someWords } from '../../report/a-class.ts';
import { drawPage, press } from '../workshop/report/a-report-page.tsx';

type Spoken = 'ja' | 'en';

function drawDesk(language: Spoken, story: Parameters<typeof aRecord>[0] = {}) {
  const words = someWords(language);
  const [group] = merge([aFile(aRecord(story))], language).groups;
  if (group === undefined) throw new Error('Violated assumption: the record makes a group.');
  const asked: string[] = [];
  const files: { name: string; text: string }[] = [];
  const root = drawPage(
    { t: words.t, formats: signal(words.formats), language: signal(language) },
    <TrainingDesk
      input={{ ...words, group }}
      print={() => asked.push('print')}
      handOver={(name, _type, text) => files.push({ name, text })}
      onBack={() => asked.push('back')}
    />,
  );
  const write = (label: string, value: string): void => {
    const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
    const input = document.getElementById(found?.htmlFor ?? '');
    if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field ${label}.`);
    void act(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return { root, asked, files, write };
}

describe('the training record of one learner', () => {
  it.each(['ja', 'en'] as const)('lies there as it will be printed, with no gap in its words and no name: %s', (language) => {
    const { root } = drawDesk(language);
    const text = root.textContent ?? '';

    expect(text).not.toMatch(/\[\?|\[~|\{\{|undefined|\[object|training:|HARIO|ハリオ/u);
    expect(text).toContain(language === 'ja' ? '2026年11月22日' : '22 November 2026');
    expect(text).toContain(language === 'ja' ? '100点' : '100 points');
    expect(root.querySelector('.tr')?.getAttribute('lang')).toBe(language);
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });

  it('leaves every box unticked, and nothing to tick on the screen', () => {
    const { root } = drawDesk('ja');

    expect(root.querySelectorAll('.tr-box')).toHaveLength(5);
    expect(root.querySelectorAll('input[type=checkbox]')).toHaveLength(0);
    expect(root.textContent).toContain('実施する組織が決めて印を付けてください。');
  });

  it('says that playing a case does not replace testing one’s own plan', () => {
    expect(drawDesk('ja').root.textContent).toContain('自社の対応手順の訓練や見直しに代わるものではありません。');
    expect(drawDesk('en').root.textContent).toContain('does not replace testing and reviewing your own response plan.');
  });

  it('leaves to the hand what nobody has entered, and takes what is entered into paper and files', () => {
    const { root, files, write } = drawDesk('en');
    const blanks = () => root.querySelectorAll('.tr-blank').length;
    const before = blanks();
    write('Place', ' Head office ');
    write('Keep this record for', '3 years');

    expect(blanks()).toBe(before - 2);
    press(root, 'Spreadsheet (CSV)');
    press(root, 'Data (JSON)');
    expect(files.map((one) => one.name)).toEqual(['training-record-2026-11-22.csv', 'training-record-2026-11-22.json']);
    for (const { text } of files) {
      expect(text).toContain('"Head office"');
      expect(text).toContain('3 years');
    }
  });

  it('offers no field for a person: who taught and who confirmed sign by hand', () => {
    const { root } = drawDesk('ja');
    const labels = [...root.querySelectorAll('label')].map((one) => one.textContent?.trim());

    expect(labels).toEqual(['実施場所', '対象部署・職種', '対象者(人)', '補講(人)', '受講者名簿の保管先・番号', 'この記録の保管期間']);
    for (const input of root.querySelectorAll('input')) expect(input.autocomplete).toBe('off');
  });

  it('of a record that nobody has timed leaves day and duration open', () => {
    const rowOf = (root: HTMLElement, label: string) =>
      [...root.querySelectorAll('.tr-course th')].find((one) => one.textContent === label)?.nextElementSibling?.textContent;
    const { root } = drawDesk('ja', { played: null });

    expect([rowOf(root, '実施日'), rowOf(root, '所要時間')]).toEqual(['(手書き)', '(手書き)']);
    expect(rowOf(drawDesk('ja').root, '所要時間')).toBe('22分');
  });

  it('leads to the printer and back', () => {
    const { root, asked } = drawDesk('en');
    press(root, 'Print or PDF');
    press(root, 'Back to the debrief');

    expect(asked).toEqual(['print', 'back']);
  });
});

describe('numbers that are typed', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['12', 12],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['many', null],
    ['123456', null],
  ])('are people or not given: "%s"', (typed, people) => {
    expect(readTyped({ ...noWords, targets: typed }).targets).toBe(people);
  });

  it.each([
    ['80', 80],
    ['100', 100],
    ['0', null],
    ['101', null],
    ['high', null],
  ])('are a pass mark or not given: "%s"', (typed, mark) => {
    expect(readPassMark(typed)).toBe(mark);
  });
});
