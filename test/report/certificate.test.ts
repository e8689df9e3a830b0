import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '#engine/record.ts';
import { checkCertificate, codeCertificate, listCertificateFacts, readCertificateCode } from '#report/certificate-code.ts';
import { addressPerson, createCertificate } from '#report/create-certificate.ts';
import { judgeRun, type JudgedRun } from '#report/judge-run.ts';
import { aMergeScenario, aRecord, someWords } from './a-class.ts';
import { shipped } from './a-workshop.ts';

const { engine } = aMergeScenario();
const logic = engine.scenario;

function judge(record: SessionRecord, passMark: number | null = null): JudgedRun {
  const run = judgeRun(engine, { record, passMark });
  if ('fault' in run) throw new Error(`Violated assumption: the record can be judged, not ${run.fault}.`);
  return run;
}

const certify = (run: JudgedRun, language: 'ja' | 'en' = 'ja') =>
  createCertificate({ run, logic, texts: aMergeScenario('hario-2019', language).textsOf('japan-2019'), ...someWords(language) });

const passed = judge(aRecord());
const failed = judge(aRecord({ way: 2 }));

describe('a certificate', () => {
  it('is one of completion after a pass, with score, mark, time, objectives and law', () => {
    const { kind, title, rows, day, objectives } = certify(passed);

    expect([kind, title]).toEqual(['passed', '修了証']);
    expect(rows.map((one) => one.id)).toEqual(['course', 'objectives', 'score', 'time', 'ruleset']);
    expect(rows.find((one) => one.id === 'score')?.value).toBe('100点(合格基準 70点)');
    expect(rows.find((one) => one.id === 'time')?.value).toBe('22分(長さ: 要点)');
    expect(day).toEqual({ label: '修了日', iso: '2026-11-22', text: '2026年11月22日', era: '令和8年11月22日' });
    expect(objectives).toHaveLength(5);
  });

  it('is one of attendance without a pass, and shows no score', () => {
    const { kind, title, rows, day } = certify(failed);

    expect(failed.score.passed).toBe(false);
    expect([kind, title, day.label]).toEqual(['attended', '受講証', '受講日']);
    expect(rows.map((one) => one.id)).not.toContain('score');
  });

  it('names nobody; a name goes onto the paper alone', () => {
    expect(JSON.stringify(certify(passed))).not.toContain('殿');
    expect(addressPerson(someWords('ja').t, '山田 花子')).toBe('山田 花子 殿');
    expect(addressPerson(someWords('en').t, 'Hanako Yamada')).toBe('Hanako Yamada');
  });

  it.each(shipped)('never names the company of the real case: %s', (id) => {
    const { engine: other } = aMergeScenario(id);
    const run = judgeRun(other, { record: aRecord({ scenario: id }) });
    if ('fault' in run) throw new Error('Violated assumption: the record can be judged.');
    for (const language of ['ja', 'en'] as const) {
      const texts = aMergeScenario(id, language).textsOf('japan-2019');
      const text = JSON.stringify(createCertificate({ run, logic: other.scenario, texts, ...someWords(language) }));
      expect(text).toContain(texts.scenario('title'));
      expect(text).not.toMatch(/HARIO|ハリオ|えきねっと|ekinet|JR/iu);
    }
  });

  it('leaves the day to be filled in where the record does not tell it', () => {
    const { day, rows } = certify(judge(aRecord({ played: null })));

    expect([day.iso, day.text, day.era]).toEqual([null, null, null]);
    expect(rows.find((one) => one.id === 'time')?.value).toBe('長さ: 要点');
  });

  it('differs between languages in nothing but words', () => {
    const [ja, en] = [certify(passed, 'ja'), certify(passed, 'en')];
    expect(en.title).toBe('Certificate of completion');
    expect([en.kind, en.code.value, en.day.iso, en.rows.map((one) => one.id)]).toEqual([
      ja.kind,
      ja.code.value,
      ja.day.iso,
      ja.rows.map((one) => one.id),
    ]);
  });
});

describe('its code', () => {
  const facts = listCertificateFacts(logic, passed);
  const code = codeCertificate(facts);

  it('is four groups of four, without what looks like something else', () => {
    expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/u);
  });

  it.each([
    ['kind', { kind: 'attended' as const }],
    ['version', { scenario: { ...facts.scenario, version: '2.0.1' } }],
    ['scenario', { scenario: { ...facts.scenario, id: 'other' } }],
    ['ruleset', { ruleset: { ...facts.ruleset, id: 'japan-2025' } }],
    ['date of the law', { ruleset: { ...facts.ruleset, asOf: facts.ruleset.asOf + 1 } }],
    ['length', { length: 'full' as const }],
    ['objectives', { objectives: facts.objectives.slice(1) }],
    ['day', { day: '2026-11-23' }],
    ['duration', { minutes: 23 }],
    ['score', { score: { percent: 99, passMark: 70 } }],
    ['pass mark', { score: { percent: 100, passMark: 71 } }],
  ])('changes with the %s', (_, change) => {
    expect(codeCertificate({ ...facts, ...change })).not.toBe(code);
  });

  it('is read as people type it', () => {
    expect(readCertificateCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
    expect(readCertificateCode(code.replaceAll('-', ''))).toBe(code);
  });

  it.each(['', 'AAAA-BBBB-CCCC', 'AAAA-BBBB-CCCC-DDD0', 'AAAA-BBBB-CCCC-DDDDD'])('is not anything else: %j', (typed) => {
    expect(readCertificateCode(typed)).toBeNull();
  });

  it('fits the record it was made from, whichever pass mark was set', () => {
    for (const mark of [null, 55, 80, 100]) {
      const check = checkCertificate(logic, passed, certify(judge(aRecord(), mark)).code.value);
      expect(check).toMatchObject({ is: 'fits', passMark: mark ?? 70 });
    }
    expect(checkCertificate(logic, failed, certify(failed).code.value)).toMatchObject({
      is: 'fits',
      facts: { kind: 'attended', score: null },
    });
  });

  it('fits no other run, day or duration', () => {
    for (const other of [
      failed,
      judge(aRecord({ played: { on: '2026-11-21', seconds: 1_325 } })),
      judge(aRecord({ played: { on: '2026-11-22', seconds: 2_000 } })),
      judge(aRecord({ length: 'standard' })),
      judge(aRecord({ ruleset: 'japan-2025' })),
    ]) {
      expect(checkCertificate(logic, other, code)).toEqual({ is: 'other' });
    }
  });

  it('cannot be told of a record that has neither day nor duration, unless the certificate had none either', () => {
    const undated = judge(aRecord({ played: null }));
    expect(checkCertificate(logic, undated, code)).toEqual({ is: 'unsure' });
    expect(checkCertificate(logic, undated, certify(undated).code.value)).toMatchObject({ is: 'fits', facts: { day: null } });
  });
});

describe('judging a record', () => {
  const record = aRecord();

  it.each([
    ['other rules', { ...record, scenario: { ...record.scenario, hash: 'a'.repeat(64) } }, 'other-rules'],
    ['an unknown ruleset', { ...record, settings: { ...record.settings, ruleset: 'japan-2030' } }, 'unknown-ruleset'],
    ['an early end', { ...record, commands: record.commands.slice(0, 3) }, 'unfinished'],
    ['an impossible command', { ...record, commands: [...record.commands, ...record.commands] }, 'refused'],
  ])('says why it cannot be done: %s', (_, changed, fault) => {
    expect(judgeRun(engine, { record: changed })).toEqual({ fault });
  });

  it('never lets a pass mark undo a gate', () => {
    const gated = judge(aRecord({ way: 'harmful' }), 1);
    expect(gated.score.withheldBy.length).toBeGreaterThan(0);
    expect(gated.score.passed).toBe(false);
  });
});
