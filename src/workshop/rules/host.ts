import type { Author, Envelope, WorkshopCommand } from '#workshop/protocol/command.ts';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { applyEnvelope, type Applied } from './apply-envelope.ts';
import { createWorkshop } from './create-workshop.ts';
import { findCommitmentFault, markCommitment } from './send-commitment.ts';
import type { PlayedScenario, WorkshopState } from './workshop-state.ts';

/** What a host needs of the world. */
export interface HostPorts {
  readonly journal: {
    /** Resolves once the lines are safe; rejects where they are not, and then none of them is. */
    append(lines: readonly Envelope[]): Promise<void>;
  };
  /** Milliseconds since the epoch. */
  now(): number;
}

/** One workshop in progress: the only way to change it. */
export interface WorkshopHost {
  readonly state: WorkshopState;
  /** Judges, journals, applies, tells and then answers; commands that are asked at once are carried out in their order. */
  ask(by: Author, message: number | null, command: WorkshopCommand): Promise<CommandAnswer>;
  /** Tells every later state, once per write of the journal; a listener must not throw. Gives back what stops it. */
  follow(listener: (state: WorkshopState) => void): () => void;
}

interface Asked {
  readonly by: Author;
  readonly message: number | null;
  readonly command: WorkshopCommand;
  answer(answer: CommandAnswer): void;
}

interface Judged {
  readonly asked: Asked;
  readonly outcome: Applied;
}

/**
 * Opens a workshop from its journal, which begins with `createFirstEnvelope` and has been written down already. Throws on
 * a journal that these rules and this scenario cannot have written.
 */
export function openHost(played: PlayedScenario, envelopes: readonly Envelope[], ports: HostPorts): WorkshopHost {
  let state = replayJournal(played, envelopes);
  let waiting: Asked[] = [];
  let isWriting = false;
  const listeners = new Set<(state: WorkshopState) => void>();

  async function work(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        await carryOut(batch);
      }
    } finally {
      isWriting = false;
    }
  }

  async function carryOut(batch: readonly Asked[]): Promise<void> {
    const { judged, lines, last } = judgeAll(played, state, batch, ports.now());
    if (lines.length > 0) {
      try {
        await ports.journal.append(lines);
      } catch {
        giveUp(judged);
        return;
      }
      state = last;
    }
    try {
      if (lines.length > 0) for (const listener of [...listeners]) listener(state);
    } finally {
      for (const { asked, outcome } of judged) asked.answer(toAnswer(outcome));
    }
  }

  /** What was accepted was not done. What was refused on the strength of it is judged again on what stands. */
  function giveUp(judged: readonly Judged[]): void {
    const first = judged.findIndex(({ outcome }) => outcome.ok);
    waiting = [...judged.slice(first).flatMap(({ asked, outcome }) => (outcome.ok ? [] : [asked])), ...waiting];
    for (const [at, { asked, outcome }] of judged.entries()) {
      if (outcome.ok) asked.answer({ ok: false, code: 'workshop/journal-failed' });
      else if (at < first) asked.answer(outcome);
    }
  }

  return {
    get state() {
      return state;
    },
    ask: (by, message, command) =>
      new Promise((resolve) => {
        waiting.push({ by, message, command, answer: resolve });
        void work();
      }),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function replayJournal(played: PlayedScenario, [first, ...others]: readonly Envelope[]): WorkshopState {
  if (first === undefined) throw new Error('A journal without a line tells of no workshop.');
  const begun = createWorkshop(played, first);
  if (!begun.ok) throw new Error(`Line 1 of the journal cannot be carried out: ${begun.code}.`);
  let { state } = begun;
  for (const envelope of others) {
    if (envelope.seq !== state.seq + 1) throw new Error(`Line ${envelope.seq} of the journal follows line ${state.seq}.`);
    const applied = applyEnvelope(played, state, envelope);
    if (!applied.ok) throw new Error(`Line ${envelope.seq} of the journal cannot be carried out: ${applied.code}.`);
    ({ state } = applied);
  }
  return state;
}

/** Judges each on what the ones before it come to. */
function judgeAll(
  played: PlayedScenario,
  from: WorkshopState,
  batch: readonly Asked[],
  now: number,
): { readonly judged: readonly Judged[]; readonly lines: readonly Envelope[]; readonly last: WorkshopState } {
  const lines: Envelope[] = [];
  let last = from;
  const judged = batch.map((asked): Judged => {
    const envelope = toEnvelope(last, asked, now);
    const fault = asked.by === 'someone' ? notAllowed : findCommitmentFault(last, asked);
    const outcome = fault ?? applyEnvelope(played, last, envelope);
    if (outcome.ok) {
      last = asked.command.type === 'commitment.send' ? markCommitment(outcome.state, asked) : outcome.state;
      lines.push(envelope);
    }
    return { asked, outcome };
  });
  return { judged, lines, last };
}

const notAllowed = { ok: false, code: 'workshop/not-allowed' } as const;

function toEnvelope(state: WorkshopState, { by, message, command }: Asked, now: number): Envelope {
  const frame = { seq: state.seq + 1, at: Math.max(state.at, now), command };
  if (command.type === 'commitment.send') return { ...frame, by: 'someone', team: null, message: null };
  return { ...frame, by, team: findTeam(state, by, command), message };
}

function findTeam({ participants }: WorkshopState, by: Author, command: WorkshopCommand): number | null {
  const participant = Object.hasOwn(participants, by) ? participants[by] : undefined;
  if (participant !== undefined) return participant.team;
  if ('team' in command) return command.team;
  return 'target' in command && command.target !== 'all' && command.target.length === 1 ? (command.target[0] ?? null) : null;
}

function toAnswer(outcome: Applied): CommandAnswer {
  if (!outcome.ok) return outcome;
  return outcome.left === undefined ? { ok: true } : { ok: true, left: outcome.left };
}
