import { describe, expect, it } from 'vitest';
import { aWorkshop } from '../../../support/a-workshop.ts';
import { drawConsole } from './a-drawn-console.tsx';

const twoTeams = () => aWorkshop().withTeams(2).withPeople(6).started();
const room = (people = 10) => aWorkshop({ mode: 'screen', people }).started();

describe('the console before a reveal', () => {
  it('says how many have answered and how far apart they are, and shows no answer', async () => {
    const drawn = await drawConsole(twoTeams().answering({ p1: 'call-back', p3: 'hang-up' }));

    const [first] = drawn.findAll('.cs-team');
    expect(first?.textContent).toContain('2/3人');
    expect(first?.textContent).toContain('割れ');
    expect(drawn.findAll('.cs-answers')).toEqual([]);
    expect(drawn.find('main').textContent).not.toContain('折り返した');
  });

  it('asks once before it reveals while somebody is missing', async () => {
    const drawn = await drawConsole(twoTeams().answering({ p1: 'call-back', p2: 'call-back' }));

    await drawn.key('r');
    expect(drawn.find('dialog').textContent).toContain('まだ4人が答えていません');
    expect(drawn.state().teams.map(({ stage }) => stage)).toEqual(['answering', 'answering']);

    await drawn.press('回答を開示');
    expect(drawn.state().teams.map(({ stage }) => stage)).toEqual(['talking', 'talking']);
  });

  it('tells a reader of the screen that all have answered, and reveals at once then', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering());

    expect(drawn.find('.cs-outcome [role="status"]').textContent).toBe('すべての卓の回答がそろいました。');
    expect(drawn.button('回答を開示').className).toContain('cs-button-next');
    await drawn.key('R');
    expect(drawn.state().teams.every(({ stage }) => stage === 'talking')).toBe(true);
    expect(drawn.findAll('.cs-answers tbody tr').length).toBeGreaterThan(1);
  });

  it('keeps word and key of what cannot be done, and says why', async () => {
    const drawn = await drawConsole(twoTeams());
    const decide = drawn.button('卓の判断を確定');

    expect(decide.getAttribute('aria-disabled')).toBe('true');
    expect(decide.querySelector('kbd')?.textContent).toBe('D');
    expect(drawn.root.querySelector(`#${decide.getAttribute('aria-describedby') ?? ''}`)?.textContent).toBe('回答を開示すると確定できます');
  });
});

describe('the keys of the console', () => {
  it('lead a room through a whole round', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering());

    await drawn.key('r');
    await drawn.key('d');
    expect(drawn.state().teams.map(({ stage }) => stage)).toEqual(['settled', 'settled']);
    await drawn.key('PageDown');
    expect(drawn.state().teams.map(({ run }) => run?.state.beat)).toEqual(['alert.stop', 'alert.stop']);
  });

  it('are nobody’s while words are written', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering());

    await drawn.after(() => drawn.find('.cs-observe-form input').focus());
    await drawn.key('r');
    expect(drawn.state().teams.every(({ stage }) => stage === 'answering')).toBe(true);
  });

  it('do nothing behind an open sheet', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering());

    await drawn.key('p');
    await drawn.after(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, cancelable: true })));
    expect(drawn.state().teams.every(({ stage }) => stage === 'answering')).toBe(true);
  });

  it('make a team what the bar acts on, and all of them again', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering());

    await drawn.key('2');
    expect(drawn.find('.cs-target b').textContent).toBe('2卓');
    await drawn.key('r');
    expect(drawn.state().teams.map(({ stage }) => stage)).toEqual(['answering', 'talking']);
    await drawn.key('0');
    expect(drawn.find('.cs-target b').textContent).toBe('すべての卓');
  });

  it('black the projector out and pause', async () => {
    const drawn = await drawConsole(twoTeams());

    await drawn.key('b');
    await drawn.key(' ');
    expect(drawn.state().isBlack).toBe(true);
    expect(drawn.state().teams.every(({ pausedAt }) => pausedAt !== null)).toBe(true);
    expect(drawn.button('再開する')).toBeDefined();
  });
});

describe('the bar', () => {
  it('acts on a chosen team only, where teams stand at different scenes', async () => {
    const apart = twoTeams().allAnswering().revealed(1).decided('call-back', 1).continued(1);
    const drawn = await drawConsole(apart);

    expect(drawn.find('.cs-all').textContent).toContain('卓ごとに場面が違います');
    expect(drawn.button('回答を開示').getAttribute('aria-disabled')).toBe('true');
    await drawn.key('2');
    expect(drawn.button('回答を開示').getAttribute('aria-disabled')).toBe('false');
  });

  it('says in a calm sentence why something was not done, and goes on', async () => {
    const drawn = await drawConsole(twoTeams());

    await drawn.after(() => drawn.model.send({ type: 'timer.stop', target: 'all' }));
    expect(drawn.find('.cs-outcome [role="alert"]').textContent).toBe('時間を計っていません。先に計り始めてください。');
    await drawn.press('閉じる');
    expect(drawn.find('.cs-outcome [role="alert"]').textContent).toBe('');
  });

  it('takes a clock, and gives it more time', async () => {
    const drawn = await drawConsole(twoTeams());

    await drawn.press('2分はかる');
    expect(drawn.state().teams[0]?.timer?.totalMs).toBe(120_000);
    await drawn.key('e');
    expect(drawn.state().teams[0]?.timer?.totalMs).toBe(240_000);
  });

  it('takes back what was done last', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering().revealed());

    await drawn.key('d');
    await drawn.key('z');
    expect(drawn.state().teams.map(({ stage }) => stage)).toEqual(['talking', 'talking']);
  });
});

describe('an override', () => {
  it('wants a reason, and keeps it', async () => {
    const drawn = await drawConsole(twoTeams().allAnswering().revealed());

    await drawn.key('1');
    await drawn.key('o');
    await drawn.after(() => drawn.findAll('.cs-choice input').at(-1)?.click());
    await drawn.press('この判断で決裁する');
    expect(drawn.find('.cs-form-fault').textContent).toBe('理由を一行で書いてください。');

    await drawn.write('.cs-line input', '時間がない');
    await drawn.press('この判断で決裁する');
    expect(drawn.state().teams[0]?.decided?.reason).toBe('時間がない');
    expect(drawn.findAll('dialog')).toEqual([]);
  });
});

describe('a rewind', () => {
  it('wants a decision and a reason, lays both takes beside each other, and lets the team catch up', async () => {
    const first = twoTeams().allAnswering().revealed().decided('call-back', 1).decided('call-back', 2);
    const second = first.continued().allAnswering().revealed().decided('stop-cards', 1).decided('stop-cards', 2);
    const drawn = await drawConsole(second);
    const decided = () => drawn.state().teams[1]?.run?.state.decided.map(({ decision }) => decision);

    await drawn.key('2');
    await drawn.key('w');
    await drawn.after(() => drawn.find('.cs-choice input').click());
    await drawn.write('.cs-line input', '卓からの求め');
    await drawn.press('巻き戻す');
    expect(drawn.state().teams[1]?.take).toBe(2);
    expect(decided()).toEqual([]);
    expect(drawn.find('.cs-compare').textContent).toContain('1回目(保存済み)');
    expect(drawn.find('.cs-takes').textContent).toContain('卓からの求め');

    await drawn.after(() => drawn.model.send({ type: 'team.decide', team: 2, option: 'call-back', confidence: null, reason: 'again' }));
    await drawn.press('引き継いで追いつく');
    expect(decided()).toEqual(['first-move', 'stop-what']);
  });
});

describe('what a facilitator reads', () => {
  it('is what to say and to expect, and which private facts are still unsaid', async () => {
    const drawn = await drawConsole(twoTeams());
    const notes = drawn.find('.cs-now').textContent ?? '';

    expect(notes).toContain('窓口の電話が鳴りました');
    expect(notes).toContain('本物かどうかの議論が起こります。');
    expect(notes).toContain('折り返す番号は、どこにありますか。');
  });

  it('tells of a lost phone only after a while, and what already happens', async () => {
    const workshop = twoTeams();
    const soon = await drawConsole(workshop, { lost: { p2: workshop.now - 3000 } });
    expect(soon.findAll('.cs-dropped')).toEqual([]);

    const later = await drawConsole(workshop, { lost: { p2: workshop.now - 42_000 } });
    expect(later.find('.cs-dropped').textContent).toContain('0:42');
    expect(later.find('.cs-dropped').textContent).toContain('席は取ってあります。');
  });
});

describe('what a facilitator writes down', () => {
  it('is a sign first and words after it, stamped with the chosen team', async () => {
    const drawn = await drawConsole(twoTeams());

    await drawn.key('2');
    await drawn.key('8');
    await drawn.write('.cs-observe-form input', '話が止まった');
    await drawn.after(() => drawn.find('.cs-observe-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(drawn.state().observations).toMatchObject([{ tag: 'worry', text: '話が止まった', team: 2, by: 'facilitator' }]);
  });

  it('may be a sign alone: its key pressed, and Enter', async () => {
    const drawn = await drawConsole(twoTeams());

    await drawn.key('9');
    await drawn.after(() => drawn.find('.cs-observe-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(drawn.state().observations).toMatchObject([{ tag: 'danger', text: '', team: null }]);
  });

  it('goes into the hot wash as soon as a field is left', async () => {
    const drawn = await drawConsole(twoTeams().led({ type: 'workshop.debrief' }));

    await drawn.write('.cs-hot-wash td:nth-child(2) textarea', '一枚に書いて貼る');
    expect(drawn.state().hotWash.change).toEqual([{ issue: '', action: '一枚に書いて貼る', owner: '', due: '' }]);
  });
});

describe('a room without phones', () => {
  it('reveals hands only when they come to as many as there are people', async () => {
    const drawn = await drawConsole(room());
    const fields = () => drawn.findAll('.cs-hand-rows input');

    expect(fields().length).toBe(3);
    await drawn.write('.cs-hand-rows li:nth-child(1) input', '4');
    await drawn.key('Enter');
    expect(document.activeElement).toBe(fields()[1]);
    await drawn.write('.cs-hand-rows li:nth-child(2) input', '3');
    expect(drawn.find('.cs-hands-sum').textContent).toContain('あと3人');
    await drawn.key('r');
    expect(drawn.state().teams[0]?.stage).toBe('answering');

    await drawn.press('残りは「手を挙げない」');
    expect(drawn.find('.cs-hands-sum').textContent).toContain('合いました');
    expect(drawn.state().teams[0]?.hands.first?.none).toBe(3);
    await drawn.key('r');
    expect(drawn.state().teams[0]?.stage).toBe('talking');
  });

  it('leaves its decision to the facilitator to choose and to confirm', async () => {
    const counted = room(5).led({
      type: 'hands.count',
      round: 'first',
      hands: { options: { 'call-back': 3, 'ask-firm': 2, 'hang-up': 0 }, none: 0, sure: null },
    });
    const drawn = await drawConsole(counted.led({ type: 'answers.reveal', target: 'all' }));

    expect(drawn.button('卓の判断を確定').getAttribute('aria-disabled')).toBe('true');
    await drawn.after(() => drawn.find('.cs-card').click());
    await drawn.key('d');
    expect(drawn.state().teams[0]?.stage).toBe('settled');
  });

  it('is counted and decided by number keys: an option by its place, before and after the talk', async () => {
    const drawn = await drawConsole(room());
    const fields = drawn.findAll('.cs-hand-rows input');
    await drawn.key('2');
    expect(document.activeElement).toBe(fields[1]);

    await drawn.write('.cs-hand-rows li:nth-child(2) input', '10');
    await drawn.key('r');
    expect(drawn.state().teams[0]?.stage).toBe('talking');
    expect(document.activeElement).toBe(drawn.find('#cs-decision'));
    await drawn.key('2');
    expect(drawn.find('.cs-card:nth-of-type(2)').getAttribute('aria-pressed')).toBe('true');
    await drawn.key('d');
    expect(drawn.state().teams[0]?.stage).toBe('settled');
  });

  it('can be given another head count before it starts', async () => {
    const drawn = await drawConsole(aWorkshop({ mode: 'screen', people: 10 }));

    await drawn.write('#cs-people', '１２');
    expect(drawn.state().people).toBe(12);
  });
});

describe('the end of an exercise', () => {
  it('erases nothing before it has been asked for twice', async () => {
    const drawn = await drawConsole(twoTeams().led({ type: 'workshop.debrief' }, { type: 'workshop.close' }));

    await drawn.press('すべて消す…');
    expect(drawn.isErased()).toBe(false);
    await drawn.press('すべて消す');
    expect(drawn.isErased()).toBe(true);
  });

  it('leads from one sheet to another without closing the second with the first', async () => {
    const drawn = await drawConsole(twoTeams());

    await drawn.press('ほか…');
    await drawn.press('参加者…');
    expect(drawn.find('dialog h2').textContent).toBe('参加者');
    await drawn.press('代表にする');
    expect(drawn.state().teams[0]?.spokesperson).not.toBeNull();
  });
});
