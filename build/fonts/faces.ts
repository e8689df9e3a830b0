/** What a face is used for; which text is set in which is said in src/ui/tokens.css and followed by collect-texts.ts. */
export type FaceUse = 'text' | 'label' | 'document' | 'display';

/** A face that is cut down to the characters the product sets in it. */
export interface CutFace {
  readonly use: FaceUse;
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  /** Whether it also carries what only the other faces set: the face that stands in where another lacks a character of a brought pack. */
  readonly standsIn: boolean;
}

const files = 'node_modules/@fontsource';

export const cutFaces: readonly CutFace[] = [
  {
    use: 'text',
    family: 'BIZ UDPGothic',
    weight: 400,
    file: `${files}/biz-udpgothic/files/biz-udpgothic-japanese-400-normal.woff2`,
    standsIn: true,
  },
  {
    use: 'label',
    family: 'BIZ UDPGothic',
    weight: 700,
    file: `${files}/biz-udpgothic/files/biz-udpgothic-japanese-700-normal.woff2`,
    standsIn: true,
  },
  {
    use: 'document',
    family: 'Shippori Mincho B1',
    weight: 500,
    file: `${files}/shippori-mincho-b1/files/shippori-mincho-b1-japanese-500-normal.woff2`,
    standsIn: false,
  },
  {
    use: 'display',
    family: 'Shippori Mincho B1',
    weight: 800,
    file: `${files}/shippori-mincho-b1/files/shippori-mincho-b1-japanese-800-normal.woff2`,
    standsIn: false,
  },
];

/** A face that is passed on untouched: its name is reserved for the original, and it is small. */
export interface WholeFace {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly ranges: string;
}

const ranges = `${files}/source-sans-3/unicode.json`;

export const wholeFaces: readonly WholeFace[] = [
  { family: 'Source Sans 3', weight: 400, file: `${files}/source-sans-3/files/source-sans-3-latin-400-normal.woff2`, ranges },
  { family: 'Source Sans 3', weight: 700, file: `${files}/source-sans-3/files/source-sans-3-latin-700-normal.woff2`, ranges },
];

/** The licence texts that travel with the fonts. */
export const fontLicences: Readonly<Record<string, string>> = {
  'biz-udpgothic': `${files}/biz-udpgothic/LICENSE`,
  'shippori-mincho-b1': `${files}/shippori-mincho-b1/LICENSE`,
  'source-sans-3': `${files}/source-sans-3/LICENSE`,
};
