import { describe, expect, it } from 'vitest';
import { writeCmi5Structure } from '#cli/package-cmi5.ts';
import { outlinePackage } from '#cli/package-outline.ts';
import { importCourse } from '#test/support/cmi5-course-structure.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

describe('the import of a course', () => {
  const unit = (changes: Readonly<Record<string, string>> = {}): string => {
    const {
      id = 'https://publisher.example/unit',
      url = 'index.html',
      moveOn: wanted = 'CompletedAndPassed',
      mastery: score = '0.7',
    } = changes;
    return `<au id="${id}" moveOn="${wanted}" masteryScore="${score}" launchMethod="AnyWindow"><title><langstring lang="ja">演習</langstring><langstring lang="en">Exercise</langstring></title><description><langstring lang="ja">演習</langstring></description><url>${url}</url></au>`;
  };
  const course = (units: string, id = 'https://publisher.example/course'): string =>
    `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="${id}"></course>${units}</courseStructure>`;

  it('reads what a unit is launched with', () => {
    expect(importCourse(course(unit({ url: 'index.html?scenario=a&amp;lang=ja' })))).toEqual({
      refusals: [],
      units: [
        {
          id: 'https://publisher.example/unit',
          url: 'index.html?scenario=a&lang=ja',
          launchMethod: 'AnyWindow',
          moveOn: 'CompletedAndPassed',
          masteryScore: 0.7,
          titles: { ja: '演習', en: 'Exercise' },
        },
      ],
    });
  });

  it.each([
    ['3.0.0.0-1', 'a unit with a relative id', course(unit({ id: 'unit' }))],
    ['3.0.0.0-1', 'a course with a relative id', course(unit(), 'course')],
    ['3.0.0.0-1', 'an objective with a relative id', course(`<objectives><objective id="triage"></objective></objectives>${unit()}`)],
    [
      '13.1.2.0-1',
      'two blocks of one id',
      course(`<block id="https://p.example/b"></block><block id="https://p.example/b">${unit()}</block>`),
    ],
    [
      '13.1.3.0-1',
      'two objectives of one id',
      course(`<objective id="https://p.example/o"></objective><objective id="https://p.example/o"></objective>${unit()}`),
    ],
    ['13.1.4.0-1', 'two units of one id', course(unit() + unit())],
    ['8.1.0.0-6', 'a unit whose address uses a name of the launch', course(unit({ url: 'index.html?fetch=1' }))],
    ['14.1.0.0-3', 'a unit outside the package', course(unit({ url: 'https://publisher.example/index.html' }))],
    ['13.2.0.0-1', 'a way to move on that there is not', course(unit({ moveOn: 'Never' }))],
    ['13.2.0.0-1', 'a mastery in hundredths', course(unit({ mastery: '70' }))],
    ['13.2.0.0-1', 'no unit', course('')],
    ['13.2.0.0-1', 'another namespace', course(unit()).replace('CourseStructure.xsd', 'Other.xsd')],
  ])('refuses, by %s, %s', (requirement, _fault, xml) => {
    const imported = importCourse(xml);

    expect(imported.refusals.map((one) => one.requirement)).toEqual([requirement]);
    expect(imported.units).toEqual([]);
  });

  it.each([
    ['passed-failed', 'CompletedAndPassed'],
    ['completed-incomplete', 'Completed'],
  ] as const)('takes in what is packaged of every scenario, with %s', (report, moveOn) => {
    const wish = {
      target: 'cmi5',
      length: null,
      ruleset: null,
      languages: ['ja', 'en'],
      passMark: 65,
      report,
      iri: 'https://publisher.example/breach',
    } as const;

    const imported = importCourse(writeCmi5Structure(outlinePackage(wish, listShippedScenarios().map(loadShippedScenario))));

    expect(imported.refusals).toEqual([]);
    expect(imported.units.map(({ url }) => url)).toEqual(listShippedScenarios().map((id) => `index.html?scenario=${id}`));
    for (const unit of imported.units) {
      expect(unit).toMatchObject({ moveOn, masteryScore: 0.65, launchMethod: 'AnyWindow' });
      expect(Object.keys(unit.titles)).toEqual(['ja', 'en']);
    }
  });
});
