import type { Agenda, AgendaItem } from '#workshop/rules/agenda.ts';

/** A stretch of the header's tape: an act, or what lies between acts. */
export interface AgendaBlock {
  readonly kind: 'intro' | 'act' | 'break' | 'slack' | 'debrief';
  readonly act: string | null;
  readonly startsAt: number;
  readonly minutes: number;
}

/** The plan by acts, in order; what is decided and read in an act is one stretch. Pure. */
export function groupAgenda({ items }: Agenda): readonly AgendaBlock[] {
  const blocks: AgendaBlock[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last !== undefined && item.act !== null && last.act === item.act)
      blocks.splice(-1, 1, { ...last, minutes: last.minutes + item.minutes });
    else blocks.push({ kind: nameBlock(item), act: item.act, startsAt: item.startsAt, minutes: item.minutes });
  }
  return blocks;
}

function nameBlock({ kind }: AgendaItem): AgendaBlock['kind'] {
  return kind === 'decision' || kind === 'reading' ? 'act' : kind;
}
