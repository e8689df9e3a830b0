import { describe, expect, it } from 'vitest';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { aRoom, drawWall, lookAt, lookAtScene, played, readWall, type Language } from './a-wall.tsx';

const gaps = /\[\?|\[~|\{\{|undefined|\[object|NaN/u;
const both = ['ja', 'en'] as const;
const phones = aRoom({ confidence: true }).withTeams(2).withPeople(12).started();
const answered = phones.allAnswering(0, 'high');
const revealed = answered.revealed();
const decided = revealed
  .decided(played.logic.decisions[revealed.asked(1)]?.options[0]?.id ?? '', 1)
  .decided(played.logic.decisions[revealed.asked(2)]?.options[0]?.id ?? '', 2);
const hands = aRoom({ mode: 'screen', people: 14 }).started();

/** Every scene that a workshop comes to. */
const scenes: Readonly<Record<string, (language: Language) => ProjectorView>> = {
  'lobby on phones': (language) => lookAt(aRoom().withTeams(4).withPeople(9), language),
  'lobby of twelve': (language) => lookAt(aRoom().withTeams(12).withPeople(30), language),
  'lobby in one screen': (language) => lookAt(aRoom({ mode: 'screen', people: 14 }), language),
  vote: (language) => lookAt(phones, language),
  'vote by hands': (language) => lookAt(hands, language),
  reveal: (language) => lookAt(revealed, language),
  consequence: (language) => lookAt(decided, language),
  apart: (language) => lookAt(decided.continued(1), language),
  debrief: (language) => lookAt(decided.led({ type: 'workshop.debrief' }), language),
};

describe('the wall', () => {
  it.each(Object.keys(scenes).flatMap((name) => both.map((language) => ({ name, language }))))(
    'has a word for everything it says: $name, $language',
    ({ name, language }) => {
      const told = readWall(drawWall(scenes[name]?.(language) ?? lookAt(phones)));
      expect(told.length).toBeGreaterThan(20);
      expect(gaps.exec(told)?.[0] ?? null).toBeNull();
    },
  );

  it('is plain cloth with a few words while it is black, and holds nothing else', () => {
    const black = lookAt(answered.led({ type: 'screen.black-out', on: true }));
    const root = drawWall(black);
    expect(root.textContent).toBe('しばらくお待ちください');
    expect(root.querySelectorAll('svg, main, header').length).toBe(0);
  });

  it('takes the light of the scenario’s own clock', () => {
    const view = lookAt(phones);
    expect(drawWall(view).querySelector('[data-light]')?.getAttribute('data-light')).toBe(view.where?.light);
  });

  it('says that the exercise is paused', () => {
    const paused = phones.led({ type: 'team.pause', target: 'all', paused: true });
    expect(readWall(drawWall(lookAt(paused)))).toContain('一時停止中');
  });
});

describe('the lobby', () => {
  it('tells the code, the address and that no name is wanted', () => {
    const view = lookAtScene(aRoom().withTeams(2).withPeople(3), 'lobby');
    const told = readWall(drawWall(view));
    expect(told).toContain(view.code);
    expect(told).toContain(view.address);
    expect(told).toContain('お名前はいりません');
    expect(told).toContain('2人 着席');
  });

  it('has a figure for each seat that is taken and a dashed place for the others, up to eight tables', () => {
    const root = drawWall(lookAt(aRoom().withTeams(2).withPeople(3)));
    expect(root.querySelectorAll('.pw-figure').length).toBe(3);
    expect(root.querySelectorAll('.pw-seat-empty').length).toBe(played.logic.roles.length * 2 - 3);
    expect(drawWall(lookAt(aRoom().withTeams(12).withPeople(30))).querySelectorAll('.pw-figure').length).toBe(0);
  });

  it('has no way in once it is locked', () => {
    const locked = aRoom().withPeople(2).led({ type: 'workshop.lock', locked: true });
    const root = drawWall(lookAt(locked));
    expect(readWall(root)).not.toContain('ABC234');
    expect(root.querySelector('.pw-qr')).toBeNull();
  });

  it('teaches the names of the patterns in a room without phones', () => {
    const told = readWall(drawWall(lookAt(aRoom({ mode: 'screen', people: 14 }))));
    for (const name of ['波', '麻の葉', '縞', '市松', '鱗']) expect(told).toContain(name);
  });
});

describe('the vote', () => {
  it('shows a folded slip for each answer and a dashed one for each that is waited for', () => {
    const some = phones.answering({ p1: played.logic.decisions[phones.asked()]?.options[0]?.id ?? '' }, 'low');
    const root = drawWall(lookAt(some));
    expect(root.querySelectorAll('.pw-slip-fold').length).toBe(1);
    expect(root.querySelectorAll('.pw-slip-due').length).toBe(11);
    expect(readWall(root)).toContain('/ 12人が回答');
  });

  it('calls the options by their patterns where hands are raised, with closed eyes', () => {
    const told = readWall(drawWall(lookAt(hands)));
    expect(told).toContain('「波の人」から順に聞きます。目を閉じて、手を挙げてください。');
    expect(readWall(drawWall(lookAt(hands, 'en')))).toContain('Close your eyes');
  });

  it('has a sandglass only with a timer, amber at its end', () => {
    const timed = phones.led({ type: 'timer.start', target: 'all', seconds: 60 });
    const view = lookAtScene(timed, 'vote');
    const endsAt = view.timer?.endsAt ?? 0;
    expect(drawWall(lookAt(phones)).querySelector('.pw-sandglass')).toBeNull();
    expect(readWall(drawWall(view, endsAt - 50_000))).toContain('0:50');
    expect(drawWall(view, endsAt - 50_000).querySelector('.pw-timer-last')).toBeNull();
    expect(drawWall(view, endsAt - 5000).querySelector('.pw-timer-last')).not.toBeNull();
    expect(readWall(drawWall(view, endsAt + 5000))).toContain('時間です');
  });
});

describe('the reveal', () => {
  it('has one open slip for each person, filled by how sure they were', () => {
    const root = drawWall(lookAt(revealed));
    expect(root.querySelectorAll('.pw-reveal-rows .pw-open').length).toBe(12);
    expect(root.querySelectorAll('.pw-reveal-rows .pw-open-high').length).toBe(12);
    expect(readWall(root)).toContain('12人、全員が同じ案です。');
  });

  it('has empty slips and no key to their fill for fewer than five', () => {
    const few = aRoom({ confidence: true }).withPeople(4).started().allAnswering(0, 'high').revealed();
    const root = drawWall(lookAt(few));
    expect(root.querySelectorAll('.pw-reveal-rows .pw-open').length).toBe(4);
    expect(root.querySelectorAll('.pw-open-high').length).toBe(0);
    expect(readWall(root)).not.toContain('確信度');
  });

  it('draws more than twenty-four answers of one option as a bar', () => {
    const many = aRoom().withTeams(6).withPeople(30).started().allAnswering().revealed();
    const root = drawWall(lookAt(many));
    expect(root.querySelectorAll('.pw-open-bar').length).toBe(1);
    expect(root.querySelectorAll('.pw-reveal-rows .pw-open').length).toBe(0);
    expect(readWall(root)).toContain('30人');
  });
});

describe('the consequence', () => {
  it('tells of each table by its number what it did', () => {
    const view = lookAtScene(decided, 'consequence');
    const root = drawWall(view);
    expect(view.outcomes.length).toBe(2);
    for (const { done } of view.outcomes) expect(readWall(root)).toContain(done);
    expect(root.querySelectorAll('.pw-sealed').length).toBe(2);
  });

  it('shows one table with its vessels', () => {
    const alone = aRoom().withPeople(5).started().allAnswering().revealed();
    const one = alone.decided(played.logic.decisions[alone.asked()]?.options[0]?.id ?? '');
    const view = lookAtScene(one, 'consequence');
    expect(drawWall(view).querySelectorAll('.pw-vessels li').length).toBe(view.outcomes[0]?.measures.length);
  });

  it('says nothing of the tables where the facilitator does not show them', () => {
    const hidden = aRoom({ showsTeams: false }).withPeople(5).started().allAnswering().revealed();
    const root = drawWall(lookAt(hidden.decided(played.logic.decisions[hidden.asked()]?.options[0]?.id ?? '')));
    expect(root.querySelectorAll('.pw-sealed').length).toBe(0);
    expect(readWall(root)).toContain('手元の画面');
  });
});

describe('the debrief of a room', () => {
  it('begins with the published course and ranks nobody', () => {
    const root = drawWall(lookAt(decided.led({ type: 'workshop.debrief' })));
    expect([...root.querySelectorAll('tbody th')].map((one) => one.textContent)).toEqual(['実際の事案', '1卓', '2卓']);
    expect(readWall(root)).toContain('順位はつけません');
    expect(readWall(root)).toContain('推定');
  });
});
