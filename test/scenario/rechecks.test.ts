import { describe, expect, it } from 'vitest';
import { loadScenario } from '#scenario/load.ts';
import { splitText } from '#scenario/split-text.ts';
import { loadSmallScenario, readSmallScenario } from '../support/small-scenario.ts';

const { logic } = loadSmallScenario();
const [decision] = Object.values(logic.decisions);
const options = decision?.options.map(({ id }) => id) ?? [];

/** The small scenario whose English texts end with these lines. */
function loadWith(lines: readonly string[]) {
  const files = readSmallScenario();
  return loadScenario(files.set('text.en.yaml', `${files.get('text.en.yaml') ?? ''}\n${lines.join('\n')}\n`));
}

const label = (at: number): string =>
  `Take the ${['first', 'second', 'third', 'fourth', 'fifth'][at] ?? ''} of the ways that a firm could go`;
const whole = [
  'rechecks:',
  `  ${decision?.id ?? ''}:`,
  '    situation: A printer hears from its bank that orders of last week look odd.',
  '    question: What does the printer do first?',
  '    options:',
  ...options.map((id, at) => `      ${id}: ${label(at)}`),
];

describe('a decision in another wording', () => {
  it('may be there, and is cut into a part of its own that no page of the game fetches', () => {
    const loaded = loadWith(whole);

    const text = loaded.ok ? loaded.pack.texts['en'] : undefined;
    if (!loaded.ok || text === undefined) throw new Error(JSON.stringify(loaded.findings));
    const { opening, rest, facilitator, recheck } = splitText(text, loaded.pack);
    expect(Object.keys(recheck)).toEqual(['rechecks']);
    expect(JSON.stringify([opening, rest, facilitator])).not.toContain('printer');
  });

  it('words every option of its decision and none besides', () => {
    const [last] = options.slice(-1);
    const loaded = loadWith([...whole.filter((one) => !one.includes(` ${last ?? ''}:`)), `      nobody: ${label(0)}`]);

    expect(loaded.findings.map((one) => [one.code, one.params['key']])).toEqual(
      expect.arrayContaining([
        ['scenario/text-missing', `rechecks.${decision?.id ?? ''}.options.${last ?? ''}`],
        ['scenario/text-unused', `rechecks.${decision?.id ?? ''}.options.nobody`],
      ]),
    );
  });

  it('belongs to a decision that there is', () => {
    const loaded = loadWith(whole.map((one) => one.replace(`  ${decision?.id ?? ''}:`, '  never-asked:')));

    expect(loaded.findings.map((one) => [one.code, one.params['key']])).toContainEqual(['scenario/text-unused', 'rechecks.never-asked']);
  });

  it('gives no option away by its length', () => {
    const loaded = loadWith(whole.map((one) => (one.includes(`      ${options[0] ?? ''}:`) ? `      ${options[0] ?? ''}: Wait.` : one)));

    expect(loaded.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['scenario/label-length', 'scenario/label-stands-out']));
  });
});
