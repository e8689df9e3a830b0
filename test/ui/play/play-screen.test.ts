import { beforeEach, describe, expect, it } from 'vitest';
import { drawAppAtTheTable, type DrawnApp } from '../a-drawn-app.ts';

let app: DrawnApp;

beforeEach(async () => {
  app = await drawAppAtTheTable();
});

/** Chooses the option and seals it, as a hand would. */
async function seal(option: string): Promise<void> {
  await app.press(`input[name="option"][value="${option}"]`);
  await app.press('input[name="confidence"][value="high"]');
  await app.press('form button[type="submit"]');
}

describe('a beat on the screen', () => {
  it('is named on the root, for automation and for styles', () => {
    expect(app.root.dataset).toMatchObject({ screen: 'beat', scenario: 'small', beat: 'alert.call', phase: 'deciding' });
  });

  it('says what arrived before it asks, and puts the focus on what arrived', () => {
    expect(app.find('.slip').textContent).toContain('フィクション');
    expect(document.activeElement).toBe(app.find('.slip-head h2'));
    expect(app.find('form h1').textContent).not.toBe('');
  });

  it('asks with a form: a radio per option, three for confidence, one way to send', () => {
    const options = app.model.view.value?.decision?.options.map((one) => one.id) ?? [];
    expect(app.findAll('form input[name="option"]').map((one) => one.getAttribute('value'))).toEqual(options);
    expect(app.findAll('form input[name="confidence"]').map((one) => one.getAttribute('value'))).toEqual(['low', 'medium', 'high']);
    expect(app.findAll('form button[type="submit"]')).toHaveLength(1);
    expect(app.findAll('[data-action="continue"]')).toHaveLength(0);
  });

  it('lets a number key choose the option beside that number', async () => {
    await app.type('form h1', '2');
    expect(app.model.draft.value.option).toBe(app.model.view.value?.decision?.options[1]?.id);
    expect(app.find('input[name="option"]:checked').getAttribute('value')).toBe(app.model.draft.value.option);
  });

  it('takes no number that stands for no option', async () => {
    await app.type('form h1', '9');
    expect(app.model.draft.value.option).toBeNull();
  });

  it('says what is missing instead of sealing nothing', async () => {
    await app.press('form button[type="submit"]');
    expect(app.root.dataset['phase']).toBe('deciding');
    expect(app.find('[aria-live="assertive"]').textContent).not.toBe('');
  });

  it('says every choice with the pattern of its slot', () => {
    expect(app.findAll('.option .swatch')).toHaveLength(app.findAll('input[name="option"]').length);
  });
});

describe('a sealed decision on the screen', () => {
  beforeEach(() => seal('call-back'));

  it('shows the stamped choice, what came of it and one way on, and none back', () => {
    expect(app.root.dataset['phase']).toBe('settled');
    expect(app.find('.option-chosen').textContent).toContain('高い');
    expect(app.findAll('.imprint')).toHaveLength(1);
    expect(app.findAll('[data-action="continue"]')).toHaveLength(1);
    expect(app.findAll('form')).toHaveLength(0);
  });

  it('puts the focus on what came of it and says it once', () => {
    expect(document.activeElement).toBe(app.find('.told-box h2'));
    expect(app.find('[aria-live="polite"]').textContent).not.toBe('');
  });

  it('leads to the next beat, whose arrivals come one at a time', async () => {
    await app.press('[data-action="continue"]');
    const arrivals = app.model.view.value?.arrivals ?? [];
    expect(app.root.dataset['beat']).toBe('alert.stop');
    for (let page = 1; page < arrivals.length; page += 1) {
      expect(app.findAll('.slip')).toHaveLength(1);
      expect(app.findAll('form')).toHaveLength(0);
      await app.press('[data-action="continue"]');
    }
    expect(app.findAll('form')).toHaveLength(1);
  });
});

describe('arrivals of a beat', () => {
  it('come one at a time, with the decision beside the last', async () => {
    // Without the call back a second call comes with the order count.
    await seal('hang-up');
    await app.press('[data-action="continue"]');
    expect(app.model.view.value?.arrivals).toHaveLength(2);
    expect(app.findAll('form')).toHaveLength(0);
    const first = app.find('.slip').textContent;

    await app.press('[data-action="continue"]');

    expect(app.find('.slip').textContent).not.toBe(first);
    expect(app.findAll('form')).toHaveLength(1);
  });
});
