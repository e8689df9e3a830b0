import { signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { RoomInput } from '#report/room-input.ts';
import type { Spoken } from '#ui/spoken.ts';
import { SpokenContext } from '#ui/spoken.ts';
import type { ConsoleModel, ConsolePage } from '#ui/workshop/console-model.ts';
import { aRoomInput, type RoomStory } from '../../../report/a-workshop.ts';

/** Words in a language, and what was asked for on the page. */
export function drawPage(spoken: Spoken, page: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  void act(() => render(<SpokenContext.Provider value={spoken}>{page}</SpokenContext.Provider>, root));
  return root;
}

/** How a page speaks after a story is told in this language. */
export function aSpoken({ t, formats, language }: Pick<RoomInput, 't' | 'formats' | 'language'>): Spoken {
  return { t, formats: signal(formats), language: signal(language === 'en' ? 'en' : 'ja') };
}

/** The facilitator's model with a workshop that is over, and a list of what was asked of it. */
export function aReportModel(story: RoomStory, page: ConsolePage): { readonly model: ConsoleModel; readonly asked: readonly string[] } {
  const input = aRoomInput(story);
  const asked: string[] = [];
  const note = (what: string) => () => {
    asked.push(what);
  };
  const model: ConsoleModel = {
    ...aSpoken(input),
    view: signal(null),
    projector: signal(null),
    status: signal<LinkStatus>({ is: 'open' }),
    hasAudience: signal(null),
    scenario: signal({
      key: input.logic.id,
      logic: input.logic,
      texts: input.texts,
      history: input.history,
      sources: input.sources,
    }),
    agenda: signal(null),
    progress: signal(null),
    now: signal(0),
    page: signal(page),
    target: signal('all'),
    refusal: signal(null),
    archive: signal(input.archive),
    review: signal(input.review),
    send: () => Promise.reject(new Error('A report asks for no command.')),
    refresh: () => Promise.resolve(note('refresh')()),
    openProjector: note('openProjector'),
    download: (kind) => asked.push(kind),
    rotateKey: () => Promise.resolve(),
    erase: () => Promise.reject(new Error('A report erases nothing.')),
    print: note('print'),
    readMoment: () => input.moment,
    leave: note('leave'),
  };
  return { model, asked };
}

/** Presses the button with this name. */
export function press(root: HTMLElement, name: string): void {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (button === undefined) throw new Error(`There is no button ${name}.`);
  void act(() => button.click());
}
