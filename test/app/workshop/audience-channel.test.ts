import { describe, expect, it, onTestFinished } from 'vitest';
import { openAudience, openAudienceLink } from '#app/audience-channel.ts';
import type { Timer } from '#app/sound-captions.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import { aViewing, someTexts } from '#test/support/a-viewing.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';
import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';

const workshop = aWorkshop({ mode: 'screen', people: 12 });
const lobby = selectProjectorView(aViewing(workshop), someTexts('ja'));
const later = selectProjectorView(aViewing(workshop.started()), someTexts('ja'));
let channels = 0;

/** A clock that goes on when the test says so. */
function aTimer(): Timer & { pass(ms: number): void } {
  let now = 0;
  let tasks: readonly { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => now,
    after(ms, task) {
      const entry = { at: now + ms, task };
      tasks = [...tasks, entry];
      return () => {
        tasks = tasks.filter((one) => one !== entry);
      };
    },
    pass(ms) {
      now += ms;
      const due = tasks.filter((one) => one.at <= now);
      tasks = tasks.filter((one) => one.at > now);
      for (const { task } of due) task();
    },
  };
}

function twoWindows() {
  channels += 1;
  const id = `test${channels}`;
  const timer = aTimer();
  const open = { facilitator: () => openAudience(id, timer), audience: () => openAudienceLink(id, timer) };
  return { timer, open };
}

/** What an audience's window has shown and how its connection stood. */
function follow(link: ReturnType<typeof openAudienceLink>) {
  const seen: { views: ProjectorView[]; statuses: LinkStatus['is'][] } = { views: [], statuses: [] };
  link.follow((news) => {
    if (news.kind === 'view') seen.views.push(news.view);
    else seen.statuses.push(news.status.is);
  });
  onTestFinished(() => link.close());
  return seen;
}

describe('two windows of one computer', () => {
  it('show the same picture, whichever opens first', async () => {
    const { open } = twoWindows();
    const early = follow(open.audience());
    const facilitator = open.facilitator();
    onTestFinished(() => facilitator.close());
    facilitator.show(lobby);
    await expect.poll(() => early.views.at(-1)).toEqual(lobby);
    const late = follow(open.audience());
    await expect.poll(() => late.views.at(-1)).toEqual(lobby);
    expect(late.statuses).toEqual(['connecting', 'open']);
  });

  it('know of each other: the facilitator sees that the wall is open, and that it has gone', async () => {
    const { open, timer } = twoWindows();
    const facilitator = open.facilitator();
    onTestFinished(() => facilitator.close());
    facilitator.show(lobby);
    expect(facilitator.isOpen.value).toBe(false);
    const link = open.audience();
    await expect.poll(() => facilitator.isOpen.value).toBe(true);
    link.close();
    await expect.poll(() => facilitator.isOpen.value).toBe(false);
    follow(open.audience());
    await expect.poll(() => facilitator.isOpen.value).toBe(true);
    timer.pass(1000);
    expect(facilitator.isOpen.value).toBe(true);
  });

  it('keep the picture when the facilitator is gone, and go on when that window is back', async () => {
    const { open, timer } = twoWindows();
    const first = open.facilitator();
    first.show(lobby);
    const wall = follow(open.audience());
    await expect.poll(() => wall.views.at(-1)).toEqual(lobby);
    first.close();
    timer.pass(6000);
    expect(wall.statuses.at(-1)).toBe('lost');
    expect(wall.views.at(-1)).toEqual(lobby);
    const second = open.facilitator();
    onTestFinished(() => second.close());
    second.show(later);
    await expect.poll(() => wall.views.at(-1)).toEqual(later);
    expect(wall.statuses.at(-1)).toBe('open');
  });

  it('take nothing from another page that happens to speak on the same channel', async () => {
    const { open } = twoWindows();
    const wall = follow(open.audience());
    const stranger = new BroadcastChannel(`breach-tabletop audience test${channels}`);
    onTestFinished(() => stranger.close());
    const say = stranger.postMessage.bind(stranger);
    [null, 'here', { is: 'here' }, { is: 'here', view: { kind: 'console' } }, { view: lobby }].forEach((data) => say(data));
    const facilitator = open.facilitator();
    onTestFinished(() => facilitator.close());
    facilitator.show(later);
    await expect.poll(() => wall.views.length).toBeGreaterThan(0);
    expect(wall.views[0]).toEqual(later);
  });
});
