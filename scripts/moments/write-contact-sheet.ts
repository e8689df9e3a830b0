import { looks, type Moment, type WindowSize } from './moments.ts';

/** A page that lays all pictures of one size side by side: a row per moment, a column per language and theme. Pure. */
export function writeContactSheet({ name, width }: WindowSize, taken: readonly Moment[], languages: readonly string[]): string {
  const shown = Math.min(width, 700);
  const rows = taken.map((moment) => {
    const pictures = languages.flatMap((language) =>
      looks.map((look) => {
        const file = `${name}-${moment}-${language}-${look}.png`;
        return `<a href="${file}"><img src="${file}" width="${shown}" alt="${language} ${look}"></a>`;
      }),
    );
    return `<h2>${moment}</h2><div>${pictures.join('')}</div>`;
  });
  const style = 'body{font:14px sans-serif;background:#777;color:#fff}div{display:flex;gap:8px}img{display:block}';
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style><h1>${name}</h1>${rows.join('\n')}\n`;
}
