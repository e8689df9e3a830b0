import { describe, expect, it } from 'vitest';
import { aWorkshop } from '#test/support/a-workshop.ts';
import { aDrawnPhone } from './a-drawn-phone.ts';
import { started, tell } from './phone-views.ts';

/** Everybody names an option of their own as far as there are any. */
function answerApart(workshop = started) {
  const ids = tell(workshop).question?.options.map((one) => one.id) ?? [];
  const answers = Object.fromEntries(['p1', 'p2', 'p3', 'p4', 'p5'].map((id, at) => [id, ids[at % ids.length] ?? '']));
  return workshop.answering(answers, 'high');
}

const labels = tell(started).question?.options.map((one) => one.label) ?? [];
const [firstLabel = '', secondLabel = ''] = labels;

describe('joining', () => {
  it('takes a code from its own keys and asks for a seat with it', async () => {
    const phone = await aDrawnPhone();
    for (const letter of 'K7M4QX') await phone.press(letter);
    await phone.press('Join');
    expect(phone.arrivals).toEqual([{ code: 'K7M4QX', language: 'en', observes: false, nickname: 200 }]);
  });

  it('needs no typing where the address has the code', async () => {
    const phone = await aDrawnPhone({ askedCode: 'k7m4-qx' });
    expect(phone.text()).toContain('Join code K7M4QX');
    await phone.press('Observe');
    await phone.press('Another');
    await phone.press('Join');
    expect(phone.arrivals).toMatchObject([{ code: 'K7M4QX', observes: true, nickname: 201 }]);
  });

  it('says in a sentence why there is no seat, and lets the code be typed again', async () => {
    const phone = await aDrawnPhone({ askedCode: 'K7M4QX' });
    await phone.press('Join');
    await phone.stand({ is: 'ended', code: 'workshop/locked' });
    expect(phone.root.querySelector('[role=alert]')?.textContent).not.toBe('');
    await phone.press('Enter another code');
    expect(phone.root.querySelector('[role=alert]')).toBeNull();
    expect(phone.root.querySelector('input[type=text]')).not.toBeNull();
  });

  it('says before it that no name is given and what becomes of the answers', async () => {
    const phone = await aDrawnPhone();
    expect(phone.text()).toContain('You do not enter your name.');
    expect(phone.root.querySelectorAll('input[type=text]')).toHaveLength(1);
  });

  it('is left out by a phone that has a seat', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    expect(phone.arrivals).toMatchObject([{ code: 'ABC234' }]);
    await phone.see(tell(started));
    expect(phone.text()).toContain('Table 1');
  });
});

describe('a seated phone', () => {
  it('reads first, and then answers with an option and how sure one is', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started));
    await phone.press('Answer on my own');
    expect(phone.find('Choose an option')?.getAttribute('aria-disabled')).toBe('true');
    await phone.press(firstLabel);
    await phone.press('Say how sure you are');
    expect(phone.sent).toEqual([]);
    await phone.press('High');
    await phone.write('Why?', ' Before it is gone ');
    await phone.press('Send my answer');
    expect(phone.sent).toMatchObject([{ type: 'answer.give', round: 'first', confidence: 'high', reason: 'Before it is gone' }]);
  });

  it('keeps what was made up while views come, and says why it was refused', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234', answer: () => ({ ok: false, code: 'workshop/paused' }) });
    await phone.see(tell(started));
    await phone.press('Answer on my own');
    await phone.press(secondLabel);
    await phone.press('Low');
    const meanwhile = started.answering({ p2: tell(started).question?.options[0]?.id ?? '' }, 'low');
    await phone.see(tell(meanwhile));
    await phone.press('Send my answer');
    expect(phone.root.querySelector('[role=alert]')?.textContent).not.toBe('');
    expect(phone.model.draft.value).toMatchObject({ confidence: 'low' });
    expect(phone.find('Send my answer')).not.toBeNull();
  });

  it('waits with a count and one’s own answer, which can be changed', async () => {
    const option = tell(started).question?.options[0]?.id ?? '';
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started.answering({ p1: option }, 'medium')));
    expect(phone.text()).toContain('Waiting for 4 more');
    expect(phone.text()).toContain(firstLabel);
    expect(phone.text()).not.toContain(secondLabel);
    await phone.press('Change');
    expect(phone.root.querySelector<HTMLInputElement>(`input[value="${option}"]`)?.checked).toBe(true);
  });

  it('marks one’s own answer among the open ones and nobody else’s', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(answerApart().revealed()));
    expect(phone.root.querySelectorAll('.ph-spread-mine')).toHaveLength(1);
    expect(phone.root.querySelectorAll('.ph-slip-high').length).toBeGreaterThan(4);
    expect(phone.text()).not.toContain('indigo');
  });

  it('shows a small team as counts only', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(aWorkshop({ confidence: true }).withPeople(3).started().allAnswering(0, 'high').revealed()));
    expect(phone.root.querySelectorAll('.ph-slip')).toHaveLength(0);
    expect(phone.text()).toContain('Only counts are shown.');
  });

  it('answers again after the talk, and marks the first answer without taking it over', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(answerApart().revealed(), 'p3'));
    await phone.press('Answer again');
    expect(phone.text()).toContain('First answer');
    expect(phone.root.querySelector('input[name=option]:checked')).toBeNull();
    await phone.press(secondLabel);
    await phone.press('Medium');
    await phone.press('Send my second answer');
    expect(phone.sent).toMatchObject([{ type: 'answer.give', round: 'second' }]);
  });

  it('enters the team’s decision only where it speaks for the team', async () => {
    const open = answerApart().revealed();
    const other = await aDrawnPhone({ seat: 'ABC234' });
    await other.see(tell(open, 'p3'));
    expect(other.find('Enter the table’s decision')).toBeNull();
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(open, 'p1'));
    await phone.press('Enter the table’s decision');
    await phone.press(firstLabel);
    await phone.press('High');
    await phone.press('Seal this decision');
    expect(phone.sent).toMatchObject([{ type: 'team.answer', confidence: 'high' }]);
  });

  it('shows what was decided with the counts before and after, and asks the holder of a secret whether it was said', async () => {
    const open = answerApart().revealed();
    const decided = open.decided(tell(open).question?.options[0]?.id ?? '');
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(decided, 'p2'));
    expect(phone.root.querySelector('h1')?.textContent).toBe(firstLabel);
    expect(phone.root.querySelectorAll('tbody tr')).toHaveLength(labels.length);
    await phone.press('Yes');
    expect(phone.sent).toMatchObject([{ type: 'fact.tell', said: true }]);
    await phone.see(tell(decided, 'p3'));
    expect(phone.text()).not.toContain('Did you get to say');
  });

  it('puts a private fact away when somebody looks over the shoulder', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    const view = tell(started, 'p2');
    await phone.see(view);
    expect(phone.text()).toContain(view.secret ?? 'nothing');
    await phone.press('Hide');
    expect(phone.text()).not.toContain(view.secret ?? 'nothing');
  });

  it('keeps a commitment on the phone and sends it only by a second act', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started.led({ type: 'workshop.debrief' })));
    await phone.write('In your own words', 'Ask who keeps the logs');
    await phone.press('Keep on this phone');
    expect(phone.sent).toEqual([]);
    expect(phone.text()).toContain('Kept on this phone');
    await phone.press('Send without a name');
    expect(phone.sent).toEqual([{ type: 'commitment.send', text: 'This week: Ask who keeps the logs' }]);
  });

  it('writes down what an observer sees, and gives them nothing to vote with', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started, 'p6'));
    await phone.press('Worrying');
    await phone.write('What you saw', 'Nobody asked the desk');
    await phone.press('Write it down');
    expect(phone.sent).toEqual([{ type: 'observation.note', tag: 'worry', text: 'Nobody asked the desk' }]);
    expect(phone.root.querySelectorAll('input[name=option]')).toHaveLength(0);
  });

  it('lets a role be chosen where roles are chosen', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    const view = tell(aWorkshop({ roles: 'chosen' }).withPeople(2));
    await phone.see(view);
    await phone.press(view.freeRoles[1]?.name ?? '');
    await phone.press('Take this role');
    expect(phone.sent).toEqual([{ type: 'role.choose', role: view.freeRoles[1]?.id }]);
  });

  it('stays as it is while the connection is lost, and says that the seat is kept', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started));
    await phone.stand({ is: 'lost', since: 1 });
    expect(phone.text()).toContain('Reconnecting. Your seat is kept');
    expect(phone.find('Answer on my own')).not.toBeNull();
    expect(phone.root.querySelector('[role=status]')?.textContent).toContain('The connection is lost.');
  });

  it('says why there is no way back, and how to go on', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started));
    await phone.stand({ is: 'ended', code: 'workshop/removed' });
    expect(phone.text()).toContain('Your seat was closed');
    await phone.press('Enter a code again');
    expect(phone.isSeatForgotten).toBe(true);
    expect(phone.text()).toContain('Enter the code');
  });

  it('takes its seat back from another screen without a code', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started));
    await phone.stand({ is: 'ended', code: 'workshop/elsewhere' });
    await phone.press('Go on here');
    expect(phone.isSeatForgotten).toBe(false);
    expect(phone.arrivals.map((one) => one.code)).toEqual(['ABC234', 'ABC234']);
  });

  it('changes its language at any time and tells the server', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started));
    await phone.press('Menu');
    await phone.press('日本語');
    expect(phone.spoken).toEqual(['ja']);
    expect(phone.text()).toContain('メニュー');
  });

  it('gives the heading the focus when something new begins, and leaves it alone otherwise', async () => {
    const phone = await aDrawnPhone({ seat: 'ABC234' });
    await phone.see(tell(started));
    await phone.press('Answer on my own');
    expect(document.activeElement?.tagName).toBe('H1');
    const option = phone.root.querySelector<HTMLInputElement>('input[name=option]');
    option?.focus();
    await phone.see(tell(started.answering({ p2: option?.value ?? '' }, 'low')));
    expect(document.activeElement).toBe(option);
  });
});

describe('every state of a phone', () => {
  const open = answerApart().revealed();
  const decided = open.decided(tell(open).question?.options[0]?.id ?? '');
  const states = {
    lobby: [aWorkshop().withPeople(2), 'p1'],
    reading: [started, 'p2'],
    waiting: [answerApart(), 'p1'],
    talking: [open, 'p1'],
    decided: [decided, 'p2'],
    observing: [started, 'p6'],
    paused: [started.led({ type: 'team.pause', target: 'all', paused: true }), 'p1'],
    debrief: [decided.led({ type: 'workshop.debrief' }), 'p1'],
  } as const;

  it.each(Object.keys(states).filter((name): name is keyof typeof states => name in states))(
    'is worded in both languages: %s',
    async (name) => {
      const [workshop, id] = states[name];
      for (const language of ['ja', 'en'] as const) {
        const phone = await aDrawnPhone({ language, seat: 'ABC234' });
        await phone.see(tell(workshop, id, language));
        expect(phone.text()).not.toMatch(/\[\?|\[~|\{\{|undefined|phone:/u);
        expect(phone.root.querySelectorAll('h1')).toHaveLength(1);
      }
    },
  );

  it('never holds a rating or another’s private fact', async () => {
    const secret = tell(started, 'p2').secret ?? 'nothing';
    for (const [name, [workshop, id]] of Object.entries(states)) {
      if (id === 'p2') continue;
      const phone = await aDrawnPhone({ seat: 'ABC234' });
      await phone.see(tell(workshop, id));
      expect(phone.root.innerHTML, name).not.toContain(secret);
      expect(phone.root.innerHTML, name).not.toMatch(/rating|harmful/iu);
    }
  });
});
