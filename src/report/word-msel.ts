import type { MselRow } from './kit.ts';
import type { KitInput } from './kit-input.ts';
import { listDrawable, listToldBeats, type ToldBeat } from './list-told-beats.ts';

type Wording = Omit<MselRow, 'beat' | 'at' | 'when' | 'objective' | 'responsible'>;

/** The master list of events: everything that is put before the players, in the order of the story, and what is hoped for. Pure. */
export function wordMsel(input: KitInput): readonly MselRow[] {
  const told = listToldBeats(input.logic, input.agenda.length);
  const count = { secret: 0, contingency: 0 };
  const drawable = listDrawable(input.logic, told);
  return told.flatMap((one) => {
    const rows = [
      ...listInjects(input, one),
      ...listSecrets(input, one, () => (count.secret += 1)),
      ...listDecision(input, one),
      ...listComplications(input, one, drawable),
      ...listContingency(input, one, () => (count.contingency += 1)),
    ];
    return rows.map((row) => ({ ...row, ...listCommon(input, one) }));
  });
}

function listCommon({ logic, texts, formats, t }: KitInput, { beat, act, decision }: ToldBeat) {
  const competencies = decision === null ? [] : (logic.decisions[decision]?.competencies ?? []);
  return {
    beat: beat.id,
    at: beat.at,
    when: beat.at === null ? texts.name('acts', act) : formats.dateTime(beat.at),
    objective: competencies.map((id) => texts.name('competencies', id)).join(' / '),
    responsible: t('kit:msel.facilitator'),
  };
}

function listInjects({ t, texts }: KitInput, { beat, number, firstInject }: ToldBeat): readonly Wording[] {
  const expected = number === null ? texts.facilitator(beat.id, 'expect') : t('kit:msel.taken-up', { number });
  return beat.injects.map((inject, at) => ({
    number: String(firstInject + at),
    kind: 'inject',
    event: texts.get('injects', inject.id, 'title'),
    from: texts.find('injects', inject.id, 'from') ?? texts.sender(inject.from),
    to: t('kit:msel.everyone'),
    means: t(`common:channels.${inject.channel}`),
    expected,
    notes: inject.when === null ? '' : t('kit:cards.conditional'),
  }));
}

function listSecrets({ logic, t, texts }: KitInput, { decision, number }: ToldBeat, next: () => number): readonly Wording[] {
  if (decision === null || number === null) return [];
  return logic.roles.flatMap((role): readonly Wording[] => {
    const text = texts.secret(decision, role);
    if (text === null) return [];
    return [
      {
        number: t('kit:numbers.secret', { number: next() }),
        kind: 'secret',
        event: text,
        from: t('kit:msel.facilitator'),
        to: texts.name('roles', role),
        means: t('kit:msel.private'),
        expected: t('kit:msel.told-by', { number }),
        notes: '',
      },
    ];
  });
}

function listDecision({ logic, t, texts }: KitInput, { beat, decision, number }: ToldBeat): readonly Wording[] {
  if (decision === null || number === null) return [];
  const asks = logic.decisions[decision]?.asks ?? null;
  return [
    {
      number: t('kit:numbers.decision', { number }),
      kind: 'decision',
      event: texts.get('decisions', decision, 'question'),
      from: asks === null ? t('kit:msel.facilitator') : texts.sender(asks),
      to: t('kit:msel.everyone'),
      means: t('kit:msel.answers'),
      expected: texts.facilitator(beat.id, 'expect'),
      notes: texts.facilitator(beat.id, 'late'),
    },
  ];
}

function listComplications({ logic, t, texts }: KitInput, { beat }: ToldBeat, drawable: readonly string[]): readonly Wording[] {
  const slots = Object.values(logic.slots).filter((slot) => slot.beat === beat.id);
  return [...new Set(slots.flatMap((slot) => slot.oneOf))].map((id) => {
    const channel = logic.complications[id]?.channel ?? null;
    return {
      number: t('kit:numbers.complication', { number: drawable.indexOf(id) + 1 }),
      kind: 'complication',
      event: texts.get('complications', id, 'title'),
      from: t('kit:msel.facilitator'),
      to: t('kit:msel.everyone'),
      means: channel === null ? t('kit:cards.complication') : t(`common:channels.${channel}`),
      expected: '',
      notes: t('kit:cards.by-chance'),
    };
  });
}

function listContingency({ t, texts }: KitInput, { beat }: ToldBeat, next: () => number): readonly Wording[] {
  return texts.lines('beats', beat.id, 'contingency').map((text) => ({
    number: t('kit:numbers.contingency', { number: next() }),
    kind: 'contingency',
    event: text,
    from: t('kit:msel.facilitator'),
    to: t('kit:msel.everyone'),
    means: t('kit:msel.inserted'),
    expected: '',
    notes: t('kit:msel.if-stuck'),
  }));
}
