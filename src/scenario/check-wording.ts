import type { CheckContext, FileName } from './check-context.ts';
import { assertedLeak, betterTerms, controlCharacters, factLaneForms, hollowWords, markupSigns } from './terms.ts';
import { isOfForm, listLines, type Line } from './text-lines.ts';

/** No text is more than text, names a real company at the players' table, or tells as certain what is only possible. */
export function checkWording(context: CheckContext): void {
  const names = (context.scenario.realNames ?? []).map((name) => ({ name, folded: foldCase(name) }));
  for (const [language, file] of context.texts) {
    const name: FileName = `text.${language}.yaml`;
    for (const line of listLines(file.value)) {
      checkSafety(context, name, line);
      checkNames(context, name, line, names);
      checkCertainty(context, name, language, line);
      checkTerms(context, name, language, line);
    }
    checkRepetition(context, name, listLines(file.value));
  }
  for (const line of listLines(context.sources)) checkSafety(context, 'sources.yaml', line);
}

function checkSafety({ report }: CheckContext, file: FileName, { path, text }: Line): void {
  for (const sign of markupSigns) {
    const found = sign.exec(text);
    if (found !== null) report('scenario/markup', { file, path }, { sign: found[0] });
  }
  const control = controlCharacters.exec(text);
  if (control === null) return;
  const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  report('scenario/control-character', { file, path }, { character: `U+${code}` });
}

function checkNames(
  { report }: CheckContext,
  file: FileName,
  { path, text }: Line,
  names: readonly { readonly name: string; readonly folded: string }[],
): void {
  if (factLaneForms.some((form) => isOfForm(path, form))) return;
  const folded = foldCase(text);
  for (const one of names) {
    if (folded.includes(one.folded)) report('scenario/real-name', { file, path }, { name: one.name });
  }
}

/** A name is the same name in capitals, in small letters and in full width. */
function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function checkCertainty({ report }: CheckContext, file: FileName, language: string, { path, text }: Line): void {
  const words = assertedLeak[language];
  if (words === undefined) return;
  for (const sentence of splitSentences(text)) {
    const found = words.asserted.exec(sentence);
    if (found !== null && !words.hedged.test(sentence)) report('scenario/asserted-leak', { file, path }, { words: found[0] });
  }
}

function checkTerms({ report }: CheckContext, file: FileName, language: string, { path, text }: Line): void {
  for (const { word, use } of betterTerms[language] ?? []) {
    const found = word.exec(text);
    if (found !== null) report('scenario/term', { file, path }, { word: found[0], use });
  }
  if (!isOfForm(path, 'decisions * options * label')) return;
  for (const word of hollowWords[language] ?? []) {
    const found = word.exec(text);
    if (found !== null) report('scenario/hollow-word', { file, path }, { word: found[0] });
  }
}

/** Each decision has an outcome of its own; a shared sentence would say that the choice made no difference. */
function checkRepetition({ report }: CheckContext, file: FileName, lines: readonly Line[]): void {
  const told = new Map<string, Line>();
  for (const line of lines) {
    if (!isOfForm(line.path, 'decisions * options * consequence')) continue;
    for (const sentence of splitSentences(line.text)) {
      const first = told.get(sentence);
      const isShared = first !== undefined && first.path[1] !== line.path[1];
      if (isShared) report('scenario/consequence-repeated', { file, path: line.path }, { sentence, decision: String(first.path[1]) });
      if (first === undefined) told.set(sentence, line);
    }
  }
}

function splitSentences(text: string): readonly string[] {
  return (
    text
      // What closes a quotation belongs to the sentence it closes.
      .split(/(?<=[。!?!?\n][」』”’")]*|\.[”’")]*\s)(?![」』”’")])/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 0)
  );
}
