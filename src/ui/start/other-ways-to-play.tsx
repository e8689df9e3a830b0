import { useModel } from '../model-context.ts';

/** The pages for playing with others, beside this one: that of a facilitator, and that of whoever has been given a code. */
export function OtherWaysToPlay() {
  const { t } = useModel();
  return (
    <>
      <li>
        <a href="./workshop.html">
          <b>{t('start:facilitate')}</b> <span>{t('start:facilitate-note')}</span>
        </a>
      </li>
      <li>
        <a href="./join.html">
          <b>{t('start:join')}</b> <span>{t('start:join-note')}</span>
        </a>
      </li>
    </>
  );
}
