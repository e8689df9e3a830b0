import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePseudoText } from '#i18n/pseudo.ts';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const shipped = join(import.meta.dirname, '..', '..', 'scenarios', 'hario-2019');

interface Exported {
  readonly id: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  readonly texts: readonly { readonly key: string; readonly source: string; readonly target: string; readonly note: string }[];
}

const exportJson = async (id: string, to: string, ...more: readonly string[]): Promise<Exported> =>
  JSON.parse((await terminal.run(['translate', 'export', id, '--to', to, '--json', ...more])).out);

/** Brings a file in whose texts have been turned into others. */
const importTexts = async (exported: Exported, translate: (text: Exported['texts'][number]) => string, ...more: readonly string[]) => {
  const texts = exported.texts.map((one) => ({ ...one, target: translate(one) }));
  terminal.write('back.json', JSON.stringify({ ...exported, texts }));
  return terminal.run(['translate', 'import', 'back.json', ...more]);
};

const readAll = (folder: string): readonly string[] =>
  ['scenario.yaml', 'sources.yaml', 'text.ja.yaml', 'text.en.yaml'].map((name) => terminal.read(`${folder}/${name}`));

/** Short enough for every place, and another text than any. */
const pseudo = ({ source }: { readonly source: string }): string => makePseudoText(source).replaceAll('~', '');

describe('translate status', () => {
  it('tells for each language what is there, and ends with 0 where nothing is missing', async () => {
    const { exit, out, err } = await terminal.run(['translate', 'status', 'small']);

    expect(exit).toBe(0);
    expect(out.split('\n')).toEqual([
      'small 1.0.0',
      'language\tfrom\tdone\tthere\tmissing\tsame\ttoo long\tchanged\tsize',
      expect.stringMatching(/^ja\ten\t100%\t(\d+)\/\1\t0\t\d+\t0\t\?\t\d+ characters$/u),
      expect.stringMatching(/^en\tja\t100%\t(\d+)\/\1\t0\t\d+\t0\t\?\t\d+ words$/u),
    ]);
    expect(err).toContain('--since');
  });

  it('names each text that is missing, too long or the same as in another language, and ends with 1', async () => {
    terminal.change('scenarios/small/text.en.yaml', ', short: Preliminary report', '');
    terminal.change('scenarios/small/text.en.yaml', 'The old records have been overwritten.', 'word '.repeat(61).trim());
    terminal.change('scenarios/small/text.en.yaml', 'name: Customer desk', 'name: お客様窓口');

    const { exit, out } = await terminal.run(['translate', 'status', 'small', '--to', 'en']);

    expect(exit).toBe(1);
    expect(out).toContain('duties.report-to-commission.short: no text yet');
    expect(out).toContain('consequences.log-overwritten.body: too long (61, at most 60)');
    expect(out).toContain('roles.desk.name: the same as in ja');
  });

  it('finds the texts whose source has changed since a file of translations was made', async () => {
    await terminal.run(['translate', 'export', 'small', '--to', 'en', '--out', 'en.csv']);
    terminal.change('scenarios/small/text.ja.yaml', '電話が鳴っています。', '電話が、まだ鳴っています。');

    const { exit, out } = await terminal.run(['translate', 'status', 'small', '--to', 'en', '--since', 'en.csv', '--json']);

    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      id: 'small',
      languages: [{ language: 'en', from: 'ja', changed: ['scenario.cover-line'], missing: [] }],
    });
  });
});

describe('translate export', () => {
  it('has one row per text, the titles of sources too, with its length and a note for the translator', async () => {
    const { out } = await terminal.run(['translate', 'export', 'small', '--to', 'en', '--from', 'ja']);

    const rows = out.split('\r\n');
    expect(out.startsWith('\uFEFFkey small 1.0.0,source ja,target en,limit,note\r\n')).toBe(true);
    expect(rows.find((row) => row.startsWith('injects.first-call.body,'))).toContain('at most 90 words,The text of a paper'.slice(0, 16));
    expect(rows.find((row) => row.startsWith('sources.S1.title,'))).toContain('Title of a source');
  });

  it('says where a text stands, who speaks, under which law, and which terms are in it', async () => {
    const { texts } = await exportJson('small', 'en', '--from', 'ja');
    const noteOf = (key: string) => texts.find((one) => one.key === key)?.note ?? '';

    expect(noteOf('injects.first-call.title')).toMatch(/From: カード会社 \(phone\) \/ Beat: 指摘, "/iu);
    expect(noteOf('decisions.tell-customers.options.wait-for-all.because@japan-2025')).toContain('Shown only under "');
    expect(noteOf('decisions.first-move.options.call-back.label')).toContain('±25%');
    expect(noteOf('decisions.first-move.secret.it')).toContain('alone');
    expect(noteOf('measures.customers.bands.mid')).toContain('band 2 of 3');
    expect(noteOf('beats.alert.call.discussion.0')).toContain('Item 1 of a list');
    expect(noteOf('history.alert-day.body')).toContain('カード会社 = card company');
  });

  it('has a note of its own for every kind of text', async () => {
    cpSync(shipped, join(terminal.folder, 'scenarios/hario-2019'), { recursive: true });

    for (const text of [...(await exportJson('small', 'en')).texts, ...(await exportJson('hario-2019', 'en')).texts]) {
      expect(text.note, text.key).not.toMatch(/^( \/|$)|\[[?~]/u);
    }
  });

  it('leaves out what has a text with --missing, and adds what has changed with --since', async () => {
    await terminal.run(['translate', 'export', 'small', '--to', 'en', '--out', 'en.json']);
    terminal.change('scenarios/small/text.en.yaml', ', short: Preliminary report', '');
    terminal.change('scenarios/small/text.ja.yaml', '電話が鳴っています。', '電話が、まだ鳴っています。');

    expect((await exportJson('small', 'en', '--missing')).texts.map((one) => one.key)).toEqual(['duties.report-to-commission.short']);
    expect((await exportJson('small', 'en', '--missing', '--since', 'en.json')).texts.map((one) => one.key)).toEqual([
      'scenario.cover-line',
      'duties.report-to-commission.short',
    ]);
  });

  it.each([
    ['no language', ['export', 'small'], '--to de'],
    ['no code of a language', ['export', 'small', '--to', 'German'], '"German" is not a language code'],
    ['a source that is not there', ['export', 'small', '--to', 'de', '--from', 'fr'], 'Languages here: ja, en'],
    ['one language twice', ['export', 'small', '--to', 'ja', '--from', 'ja'], 'the same language (ja)'],
    ['another format', ['export', 'small', '--to', 'de', '--format', 'xml'], 'Choose csv or json'],
    ['a folder that is not there', ['export', 'small', '--to', 'de', '--out', 'no/where.csv'], 'cannot be written'],
    ['no such action', ['exprt', 'small'], 'status, export or import'],
    ['an option of another action', ['status', 'small', '--missing'], 'does not take --missing'],
    ['too much', ['status', 'small', 'more'], 'wrong number'],
    ['a file that is not there', ['import', 'none.csv'], 'none.csv cannot be read'],
  ])('ends with 2 where it is given %s', async (_, args, sentence) => {
    const { exit, out, err } = await terminal.run(['translate', ...args]);

    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  it('names the mistake and ends with 1 where a file of the scenario cannot be read', async () => {
    terminal.change('scenarios/small/text.en.yaml', 'roles:', 'roles: [');

    const { exit, err } = await terminal.run(['translate', 'export', 'small', '--to', 'de']);

    expect(exit).toBe(1);
    expect(err).toContain('scenario/yaml-unclosed');
    expect(err).toContain('Mend them first');
  });
});

describe('translate import', () => {
  const cases = ['small', 'hario-2019'].flatMap((id) =>
    ['ja', 'en'].flatMap((to) => ['csv', 'json'].map((format) => [id, to, format] as const)),
  );

  it.each(cases)('of what was exported changes no byte: %s to %s as %s', async (id, to, format) => {
    if (id !== 'small') cpSync(shipped, join(terminal.folder, 'scenarios', id), { recursive: true });
    const before = readAll(`scenarios/${id}`);
    await terminal.run(['translate', 'export', id, '--to', to, '--format', format, '--out', 'out']);
    const bytes = terminal.read('out');

    const { exit, err } = await terminal.run(['translate', 'import', 'out']);

    expect(exit).toBe(0);
    expect(err).toBe('Nothing changes.');
    expect(readAll(`scenarios/${id}`)).toEqual(before);
    await terminal.run(['translate', 'export', id, '--to', to, '--format', format, '--out', 'again']);
    expect(terminal.read('again')).toBe(bytes);
  });

  it.each(['small', 'hario-2019'])('of a whole new language leaves a sound scenario and declares it: %s', async (id) => {
    if (id !== 'small') cpSync(shipped, join(terminal.folder, 'scenarios', id), { recursive: true });
    const comments = terminal.read(`scenarios/${id}/scenario.yaml`).match(/#.*/gu);

    const { exit, err } = await importTexts(await exportJson(id, 'de'), pseudo);

    expect(exit).toBe(0);
    expect(err).toContain('one line for "de"');
    expect(terminal.read(`scenarios/${id}/scenario.yaml`)).toContain('languages: [ja, en, de]');
    expect(terminal.read(`scenarios/${id}/scenario.yaml`).match(/#.*/gu)).toEqual(comments);
    const checked = await terminal.run(['check', id, '--json']);
    expect(JSON.parse(checked.out)).toMatchObject({ sound: true });
    expect((await terminal.run(['translate', 'status', id, '--to', 'de'])).out).toContain('de\tja\t100%');
  });

  it('of half a language keeps the order of the source, and does not declare it yet', async () => {
    const exported = await exportJson('small', 'de');

    const first = await importTexts(exported, (one) => (/^(roles|acts)\./u.test(one.key) ? pseudo(one) : ''));
    expect(first.err).toContain('the language is added to languages');
    expect(terminal.read('scenarios/small/scenario.yaml')).toContain('languages: [ja, en]');
    expect((await terminal.run(['check', 'small'])).exit).toBe(0);

    await importTexts(await exportJson('small', 'de'), (one) => one.target || pseudo(one));
    const keysOf = (name: string) => terminal.read(`scenarios/small/${name}`).match(/^[\w-]+(?=:)/gmu);
    expect(keysOf('text.de.yaml')).toEqual(keysOf('text.ja.yaml'));
    expect(terminal.read('scenarios/small/scenario.yaml')).toContain('languages: [ja, en, de]');
  });

  it('changes the one text that was changed, and nothing beside it', async () => {
    const before = terminal.read('scenarios/small/text.en.yaml');

    const { exit, err } = await importTexts(await exportJson('small', 'en'), (one) =>
      one.key === 'scenario.shop' ? 'A shop: small' : one.target,
    );

    expect(exit).toBe(0);
    expect(err).toBe('Wrote scenarios/small/text.en.yaml (texts: 1).');
    expect(terminal.read('scenarios/small/text.en.yaml')).toBe(before.replace('shop: A small web shop', 'shop: "A shop: small"'));
  });

  it('shows with --dry-run what would change, and changes nothing', async () => {
    const before = readAll('scenarios/small');

    const { exit, out, err } = await importTexts(
      await exportJson('small', 'en'),
      (one) => (one.key === 'scenario.shop' ? 'The shop' : one.target),
      '--dry-run',
    );

    expect(exit).toBe(0);
    expect(out).toBe('scenario.shop\n  before: A small web shop\n  after: The shop');
    expect(err).toContain('This would change scenarios/small/text.en.yaml');
    expect(readAll('scenarios/small')).toEqual(before);
  });

  it('leaves out a text whose source has changed since, says what it is now, and takes it if told to', async () => {
    const exported = await exportJson('small', 'en');
    terminal.change('scenarios/small/text.ja.yaml', '電話が鳴っています。', '電話が、まだ鳴っています。');
    const translate = (one: Exported['texts'][number]) => (one.key === 'scenario.cover-line' ? 'It rings.' : one.target);

    const refused = await importTexts(exported, translate);
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain(
      'scenario.cover-line [warning] The source has changed since the export. Look at the translation again. The source now says: 電話が、まだ鳴っています。',
    );
    expect(terminal.read('scenarios/small/text.en.yaml')).not.toContain('It rings.');

    const taken = await importTexts(exported, translate, '--take-changed');
    expect(taken.exit).toBe(0);
    expect(terminal.read('scenarios/small/text.en.yaml')).toContain('cover-line: It rings.');
  });

  it('warns of a text that is too long for its place, and takes it all the same', async () => {
    const { exit, err } = await importTexts(await exportJson('small', 'en'), (one) =>
      one.key === 'decisions.first-move.question' ? 'word '.repeat(31).trim() : one.target,
    );

    expect(exit).toBe(0);
    expect(err).toContain('decisions.first-move.question [warning] This is too long for its place (31, at most 30)');
  });

  it('takes a file of another version only if told to', async () => {
    const exported = { ...(await exportJson('small', 'en')), version: '0.9.0' };

    expect((await importTexts(exported, (one) => one.target)).err).toContain('of version 0.9.0; the present one is 1.0.0');
    expect((await importTexts(exported, (one) => one.target, '--other-version')).exit).toBe(0);
  });

  const row = 'scenario.shop,見本の店,A shop,,\r\n';
  const head = 'key small 1.0.0,source ja,target en,limit,note\r\n';
  it.each([
    ['a key that is not there', `${head}scenario.shp,店,A shop,,\r\n`, 'row 2 scenario.shp [error] There is no text with this key'],
    ['a row twice', `${head}${row}${row}`, 'row 3 scenario.shop [error] Row 2 has the same key'],
    ['markup', `${head}scenario.shop,店,A <b>shop</b>,,\r\n`, 'A text cannot hold "<"'],
    ['a mark that turns the reading direction', `${head}scenario.shop,店,A \u202Eshop,,\r\n`, 'an invisible character (U+202E)'],
    ['a text without end', `${head}scenario.shop,店,${'a'.repeat(2001)},,\r\n`, 'too long (2001 characters)'],
    ['other columns', 'id,ja,en\r\nscenario.shop,店,A shop\r\n', 'The column headings are different (id | ja | en)'],
    ['a row that has lost a cell', `${head}scenario.shop,店\r\n`, 'The number of columns does not match the headings (2 instead of 5)'],
    ['a quotation mark that never closes', `${head}scenario.shop,"店,A shop,,\r\n`, 'Check for a missing quotation mark'],
    ['the texts of another scenario', head.replace('small', 'other'), 'a translation of "other", not of "small"'],
    ['another file', 'Hello\r\n', 'This is not a translation file'],
    ['another JSON', '{ "kind": "breach-tabletop/record" }', 'This is not a translation file'],
    ['JSON that is cut off', '{ "kind": "breach-tab', 'This cannot be read as JSON'],
  ])('refuses %s in one sentence and changes no file', async (_, text, sentence) => {
    const before = readAll('scenarios/small');
    terminal.write('back.csv', text);

    const { exit, err } = await terminal.run(['translate', 'import', 'back.csv', 'small']);

    expect(exit).toBe(1);
    expect(err).toContain(sentence);
    expect(readAll('scenarios/small')).toEqual(before);
  });

  it('refuses a file that is not UTF-8 and says how to save it', async () => {
    writeFileSync(join(terminal.folder, 'back.csv'), Uint8Array.from([0x6b, 0x65, 0x79, 0x20, 0x93, 0x58]));

    const { exit, err } = await terminal.run(['translate', 'import', 'back.csv', 'small', '--json']);

    expect(exit).toBe(1);
    expect(err).toContain('save it as "CSV UTF-8"');
  });

  it('refuses a list with a hole in it', async () => {
    terminal.change('scenarios/small/text.ja.yaml', 'contingency: [', 'contingency: [もう一つ、, ');
    terminal.change('scenarios/small/text.en.yaml', "contingency: ['A second company calls as well.']", 'contingency: []');

    const { exit, err } = await importTexts(await exportJson('small', 'en'), (one) =>
      one.key === 'beats.alert.call.contingency.1' ? 'Two' : one.target,
    );

    expect(exit).toBe(1);
    expect(err).toContain('beats.alert.call.contingency.1 [error] An item before this one');
  });

  it('takes a file that a spreadsheet has saved with semicolons, in another order, with columns of its own', async () => {
    terminal.write(
      'back.csv',
      '\uFEFFkey small 1.0.0;source ja;target en;limit;note;by\r\nroles.it.line;記録を読んでいる;Reads;;;me\r\n;;;;;\r\n',
    );
    terminal.change(
      'scenarios/small/text.ja.yaml',
      /it: \{[^}]*\}/u.exec(terminal.read('scenarios/small/text.ja.yaml'))?.[0] ?? '',
      'it: { name: 情報, line: 記録を読んでいる }',
    );

    const { exit } = await terminal.run(['translate', 'import', 'back.csv']);

    expect(exit).toBe(0);
    expect(terminal.read('scenarios/small/text.en.yaml')).toContain('it: { name: IT, line: Reads }');
  });
});

describe('the words of the product', () => {
  beforeEach(() => cpSync('locales', join(terminal.folder, 'locales'), { recursive: true }));

  it('go out and come back without a byte changed, by the id product', async () => {
    await terminal.run(['translate', 'export', 'product', '--to', 'en', '--out', 'en.csv']);

    expect((await terminal.run(['translate', 'import', 'en.csv'])).err).toBe('Nothing changes.');
    expect((await terminal.run(['translate', 'status', 'product'])).exit).toBe(0);
  });

  it('come in a new language in files of the same order, with as many forms as it counts by', async () => {
    const exported = await exportJson('product', 'ru');
    expect(exported.texts.filter((one) => one.key.startsWith('format:cards')).map((one) => one.key)).toEqual(
      ['one', 'few', 'many', 'other'].map((form) => `format:cards_${form}`),
    );

    const { exit, err } = await importTexts(exported, pseudo);

    expect(exit).toBe(0);
    expect(err).toContain('add one line for "ru"');
    const keysOf = (language: string) => Object.keys(JSON.parse(terminal.read(`locales/${language}/common.json`)));
    expect(keysOf('ru')).toEqual(keysOf('ja'));
    expect(existsSync(join(terminal.folder, 'locales/ru/terminal.json'))).toBe(true);
    expect(readFileSync(join(terminal.folder, 'locales/ja/common.json'), 'utf8')).toBe(readFileSync('locales/ja/common.json', 'utf8'));
  });

  it('keep their placeholders', async () => {
    const { exit, err } = await importTexts(await exportJson('product', 'en'), (one) =>
      one.key === 'common:length-chip' ? '{{minuets}} min' : one.target,
    );

    expect(exit).toBe(1);
    expect(err).toContain('The placeholders are not those of the source. Keep {{minutes}} {{name}}');
    expect(err).toContain('a placeholder that the source does not have ({{minuets}})');
  });
});
