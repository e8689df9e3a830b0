import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import type { Created, JoinRequest } from '#workshop/protocol/message.ts';
import type { Refused, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { createFirstEnvelope, createWorkshop } from '#workshop/rules/create-workshop.ts';
import { openHost, type WorkshopHost } from '#workshop/rules/host.ts';
import { drawCode, drawKey, hashKey, isKeyOf } from './keys.ts';
import { JournalConflict, type JournalStore, type WorkshopKeys } from './journal-store.ts';
import type { Metrics } from './metrics.ts';
import type { OperatorLog } from './operator-log.ts';
import type { OpenedScenario, ScenarioShelf } from './scenario-shelf.ts';
import type { ServerLimits } from './server-limits.ts';

/** All that rooms and routes of a server share. */
export interface WorkshopDesk {
  readonly store: JournalStore;
  readonly shelf: ScenarioShelf;
  readonly limits: ServerLimits;
  readonly metrics: Metrics;
  readonly log: OperatorLog;
  /** A workshop or an address as the log may name it. */
  nameOf(secret: string): string;
  now(): number;
  /** The address that phones open, without a slash at its end. */
  readonly origin: string;
}

/** A workshop that has been brought to life again from its journal. */
export interface OpenedWorkshop {
  readonly host: WorkshopHost;
  readonly keys: WorkshopKeys;
  readonly scenario: OpenedScenario;
  /** Numbers of the facilitator's messages that were carried out. */
  readonly facilitatorMessages: ReadonlySet<number>;
}

/** Codes are drawn anew where one is taken; two in a row are chance, these many are a fault. */
const mostDraws = 20;

/** Makes a workshop, or says why not. Rejects where the store cannot be had. */
export async function makeWorkshop(desk: WorkshopDesk, setup: WorkshopSetup): Promise<({ readonly ok: true } & Created) | Refused> {
  const scenario = await desk.shelf.open(setup.scenario.id);
  if (scenario === null) return refused('workshop/unknown-scenario');
  if ((await desk.store.count()) >= desk.limits.liveWorkshops) return refused('workshop/too-many-workshops');
  const [consoleKey, projectorKey] = [drawKey(), drawKey()];
  const keys = { consoleHash: hashKey(consoleKey), projectorHash: hashKey(projectorKey) };
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const code = drawCode();
    const first = createFirstEnvelope(code, setup, desk.now());
    const judged = Object.hasOwn(scenario.logic.lengths, setup.length)
      ? createWorkshop(scenario.played(setup.length), first)
      : refused('workshop/not-understood');
    if (!judged.ok) return judged;
    if (await desk.store.create(code, keys, first)) {
      desk.log.info('workshop/created', { workshop: desk.nameOf(code), scenario: setup.scenario.id, teams: setup.teams });
      return { ok: true, code, consoleKey, projectorKey, ...describeJoin(desk, code) };
    }
  }
  throw new Error('No code could be drawn that is free.');
}

/**
 * Brings a workshop back from its journal, or says why it cannot be gone on with. Rejects where the store cannot be had.
 * `lost` is called where the journal turns out to be somebody else's.
 */
export async function openWorkshop(
  desk: WorkshopDesk,
  code: string,
  lost: () => void,
): Promise<({ readonly ok: true } & OpenedWorkshop) | Refused> {
  const stored = await desk.store.read(code);
  const first = stored?.lines[0]?.command;
  if (stored === null || first?.type !== 'workshop.create') return refused('workshop/unknown-code');
  const scenario = await desk.shelf.open(first.setup.scenario.id);
  if (scenario === null) return refused('workshop/unknown-scenario');
  if (scenario.logic.hash !== first.setup.scenario.hash) return refused('workshop/other-scenario-version');
  const journal = {
    async append(lines: Parameters<JournalStore['append']>[1]) {
      const began = performance.now();
      try {
        await desk.store.append(code, lines);
      } catch (error) {
        desk.log.warn('workshop/not-journaled', { workshop: desk.nameOf(code), reason: String(error) });
        if (error instanceof JournalConflict) lost();
        throw error;
      }
      desk.metrics.observeWrite((performance.now() - began) / 1000);
    },
  };
  const host = openHost(scenario.played(first.setup.length), stored.lines, { journal, now: () => desk.now() });
  const facilitatorMessages = new Set(
    stored.lines.flatMap(({ by, message }) => (by === 'facilitator' && message !== null ? [message] : [])),
  );
  return { ok: true, host, keys: stored.keys, scenario, facilitatorMessages };
}

/** Whether a request has a key of a workshop that is kept here. Rejects where the store cannot be had. */
export async function isKnownTo({ store }: Pick<WorkshopDesk, 'store'>, request: JoinRequest): Promise<boolean> {
  if (request.as === 'newcomer') return false;
  const stored = await store.read(request.code);
  if (stored === null) return false;
  if (request.as === 'console') return isKeyOf(request.key, stored.keys.consoleHash);
  if (request.as === 'projector') return isKeyOf(request.key, stored.keys.projectorHash);
  const hash = hashKey(request.seat);
  return stored.lines.some(({ command }) => command.type === 'participant.join' && command.keyHash === hash);
}

/** Where phones join a workshop: to be read out, and for the QR code. */
export function describeJoin({ origin }: Pick<WorkshopDesk, 'origin'>, code: string): Pick<Created, 'address' | 'joinUrl'> {
  return { address: `${origin.replace(/^https?:\/\//u, '')}/join`, joinUrl: `${origin}/join#${code}` };
}

function refused(code: WorkshopRefusal): Refused {
  return { ok: false, code };
}
