import type { CheckContext, FileName } from './check-context.ts';
import { getPart } from './parsed-file.ts';
import { isOfForm, listLines } from './text-lines.ts';

/** Longest texts, in characters of Japanese or words of English: what is read in one breath, or aloud in 20 seconds. */
const longest: readonly { readonly form: string; readonly ja: number; readonly en: number }[] = [
  { form: 'injects * body', ja: 180, en: 90 },
  { form: 'decisions * question', ja: 60, en: 30 },
  { form: 'decisions * options * consequence', ja: 120, en: 60 },
  { form: 'decisions * options * because', ja: 220, en: 110 },
  { form: 'consequences * body', ja: 120, en: 60 },
  { form: 'beats * facilitator say', ja: 140, en: 60 },
];
const label = { ja: { least: 18, most: 45 }, en: { least: 8, most: 18 } } as const;
const LONGEST_SHORT = 90;
/** A label may differ from the average of its siblings by this part of it. */
const SIBLING_TOLERANCE = 0.25;

type Measured = keyof typeof label;

/** Texts keep to the length at which they are read, and no option gives itself away by its own. */
export function checkTextLength(context: CheckContext): void {
  for (const [language, file] of context.texts) {
    const name: FileName = `text.${language}.yaml`;
    for (const { path, text } of listLines(file.value)) {
      if (isOfForm(path, 'beats * short') && text.length > LONGEST_SHORT) {
        context.report('scenario/short-too-long', { file: name, path }, { length: text.length, most: LONGEST_SHORT });
      }
      if (!isMeasured(language)) continue;
      const rule = longest.find((one) => isOfForm(path, one.form));
      const length = measureText(language, text);
      if (rule !== undefined && length > rule[language]) {
        context.report('scenario/text-over-length', { file: name, path }, { length, most: rule[language] });
      }
    }
    if (isMeasured(language)) checkLabels(context, name, language);
  }
}

function checkLabels({ scenario, texts, report }: CheckContext, file: FileName, language: Measured): void {
  const { least, most } = label[language];
  for (const [decision, { options }] of Object.entries(scenario.decisions)) {
    const labels = Object.keys(options).flatMap((option) => {
      const path = ['decisions', decision, 'options', option, 'label'];
      const text = getPart(texts.get(language)?.value, path);
      return typeof text === 'string' ? [{ path, length: measureText(language, text) }] : [];
    });
    for (const { path, length } of labels) {
      if (length < least || length > most) report('scenario/label-length', { file, path }, { length, least, most });
      const siblings = labels.filter((one) => one.path !== path);
      const average = siblings.reduce((sum, one) => sum + one.length, 0) / siblings.length;
      if (siblings.length === 0 || Math.abs(length - average) <= average * SIBLING_TOLERANCE) continue;
      report('scenario/label-stands-out', { file, path }, { length, average: Math.round(average) });
    }
  }
}

function isMeasured(language: string): language is Measured {
  return language === 'ja' || language === 'en';
}

function measureText(language: Measured, text: string): number {
  if (language === 'ja') return text.replaceAll(/\s/gu, '').length;
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
