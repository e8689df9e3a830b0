import { readSmallScenario } from '../support/small-scenario.ts';
import { type BrokenSample, inFile, scenario } from './broken-sample.ts';
import { lengthSamples } from './broken-length-samples.ts';

/** Files that cannot be read as what they are. */
const unreadableSamples: readonly BrokenSample[] = [
  scenario('scenario/yaml-syntax', 'id: small', 'id: @small', '@small'),
  inFile('text.ja.yaml', 'scenario/not-utf8', '電話が鳴っています。', '\uFFFDd\uFFFDb\uFFFD', '\uFFFDd'),
  scenario('scenario/yaml-tab', '  start: 2019-05-08T10:00', '\tstart: 2019-05-08T10:00', 'start: 2019-05-08T10:00'),
  scenario('scenario/yaml-indent', 'clock:\n  start: 2019-05-08T10:00\n  zone', 'clock:\n  start: 2019-05-08T10:00\n zone', ' zone: Asia'),
  scenario('scenario/yaml-unclosed', 'zone: Asia/Tokyo', 'zone: "Asia/Tokyo', 'zone: "Asia'),
  scenario('scenario/yaml-unclosed', 'languages: [ja, en]', 'languages: [ja, en', 'languages: ['),
  scenario('scenario/yaml-wide-space', '  start: 2019-05-08T10:00', '\u3000\u3000start: 2019-05-08T10:00', '\u3000start'),
  scenario('scenario/yaml-wide-colon', 'zone: Asia/Tokyo', 'zone：Asia/Tokyo', 'zone：'),
  scenario('scenario/yaml-wide-colon', 'version: 1.0.0', 'version：1.0.0', 'version：'),
  inFile('text.en.yaml', 'scenario/yaml-wide-colon', 'body: Five', 'body：Five', 'body：Five', ['scenario/missing-key']),
  scenario('scenario/yaml-colon-space', 'rating: weak', 'rating:weak', 'rating:weak'),
  inFile('text.en.yaml', 'scenario/yaml-colon-space', 'body: Five', 'body:Five', 'body:Five', ['scenario/missing-key']),
  inFile('text.en.yaml', 'scenario/yaml-colon-in-text', 'done: Hung up', 'done: Hung up: at once', 'at once'),
  inFile('text.en.yaml', 'scenario/text-cut-by-hash', 'done: Hung up', 'done: Hung up on line #2', 'line #2'),
  scenario('scenario/yaml-many-documents', 'passMark: 70', '---\npassMark: 70', '---'),
  scenario('scenario/duplicate-key', 'version: 1.0.0', 'version: 1.0.0\nversion: 1.0.1', 'version: 1.0.1'),
  scenario('scenario/key-not-text', 'passMark: 70', 'passMark: 70\n[a, b]: 1', '[a, b]'),
  scenario('scenario/alias', 'zone: Asia/Tokyo', 'zone: *zone', '*zone'),
  scenario('scenario/tag', 'zone: Asia/Tokyo', 'zone: !js Asia/Tokyo', '!js'),
  scenario('scenario/too-deep', 'holidays: [2019-07-15]', `holidays: ${'['.repeat(70)}${']'.repeat(70)}`, 'holidays: ['),
];

/** Values in another shape than the schema's. */
const shapeSamples: readonly BrokenSample[] = [
  scenario('scenario/unknown-format', 'format: 1', 'format: 2', 'format: 2'),
  scenario('scenario/missing-key', 'passMark: 70\n', '', '# yaml'),
  scenario('scenario/missing-key', '    weight: critical\n', '', 'stop-what:'),
  scenario('scenario/unknown-key', '    weight: critical', '    weight: critical\n    zzz: 1', 'zzz'),
  scenario('scenario/misspelt-key', '{ flag: report-read }', '{ flga: report-read }', 'flga'),
  scenario('scenario/not-a-text', 'zone: Asia/Tokyo', 'zone: 9', 'zone: 9'),
  scenario('scenario/not-a-number', 'minutes: 240', 'minutes: four hours', 'four hours'),
  scenario('scenario/not-a-whole-number', 'minutes: 240', 'minutes: 240.5', '240.5'),
  scenario('scenario/not-a-list', 'languages: [ja, en]', 'languages: ja', 'languages: ja'),
  scenario('scenario/not-a-map', 'start: { sets: [card-input-open] }', 'start: card-input-open', 'start: card'),
  scenario('scenario/not-one-of', 'shown: always', 'shown: sometimes', 'sometimes'),
  scenario('scenario/not-one-of', 'rating: weak', 'rating: bad', 'rating: bad'),
  scenario('scenario/not-one-of', 'gate: true', 'gate: perhaps', 'gate: perhaps'),
  scenario('scenario/number-too-small', 'minutes: 240', 'minutes: -1', 'minutes: -1'),
  scenario('scenario/number-too-large', 'minutes: 240', 'minutes: 99999999999999999999', '9999999'),
  scenario('scenario/number-too-large', 'minutes: 240', 'minutes: 1e999', '1e999'),
  inFile('text.en.yaml', 'scenario/text-empty', 'done: Hung up', "done: ''", "done: ''"),
  inFile('text.en.yaml', 'scenario/text-empty', 'done: Hung up', 'done: # not yet', '# not yet'),
  inFile(
    'text.en.yaml',
    'scenario/text-cut-by-comma',
    'body: Five more orders were logged by noon.',
    'body: Five more orders, all with cards.',
    'all with cards',
  ),
  inFile('text.en.yaml', 'scenario/text-too-long', 'done: Hung up', `done: ${'up '.repeat(700)}`, 'done: up'),
  scenario('scenario/list-empty', 'csf: [RS.MA-02]', 'csf: []', 'csf: []'),
  scenario('scenario/bad-id', 'id: small', 'id: Small', 'id: Small'),
  scenario('scenario/bad-id', '  before-notice:', '  Before notice:', 'Before notice'),
  scenario('scenario/bad-id', '  before-notice:', '  constructor:', 'constructor'),
  scenario('scenario/bad-source-id', 'sources: [S2, S3]', 'sources: [S2, source-3]', 'source-3'),
  scenario('scenario/bad-version', 'version: 1.0.0', 'version: v1', 'version: v1'),
  scenario('scenario/bad-language', 'languages: [ja, en]', 'languages: [ja, en, English]', 'English'),
  scenario('scenario/bad-date', '  from: 2019-04-01', '  from: 2019-02-30', '2019-02-30'),
  scenario('scenario/bad-date', '  from: 2019-04-01', '  from: 1 April', '1 April'),
  scenario('scenario/bad-date-time', 'at: 2019-05-08T11:00', 'at: 2019-05-08T25:00', '25:00'),
  inFile('sources.yaml', 'scenario/bad-url', 'url: https://example.org/guide', 'url: javascript:run(1)', 'javascript:run(1)'),
  inFile('sources.yaml', 'scenario/not-one-of', 'tier: general', 'tier: blog', 'tier: blog'),
  inFile('history.yaml', 'scenario/not-one-of', 'label: unknown', 'label: rumour', 'label: rumour'),
  inFile('text.ja.yaml', 'scenario/misspelt-key', 'rightIf: 触らずに', 'rightif: 触らずに', 'rightif', ['scenario/missing-key']),
];

/** Ids and flags that do not fit together. */
const referenceSamples: readonly BrokenSample[] = [
  scenario('scenario/unknown-reference', 'to: alert.orders', 'to: alert.ordres', 'alert.ordres', ['scenario/beat-unreachable']),
  scenario('scenario/unknown-reference', 'from: card-company, facts', 'from: police, facts', 'from: police'),
  scenario('scenario/unknown-reference', 'facts: [public-day]', 'facts: [publicday]', 'publicday'),
  scenario('scenario/unknown-reference', 'asks: desk', 'asks: clerk', 'asks: clerk'),
  scenario('scenario/unknown-reference', 'competencies: [triage]\n    assume', 'competencies: [triage, speed]\n    assume', 'speed'),
  scenario('scenario/unknown-reference', 'assume: stop-cards', 'assume: stop-nothing', 'stop-nothing'),
  scenario('scenario/unknown-reference', '{ measure: trust, add: 5 }', '{ measure: fame, add: 5 }', 'fame'),
  scenario('scenario/unknown-reference', '{ measure: trust, band: high }', '{ measure: trust, band: highest }', 'highest'),
  scenario('scenario/unknown-reference', '{ lateness: on-time }', '{ lateness: early }', 'early'),
  scenario('scenario/unknown-reference', 'after: { act: disclosure }', 'after: { act: recovery }', 'recovery'),
  scenario('scenario/unknown-reference', 'endsWith: cards-stopped', 'endsWith: shop-stopped', 'shop-stopped'),
  scenario('scenario/unknown-reference', 'gate: [japan-2025]', 'gate: [japan-2026, japan-2025]', 'japan-2026'),
  scenario('scenario/unknown-reference', 'median: { days: 100, sources: [S2] }', 'median: { days: 100, sources: [S9] }', 'S9'),
  scenario('scenario/unknown-reference', 'owner: it', 'owner: builder', 'builder'),
  inFile('text.ja.yaml', 'scenario/unknown-reference', 'secret: { it: 保守', 'secret: { clerk: 保守', 'clerk', [
    'scenario/translation-missing',
  ]),
  scenario('scenario/duplicate-id', 'id: more-orders', 'id: order-count', 'channel: log', ['scenario/text-unused']),
  scenario('scenario/flag-never-set', '        sets: [report-read]\n', '', 'knownWhen'),
  scenario(
    'scenario/flag-never-set',
    'clears: [card-input-open]\n        stance: [rule-book',
    'clears: [card-inputs-open, card-input-open]\n        stance: [rule-book',
    'card-inputs-open',
  ),
  scenario('scenario/flag-never-asked', 'sets: [alerted]', 'sets: [alerted, alarmed]', 'alarmed'),
  inFile(
    'sources.yaml',
    'scenario/source-unused',
    'S3:',
    'S4:\n  title: { ja: 見本, en: A sample }\n  publisher: 見本\n  url: https://example.org\n  tier: general\n  seen: 2026-11-22\nS3:',
    'S4:',
  ),
  scenario('scenario/complication-unused', 'oneOf: [rumour]', 'oneOf: [rumor]', 'rumour: {', ['scenario/unknown-reference']),
  scenario('scenario/price-unused', '[{ price: extra-desk }]', '[{ price: letters }]', 'extra-desk: {'),
  scenario('scenario/price-order', 'to: 650000', 'to: 350000', 'to: 350000'),
  scenario('scenario/price-not-money', 'extra-desk: { counter: cost', 'extra-desk: { counter: cards-added', 'counter: cards-added'),
  scenario('scenario/unknown-reference', '{ price: letters, times: 2 }', '{ price: letter, times: 2 }', 'price: letter', [
    'scenario/price-unused',
  ]),
  scenario('scenario/unknown-reference', 'letters: { counter: cost', 'letters: { counter: costs', 'counter: costs'),
  scenario('scenario/unknown-reference', 'to: 650000, sources: [S2]', 'to: 650000, sources: [S9]', 'sources: [S9]'),
  scenario('scenario/list-empty', 'to: 650000, sources: [S2]', 'to: 650000, sources: []', 'sources: []'),
  scenario('scenario/number-too-small', 'times: 2', 'times: 0', 'times: 0'),
  inFile('text.en.yaml', 'scenario/text-missing', '  letters: { name: Letters }\n', '', 'prices:'),
  scenario('scenario/unsourced-figure', 'basis: sourced, sources: [S2]', 'basis: sourced', 'cost:'),
  scenario('scenario/only-general-sources', 'sources: [S2, S3]', 'sources: [S3]', 'sources: [S3]'),
];

/** Stories that cannot be walked, or are told too early. */
const courseSamples: readonly BrokenSample[] = [
  scenario(
    'scenario/beat-id-without-act',
    'first: disclosure.notice\n    beats:\n',
    'first: disclosure.notice\n    beats:\n      alert.note: { goto: [{ to: disclosure.notice }] }\n',
    'alert.note',
    ['scenario/beat-unreachable', 'scenario/text-missing', 'scenario/text-missing'],
  ),
  scenario('scenario/goto-leaves-act', 'to: alert.orders, when', 'to: disclosure.notice, when', 'to: disclosure.notice', [
    'scenario/beat-unreachable',
  ]),
  scenario('scenario/goto-never-tried', 'goto: [{ to: alert.stop }]', 'goto: [{ to: alert.stop }, { to: alert.orders }]', 'to: alert.stop'),
  scenario(
    'scenario/beat-unreachable',
    '        goto:\n          - { to: alert.orders, when: { flag: card-input-open } }\n',
    '',
    'alert.orders:',
  ),
  scenario(
    'scenario/beat-cycle',
    'injects: [{ id: more-orders, channel: log, from: it }]',
    'injects: [{ id: more-orders, channel: log, from: it }]\n        goto: [{ to: alert.stop }]',
    '      alert.stop:',
  ),
  scenario('scenario/act-order', 'opensAt: 2019-06-10T09:00', 'opensAt: 2019-05-07T09:00', 'opensAt: 2019-05-07', [
    'scenario/fact-too-early',
  ]),
  scenario('scenario/date-order', '  to: 2019-05-08', '  to: 2019-03-08', 'to: 2019-03-08'),
  scenario('scenario/date-order', 'at: 2019-05-08T11:00', 'at: 2019-05-08T09:00', 'at: 2019-05-08T09'),
  scenario(
    'scenario/length-order',
    'decisions: [first-move, tell-customers]',
    'decisions: [tell-customers, first-move]',
    'tell-customers, first-move',
  ),
  inFile('history.yaml', 'scenario/history-order', 'date: 2019-06-01', 'date: 2019-05-01', 'date: 2019-05-01'),
  {
    ...inFile('history.yaml', 'scenario/fact-too-early', 'publicFrom: 2019-05-08', 'publicFrom: 2019-05-09', 'facts: [alert-day]'),
    foundIn: 'scenario.yaml',
  },
  scenario('scenario/last-has-condition', '  - { id: doubted }', '  - { id: doubted, when: { flag: told } }', 'id: doubted'),
  scenario('scenario/condition-missing', '  - { is: open, when: { flag: card-input-open } }', '  - { is: open }', 'is: open'),
  scenario('scenario/band-limits', '{ id: mid, below: 70 }', '{ id: mid, below: 30 }', 'below: 30'),
  scenario('scenario/band-limits', '{ id: late }', '{ id: late, below: 9 }', 'below: 9'),
  scenario('scenario/window-incomplete', '  widenedFrom: 2019-02-01\n', '', 'exposure:'),
];

/** Decisions that cannot be judged or played. */
const decisionSamples: readonly BrokenSample[] = [
  scenario('scenario/decision-never-asked', '        decision: tell-customers\n', '', '  tell-customers:'),
  scenario('scenario/decision-in-no-length', '[first-move, stop-what, tell-customers]', '[first-move, tell-customers]', '  stop-what:'),
  scenario(
    'scenario/decision-asked-twice',
    'injects: [{ id: more-orders, channel: log, from: it }]',
    'injects: [{ id: more-orders, channel: log, from: it }]\n        decision: stop-what # again',
    '# again',
  ),
  scenario(
    'scenario/option-count',
    '      ask-firm:',
    '      a: { rating: sound, minutes: 1, sources: [S1] }\n      b: { rating: sound, minutes: 1, sources: [S1] }\n      c: { rating: sound, minutes: 1, sources: [S1] }\n      ask-firm:',
    '    options:',
    ['scenario/text-missing'],
  ),
  scenario('scenario/best-not-one', 'rating: sound', 'rating: best', 'stop-what:', ['scenario/best-not-one']),
  scenario('scenario/nothing-at-stake', 'keep-quiet:\n        rating: harmful', 'keep-quiet:\n        rating: sound', '  tell-customers:', [
    'scenario/gate-without-harm',
  ]),
  scenario('scenario/rating-missing', '{ japan-2019: sound, japan-2025: weak }', '{ japan-2019: sound }', 'japan-2019: sound'),
  scenario(
    'scenario/assume-conditional',
    '        effects: [{ measure: trust, add: 5 }]',
    '        when: { ruleset: japan-2019 }',
    'assume: call-back',
  ),
  scenario('scenario/gate-without-harm', 'keep-quiet:\n        rating: harmful', 'keep-quiet:\n        rating: weak', 'gate: [japan-2025]'),
  scenario('scenario/stance-missing', 'stance: [typical, panicked]', 'stance: [typical]', 'first-move:'),
  scenario('scenario/stance-twice', 'stance: [typical, panicked]', 'stance: [typical, panicked, cautious]', 'panicked, cautious'),
  scenario(
    'scenario/typical-conditional',
    '        stance: [typical, panicked]',
    '        when: { flag: card-input-open } # not always\n        stance: [typical, panicked]',
    '# not always',
  ),
  scenario(
    'scenario/rule-book-not-best',
    'rating: best\n        minutes: 30',
    'rating: sound\n        minutes: 30',
    'stance: [rule-book, cautious]',
    ['scenario/best-not-one'],
  ),
  scenario(
    'scenario/forfeits-earlier',
    '        sets: [told]\n        stance: [rule-book',
    '        sets: [told]\n        forfeits: [first-move]\n        stance: [rule-book',
    'forfeits',
  ),
  scenario('scenario/delay-too-early', 'after: { act: disclosure }', 'after: { act: alert }', 'after: { act: alert }'),
  scenario('scenario/delay-too-early', 'after: { act: disclosure }', 'after: { beat: alert.call }', 'beat: alert.call }'),
  scenario('scenario/competency-thin', 'competencies: [triage, telling]\n    gate', 'competencies: [telling]\n    gate', '  triage:'),
];

/** Texts that are missing, left over, unsafe or told in the wrong way. */
const textSamples: readonly BrokenSample[] = [
  inFile(
    'text.en.yaml',
    'scenario/text-missing',
    '  more-orders: { title: Order log, body: Five more orders were logged by noon. }\n',
    '',
    'injects:',
  ),
  inFile(
    'sources.yaml',
    'scenario/text-missing',
    'title: { ja: 見本の解説, en: A sample explainer }',
    'title: { ja: 見本の解説 }',
    'ja: 見本の解説',
  ),
  inFile('text.ja.yaml', 'scenario/text-unused', 'roles:\n', 'roles:\n  clerk: { name: 店員, line: 店にいます。 }\n', 'clerk'),
  inFile('text.ja.yaml', 'scenario/text-unused', 'shop-states: {', 'shop-states: { login-stopped: 休止,', 'login-stopped', [
    'scenario/translation-missing',
  ]),
  inFile('text.ja.yaml', 'scenario/translation-missing', 'shop-states: { card-stopped: カードは休止中 }\n', '', '# yaml'),
  { ...scenario('scenario/language-undeclared', 'languages: [ja, en]', 'languages: [ja]', '# yaml'), foundIn: 'text.en.yaml' },
  inFile('text.ja.yaml', 'scenario/variant-unknown', 'because@japan-2025', 'because@japan-2026', 'because@japan-2026', [
    'scenario/translation-missing',
  ]),
  inFile(
    'text.en.yaml',
    'scenario/translation-missing',
    '        because@japan-2025: The preliminary report has a date, and waiting misses it.\n',
    '',
    'wait-for-all:',
  ),
  inFile('text.en.yaml', 'scenario/markup', 'The phone is ringing.', 'The phone <b>is</b> ringing.', '<b>'),
  inFile('text.en.yaml', 'scenario/markup', 'The phone is ringing.', 'The phone is {{ringing}}.', '{{ringing'),
  inFile('text.en.yaml', 'scenario/markup', 'The phone is ringing.', 'JavaScript:alert(1)', 'JavaScript:'),
  inFile('text.en.yaml', 'scenario/control-character', 'The phone is ringing.', '"The phone \\u202E is ringing."', 'u202E'),
  inFile('text.ja.yaml', 'scenario/real-name', '電話が鳴っています。', '見本商店の電話が鳴っています。', '見本商店'),
  inFile('text.en.yaml', 'scenario/real-name', 'The phone is ringing.', 'The phone of MIHON is ringing.', 'MIHON'),
  inFile('text.en.yaml', 'scenario/asserted-leak', 'may have leaked', 'have leaked', 'have leaked'),
  inFile('text.ja.yaml', 'scenario/asserted-leak', '流出した可能性があります', '流出しました', '流出しました'),
  inFile('text.ja.yaml', 'scenario/term', '知らせが公表されたと報じられました。', '事案の発覚が報じられました。', '発覚'),
  inFile(
    'text.ja.yaml',
    'scenario/hollow-word',
    '要点を控え、契約書の番号へ折り返して確かめる',
    '要点を控え、契約書の番号へ適切に折り返します',
    '適切に',
  ),
  inFile(
    'text.en.yaml',
    'scenario/short-too-long',
    'short: More orders have come in.',
    `short: ${'More orders have come in. '.repeat(4)}`,
    'short: More orders have come in. More',
  ),
  inFile(
    'text.en.yaml',
    'scenario/text-over-length',
    'question: Your first move?',
    `question: ${'What now and why '.repeat(8)}?`,
    'What now',
  ),
  inFile(
    'text.ja.yaml',
    'scenario/label-length',
    '分かったことだけを書き、今日のうちに知らせる',
    '今日のうちに知らせる',
    'label: 今日のうちに',
    ['scenario/label-stands-out'],
  ),
  inFile(
    'text.en.yaml',
    'scenario/label-stands-out',
    'label: Write only what is known and tell them today',
    'label: Write only what is known, keep the rest for later and tell them today',
    'keep the rest',
  ),
  inFile(
    'text.ja.yaml',
    'scenario/consequence-repeated',
    'consequence: 画面からカードの欄が消えました。',
    'consequence: 保守会社の返事は夕方になりました。 # again',
    '# again',
  ),
];

/** All of them. */
export const brokenSamples: readonly BrokenSample[] = [
  ...unreadableSamples,
  ...shapeSamples,
  ...referenceSamples,
  ...courseSamples,
  ...lengthSamples,
  ...decisionSamples,
  ...textSamples,
];

/** The files of the small scenario with the mistake made, and the line on which it must be found. */
export function breakScenario(sample: BrokenSample): { files: ReadonlyMap<string, string>; line: number } {
  const files = readSmallScenario();
  const text = files.get(sample.file) ?? '';
  const edits = sample.alsoEdit === undefined ? [sample.edit] : [sample.edit, sample.alsoEdit];
  const edited = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`Violated assumption: ${sample.file} contains ${from}.`);
    return before.replace(from, () => to);
  }, text);
  files.set(sample.file, edited);
  const lines = (files.get(sample.foundIn ?? sample.file) ?? '').split('\n');
  const line = lines.findIndex((one) => one.includes(sample.at)) + 1;
  if (line === 0) throw new Error(`Violated assumption: a line contains ${sample.at}.`);
  return { files, line };
}
