import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranslationCsv, writeTranslationCsv } from '#cli/translation-csv.ts';
import { type ExportedRow, readTranslationJson, writeTranslationJson } from '#cli/translation-file.ts';

const head = { id: 'small', version: '1.0.0', from: 'ja', to: 'en' };
const rowOf = (source: string, target: string): ExportedRow => ({ key: 'a.b', source, target, limit: null, limitNote: '', note: '' });
const cellsOf = (csv: string): readonly string[] => csv.split('\r\n').slice(1);

describe('translations as a spreadsheet', () => {
  it('begin with a byte order mark and end their lines with CRLF', () => {
    expect(writeTranslationCsv(head, [rowOf('電話', 'Call')])).toBe(
      '\uFEFFkey small 1.0.0,source ja,target en,limit,note\r\na.b,電話,Call,,',
    );
  });

  it.each(['=1+1', '+81', '-5', '@here', '\tx', "'=1", "''+x"])('have no text that it would calculate: %j', (text) => {
    const csv = writeTranslationCsv(head, [rowOf(text, text)]);

    expect(cellsOf(csv)[0]).toContain(`"'${text}"`);
    expect(readTranslationCsv(csv)).toMatchObject({ ok: true, rows: [{ source: text, target: text }] });
  });

  it('leave an apostrophe alone that stands before a letter', () => {
    const csv = writeTranslationCsv(head, [rowOf("'tis", "rock 'n' roll")]);

    expect(cellsOf(csv)[0]).toBe("a.b,'tis,rock 'n' roll,,");
  });

  it('come back as they went out, whatever they say', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '\t', ' ', 'a', '電', '😀');
    const text = fc
      .oneof(fc.string({ maxLength: 20, unit: sign }), fc.string({ maxLength: 20, unit: 'grapheme' }))
      .map((one) => one.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
        const rows = pairs.map(([source, target]) => rowOf(source, target));
        const read = {
          ok: true,
          head,
          problems: [],
          rows: pairs.map(([source, target], at) => ({ row: at + 2, key: 'a.b', source, target })),
        };

        expect(readTranslationCsv(writeTranslationCsv(head, rows))).toEqual(read);
        expect(readTranslationJson(writeTranslationJson(head, rows))).toEqual(read);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('take the line breaks of any system within a cell for one and the same', () => {
    const csv = writeTranslationCsv(head, [rowOf('一\n二', 'one\r\ntwo')]);

    expect(readTranslationCsv(csv)).toMatchObject({ rows: [{ source: '一\n二', target: 'one\ntwo' }] });
  });
});
