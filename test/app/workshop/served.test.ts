import { describe, expect, it } from 'vitest';
import type { WorkshopServer } from '#app/workshop-world.ts';
import { readPlace } from '#app/workshop-keys.ts';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { aBrowser, openWindow, settlePage } from './a-workshop-page.ts';

const consoleKey = 'c'.repeat(22);
const projectorKey = 'p'.repeat(22);

/** A server of one workshop, which notes what it was asked. */
function aServer() {
  const asked: string[] = [];
  const made: WorkshopSetup[] = [];
  const { played, state } = aWorkshop().withPeople(2);
  const view = selectConsoleView({ played, state, now: state.at, connected: new Set(), lostSince: new Map(), join: null });
  const server: WorkshopServer = {
    isThere: () => Promise.resolve(true),
    create(setup) {
      made.push(setup);
      return Promise.resolve({
        ok: true,
        code: 'K7M4QX',
        consoleKey,
        projectorKey,
        address: 'host/join',
        joinUrl: 'http://host/join#K7M4QX',
      });
    },
    openConsole(code, key) {
      asked.push(`console ${code} ${key}`);
      return {
        follow(listener) {
          listener({ kind: 'status', status: { is: 'open' } });
          listener({ kind: 'view', view });
          return () => undefined;
        },
        send: () => Promise.resolve({ ok: true }),
        fetchArchive: () => Promise.resolve(null),
        rotateKey: () => Promise.resolve('r'.repeat(22)),
        erase: () => Promise.resolve({ ok: true }),
        close: () => void asked.push('closed'),
      };
    },
    openProjector(code, key) {
      asked.push(`projector ${code} ${key}`);
      return { follow: () => () => undefined, close: () => undefined };
    },
  };
  return { server, asked, made };
}

describe('a workshop on a server', () => {
  it('is made with what was chosen, and its keys never stand in the address', async () => {
    const browser = aBrowser();
    const { server, asked, made } = aServer();
    const window = await openWindow({ browser, server });
    window.setup().choose({ mode: 'phones', preset: '90', teams: 3, roles: 'chosen', timer: true });
    await window.setup().start();
    await settlePage();

    expect(made).toMatchObject([
      { mode: 'phones', preset: '90', teams: 3, roles: 'chosen', people: null, timer: { answer: 120, talk: 180 } },
    ]);
    expect(window.address.fragment).toBe('#w=K7M4QX');
    expect(asked).toContain(`console K7M4QX ${consoleKey}`);
    expect(window.console().view.peek()?.phase).toBe('lobby');
  });

  it('takes the keys of its link out of the address at once, and is found again without them', async () => {
    const browser = aBrowser();
    const { server, asked } = aServer();
    const first = await openWindow({ browser, server, fragment: `#w=K7M4QX&k=${consoleKey}&p=${projectorKey}` });
    expect(first.address.fragment).toBe('#w=K7M4QX');

    await openWindow({ browser, server, fragment: '#w=K7M4QX' });

    expect(asked.filter((one) => one === `console K7M4QX ${consoleKey}`)).toHaveLength(2);
    expect(first.page.model.screen.peek().name).toBe('console');
  });

  it('opens the window for the room with the key of the projector, never with that of the console', async () => {
    const { server } = aServer();
    const window = await openWindow({ server, fragment: `#w=K7M4QX&k=${consoleKey}&p=${projectorKey}` });
    window.console().openProjector();

    expect(window.address.projectors).toEqual([`#w=K7M4QX&k=${projectorKey}`]);
  });

  it('says so where this device does not hold the key of the projector', async () => {
    const { server } = aServer();
    const window = await openWindow({ server, fragment: `#w=K7M4QX&k=${consoleKey}` });
    window.console().openProjector();

    expect(window.address.projectors).toEqual([]);
    expect(window.page.model.notice.peek()?.code).toBe('no-projector-key');
  });

  it('keeps a new key in the place of the old one', async () => {
    const browser = aBrowser();
    const { server } = aServer();
    const window = await openWindow({ browser, server, fragment: `#w=K7M4QX&k=${consoleKey}` });
    await window.console().rotateKey();

    expect([...browser.storage.texts.values()].join()).toContain('r'.repeat(22));
    expect([...browser.storage.texts.values()].join()).not.toContain(consoleKey);
  });

  it('leaves nothing on this device once it has been erased', async () => {
    const browser = aBrowser();
    const { server } = aServer();
    const window = await openWindow({ browser, server, fragment: `#w=K7M4QX&k=${consoleKey}` });
    browser.storage.setItem('breach-tabletop/console-numbers/K7M4QX', '7');
    await window.console().erase();
    await settlePage();

    expect(browser.storage.texts.size).toBe(0);
    expect(window.setup().unfinished.peek()).toEqual([]);
  });

  it('cannot be opened without its key', async () => {
    const { server } = aServer();
    const window = await openWindow({ server, fragment: '#w=K7M4QX' });

    expect(window.page.model.screen.peek()).toMatchObject({ name: 'shut', shut: { why: 'missing' } });
  });

  it('is not made where it was refused, and the reason stands beside the button', async () => {
    const { server } = aServer();
    const refusing: WorkshopServer = { ...server, create: () => Promise.resolve({ ok: false, code: 'workshop/too-many-workshops' }) };
    const window = await openWindow({ server: refusing });
    window.setup().choose({ mode: 'phones' });
    await window.setup().start();

    expect(window.setup().refusal.peek()).toEqual({ ok: false, code: 'workshop/too-many-workshops' });
    expect(window.address.fragment).toBe('');
    expect(window.setup().isStarting.peek()).toBe(false);
  });
});

describe('what is chosen of an exercise', () => {
  it('stays within what a workshop can have', async () => {
    const window = await openWindow();
    window.setup().choose({ teams: 99, people: Number.NaN, scenario: 'unheard-of', ruleset: 'unheard-of' });

    expect(window.setup().choice.peek()).toMatchObject({ teams: 12, people: 1, scenario: loadSmallScenario().logic.id });
    expect(Object.keys(loadSmallScenario().logic.rulesets)).toContain(window.setup().choice.peek().ruleset);
  });

  it('is laid out as an agenda at once, and its kit can be printed before anything has begun', async () => {
    const window = await openWindow();
    window.setup().choose({ preset: '120' });
    expect(window.setup().agenda.peek()?.minutes).toBe(120);

    window.setup().openKit('guide');
    await settlePage();

    expect(window.page.model.screen.peek()).toMatchObject({ name: 'kit', kit: { agenda: { minutes: 120 } } });
  });

  it('says whether a server is there, and tries the window for the room', async () => {
    const { server } = aServer();
    const window = await openWindow({ server });
    expect(window.setup().hasServer.peek()).toBe(true);

    window.setup().tryProjector();
    expect(window.setup().projectorTry.peek()).toBe('opened');
    window.address.allowsWindows = false;
    window.setup().tryProjector();
    expect(window.setup().projectorTry.peek()).toBe('blocked');
  });
});

describe('the address of the page', () => {
  it.each([
    ['', 'setup'],
    ['#', 'setup'],
    ['#w=O0O0O0', 'setup'],
    ['#s=../../etc', 'setup'],
    ['#s=abc123', 'screen'],
    ['#w=k7m4qx', 'workshop'],
  ])('%s leads to %s', (fragment, name) => {
    expect(readPlace(fragment).name).toBe(name);
  });

  it('holds keys of the right form or none', () => {
    expect(readPlace('#w=K7M4QX&k=short&p=%22%3E')).toEqual({ name: 'workshop', code: 'K7M4QX', consoleKey: null, projectorKey: null });
  });
});
