/** A figure set large with its unit small beside it, in whatever order the language writes them. */
export function BigFigure({ text }: { readonly text: string }) {
  const parts = text.split(/([+−±-]?[\d.,]+)/u).filter((part) => part !== '');
  return <span class="db-big">{parts.map((part, at) => (/\d/u.test(part) ? <b key={at}>{part}</b> : <span key={at}>{part}</span>))}</span>;
}
