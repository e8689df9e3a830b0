/** A figure set large with its unit small beside it, in whatever order the language writes them. */
export function BigFigure({ text }: { readonly text: string }) {
  const parts = text.split(/([+−±-]?[\d.,]+)/u).filter((part) => part !== '');
  const isSpan = parts.filter(isFigure).length > 1;
  return (
    <span class={isSpan ? 'db-big db-big-span' : 'db-big'}>
      {parts.map((part, at) => (isFigure(part) ? <b key={at}>{part}</b> : <span key={at}>{part}</span>))}
    </span>
  );
}

function isFigure(part: string): boolean {
  return /\d/u.test(part);
}
