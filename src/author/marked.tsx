import { useModel } from './model-context.ts';
import { markText } from './search-story.ts';

/** A text with every place of what is searched marked. */
export function Marked({ text }: { readonly text: string }) {
  const { query } = useModel();
  return <>{markText(text, query.value).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text))}</>;
}
