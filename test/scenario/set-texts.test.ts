import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growTextFile } from '#scenario/grow-text-file.ts';
import { parseFile } from '#scenario/parse.ts';
import { setTexts } from '#scenario/set-texts.ts';
import { listLines } from '#scenario/text-lines.ts';
import { readShippedFiles } from '../support/shipped-scenario.ts';
import { readSmallScenario } from '../support/small-scenario.ts';

const file = [
  '# What the table says.',
  'roles:',
  '  it: { name: IT, line: Reads the logs. } # sits left',
  'beats:',
  '  alert.call:',
  "    title: 'One call' # keep it short",
  '    discussion:',
  '      - Who answers?',
  '',
  '  # The second day.',
  '  alert.wait:',
  '    title: Waiting',
  '    tail: |-',
  '      9:00 all quiet',
  '      9:30 all quiet',
  '    contingency: [A second call.]',
  '',
].join('\n');

const example = [
  'roles:',
  '  it: { name: 情シス, short: IT, line: ログを見る }',
  '  pr: { name: 広報, line: 社外への言葉 }',
  'beats:',
  '  alert.call: { title: 電話, discussion: [だれが出ますか, 本物ですか] }',
  '  alert.hold:',
  '    title: 保留',
  '    tail: |-',
  '      一',
  '      二',
  '  alert.wait: { title: 待つ, place: 窓口, tail: 静か, contingency: [二本目, 三本目] }',
].join('\n');

const readLines = (text: string) => listLines(parseFile('text.xx.yaml', text).file?.value);

describe('texts set in a file', () => {
  it('change nothing where they say what stands there', () => {
    expect(setTexts(file, readLines(file))).toBe(file);
  });

  it('replace a text in the way it was written and leave the comment beside it', () => {
    const changed = setTexts(file, [
      { path: ['roles', 'it', 'line'], text: 'Reads logs, and waits.' },
      { path: ['beats', 'alert.call', 'title'], text: "It's a call" },
      { path: ['beats', 'alert.wait', 'tail'], text: '9:00 quiet' },
    ]);

    expect(changed).toBe(
      file
        .replace('line: Reads the logs.', 'line: "Reads logs, and waits."')
        .replace("'One call'", "'It''s a call'")
        .replace('      9:00 all quiet\n      9:30 all quiet', '      9:00 quiet'),
    );
  });

  it('put in what is missing after its neighbour, in the order and the manner of the example', () => {
    const changed = setTexts(
      file,
      [
        { path: ['roles', 'it', 'short'], text: 'IT' },
        { path: ['roles', 'pr', 'name'], text: 'PR' },
        { path: ['roles', 'pr', 'line'], text: 'Writes: to all' },
        { path: ['beats', 'alert.call', 'discussion', 1], text: 'Is it real?' },
        { path: ['beats', 'alert.hold', 'title'], text: 'On hold' },
        { path: ['beats', 'alert.hold', 'tail'], text: 'one\ntwo' },
        { path: ['beats', 'alert.wait', 'place'], text: 'Desk' },
        { path: ['beats', 'alert.wait', 'contingency', 1], text: 'A third, too.' },
      ],
      example,
    );

    expect(changed).toBe(
      [
        '# What the table says.',
        'roles:',
        '  it: { name: IT, short: IT, line: Reads the logs. } # sits left',
        '  pr: { name: PR, line: "Writes: to all" }',
        'beats:',
        '  alert.call:',
        "    title: 'One call' # keep it short",
        '    discussion:',
        '      - Who answers?',
        '      - Is it real?',
        '  alert.hold:',
        '    title: On hold',
        '    tail: |-',
        '      one',
        '      two',
        '',
        '  # The second day.',
        '  alert.wait:',
        '    title: Waiting',
        '    place: Desk',
        '    tail: |-',
        '      9:00 all quiet',
        '      9:30 all quiet',
        '    contingency: [A second call., "A third, too."]',
        '',
      ].join('\n'),
    );
  });

  it('are put in front where everything of the example that stands there comes later, and into empty braces', () => {
    const changed = setTexts(
      'b: two\nc: {}\nd: []',
      [
        { path: ['a'], text: 'one' },
        { path: ['c', 'x'], text: 'in' },
        { path: ['d', 0], text: 'item' },
        { path: ['e'], text: 'last' },
      ],
      'a: 一\nb: 二\nc: { x: 中 }\nd: [品]\ne: 終',
    );

    expect(changed).toBe('a: one\nb: two\nc: { x: in }\nd: [item]\ne: last\n');
  });

  it('end their lines as the file ends its own', () => {
    const changed = setTexts('a: one\r\nb: two\r\n', [{ path: ['c', 'x'], text: 'three' }]);

    expect(changed).toBe('a: one\r\nb: two\r\nc:\r\n  x: three\r\n');
  });

  it('are read back as they were, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((one) => !/[\p{Cc}\p{Cs}\uFEFF\u2028\u2029]/u.test(one)),
      fc.constantFrom(
        '=1',
        '- a',
        '@x',
        'true',
        '12',
        '~',
        'a: b',
        'a #b',
        "it's",
        '"q"',
        '「引用」',
        ' lead',
        'one\n\ntwo',
        'x:',
        '#',
        '|',
        '{',
        ' ',
      ),
    );
    const places = readLines(file).map(({ path }) => path);
    fc.assert(
      fc.property(fc.array(text, { minLength: places.length, maxLength: places.length }), (drawn) => {
        const texts = places.map((path, at) => ({ path, text: drawn[at] ?? '' }));

        expect(readLines(setTexts(file, texts))).toEqual(texts);
        expect(readLines(setTexts('roles: {}\nbeats: {}\n', texts, file))).toEqual(texts);
        expect(readLines(growTextFile(file, texts))).toEqual(texts);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a text file in a new language', () => {
  const shipped = readShippedFiles('hario-2019').get('text.ja.yaml') ?? '';
  const small = readSmallScenario().get('text.en.yaml') ?? '';

  it.each([
    ['hario-2019', shipped],
    ['the small scenario', small],
  ])('that says the same is the same file: %s', (_, text) => {
    expect(growTextFile(text, readLines(text))).toBe(text);
  });

  it.each([2, 3, 5, 50])('leaves out what has no text yet and keeps the order: every %i. text', (each) => {
    const texts = readLines(shipped).filter(({ path }, at) => typeof path.at(-1) !== 'number' && at % each === 0);

    expect(readLines(growTextFile(shipped, texts))).toEqual(texts);
  });

  it('is completed where it has gaps, in the order of its example', () => {
    const all = readLines(shipped);
    const half = all.filter(({ path }, at) => typeof path.at(-1) !== 'number' && at % 2 === 0);

    expect(readLines(setTexts(growTextFile(shipped, half), all, shipped))).toEqual(all);
  });
});
