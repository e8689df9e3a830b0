import type { LengthId } from '#scenario/compiled.ts';
import type { StoryEdgeKind } from './story-graph.ts';
import type { StoryNodeKind } from './story-graph-names.ts';

/**
 * The data of the page that shows a story: worded and laid out in the terminal, so that the page itself knows no rule, no
 * format of dates and no layout. Plain JSON.
 */

/** The same said in each language of the product. */
export type Worded = Readonly<Record<string, string>>;

/** Pixels at natural size, from the upper left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One text of the scenario in all its languages. */
export interface PageText {
  readonly label: Worded;
  /** By language of the scenario. */
  readonly by: Readonly<Record<string, string>>;
}

/** A label and what is said under it. */
export interface PageFact {
  readonly label: Worded;
  readonly text: Worded;
}

/** What belongs together on the sheet of a node: the node's own, one inject, one option, … */
export interface PageBlock {
  readonly kind: 'own' | 'facilitator' | 'inject' | 'complication' | 'option' | 'consequence';
  /** null: the node's own block stands without one. */
  readonly heading: Worded | null;
  /** Short words in frames: a rating, a channel. */
  readonly tags: readonly Worded[];
  readonly facts: readonly PageFact[];
  readonly texts: readonly PageText[];
  readonly isUnreached: boolean;
}

/** A node as it is drawn and read. */
export interface PageNode {
  readonly id: string;
  readonly kind: StoryNodeKind;
  /** Its id in the scenario's files. */
  readonly of: string;
  /** The lane's place in `lanes`. */
  readonly lane: number;
  readonly title: Worded;
  /** A second line: a date, a chance. */
  readonly line: Worded | null;
  /** 3 critical, 2 major, 1 minor; null for all but decisions. */
  readonly weight: 1 | 2 | 3 | null;
  readonly numbers: Readonly<Partial<Record<LengthId, number>>>;
  /** The lengths whose story it is part of. */
  readonly lengths: readonly LengthId[];
  readonly box: Box;
  readonly isUnreached: boolean;
  readonly blocks: readonly PageBlock[];
}

/** A way as it is drawn and read. */
export interface PageEdge {
  readonly id: string;
  readonly kind: StoryEdgeKind;
  readonly from: string;
  readonly to: string;
  /** The whole condition, or which option and consequence it is; empty where the way is always taken. */
  readonly says: Worded;
  /** What it is drawn along (SVG path data); null where the two lie on each other. */
  readonly path: string | null;
  /** Where its condition stands; null where it has none or another way of the same place shows it. */
  readonly tag: Box | null;
  readonly isUnreached: boolean;
}

/** An act, or the endings behind the last one. */
export interface PageLane {
  readonly id: string;
  /** 1 for the first act; null for the endings. */
  readonly number: number | null;
  readonly title: Worded;
  readonly dates: Worded;
  readonly x: number;
  readonly width: number;
  readonly texts: readonly PageText[];
}

/** What the check or the proof has to say. */
export interface PageFinding {
  readonly mark: 'must' | 'should' | 'fine';
  readonly message: Worded;
  readonly detail: Worded;
  /** The node it is about, where there is one. */
  readonly node: string | null;
}

/** The paths of all rulesets and lengths together. */
export interface PathCounts {
  readonly paths: Worded;
  /** Nothing was found against the story. */
  readonly isProven: boolean;
  /** In beats. */
  readonly shortest: number;
  readonly longest: number;
}

/** Everything the page shows. */
export interface StoryPage {
  readonly id: string;
  readonly version: string;
  readonly title: Worded;
  /** Of the scenario's texts. */
  readonly languages: readonly string[];
  readonly lengths: readonly { readonly id: LengthId; readonly name: Worded }[];
  readonly lanes: readonly PageLane[];
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
  readonly findings: readonly PageFinding[];
  readonly counts: { readonly decisions: number; readonly beats: number; readonly ways: number };
  /** What following every path has counted; null where not every path was followed. */
  readonly proof: PathCounts | null;
  /** The node that is chosen when the page opens. */
  readonly open: string | null;
  /** The language it opens in. */
  readonly language: string;
}
