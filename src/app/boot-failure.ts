type BootWords = Readonly<Record<'failed' | 'retry', string>>;

/** The only words that travel with the first script: for when nothing else could be fetched. */
const words = import.meta.glob<BootWords>('/locales/*/boot.json', { eager: true, import: 'default' });

/** Says in every language that the page could not be loaded, and offers to try again. Needs nothing that may have failed. */
export function showBootFailure(root: HTMLElement): void {
  const sheets = Object.entries(words).map(([path, { failed, retry }]) => {
    const sheet = document.createElement('section');
    sheet.lang = path.split('/').at(-2) ?? '';
    const sentence = document.createElement('p');
    sentence.textContent = failed;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = retry;
    again.addEventListener('click', () => window.location.reload());
    sheet.append(sentence, again);
    return sheet;
  });
  const main = document.createElement('main');
  main.setAttribute('role', 'alert');
  main.append(...sheets);
  root.replaceChildren(main);
}
