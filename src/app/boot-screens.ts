type BootWords = Readonly<Record<'waiting' | 'failed' | 'retry', string>>;

/** The only words that travel with the first script: for when nothing else could be fetched. */
const words = import.meta.glob<BootWords>('/locales/*/boot.json', { eager: true, import: 'default' });

/** Until then nobody misses anything. */
const patienceMs = 2500;

/** Says in every language that the page is still loading, if it is after a while; until what it returns is called. */
export function showBootWait(root: HTMLElement): () => void {
  const timer = setTimeout(() => {
    const main = drawSheets('status', ({ waiting }) => [drawSentence(waiting)]);
    root.replaceChildren(main);
  }, patienceMs);
  return () => {
    clearTimeout(timer);
    root.replaceChildren();
  };
}

/** Says in every language that the page could not be loaded, and offers to try again. Needs nothing that may have failed. */
export function showBootFailure(root: HTMLElement): void {
  const main = drawSheets('alert', ({ failed, retry }) => {
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = retry;
    again.addEventListener('click', () => window.location.reload());
    return [drawSentence(failed), again];
  });
  root.replaceChildren(main);
}

function drawSheets(role: 'status' | 'alert', fill: (own: BootWords) => readonly Node[]): HTMLElement {
  const main = document.createElement('main');
  main.setAttribute('role', role);
  for (const [path, own] of Object.entries(words)) {
    const sheet = document.createElement('section');
    sheet.lang = path.split('/').at(-2) ?? '';
    sheet.append(...fill(own));
    main.append(sheet);
  }
  return main;
}

function drawSentence(words: string): HTMLElement {
  const sentence = document.createElement('p');
  sentence.textContent = words;
  return sentence;
}
