import { describe, expect, it } from 'vitest';

import { openShipped } from '../../../report/a-workshop.ts';
import { aRoom, drawWall, lookAt, played, type Language } from './a-wall.tsx';

const pack = openShipped('hario-2019').pack;
const phones = aRoom({ confidence: true }).withTeams(2).withPeople(12).started();
const decision = phones.asked();
const [one, other] = played.logic.decisions[decision]?.options.map(({ id }) => id) ?? [];

/** Every text of the case that explains, rates or whispers, in one language. */
function listSecrets(language: Language): readonly string[] {
  const found: string[] = [];
  const search = (node: unknown, isSecret: boolean): void => {
    if (typeof node === 'string') {
      if (isSecret && node.length > 6) found.push(node);
    } else if (typeof node === 'object' && node !== null) {
      const hidden = ['because', 'rightIf', 'note', 'known', 'secret', 'facilitator', 'contingency', 'keep', 'change', 'check'];
      for (const [name, child] of Object.entries(node)) search(child, isSecret || hidden.includes(name.split('@')[0] ?? name));
    }
  };
  search(pack.texts[language], false);
  return found;
}

/** All that is in the document, attributes too. */
const dom = (root: HTMLElement): string => root.innerHTML;

describe('the document of the wall before a reveal', () => {
  it('is the same whatever people have answered', () => {
    const first = phones.answering({ p1: one ?? '', p2: one ?? '' }, 'high');
    const second = phones.answering({ p1: other ?? '', p2: one ?? '' }, 'low');
    expect(one).not.toBe(other);
    expect(dom(drawWall(lookAt(first)))).toBe(dom(drawWall(lookAt(second))));
  });

  it('holds no raised hand that has been counted', () => {
    const screen = aRoom({ mode: 'screen', people: 14 }).started();
    const counted = screen.led({
      type: 'hands.count',
      round: 'first',
      hands: { options: { [one ?? '']: 9, [other ?? '']: 5 }, none: 0, sure: 7 },
    });
    expect(dom(drawWall(lookAt(counted)))).toBe(dom(drawWall(lookAt(screen))));
  });
});

describe('the document of the wall at any time', () => {
  const revealed = phones.allAnswering(0, 'high').revealed();
  const talked = revealed.answering({ p1: other ?? '' }, 'low');
  const settled = revealed.decided(one ?? '', 1).decided(other ?? '', 2);
  const walls = { vote: phones, reveal: revealed, consequence: settled, debrief: settled.led({ type: 'workshop.debrief' }) };

  it('holds no second answer: the reveal stays as it was while people talk', () => {
    expect(dom(drawWall(lookAt(talked)))).toBe(dom(drawWall(lookAt(revealed))));
  });

  it.each(Object.entries(walls).flatMap(([name, room]) => (['ja', 'en'] as const).map((language) => ({ name, room, language }))))(
    'holds no reason, note, secret or word for the facilitator: $name, $language',
    ({ room, language }) => {
      const secrets = listSecrets(language);
      const drawn = drawWall(lookAt(room, language)).textContent ?? '';
      expect(secrets.length).toBeGreaterThan(100);
      expect(secrets.filter((secret) => drawn.includes(secret))).toEqual([]);
    },
  );

  it.each(Object.entries(walls))('holds no rating and nobody’s nickname or id: %s', (_, room) => {
    const drawn = dom(drawWall(lookAt(room)));
    expect(drawn).not.toMatch(/最善|妥当|不十分|"best"|"weak"|"harmful"/u);
    expect(drawn).not.toMatch(/\bp1[0-2]?\b/u);
  });
});
