import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionView } from '#session/view.ts';
import { listActEndStates } from './act-end-states.ts';
import { listCardStates } from './card-states.ts';
import { frames } from './frames.ts';
import { each, keysOf } from './keys-of.ts';
import { lights, papers, seasons, shopStates } from './list-words.ts';
import { createSection, type Section, type Stated } from './state.ts';
import { listTapeStates } from './tape-states.ts';
import { aDecision, inTray, listMeasures, listTaken, restingView, ringingView, speaking } from './views.ts';

/** What came of a decision, by no channel. */
const slip = { kind: 'consequence', id: 'aftermath', channel: null, from: null, facts: [], cause: null } as const;

/** The covers whose site is no shop. */
const otherSites = ['ticket-gate'];

/** Every object of the table in every state and light, with the people and things of a scenario, so that their words stand there too. Pure. */
export function listSections(scenario: CompiledScenario): readonly Section[] {
  const base = restingView(scenario);
  const ringing = ringingView(base);
  const show = (stated: Partial<SessionView>): { readonly view: SessionView } => ({ view: { ...base, ...stated } });
  const clock = (light: SessionView['clock']['light'], season = base.clock.season): SessionView['clock'] => ({
    ...base.clock,
    light,
    season,
  });
  const section = (id: string, states: Readonly<Record<string, Stated>>): Section => createSection(id, base, states);
  return [
    section(
      'light',
      each(lights, (light) => ({ view: { ...ringing, clock: clock(light) }, part: 'free' })),
    ),
    ...lights.map((light) =>
      section(
        `window-${light}`,
        each(seasons, (season) => ({ ...show({ clock: clock(light, season) }), part: 'window' })),
      ),
    ),
    section('laptop', listLaptops(show)),
    section('phone', listPhones(ringing)),
    section('tray', listTrays(show)),
    section('hero', {
      ...each(papers, (hero) => ({ ...show({ hero, heroId: hero }), part: 'hero' })),
      aftermath: { ...show({ hero: null, heroId: slip.id, arrivals: [slip] }), part: 'hero' },
      lifted: { ...show({ hero: 'letter', heroId: 'letter' }), lifted: 'hero', part: 'hero' },
    }),
    section('book', listBooks(scenario, show)),
    section('cards', listCardStates(base)),
    section('tape', listTapeStates(scenario, base)),
    section('vessels', {
      ...each(['0', '20', '50', '80', '100'], (level) => ({
        ...show({ measures: listMeasures(scenario, () => Number(level), 0) }),
        part: 'vessels',
      })),
      risen: { ...show({ measures: listMeasures(scenario, (at) => 40 + 10 * at, 18) }), part: 'vessels' },
      fallen: { ...show({ measures: listMeasures(scenario, (at) => 60 - 10 * at, -14) }), part: 'vessels' },
      ...each(Object.keys(scenario.measures), (id) => ({ lifted: `vessel ${id}`, part: 'vessels' })),
    }),
    section('figures', {
      idle: { part: 'figures' },
      ...Object.fromEntries(base.roles.map(({ id }, at) => [id, { ...show({ roles: speaking(base, at) }), part: 'figures' }] as const)),
      'named-after-nobody': { ...show({ roles: [{ id: 'somebody', speaking: false }, ...base.roles.slice(1)] }), part: 'figures' },
      lifted: { lifted: `figure ${base.roles[0]?.id ?? ''}`, part: 'figures' },
    }),
    section(
      'lamp',
      each(lights, (light) => ({ ...show({ clock: clock(light) }), part: 'lamp' })),
    ),
    section('act-end', listActEndStates(scenario, base)),
    ...keysOf(frames).map((frame) =>
      section(`frame-${frame}`, {
        call: { view: ringing, frame },
        report: { ...show({ hero: 'report', heroId: 'report', tray: inTray(['mail', 'fax', 'letter']), clock: clock('evening') }), frame },
        five: { ...show({ phase: 'deciding', decision: aDecision(5), clock: clock('night') }), frame },
        'act-end': { ...listActEndStates(scenario, base)['4'], frame, part: 'whole' },
      }),
    ),
  ];
}

type Show = (stated: Partial<SessionView>) => { readonly view: SessionView };

function listLaptops(show: Show): Readonly<Record<string, Stated>> {
  return {
    ...each(shopStates, (shop) => ({ ...show({ shop }), part: 'laptop' })),
    ...Object.fromEntries(
      otherSites.flatMap((cover) => shopStates.map((shop) => [`${cover}-${shop}`, { ...show({ shop }), cover, part: 'laptop' } as const])),
    ),
    lifted: { lifted: 'laptop', part: 'laptop' },
  };
}

function listPhones(ringing: SessionView): Readonly<Record<string, Stated>> {
  return {
    resting: { part: 'phone-resting' },
    'resting-lifted': { lifted: 'phone', part: 'phone-resting' },
    ringing: { view: ringing, part: 'phone-ringing' },
    'ringing-lifted': { view: ringing, lifted: 'phone', part: 'phone-ringing' },
  };
}

function listTrays(show: Show): Readonly<Record<string, Stated>> {
  const [one, pile] = [show({ tray: inTray(['mail']) }), show({ tray: inTray(['mail', 'fax', 'report']) })];
  return {
    empty: { part: 'tray' },
    one: { ...one, part: 'tray' },
    pile: { ...pile, part: 'tray' },
    lifted: { ...one, lifted: 'tray', part: 'tray' },
    'beside-lifted': { ...pile, lifted: 'beside', part: 'tray' },
  };
}

function listBooks(scenario: CompiledScenario, show: Show): Readonly<Record<string, Stated>> {
  const all = listTaken(scenario);
  const fill = (percent: number): Stated => ({ ...show({ book: all.slice(0, Math.round((all.length * percent) / 100)) }), part: 'book' });
  return { ...each(['0', '50', '100'], (percent) => fill(Number(percent))), lifted: { ...fill(50), lifted: 'book' } };
}
