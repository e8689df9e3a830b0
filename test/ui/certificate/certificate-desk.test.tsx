import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeCertificate, listCertificateFacts } from '#report/certificate-code.ts';
import { createCertificate } from '#report/create-certificate.ts';
import { judgeRun } from '#report/judge-run.ts';
import { CertificateDesk } from '#ui/certificate/certificate-desk.tsx';
import { aMergeScenario, aRecord, someWords } from '../../report/a-class.ts';
import { drawPage, press } from '../workshop/report/a-report-page.tsx';

type Spoken = 'ja' | 'en';

const name = '試験 用子';

function drawDesk(language: Spoken, story: Parameters<typeof aRecord>[0] = {}) {
  const { engine, textsOf } = aMergeScenario('hario-2019', language);
  const record = aRecord(story);
  const run = judgeRun(engine, { record });
  if ('fault' in run) throw new Error('Violated assumption: the record can be judged.');
  const words = someWords(language);
  const certificate = createCertificate({ ...words, run, logic: engine.scenario, texts: textsOf(record.settings.ruleset) });
  const asked: string[] = [];
  const root = drawPage(
    { t: words.t, formats: signal(words.formats), language: signal(language) },
    <CertificateDesk certificate={certificate} print={() => asked.push('print')} onBack={() => asked.push('back')} />,
  );
  const [person, issuer] = root.querySelectorAll('input');
  if (person === undefined || issuer === undefined) throw new Error('The desk asks for neither name nor issuer.');
  const write = (input: HTMLInputElement, value: string): void =>
    void act(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { root, asked, person, issuer, write, code: codeCertificate(listCertificateFacts(engine.scenario, run)) };
}

const textOf = (root: HTMLElement, selector: string): string => root.querySelector(selector)?.textContent?.trim() ?? '';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('a certificate before it is printed', () => {
  it.each(['ja', 'en'] as const)('shows what was reached, by which law and when, with no gap in its words: %s', (language) => {
    const { root, code } = drawDesk(language);
    const paper = textOf(root, '.cf');

    expect(root.textContent).not.toMatch(/\[\?|\[~|\{\{|undefined|\[object|certificate:|HARIO|ハリオ/u);
    for (const part of language === 'ja'
      ? ['修了証', '連休明けの電話', '100点(合格基準 70点)', '22分', '2019年5月8日', '2026年11月22日', '令和8年11月22日']
      : [
          'Certificate of completion',
          'The Call after the Holiday',
          '100 points (pass mark 70)',
          '22 min',
          '8 May 2019',
          '22 November 2026',
        ])
      expect(paper).toContain(part);
    expect(textOf(root, '.cf-code b')).toBe(code);
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });

  it('says beside the code that it is no signature', () => {
    expect(textOf(drawDesk('ja').root, '.cf-code')).toContain('電子署名ではありません。');
    expect(textOf(drawDesk('en').root, '.cf-code')).toContain('It is not an electronic signature.');
  });

  it('is one of attendance, without a score, where the pass mark was not reached', () => {
    const { root } = drawDesk('ja', { way: 'harmful' });

    expect(textOf(root, 'h1')).toBe('受講証');
    expect(textOf(root, '.cf')).not.toContain('合格基準 70点');
    expect(textOf(root, '.cf')).toContain('最後まで受講したこと');
  });

  it('leaves the day to the hand where the record does not tell it', () => {
    const rows = (root: HTMLElement) => [...root.querySelectorAll('.cf-rows > div')].map((row) => row.textContent?.trim());

    expect(rows(drawDesk('ja', { played: null }).root)).toContain('修了日');
    expect(rows(drawDesk('ja').root)).not.toContain('修了日');
  });
});

describe('the name on it', () => {
  it('is addressed as the language does, and a line to write on without one', () => {
    const japanese = drawDesk('ja');
    expect(textOf(japanese.root, '.cf-name')).toBe('');
    japanese.write(japanese.person, ` ${name} `);
    expect(textOf(japanese.root, '.cf-name')).toBe('試験 用子 殿');

    const english = drawDesk('en');
    english.write(english.person, 'Test Person');
    expect(textOf(english.root, '.cf-name')).toBe('Test Person');
  });

  it('is kept in no store, no address, no title and no history, and gone with the desk', () => {
    const { root, person, issuer, asked, write } = drawDesk('ja');
    write(person, name);
    write(issuer, '研修部');
    press(root, '印刷・PDF');
    press(root, 'ふりかえりへ戻る');

    expect(asked).toEqual(['print', 'back']);
    const left = JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      document.title,
      document.cookie,
    ]);
    expect(left).not.toMatch(/試験|研修部/u);
    expect(drawDesk('ja').root.innerHTML).not.toMatch(/試験|研修部/u);
    expect(person.autocomplete).toBe('off');
    expect(person.name).toBe('');
  });

  it('changes nothing of the code', () => {
    const { root, person, code, write } = drawDesk('en');
    write(person, 'Test Person');

    expect(textOf(root, '.cf-code b')).toBe(code);
  });

  it('is taken for words, not for markup', () => {
    const { root, person, write } = drawDesk('en');
    write(person, '<img src=x onerror=alert(1)>');

    expect(root.querySelector('.cf img')).toBeNull();
    expect(textOf(root, '.cf-name')).toBe('<img src=x onerror=alert(1)>');
  });

  it('has its field named, explained and within reach of the keyboard', () => {
    const { root, person } = drawDesk('ja');

    expect(person.labels?.[0]?.textContent?.trim()).toBe('氏名');
    expect(textOf(root, `#${person.getAttribute('aria-describedby') ?? 'none'}`)).toContain('保存も送信もしません。');
    expect([...root.querySelectorAll<HTMLElement>('button, input')].filter((one) => one.tabIndex < 0)).toEqual([]);
  });
});
