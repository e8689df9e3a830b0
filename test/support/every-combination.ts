/**
 * Whether a test goes through every combination of what it varies, or through each value once: `E2E_ALL=1 node scripts/test.mjs e2e`
 * plays all of them and takes twice as long.
 */
export const playsAll = process.env['E2E_ALL'] !== undefined;
