import { nameTeam, numberOf, wordMoment, type RoomInput } from './room-input.ts';
import type { OverrideLine, WorkshopNotes } from './room-report.ts';

/** What was written down of the room; of one team: what belongs to it or to everybody. Pure. */
export function wordNotes(input: RoomInput, team: number | null): WorkshopNotes {
  const { archive, t, formats } = input;
  return {
    observations: archive.observations
      .filter((one) => team === null || one.team === null || one.team === team)
      .map((one) => ({
        when: one.now === null ? t('room:note.before-start') : formats.dayTime(one.now),
        clock: wordMoment(input, one.at),
        team: nameTeam(input, one.team),
        tag: t(`room:tag.${one.tag}`),
        text: one.text,
        by: t(`room:note.by-${one.by}`),
      })),
    parked: archive.parked.map(({ text, done }) => ({ text, done })),
    well: archive.hotWash.well,
    commitments: archive.commitments,
  };
}

/** Where the facilitator decided against what a team had said, and why. Pure. */
export function listOverrides(input: RoomInput, team: number | null): readonly OverrideLine[] {
  const { archive, texts } = input;
  return archive.teams
    .filter((one) => team === null || one.number === team)
    .flatMap(({ number, rounds }) =>
      rounds
        .filter((round) => round.by === 'override')
        .map((round) => ({
          team: nameTeam(input, number),
          number: numberOf(input, round.decision),
          option: round.option === null ? '' : texts.option(round.decision, round.option, 'label'),
          reason: round.reason ?? '',
        })),
    );
}
