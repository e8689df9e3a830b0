import { useRecheck } from './recheck-context.ts';

/** How far one is, as words and as a row of fields. */
export function Progress({ at }: { readonly at: number }) {
  const { t, recheck } = useRecheck();
  const total = recheck.questions.length;
  return (
    <p class="course-progress rk-progress">
      <span class="course-acts" aria-hidden="true">
        {recheck.questions.map(({ decision }, here) => (
          <i key={decision} class={here < at ? 'act-behind' : here === at ? 'act-here' : 'act-ahead'} />
        ))}
      </span>
      <span>{t('recheck:number', { number: at + 1, total })}</span>
    </p>
  );
}
