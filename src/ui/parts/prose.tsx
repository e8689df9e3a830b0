interface ProseProps {
  readonly text: string;
  readonly class?: string;
}

/** A text of a scenario as paragraphs: a line break in it begins a new one. Never read as markup. */
export function Prose({ text, class: className = '' }: ProseProps) {
  return (
    <>
      {text
        .split(/\n+/u)
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          <p key={at} class={className}>
            {line}
          </p>
        ))}
    </>
  );
}
