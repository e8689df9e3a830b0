/** How many lines a text takes, about, where a line holds so many full-width characters; what is not full-width takes half. Pure. */
export function countLines(text: string, width: number): number {
  if (text === '') return 0;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[\u1100-\uFFDC]/u.test(letter) ? 1 : 0.5), 0);
}
