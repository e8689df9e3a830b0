import type { CheckContext, FileName } from './check-context.ts';
import { getPart, type Path } from './parsed-file.ts';
import { isOfForm, listLines } from './text-lines.ts';
import { findTextLimit, measureText } from './text-limits.ts';

/** Texts keep to the length at which they are read, and no option gives itself away by its own. */
export function checkTextLength(context: CheckContext): void {
  for (const [language, file] of context.texts) {
    const name: FileName = `text.${language}.yaml`;
    for (const { path, text } of listLines(file.value)) {
      const limit = findTextLimit(path, language);
      if (limit === null || limit.tolerance !== null) continue;
      const length = measureText(limit, text);
      const code = isOfForm(path, 'beats * short') ? 'scenario/short-too-long' : 'scenario/text-over-length';
      if (length > limit.most) context.report(code, { file: name, path }, { length, most: limit.most });
    }
    checkLabels(context, name, language);
  }
}

function checkLabels({ scenario, texts, report }: CheckContext, file: FileName, language: string): void {
  for (const [decision, { options }] of Object.entries(scenario.decisions)) {
    const ids = Object.keys(options);
    check(ids.map((option) => ['decisions', decision, 'options', option, 'label']));
    check(ids.map((option) => ['rechecks', decision, 'options', option]));
  }

  function check(paths: readonly Path[]): void {
    const labels = paths.flatMap((path) => {
      const text = getPart(texts.get(language)?.value, path);
      const limit = findTextLimit(path, language);
      return typeof text === 'string' && limit !== null ? [{ path, limit, length: measureText(limit, text) }] : [];
    });
    for (const { path, limit, length } of labels) {
      const { least, most, tolerance } = limit;
      if (length < least || length > most) report('scenario/label-length', { file, path }, { length, least, most });
      const siblings = labels.filter((one) => one.path !== path);
      const average = siblings.reduce((sum, one) => sum + one.length, 0) / siblings.length;
      if (tolerance === null || siblings.length === 0 || Math.abs(length - average) <= average * tolerance) continue;
      report('scenario/label-stands-out', { file, path }, { length, average: Math.round(average) });
    }
  }
}
