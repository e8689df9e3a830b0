import { describe, expect, it } from 'vitest';
import { aPackFile, changeSmallScenario } from '#test/support/small-packs.ts';
import { drawApp, type DrawnApp } from '../a-drawn-app.ts';

/** Four people, in an order of their own, and one whom nobody has drawn. */
const fourRoles = changeSmallScenario(
  ['scenario.yaml', 'id: small', 'id: mine'],
  ['scenario.yaml', 'roles: [president, it, desk]', 'roles: [it, president, caretaker, desk]'],
  ...(['ja', 'en'] as const).map(
    (language) => [`text.${language}.yaml`, '\n  it: {', '\n  caretaker: { name: Caretaker, line: Has the keys. }\n  it: {'] as const,
  ),
);

async function drawBrief(files = fourRoles): Promise<DrawnApp> {
  const drawn = await drawApp();
  await drawn.after(() => drawn.wishes.openFile(aPackFile(files)));
  await drawn.press('.pack .button-decide');
  // The drawing comes after the words; once it has, it is set.
  await import('#ui/brief/still.svg?raw');
  await drawn.after(() => undefined);
  return drawn;
}

/** Who stands at the far edge, from left to right. */
const figuresOf = ({ findAll }: DrawnApp): readonly string[] =>
  findAll('.still-figures > g').map((one) => one.querySelectorAll('use')[1]?.getAttribute('href') ?? 'nobody');

const placeOf = (figure: HTMLElement): number => Number(/translate\((\S+)/u.exec(figure.getAttribute('transform') ?? '')?.[1]);

describe('the people on the brief', () => {
  it('are exactly those of the scenario, in its order, each with the figure of the role and else the neutral one', async () => {
    const drawn = await drawBrief();
    expect(drawn.root.dataset['screen']).toBe('brief');
    expect(figuresOf(drawn)).toEqual(['#bs-figure-it', '#bs-figure-president', '#bs-figure-neutral', '#bs-figure-neutral']);
    expect(drawn.findAll('.seats b').map((one) => one.textContent)).toEqual(['情報システム担当', '社長', 'Caretaker', 'お客様窓口']);
  });

  it('have a figure that the drawing holds', async () => {
    const drawn = await drawBrief();
    expect(drawn.findAll('.still-figures use')).toHaveLength(12);
    for (const use of drawn.findAll('.still-figures use')) {
      expect(drawn.findAll(`.still defs > ${use.getAttribute('href')}`), use.getAttribute('href') ?? '').toHaveLength(1);
    }
  });

  it('stand over their names: as far apart as six would, and closer where they are more', async () => {
    const drawn = await drawBrief();
    expect(drawn.findAll('.still-figures > g').map(placeOf)).toEqual([76, 204, 332, 460]);
    expect(drawn.find('.seats ul').style.getPropertyValue('--places')).toBe('6');

    const others = ['a', 'b', 'c', 'd'].map((id) => `guest-${id}`);
    const crowd = changeSmallScenario(
      ['scenario.yaml', 'id: small', 'id: mine'],
      ['scenario.yaml', 'roles: [president, it, desk]', `roles: [president, it, desk, ${others.join(', ')}, guest-e]`],
      ...(['ja', 'en'] as const).map((language) => {
        const names = [...others, 'guest-e'].map((id) => `\n  ${id}: { name: ${id}, line: Listens. }`);
        return [`text.${language}.yaml`, '\n  it: {', `${names.join('')}\n  it: {`] as const;
      }),
    );
    const full = await drawBrief(crowd);
    expect(full.findAll('.still-figures > g').map(placeOf)).toEqual([60, 156, 252, 348, 444, 540, 636, 732]);
    expect(full.find('.seats ul').style.getPropertyValue('--places')).toBe('8');
  });
});
