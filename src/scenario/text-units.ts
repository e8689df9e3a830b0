import { getPart, type Path } from './parsed-file.ts';
import { listLines } from './text-lines.ts';

/** One text of a scenario that is written in every language, with what two of them say. */
export interface TextUnit {
  /** Its path by ids; a source's title begins with `sources`. */
  readonly key: string;
  readonly file: 'text' | 'sources';
  /** Where it stands in the text file, or in sources.yaml without the language. */
  readonly path: Path;
  readonly source: string;
  readonly target: string | null;
}

/** The files that texts stand in, as plain values. */
export interface TextFiles {
  /** `text.<lng>.yaml` by language. */
  readonly texts: ReadonlyMap<string, unknown>;
  readonly sources: unknown;
}

/** Every text of one language in the order of its files, beside what another language says there. Pure. */
export function listTextUnits({ texts, sources }: TextFiles, from: string, to: string): readonly TextUnit[] {
  const target = texts.get(to);
  const ofText = listLines(texts.get(from)).map(({ path, text }) => createUnit('text', path, text, getPart(target, path)));
  const ofSources = listLines(sources).flatMap(({ path, text }) =>
    path.length === 3 && path[2] === from
      ? [createUnit('sources', path.slice(0, 2), text, getPart(sources, [...path.slice(0, 2), to]))]
      : [],
  );
  return [...ofText, ...ofSources];
}

function createUnit(file: TextUnit['file'], path: Path, source: string, target: unknown): TextUnit {
  const key = [...(file === 'sources' ? ['sources'] : []), ...path].join('.');
  return { key, file, path, source, target: typeof target === 'string' ? target : null };
}
