import { describe, expect, it } from 'vitest';
import { aRecord } from '../../report/a-class.ts';
import { aRoomInput } from '../../report/a-workshop.ts';
import { drawRecordPage } from './a-record-page.ts';

const gaps = /\[\?|\[~|\{\{|undefined|\[object|training:/u;

function aFile(name: string, content: unknown): File {
  return new File([typeof content === 'string' ? content : JSON.stringify(content)], name, { type: 'application/json' });
}

const records = [
  ...Array.from({ length: 6 }, (_, at) => aRecord({ seed: `best-${at}` })),
  ...Array.from({ length: 2 }, (_, at) => aRecord({ seed: `worst-${at}`, way: 'harmful' })),
];
const aClass = records.map((record, at) => aFile(`yamada-${at}.json`, record));

describe('the empty desk', () => {
  it.each(['ja', 'en'] as const)('says what it takes and that nothing is sent, and has the focus on its heading: %s', async (language) => {
    const { root } = await drawRecordPage({ language });

    expect(root.textContent).not.toMatch(gaps);
    expect(root.textContent).toContain(language === 'ja' ? 'どこにも送りません。' : 'Nothing is sent anywhere.');
    expect(root.textContent).toContain('500');
    expect(document.activeElement).toBe(root.querySelector('h1'));
    expect(document.documentElement.lang).toBe(language);
  });

  it('can be worked without a pointer: what is pressed is a button, a link or a field', async () => {
    const { root, pick } = await drawRecordPage();
    expect(root.querySelector('input[type=file]')?.getAttribute('tabindex')).toBeNull();
    await pick(...aClass);

    // A window that scrolls takes the focus too; it is no thing to press.
    expect(root.querySelectorAll('[role=button], [tabindex]:not(h1, section, dl)')).toHaveLength(0);
    expect([...root.querySelectorAll<HTMLElement>('button, a, input')].filter((one) => one.tabIndex < 0)).toEqual([]);
    for (const input of root.querySelectorAll('input')) expect(input.labels?.length ?? 0).toBeGreaterThan(0);
  });
});

describe('many records on the page', () => {
  it.each(['ja', 'en'] as const)(
    'become the results of a class and its training record, with no gap in their words: %s',
    async (language) => {
      const { root, pick, press } = await drawRecordPage({ language });

      await pick(...aClass);

      expect(root.dataset['screen']).toBe('record');
      expect(root.querySelector('[role=status]')?.textContent).toContain('8');
      expect(root.querySelectorAll('.cl-heat tbody tr')).toHaveLength(10);
      expect(root.querySelectorAll('.cl-options tbody')).toHaveLength(10);
      expect(root.textContent).not.toMatch(gaps);
      await press(language === 'ja' ? '教育実施記録' : 'Training record');
      expect(root.querySelector('.tr-counts')?.textContent).toContain('8');
      expect(root.querySelectorAll('.tr-box')).toHaveLength(5);
      expect(root.textContent).not.toMatch(gaps);
    },
  );

  it('hold no name of a file, on paper or in what is saved', async () => {
    const { root, files, pick, press } = await drawRecordPage();
    await pick(...aClass);
    for (const view of ['受講結果のまとめ', '教育実施記録']) {
      await press(view);
      await press('表計算(CSV)');
      await press('データ(JSON)');
      expect(root.textContent).not.toContain('yamada');
    }

    expect(files.map((one) => one.name)).toEqual([
      'class-report-2026-11-22.csv',
      'class-report-2026-11-22.json',
      'training-record-2026-11-22.csv',
      'training-record-2026-11-22.json',
    ]);
    for (const { text } of files) expect(text).not.toContain('yamada');
  });

  it('say the same in another language without being brought again', async () => {
    const { root, kept, pick, press } = await drawRecordPage();
    await pick(...aClass);
    const shares = () => [...root.querySelectorAll('.cl-cell')].map((cell) => cell.textContent);
    const before = shares();
    await press('English');

    expect(root.textContent).toContain('Results of the class');
    expect(root.textContent).not.toMatch(gaps);
    expect(shares()).toEqual(before);
    expect(kept).toEqual(['en']);
  });

  it('are added to those that lie there, the same one only once, and taken away together', async () => {
    const { root, pick, press } = await drawRecordPage();
    await pick(...aClass.slice(0, 5));
    await pick(...aClass.slice(4));

    expect(root.querySelector('.cl')?.textContent).toContain('8件(のべ8人)');
    expect(root.querySelector('.cl')?.textContent).toContain('1件は一度だけ数えました');
    await press('すべて取り除く');
    expect(root.dataset['screen']).toBe('record-start');
  });

  it('of fewer than five people show totals alone', async () => {
    const { root, pick } = await drawRecordPage();
    await pick(...aClass.slice(0, 4));

    expect(root.querySelector('.cl')?.textContent).toContain('5人に満たないため');
    expect(root.querySelectorAll('.cl-heat, .cl-options, .tr-figure, .cl-mistake')).toHaveLength(0);
  });

  it('are taken when they are dropped, the archive of a workshop among them', async () => {
    const { root, drop } = await drawRecordPage();
    const { archive } = aRoomInput({ people: [6, 5] });
    await drop(aFile('workshop.json', archive), ...aClass);

    expect(root.querySelector('.rc-refused')).toBeNull();
    expect(root.querySelector('.cl')?.textContent).toContain('9個のファイルから、10件(のべ19人)');
  });
});

describe('a file that cannot be counted', () => {
  const [sound] = records;
  if (sound === undefined) throw new Error('Violated assumption: there is a record.');
  const bad: readonly (readonly [string, unknown, string])[] = [
    ['cut-off.json', '{"format":1', 'JSONとして読めません。保存し直してください。'],
    ['foreign.json', { hello: 'world' }, '演習の記録ではありません。'],
    ['half.json', { ...sound, commands: sound.commands.slice(0, 3) }, '結末まで進んでいません。'],
    ['changed.json', { ...sound, commands: [...sound.commands, ...sound.commands] }, 'その時点でできない操作が含まれています。'],
    ['older.json', { ...sound, scenario: { ...sound.scenario, hash: 'a'.repeat(64) } }, 'シナリオの別の版の記録です。'],
    ['elsewhere.json', { ...sound, scenario: { ...sound.scenario, id: 'elsewhere' } }, 'この記録のシナリオがここにありません。'],
  ];

  it('is named on the screen with the reason, and the others are counted', async () => {
    const { root, files, pick, press } = await drawRecordPage();
    await pick(...bad.map(([name, content]) => aFile(name, content)), ...aClass);

    const told = [...root.querySelectorAll('.rc-refused dl > div')].map((one) => one.textContent ?? '');
    expect(told).toHaveLength(bad.length);
    bad.forEach(([name, , sentence], at) => {
      expect(told[at]).toContain(name);
      expect(told[at]).toContain(sentence);
    });
    const paper = root.querySelector('.cl')?.textContent;
    expect(paper).toContain('8件(のべ8人)');
    expect(paper).toContain('数えていないもの 1件');
    await press('表計算(CSV)');
    for (const [name] of bad) {
      expect(paper).not.toContain(name);
      expect(files[0]?.text).not.toContain(name);
    }
  });

  it('leaves nothing to print where it is the only one', async () => {
    const { root, pick } = await drawRecordPage({ language: 'en' });
    await pick(aFile('foreign.json', '[]'));

    expect(root.querySelector('[role=status]')?.textContent).toBe('There is no record that can be counted.');
    expect(root.textContent).toContain('It is not the record of an exercise.');
    expect(root.textContent).not.toContain('Print or PDF');
  });

  it('loses nothing that lay there: too many files are not read, and what the network kept back can be asked for again', async () => {
    const { root, pick } = await drawRecordPage({ goneFor: 1 });
    await pick(...aClass);
    expect(root.querySelector('[role=status]')?.textContent).toContain('シナリオを読み込めません。');
    expect(root.dataset['screen']).toBe('record-start');

    await pick(...aClass);
    expect(root.dataset['screen']).toBe('record');
    await pick(...Array.from({ length: 493 }, (_, at) => aFile(`${at}.json`, '{}')));
    expect(root.querySelector('[role=status]')?.textContent).toContain('501個ありました');
    expect(root.querySelector('.cl')?.textContent).toContain('8件(のべ8人)');
  });
});

describe('what the organiser enters', () => {
  it('goes into print, CSV and JSON, and into no store of the browser', async () => {
    const { root, files, pick, press, write, printed } = await drawRecordPage();
    await pick(...aClass);
    await press('教育実施記録');
    await write('実施場所', '本社3階');
    await write('対象者(人)', '10');
    await write('補講(人)', '1');

    const counts = [...root.querySelectorAll('.tr-counts tbody td')].map((cell) => cell.textContent);
    expect(counts).toEqual(['10人', '8人', '2人', '1人']);
    await press('表計算(CSV)');
    await press('データ(JSON)');
    for (const { text } of files) expect(text).toContain('本社3階');
    await press('印刷・PDF');
    expect(printed()).toBe(1);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])).not.toContain('本社');
  });

  it('is said not to fit where more were trained than were to be', async () => {
    const { root, pick, press, write } = await drawRecordPage();
    await pick(...aClass);
    await press('教育実施記録');
    await write('対象者(人)', '7');

    expect(root.querySelector('.tr')?.textContent).toContain('人数が合いません');
  });

  it('counts by another pass mark, and by the scenario’s own for what is none', async () => {
    const { root, pick, write } = await drawRecordPage();
    await pick(
      ...records.slice(0, 5).map((record, at) => aFile(`${at}.json`, record)),
      aFile('weak.json', aRecord({ seed: 'weak', way: 2 })),
    );
    const rowOf = (label: string) =>
      [...root.querySelectorAll('.tr-stamp tr')].find((row) => row.querySelector('th')?.textContent === label)?.querySelector('td')
        ?.textContent;

    expect([rowOf('合格基準'), rowOf('合格')]).toEqual(['70点', '6件のうち5件']);
    await write('合格基準(点)', '1');
    expect([rowOf('合格基準'), rowOf('合格の見送り')]).toEqual(['1点', expect.stringContaining('1件')]);
    for (const nonsense of ['0', '101', 'a', '']) {
      await write('合格基準(点)', nonsense);
      expect(rowOf('合格基準')).toBe('70点');
    }
  });
});
