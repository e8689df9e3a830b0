import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { CourseView } from '../course-view.ts';
import { useModel } from '../model-context.ts';
import { Fact } from '../parts/fact.tsx';
import { textsOf } from '../parts/texts-of.ts';

/** How long it takes, how much there is to decide, what passing takes, and the law where it cannot be chosen. */
export function CourseFacts({ entry, course }: { readonly entry: CatalogueEntry; readonly course: CourseView }) {
  const { t, language, settings } = useModel();
  const { length, ruleset } = settings.value;
  const played = entry.lengths.find(({ id }) => id === length) ?? entry.lengths[0];
  const rulesets = textsOf(entry, language.value).rulesets;
  const law = entry.rulesets.includes(ruleset) ? ruleset : (entry.rulesets[0] ?? '');
  return (
    <dl class="course-facts" aria-label={t('course:facts')}>
      {played === undefined ? null : (
        <>
          <Fact name={t('course:time')} value={t('course:time-value', { minutes: played.minutesAlone })} />
          <Fact name={t('course:size')} value={t('course:size-value', { acts: entry.acts, decisions: played.decisions })} />
        </>
      )}
      <Fact name={t('course:pass-mark')} value={t('course:pass-mark-value', { passMark: course.passMark ?? entry.passMark })} />
      {course.choosesRuleset ? null : <Fact name={t('start:ruleset')} value={rulesets[law] ?? law} />}
    </dl>
  );
}
