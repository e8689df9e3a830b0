interface ZoneHeadProps {
  readonly number: number;
  readonly id: string;
  readonly words: string;
  readonly note: string;
}

/** The head of a zone: its number, what it is for, and a word about it. */
export function ZoneHead({ number, id, words, note }: ZoneHeadProps) {
  return (
    <header class="cs-zone-head">
      <h2 id={id}>
        <span aria-hidden="true">{number}</span> {words}
      </h2>
      {note === '' ? null : <p>{note}</p>}
    </header>
  );
}
