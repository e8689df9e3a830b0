import type { Row, Section } from './facts-blocks.ts';
import { countSentences } from './facts-page-lane.ts';
import { holdsNumber } from './facts-page-numbers.ts';
import type { FactSheet } from './facts-sheet.ts';
import { touchKinds } from './facts-touch-kinds.ts';
import type { FactWords } from './facts-words.ts';

/** The last part: what the sheet holds, counted, and room for whoever has read it. Pure. */
export function writeClose(sheet: FactSheet, { t, formats, column }: FactWords): Section {
  const count = (name: string, amount: number): Row => ({
    id: null,
    cells: [[[name]], [[{ kind: 'strong', text: formats.number(amount) }]]],
  });
  const numbered = sheet.lane.filter(holdsNumber).flatMap(({ wordings }) => wordings.flatMap(({ sentences }) => sentences));
  const rows = [
    count(t('facts:close.history'), sheet.history.length),
    count(t('facts:close.sources'), sheet.sources.length),
    count(t('facts:close.sentences'), countSentences(sheet)),
    count(t('facts:close.unsourced'), sheet.unsourced.length),
    count(t('facts:close.numbers'), numbered.filter(({ numbers }) => numbers.length > 0).length),
    count(t('facts:close.unmatched'), sheet.unmatched.length),
    count(t('facts:close.figures'), sheet.figures.length),
    count(t('facts:close.models'), sheet.figures.filter(({ basis }) => basis === 'model').length),
    count(t('facts:close.fiction'), sheet.fiction.length),
    ...touchKinds.map((kind) =>
      count(
        t('facts:close.of-kind', { name: t(`facts:fiction.kind.${kind}.name`) }),
        sheet.fiction.filter(({ kinds }) => kinds.includes(kind)).length,
      ),
    ),
  ];
  return {
    id: 'close',
    title: t('facts:close.title'),
    blocks: [
      { kind: 'table', columns: [{ ...column(t('facts:close.what')), width: 'wide' }, column(t('facts:close.count'))], rows },
      { kind: 'heading', text: t('facts:close.read') },
      { kind: 'paragraph', tone: 'plain', line: [t('facts:close.read-lead')] },
      { kind: 'boxes', names: [t('facts:close.reader'), t('facts:close.role'), t('facts:close.date'), t('facts:close.remarks')] },
    ],
  };
}
