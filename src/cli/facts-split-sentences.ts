/**
 * Where Unicode's rules see no end because a figure follows the full stop; after a short form there is none. `Ltd.` and
 * its like are left whole by those rules where a small letter follows.
 */
const beforeFigure = /(?<=(?<!(?<!\p{L})(?:no|nos|art|arts|sec|ch|vol|p|pp|ca|approx|ltd|co|inc))[.!?][”’")]?)(?=\s+\p{Nd})/iu;
/** Those rules take an opening bracket behind a full stop for a closing one. */
const opening = /[「『(\uFF08【]+$/u;
const brackets: Readonly<Record<string, number>> = { '「': 1, '『': 1, '(': 1, '\uFF08': 1, '」': -1, '』': -1, ')': -1, '\uFF09': -1 };
/** What goes on after a quoted sentence. */
const particle = /^[とはがをにのもで、]/u;

/** The sentences of a text as its language ends them, without the white space between them; what is quoted within one is a part of it. Pure. */
export function splitSentences(language: string, text: string): readonly string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const sentences: string[] = [];
  let carried = '';
  for (const part of segments.flatMap(({ segment }) => segment.split(beforeFigure))) {
    const whole = carried + part;
    carried = opening.exec(whole)?.[0] ?? '';
    const sentence = whole.slice(0, whole.length - carried.length);
    const before = sentences.at(-1) ?? '';
    const goesOn = countOpen(before) > 0 || (/[」』]\s*$/u.test(before) && particle.test(sentence));
    if (goesOn) sentences[sentences.length - 1] = before + sentence;
    else sentences.push(sentence);
  }
  return [...sentences, carried].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function countOpen(text: string): number {
  return [...text].reduce((depth, sign) => Math.max(0, depth + (brackets[sign] ?? 0)), 0);
}
