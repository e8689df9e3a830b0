import type { ScenarioPack } from '#scenario/compiled.ts';
import type { PackageWish } from './package-wish.ts';

const longestStem = 90;

/**
 * What the files of a package are called, without an end: by the English titles, for the ids of scenarios may name the real
 * case, and a learner sees the name of a page that is opened from disk. Lower-case ASCII, the same for the same wish. Pure.
 */
export function namePackage({ target, languages, length, ruleset, recheck }: PackageWish, packs: readonly ScenarioPack[]): string {
  const titles = packs.map((pack) => `${writeSlug(pack)}-${pack.logic.version}`).join('-');
  // What is asked again and by which law is all in the recheck's id.
  const asked = recheck === undefined ? [length ?? '', ruleset ?? ''] : ['recheck', recheck.id];
  const choices = [target, ...languages, ...asked].filter((one) => one !== '').join('-');
  const name = `${titles}-${choices}`;
  return name.length <= longestStem ? name : `breach-tabletop-${packs.length}-scenarios-${choices}`;
}

function writeSlug({ logic, texts }: ScenarioPack): string {
  const slug = (texts['en']?.scenario['title'] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return slug === '' ? logic.id : slug;
}
