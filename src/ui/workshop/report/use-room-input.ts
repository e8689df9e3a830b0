import { useEffect, useMemo } from 'preact/hooks';
import type { RoomInput } from '#report/room-input.ts';
import type { ConsoleModel } from '../console-model.ts';

/** What the reports are worded from, fetched when a report is opened; null until everything is there. */
export function useRoomInput(model: ConsoleModel): RoomInput | null {
  useEffect(() => void model.refresh(), [model]);
  const scenario = model.scenario.value;
  const archive = model.archive.value;
  const review = model.review.value;
  const formats = model.formats.value;
  const language = model.language.value;
  return useMemo(() => {
    if (scenario === null || archive === null || review === null) return null;
    const { logic, texts, history, sources } = scenario;
    return {
      archive,
      review,
      logic,
      texts: texts.under(archive.setup.ruleset),
      history,
      sources,
      t: model.t,
      formats,
      language,
      moment: model.readMoment(),
    };
  }, [scenario, archive, review, formats, language, model]);
}
