import { describe, expect, it } from 'vitest';
import type { ReportMode } from '#session/course.ts';
import { cmi5Schemas, writeCmi5Structure } from '#cli/package-cmi5.ts';
import { outlinePackage, type PackageOutline } from '#cli/package-outline.ts';
import { validateManifest } from '#cli/package-schemas.ts';
import { scorm12Schemas, writeScorm12Manifest } from '#cli/package-scorm12.ts';
import { scorm2004Schemas, writeScorm2004Manifest } from '#cli/package-scorm2004.ts';
import type { PackageWish } from '#cli/package-wish.ts';
import { listShippedScenarios, loadShippedScenario } from '../support/shipped-scenario.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const files = ['assets/a.js', 'index.html'];
const small = loadSmallScenario();
const shipped = listShippedScenarios().map(loadShippedScenario);

const aWish = (change: Partial<PackageWish> = {}): PackageWish => ({
  target: 'scorm12',
  length: null,
  ruleset: null,
  languages: ['ja', 'en'],
  passMark: null,
  report: 'passed-failed',
  iri: 'https://breach-tabletop.invalid',
  ...change,
});
const anOutline = (change: Partial<PackageWish> = {}, packs = [small]): PackageOutline => outlinePackage(aWish(change), packs);

const kinds = {
  scorm12: { write: (outline: PackageOutline) => writeScorm12Manifest(outline, files), schemas: scorm12Schemas },
  scorm2004: { write: (outline: PackageOutline) => writeScorm2004Manifest(outline, files), schemas: scorm2004Schemas },
  cmi5: { write: writeCmi5Structure, schemas: cmi5Schemas },
} as const;
const targets = ['scorm12', 'scorm2004', 'cmi5'] as const;
const reports: readonly ReportMode[] = ['passed-incomplete', 'passed-failed', 'completed-incomplete', 'completed-failed'];

describe.each(targets)('the manifest of %s', (target) => {
  const { write, schemas } = kinds[target];
  const judge = (xml: string): Promise<readonly string[]> => validateManifest(xml, target, schemas);

  it('is valid for one scenario and for all, in every report mode', async () => {
    for (const report of reports) {
      expect(await judge(write(anOutline({ report }))), report).toEqual([]);
      expect(await judge(write(anOutline({ report }, shipped))), report).toEqual([]);
    }
  });

  it('stays valid when a title holds what XML is written with', async () => {
    const outline = { ...anOutline(), titles: { ja: '<店> & "鍵" \'夜\' ]]>', en: '<shop> & "keys"' } };

    expect(write(outline)).toContain('&lt;店&gt; &amp; &quot;鍵&quot;');
    expect(await judge(write(outline))).toEqual([]);
  });

  it('has a launch of its own for each scenario', () => {
    const one = write(anOutline());
    const all = write(anOutline({}, shipped));

    expect(one).not.toContain('?scenario=');
    for (const { logic } of shipped) expect([...all.matchAll(new RegExp(`[?]scenario=${logic.id}["<]`, 'gu'))]).toHaveLength(1);
  });

  it('says nothing of the company of the real case in a title or a description', () => {
    const said = [...write(anOutline({}, shipped)).matchAll(/<(?:title|langstring)[^>]*>([^<]+)</gu)].map((match) => match[1] ?? '');

    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((text) => /hario/iu.test(text))).toEqual([]);
  });

  it('is written without a byte order mark', () => {
    expect(write(anOutline()).startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  });
});

describe('the schemas', () => {
  const spoil = (target: (typeof targets)[number], from: string | RegExp, to: string): Promise<readonly string[]> => {
    const sound = kinds[target].write(anOutline({}, shipped));
    const spoilt = sound.replace(from, to);
    expect(spoilt).not.toBe(sound);
    return validateManifest(spoilt, target, kinds[target].schemas);
  };

  it.each([
    ['scorm12', 'the attribute of another version', 'adlcp:scormtype', 'adlcp:scormType'],
    ['scorm12', 'a kind in capitals', '"sco"', '"SCO"'],
    ['scorm12', 'another version', '<schemaversion>1.2', '<schemaversion>1.3'],
    ['scorm12', 'an item without a resource', 'identifierref="sco-', 'identifierref="sko-'],
    ['scorm12', 'a dependency on nothing', '<dependency identifierref="shared', '<dependency identifierref="common'],
    ['scorm12', 'an organization that there is not', 'default="course"', 'default="item-hario-2019"'],
    ['scorm12', 'an identifier that begins with a digit', 'identifier="item-', 'identifier="1-item-'],
    ['scorm12', 'no organizations', /<organizations.*<\/organizations>/su, ''],
    ['scorm12', 'a mark above 100', '<adlcp:masteryscore>70', '<adlcp:masteryscore>170'],
    ['scorm12', 'an empty title', /<title>[^<]*/u, '<title>'],
    ['scorm12', 'a file with a space', 'assets/a.js', 'assets/a b.js'],
    ['scorm2004', 'the attribute of another version', 'adlcp:scormType', 'adlcp:scormtype'],
    ['scorm2004', 'an item without a resource', 'identifierref="sco-', 'identifierref="sko-'],
    ['scorm2004', 'another edition', '4th Edition', '3rd Edition'],
    ['scorm2004', 'a mark above 1', '<imsss:minNormalizedMeasure>0.7', '<imsss:minNormalizedMeasure>70'],
    ['scorm2004', 'no delivery controls where they are half said', ' objectiveSetByContent="true"', ''],
    ['scorm2004', 'a button that there is not', '>exitAll<', '>leave<'],
    ['scorm2004', 'what is not closed', '</manifest>', ''],
    ['cmi5', 'an id that is not absolute', 'id="https://breach-tabletop.invalid/courses', 'id="courses'],
    ['cmi5', 'an id that stands twice', 'invalid/hario-2019"', 'invalid/ekinet-2020"'],
    ['cmi5', 'an objective that there is not', 'idref="https://breach-tabletop.invalid/competencies/', 'idref="https://elsewhere.invalid/'],
    ['cmi5', 'a condition that there is not', 'moveOn="CompletedAndPassed"', 'moveOn="Always"'],
    ['cmi5', 'a mark above 1', 'masteryScore="0.7"', 'masteryScore="70"'],
    ['cmi5', 'a text without its language', ' lang="ja"', ''],
    ['cmi5', 'an address elsewhere', '<url>', '<url>https://example.com/'],
  ] as const)('refuse in %s %s', async (target, _what, from, to) => {
    expect(await spoil(target, from, to)).not.toEqual([]);
  });
});

describe('the pass mark', () => {
  const marks = { scorm12: /<adlcp:masteryscore>80</u, scorm2004: /<imsss:minNormalizedMeasure>0\.8</u, cmi5: /masteryScore="0\.8"/u };

  it.each(targets)('is the package’s in %s, and the scenario’s own where the package has none', (target) => {
    const { write } = kinds[target];
    expect(write(anOutline({ passMark: 80 }))).toMatch(marks[target]);
    expect(write(anOutline())).not.toMatch(marks[target]);
    expect(write(anOutline())).toMatch(/>70<|>0\.7<|"0\.7"/u);
  });

  it('is left out of SCORM where a system that judges by it would say what it is not to be told', () => {
    for (const report of reports.filter((one) => one !== 'passed-failed')) {
      expect(kinds.scorm12.write(anOutline({ report, passMark: 80 }))).not.toContain('masteryscore');
      expect(kinds.scorm2004.write(anOutline({ report, passMark: 80 }))).not.toContain('minNormalizedMeasure');
      expect(kinds.cmi5.write(anOutline({ report, passMark: 80 }))).toMatch(marks.cmi5);
    }
  });
});

describe('the course structure of cmi5', () => {
  it('asks for a pass where a pass is reported, and never counts as done what nobody has begun', () => {
    const moveOn = (report: ReportMode): string | undefined => /moveOn="(\w+)"/u.exec(kinds.cmi5.write(anOutline({ report })))?.[1];
    expect(reports.map(moveOn)).toEqual(['CompletedAndPassed', 'CompletedAndPassed', 'Completed', 'Completed']);
  });

  it('has titles and descriptions in every language of the package and no other', () => {
    const languages = (wish: Partial<PackageWish>): ReadonlySet<string> =>
      new Set([...kinds.cmi5.write(anOutline(wish)).matchAll(/lang="(\w+)"/gu)].map((match) => match[1] ?? ''));
    expect(languages({})).toEqual(new Set(['ja', 'en']));
    expect(languages({ languages: ['ja'] })).toEqual(new Set(['ja']));
  });

  it('has the same ids in the next version of a scenario, and those of an organisation that gives its own address', () => {
    const ids = (xml: string): readonly string[] => [...xml.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? '');
    const next = { ...small, logic: { ...small.logic, version: '9.9.9', hash: 'other' } };
    expect(ids(kinds.cmi5.write(anOutline({}, [next])))).toEqual(ids(kinds.cmi5.write(anOutline())));
    const own = ids(kinds.cmi5.write(anOutline({ iri: 'https://training.example.com/incident' })));
    expect(own.every((id) => id.startsWith('https://training.example.com/incident/'))).toBe(true);
    expect(own).toContain('https://training.example.com/incident/small');
  });
});
