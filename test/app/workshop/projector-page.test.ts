import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createProjectorPage } from '#app/projector-page.ts';
import { createWording } from '#app/wording.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import { aViewing, someTexts } from '#test/support/a-viewing.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';
import type { LinkNews } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';

const lobby = selectProjectorView(aViewing(aWorkshop().withPeople(2)), someTexts('ja'));
const silent = { warn: () => undefined, error: () => undefined };

/** The page of a wall whose words come when the test says so. */
function aWall({ hostIsAhead = 0 } = {}) {
  let tell: (news: LinkNews<ProjectorView>) => void = () => undefined;
  let tick = (): void => undefined;
  let words: () => void = () => undefined;
  const clock = { now: lobby.at - hostIsAhead };
  const loadWords = () =>
    new Promise<Record<string, object>>((resolve) => {
      words = () => resolve({});
    });
  const model = createProjectorPage({
    link: {
      follow(listener) {
        tell = listener;
        return () => undefined;
      },
      close: () => undefined,
    },
    wording: createWording({ loadWords, logger: silent, marksGaps: false, zone: 'UTC' }, 'ja', {}),
    logger: silent,
    prefersStill: signal(false),
    now: () => clock.now,
    every(_, task) {
      tick = task;
      return () => undefined;
    },
  });
  return {
    model,
    show: (view: ProjectorView) => tell({ kind: 'view', view }),
    lose: () => tell({ kind: 'status', status: { is: 'lost', since: 0 } }),
    bringWords: () => words(),
    pass(ms: number) {
      clock.now += ms;
      tick();
    },
  };
}

describe('the page of the wall', () => {
  it('shows a view at once in the language that it speaks', () => {
    const { model, show } = aWall();
    show(lobby);
    expect(model.view.value).toBe(lobby);
  });

  it('waits for the words of another language, and then shows the newest view', async () => {
    const { model, show, bringWords } = aWall();
    show({ ...lobby, language: 'en', seq: 2 });
    show({ ...lobby, language: 'en', seq: 3 });
    expect(model.view.value).toBeNull();
    bringWords();
    await expect.poll(() => model.view.value?.seq).toBe(3);
    expect(model.language.value).toBe('en');
  });

  it('waits for nothing where the wall is to be black', () => {
    const { model, show } = aWall();
    show({ ...lobby, language: 'en', isBlack: true });
    expect(model.view.value?.isBlack).toBe(true);
  });

  it('follows the host’s clock, however this computer’s is set', () => {
    const { model, show, pass } = aWall({ hostIsAhead: 7000 });
    show(lobby);
    expect(model.now.value).toBe(lobby.at);
    pass(1000);
    expect(model.now.value).toBe(lobby.at + 1000);
  });

  it('follows its own clock in one screen, where a picture may be told again later', () => {
    const { model, show, pass } = aWall();
    pass(90_000);
    show({ ...lobby, mode: 'screen' });
    expect(model.now.value).toBe(lobby.at + 90_000);
  });

  it('keeps the picture while the connection is lost', () => {
    const { model, show, lose } = aWall();
    show(lobby);
    lose();
    expect(model.view.value).toBe(lobby);
    expect(model.status.value.is).toBe('lost');
  });
});
