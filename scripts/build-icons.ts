/** Writes `src/ui/parts/icon-shapes.ts` from the icons named in `build/icon-shapes.ts`: `npx tsx scripts/build-icons.ts`. */
import { writeFile } from 'node:fs/promises';
import { iconNames, writeIconShapes } from '../build/icon-shapes.ts';

await writeFile('src/ui/parts/icon-shapes.ts', writeIconShapes());
process.stdout.write(`${iconNames.length} icons\n`);
