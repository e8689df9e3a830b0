import { useMemo } from 'preact/hooks';
import { createReport } from '#report/create-report.ts';
import type { Report } from '#report/report.ts';
import { useModel } from '../model-context.ts';

/** The debrief of the model in words; null until there is one. Made again when the language changes. */
export function useReport(): Report | null {
  const model = useModel();
  const debrief = model.debrief.value;
  const open = model.open.value;
  const formats = model.formats.value;
  const language = model.language.value;
  return useMemo(() => {
    if (debrief === null || open === null) return null;
    return createReport({ debrief, ...open, t: model.t, formats, language, moment: model.readMoment() });
  }, [debrief, open, formats, language, model]);
}
