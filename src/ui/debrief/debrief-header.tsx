import type { Report } from '#report/report.ts';
import { useModel } from '../model-context.ts';

export type DebriefPage = 'timeline' | 'decision' | 'plan';

interface DebriefHeaderProps {
  readonly report: Report;
  readonly page: DebriefPage;
  /** The decision that another take would begin at; null for a whole new run. */
  readonly decision: string | null;
}

const pages = ['timeline', 'decision', 'plan'] as const;

/** The strip over every page of the debrief: what was played, the three pages, and another take. */
export function DebriefHeader({ report, page, decision }: DebriefHeaderProps) {
  const { t, wishes } = useModel();
  return (
    <header class="db-header">
      <p class="db-brand">{t('debrief:heading')}</p>
      <p class="db-played">
        <b>{report.scenarioTitle}</b>
        <span>{t('debrief:chips.rules', { ruleset: report.ruleset.name, length: report.length.name })}</span>
      </p>
      <nav class="db-pages" aria-label={t('debrief:pages.label')}>
        {pages.map((one) => (
          <button key={one} type="button" aria-current={one === page ? 'page' : undefined} onClick={() => wishes.goToDebrief(one)}>
            {t(`debrief:pages.${one}`)}
          </button>
        ))}
      </nav>
      <p class="db-again">
        <button
          type="button"
          class="db-cloth-button"
          onClick={() => (decision === null ? wishes.playAgain() : wishes.playAgainFrom(decision))}
        >
          {decision === null ? t('debrief:play-again') : t('debrief:play-from')}
        </button>
        <button type="button" class="db-cloth-link" onClick={() => wishes.goToStart()}>
          {t('common:back-to-start')}
        </button>
      </p>
    </header>
  );
}
