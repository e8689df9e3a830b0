import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { entryOf } from '../parts/entry-of.ts';
import { Prose } from '../parts/prose.tsx';
import { SealBox, SealMark } from '../parts/seal-box.tsx';
import { SetupChips } from '../parts/setup-chips.tsx';

/** Who you are, at what pace, under which law, and what is judged. To sit down is the first decision, so the button is vermilion. */
export function BriefSheet({ open }: { readonly open: OpenScenario }) {
  const model = useModel();
  const { t, wishes } = model;
  const entry = entryOf(model, open.key);
  return (
    <section class="decision">
      <div class="paper sheet">
        <div class="question thick-thin">
          <div>
            <p class="kicker kicker-plain">{open.texts.scenario('title')}</p>
            <h2 class="as-question">{open.texts.findScenario('you-are') ?? t('brief:you-are')}</h2>
          </div>
          <SealBox angle={null} />
        </div>
        <div class="brief-body">
          <Prose text={open.texts.scenario('who')} />
          {entry === undefined ? null : <SetupChips entry={entry} />}
          <div class="judged">
            <Prose text={open.texts.scenario('judged')} />
          </div>
        </div>
      </div>
      <div class="act">
        <span class="muted">{t('brief:resume-later')}</span>
        <button type="button" class="button button-decide" data-action="continue" onClick={() => wishes.beginPlay()}>
          <SealMark />
          {t('brief:sit-down')}
        </button>
      </div>
    </section>
  );
}
