import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { mountWorkshop } from '#ui/workshop/mount-workshop.tsx';
// The page fetches these ahead: here already, none of them is on its way when a test is over.
import '#ui/workshop/console/console-screen.tsx';
import '#ui/workshop/kit/kit-screen.tsx';
import '#ui/workshop/report/room-report-screen.tsx';
import '#ui/workshop/report/team-report-screen.tsx';
import { type AWindow, openWindow, settlePage } from '../../../app/workshop/a-workshop-page.ts';

/** The facilitator's page, drawn into the document by the real screens. */
async function drawWindow(given: Parameters<typeof openWindow>[0] = {}): Promise<AWindow & { root: HTMLElement }> {
  const window = await openWindow(given);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(async () => {
    mountWorkshop(root, window.page.model);
    await settlePage();
  });
  return { ...window, root };
}

async function press(element: HTMLElement | null | undefined): Promise<void> {
  if (element === null || element === undefined) throw new Error('What is to be pressed is not on the screen.');
  await act(async () => {
    element.click();
    await settlePage();
  });
}

function find(root: HTMLElement, words: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('button, label, summary')].find((one) => one.textContent.trim() === words);
}

describe('the page on which an exercise is prepared', () => {
  it('begins an exercise with one press, the rest being chosen already', async () => {
    const { root, address } = await drawWindow();

    await press(find(root, '演習を開く'));

    expect(address.fragment).toMatch(/^#s=/u);
  });

  it('says why phones cannot join where there is no server, and begins nothing', async () => {
    const { root, address } = await drawWindow();

    await press(root.querySelector<HTMLElement>('input[value=phones]'));

    const start = find(root, '演習を開く');
    expect(start instanceof HTMLButtonElement && start.disabled).toBe(true);
    expect(root.textContent).toContain('スマートフォンでの参加を受けられません');
    await press(start);
    expect(address.fragment).toBe('');
  });

  it('lays the agenda out as a table that adds up, and as a tape that nobody has to see', async () => {
    const { root } = await drawWindow();
    const minutes = [...root.querySelectorAll('.setup-plan tbody td:last-child')].map((cell) => Number(cell.textContent));

    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(root.querySelector('.setup-plan tfoot td:last-child')?.textContent).toBe('60');
    expect(root.querySelector('.setup-tape')?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each(['ja', 'en'] as const)('has no gap in its words, in either way to play: %s', async (language) => {
    const { root, page } = await drawWindow();
    const screen = page.model.screen.peek();
    if (screen.name !== 'setup') throw new Error(`The window shows ${screen.name}.`);
    await act(async () => {
      screen.model.setLanguage(language);
      await settlePage();
    });
    for (const mode of ['screen', 'phones']) {
      await press(root.querySelector<HTMLElement>(`input[value=${mode}]`));
      expect(root.textContent).not.toMatch(/\[\?|\[~|\{\{|undefined/u);
    }
    expect(document.documentElement.lang).toBe(language);
  });

  it('asks once more before an exercise is removed from this device', async () => {
    const drawn = await drawWindow();
    await press(find(drawn.root, '演習を開く'));
    await act(() => drawn.go(''));
    await press(find(drawn.root, 'この端末から消す'));
    expect(drawn.root.textContent).toContain('消すと元に戻せません。');

    await press(find(drawn.root, '消す'));

    expect(drawn.root.querySelector('.setup-unfinished')).toBe(null);
  });

  it('says in words why an exercise cannot be led from here, with the ways on', async () => {
    const { root } = await drawWindow({ fragment: '#s=unknown' });

    expect(document.activeElement?.textContent).toBe('この演習は、この端末にありません。');
    await press(find(root, '準備の画面へ'));
    expect(root.querySelector('.setup-sheets')).not.toBe(null);
  });
});
