import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { sourcesAskedFor } from '../dialogs/menu-state.ts';
import { Badge } from '../parts/badge.tsx';

interface FactLineProps {
  readonly entry: string;
  readonly open: OpenScenario;
}

/** One entry of the published course beside an inject, with its label and the way to its source. */
export function FactLine({ entry, open }: FactLineProps) {
  const { t, overlay } = useModel();
  const known = open.history.find((one) => one.id === entry);
  if (known === undefined) return null;
  const showSources = (): void => {
    sourcesAskedFor.value = known.sources;
    overlay.value = 'sources';
  };
  return (
    <p class="fact">
      <span class="fact-case">{t('play:real-case')}</span>
      <Badge kind={known.label} />
      <span>{open.texts.find('history', entry, 'short') ?? open.texts.get('history', entry, 'body')}</span>
      <button type="button" class="quiet" onClick={showSources}>
        {t('common:sources')}
      </button>
    </p>
  );
}
