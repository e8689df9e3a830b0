import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** A picture of the product for a device's home screen. */
export interface AppIcon {
  readonly file: string;
  readonly size: number;
  /** `maskable`: the device cuts it to its own shape. */
  readonly purpose: 'any' | 'maskable';
}

export const appIcons: readonly AppIcon[] = [
  { file: 'icons/icon-192.png', size: 192, purpose: 'any' },
  { file: 'icons/icon-512.png', size: 512, purpose: 'any' },
  { file: 'icons/icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

/** Some devices read no manifest and cut the corners themselves. */
export const touchIcon: AppIcon = { file: 'icons/icon-touch-180.png', size: 180, purpose: 'maskable' };

/** The cloth of the drawing as far as nothing is cut off, and as a tile with round corners around what lies on it. */
const cloth = '<rect id="ground" width="512" height="512"';
const tile = '<rect id="ground" x="60" y="46" width="400" height="400" rx="72"';
const [wholeView, tileView] = ['viewBox="0 0 512 512"', 'viewBox="60 46 400 400"'];

/** A picture drawn from `assets/icons/icon.svg`, as PNG. */
export async function drawAppIcon({ size, purpose }: AppIcon): Promise<Buffer> {
  const drawing = readFileSync(new URL('../assets/icons/icon.svg', import.meta.url), 'utf8');
  const cut = purpose === 'maskable' ? drawing : drawing.replace(cloth, tile).replace(wholeView, tileView);
  const drawn = new Resvg(cut, { fitTo: { mode: 'width', value: size } }).render().asPng();
  return sharp(drawn).png({ palette: true, effort: 10 }).toBuffer();
}

/** The same in the size of a letter: what would be illegible there is left out. Stands in the page, so that no page asks for it. */
export const tabIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%2322315b'/%3E%3Cg transform='rotate(-5 16 16)'%3E%3Cpath d='M8 6h19v22H8z' fill='%2397c7c4'/%3E%3Cpath d='M6 4h19v22H6z' fill='%23fdf9ee'/%3E%3C/g%3E%3Crect x='9' y='9' width='14' height='14' rx='2' fill='%23a52d1a'/%3E%3Cpath d='M13 13h6v6h-6z' fill='none' stroke='%23fdf9ee' stroke-width='1.6'/%3E%3C/svg%3E";
