import { describe, expect, it } from 'vitest';
import { createKit } from '#report/create-kit.ts';
import { listToldBeats } from '#report/list-told-beats.ts';
import { aKitInput, shipped } from './a-workshop.ts';

const everyKit = shipped.flatMap((scenario) =>
  (['60', '180'] as const).flatMap((preset) => (['ja', 'en'] as const).map((language) => ({ scenario, preset, language }))),
);

describe('the kit for an exercise', () => {
  it.each(everyKit)('has every beat of the length in its guide: %o', (story) => {
    const input = aKitInput(story);
    const kit = createKit(input);
    expect(kit.guide.map((page) => page.beat)).toEqual(listToldBeats(input.logic, input.agenda.length).map((one) => one.beat.id));
    expect(kit.guide.flatMap((page) => page.number ?? [])).toEqual(
      input.logic.lengths[input.agenda.length]?.decisions.map((_, at) => at + 1),
    );
  });

  it.each(everyKit)('leaves no gap, no key and no placeholder in its words: %o', (story) => {
    const texts = listTexts(createKit(aKitInput(story)));
    expect(texts.filter((text) => /\{\{|\[\?|\[~|kit:|report:|common:/u.test(text))).toEqual([]);
  });

  it.each(everyKit)('gives each decision its words, its options and the place each leads to: %o', (story) => {
    for (const page of createKit(aKitInput(story)).guide) {
      expect([page.say, page.expect, page.wrong, page.question, page.late]).not.toContain('');
      if (page.number === null) continue;
      expect(page.options.length).toBeGreaterThan(1);
      for (const option of page.options) expect(option.leadsTo).not.toBe('');
    }
  });

  it('spends the minutes of a decision in steps that add up', () => {
    for (const page of createKit(aKitInput({ preset: '180' })).guide) {
      if (page.steps.length === 0) continue;
      expect(page.steps.reduce((sum, one) => sum + one.minutes, 0)).toBe(page.minutes);
      expect(Math.min(...page.steps.map((one) => one.minutes))).toBeGreaterThan(0);
    }
  });

  it.each(shipped)('has a card for each role with every fact that it alone knows: %s', (scenario) => {
    const input = aKitInput({ scenario });
    const kit = createKit(input);
    expect([...new Set(kit.roles.map((card) => card.role))]).toEqual(input.logic.roles);
    const secrets = kit.guide.flatMap((page) => page.secrets.map((one) => one.text));
    expect(kit.roles.flatMap((card) => card.facts.map((fact) => fact.text)).toSorted()).toEqual(secrets.toSorted());
  });

  it('numbers an inject alike on its card and in the list of events', () => {
    const kit = createKit(aKitInput());
    const cards = kit.injects.filter((card) => card.kind === 'inject').map((card) => [card.number, card.title]);
    expect(kit.msel.filter((row) => row.kind === 'inject').map((row) => [row.number, row.event])).toEqual(cards);
  });

  it('tells the participants no option, no rating and no private fact', () => {
    const kit = createKit(aKitInput());
    const told = listTexts(kit.handout);
    const hidden = kit.guide.flatMap((page) => [
      ...page.options.flatMap((one) => [one.label, one.because]),
      ...page.secrets.map((one) => one.text),
      page.expect,
    ]);
    expect(hidden.filter((text) => text !== '' && told.some((one) => one.includes(text)))).toEqual([]);
  });

  it('says the same in both languages, in other words', () => {
    const shape = (language: 'ja' | 'en') => {
      const { guide, msel, injects, handout } = createKit(aKitInput({ language }));
      return {
        guide: guide.map((page) => [page.beat, page.minutes, page.options.map((one) => [one.id, one.rating.id]), page.secrets.length]),
        msel: msel.map((row) => [row.number, row.kind]),
        injects: injects.map((card) => [card.number, card.id]),
        handout: [handout.duties.length, handout.rules.length, handout.data.length],
      };
    };
    expect(shape('en')).toEqual(shape('ja'));
  });
});

/** Every text in a part of the kit. */
function listTexts(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(listTexts) : [];
}
