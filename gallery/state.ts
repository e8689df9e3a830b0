import type { SessionView } from '#session/view.ts';
import type { Draft } from '#table/scene-model.ts';
import type { FrameName } from './frames.ts';
import type { Part } from './find-part.ts';

/** One picture of the gallery: what the table is given to draw, and which part of it is looked at. */
export interface State {
  /** `<section>/<name>`; the address of the picture, and the name of its file. */
  readonly id: string;
  readonly view: SessionView;
  readonly draft: Draft;
  readonly lifted: string | null;
  /** The drawing on the scenario's cover. */
  readonly cover: string;
  readonly frame: FrameName;
  readonly part: Part;
}

/** States of one thing, in the order in which they are looked at. */
export interface Section {
  readonly id: string;
  readonly states: readonly State[];
}

/** What a state says besides its name; the rest is a table at rest, seen whole. */
export type Stated = Partial<Omit<State, 'id'>>;

/** A section of the gallery: the names of its states with what each of them shows. */
export function createSection(id: string, base: SessionView, states: Readonly<Record<string, Stated>>): Section {
  return {
    id,
    states: Object.entries(states).map(([name, stated]) => ({
      id: `${id}/${name}`,
      view: base,
      draft: { option: null, pointed: null },
      lifted: null,
      cover: 'card-shop',
      frame: 'desktop',
      part: 'whole',
      ...stated,
    })),
  };
}
