/** Has the printer write a line at the foot of every page until it is taken back: only a style sheet can, and it must hold the words. */
export function printFoot(words: string): () => void {
  const quoted = words.replaceAll(/["\\\n]/gu, ' ');
  const sheet = new CSSStyleSheet();
  // A page is no element: it inherits no face and knows no token.
  sheet.replaceSync(
    `@page { @bottom-left { content: "${quoted}"; font: 7.5pt 'BIZ UDPGothic', 'Hiragino Sans', 'Yu Gothic Medium', Meiryo, sans-serif; white-space: nowrap; } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
