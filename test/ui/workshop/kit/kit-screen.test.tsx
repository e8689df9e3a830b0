import { describe, expect, it } from 'vitest';
import { KitScreen } from '#ui/workshop/kit/kit-screen.tsx';
import type { KitPart } from '#ui/workshop/console-model.ts';
import { aKitInput } from '../../../report/a-workshop.ts';
import { aSpoken, drawPage, press } from '../report/a-report-page.tsx';

const gaps = /\[\?|\[~|\{\{|undefined|\[object/u;
const parts: readonly KitPart[] = ['guide', 'roles', 'injects', 'handout', 'msel'];

function drawKit(part: KitPart, language: 'ja' | 'en' = 'ja') {
  const input = aKitInput({ language });
  const asked: string[] = [];
  const root = drawPage(
    aSpoken(input),
    <KitScreen
      scenario={{ key: input.logic.id, logic: input.logic, texts: input.texts, history: [], sources: input.sources }}
      agenda={input.agenda}
      ruleset={input.ruleset}
      part={part}
      readMoment={() => input.moment}
      print={() => asked.push('print')}
      onPart={(one) => asked.push(one)}
      onBack={() => asked.push('back')}
      onCsv={() => asked.push('csv')}
    />,
  );
  return { root, asked };
}

describe('the kit on the screen', () => {
  it.each(parts.flatMap((part) => (['ja', 'en'] as const).map((language) => ({ part, language }))))(
    'has sheets with no gap in their words: $part $language',
    ({ part, language }) => {
      const { root } = drawKit(part, language);
      expect(root.querySelectorAll('.sh').length).toBeGreaterThan(0);
      expect(gaps.exec(root.textContent ?? '')?.[0] ?? null).toBeNull();
    },
  );

  it('leads to its other parts, to the printer and back', () => {
    const { root, asked } = drawKit('guide');
    press(root, '役のカード');
    press(root, '印刷する');
    press(root, '戻る');
    expect(asked).toEqual(['roles', 'print', 'back']);
  });

  it('offers a table of the list of events alone', () => {
    expect(drawKit('guide').root.textContent).not.toContain('CSVで保存');
    const { root, asked } = drawKit('msel');
    press(root, 'CSVで保存');
    expect(asked).toEqual(['csv']);
  });

  it('puts four cards to a sheet, each with marks to cut along', () => {
    const { root } = drawKit('injects');
    const sheets = [...root.querySelectorAll('.kt-sheet')];
    expect(Math.max(...sheets.map((sheet) => sheet.querySelectorAll('.kt-card').length))).toBe(4);
    expect(root.querySelectorAll('.kt-crop').length).toBe(root.querySelectorAll('.kt-card').length);
  });
});
