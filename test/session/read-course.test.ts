import { describe, expect, it } from 'vitest';
import type { Course, CourseRecheck } from '#session/course.ts';
import { readCourse } from '#session/read-course.ts';

const course: Course = {
  format: 1,
  target: 'scorm12',
  iri: 'urn:breach-tabletop:course',
  scenarios: ['hario-2019'],
  languages: ['ja', 'en'],
  length: 'express',
  ruleset: null,
  passMark: 80,
  report: 'passed-incomplete',
};

describe('the data block of a packaged page', () => {
  it('is the course that it declares', () => {
    expect(readCourse(JSON.stringify(course))).toEqual(course);
    const open = { ...course, length: null, passMark: null, ruleset: 'japan-2025' };
    expect(readCourse(`\n ${JSON.stringify(open)}\n`)).toEqual(open);
  });

  it('may hold more than this version knows, which is not taken over', () => {
    expect(readCourse(JSON.stringify({ ...course, badge: true }))).toEqual(course);
  });

  it.each<[string, unknown]>([
    ['no format', { ...course, format: undefined }],
    ['another format', { ...course, format: 2 }],
    ['a target that nobody knows', { ...course, target: 'aicc' }],
    ['an address that is not absolute', { ...course, iri: 'course/1' }],
    ['an address that is none', { ...course, iri: 'urn:a b' }],
    ['no scenario', { ...course, scenarios: [] }],
    ['a scenario that is no id', { ...course, scenarios: ['../secret'] }],
    ['no language', { ...course, languages: [] }],
    ['languages that are no list', { ...course, languages: 'ja' }],
    ['an unknown length', { ...course, length: 'endless' }],
    ['no word on the length', { ...course, length: undefined }],
    ['a ruleset that is no id', { ...course, ruleset: 7 }],
    ['a pass mark over the top', { ...course, passMark: 101 }],
    ['a pass mark in words', { ...course, passMark: '70' }],
    ['an unknown way of reporting', { ...course, report: 'always-passed' }],
    ['a list', [course]],
    ['nothing', null],
  ])('is refused with %s', (_, value) => {
    expect(readCourse(JSON.stringify(value))).toBeNull();
  });

  const recheck: CourseRecheck = {
    on: '2026-11-16',
    id: '1x2y3z',
    earlier: [{ decision: 'stop-what', option: 'stop-nothing', confidence: 'high' }],
  };
  const asked = { ...course, ruleset: 'japan-2019', recheck };

  it('may say what a recheck asks again, and nothing of whom', () => {
    expect(readCourse(JSON.stringify(asked))).toEqual(asked);
    expect(readCourse(JSON.stringify({ ...asked, recheck: { ...recheck, on: null } }))?.recheck?.on).toBeNull();
    expect(readCourse(JSON.stringify({ ...asked, recheck: { ...recheck, learner: 'somebody' } }))).toEqual(asked);
  });

  it.each<[string, unknown]>([
    ['nothing in it', { ...asked, recheck: null }],
    ['a day that is none', { ...asked, recheck: { ...recheck, on: 'last week' } }],
    ['no word on the day', { ...asked, recheck: { ...recheck, on: undefined } }],
    ['no id', { ...asked, recheck: { ...recheck, id: '' } }],
    ['no question', { ...asked, recheck: { ...recheck, earlier: [] } }],
    ['a decision that is no id', { ...asked, recheck: { ...recheck, earlier: [{ ...recheck.earlier[0], decision: '<b>' }] } }],
    ['a confidence that nobody can have', { ...asked, recheck: { ...recheck, earlier: [{ ...recheck.earlier[0], confidence: 'sure' }] } }],
    ['a ruleset left to choose', { ...asked, ruleset: null }],
    ['more than one scenario', { ...asked, scenarios: ['one', 'two'] }],
  ])('is refused where its recheck has %s', (_, value) => {
    expect(readCourse(JSON.stringify(value))).toBeNull();
  });

  it('is refused where it is no JSON', () => {
    expect(readCourse('')).toBeNull();
    expect(readCourse('{')).toBeNull();
  });
});
