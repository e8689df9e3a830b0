import type { PhoneDecided, PhoneView } from '#workshop/protocol/phone-view.ts';
import { Chips } from '../../parts/chips.tsx';
import { Swatch } from '../../parts/swatch.tsx';
import { ActRow, NoAct } from './act-row.tsx';
import { PaperSlips } from './paper-slips.tsx';
import { usePhone } from './phone-context.ts';
import { Aside, Sheet } from './sheet.tsx';

interface DecidedProps {
  readonly view: PhoneView;
  readonly decided: PhoneDecided;
}

/** What the team has decided, how it spoke before and after, whether what one knew was said, and what follows. */
export function DecidedScreen({ view, decided }: DecidedProps) {
  const { t, formats } = usePhone();
  const time = formats.value.hour(decided.at);
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet
          kicker={t('phone:decided.kicker', { number: view.team.number })}
          heading={decided.label}
          change={`decided ${decided.at}`}
          beside={<SealImprint />}
        >
          <p class="ph-body">{t(`phone:decided.by-${decided.by}`, { time })}</p>
          <BeforeAfter decided={decided} />
          {decided.moved === null ? null : (
            <p class="ph-body">
              {decided.moved === 0 ? t('phone:decided.moved-none') : t('phone:decided.moved', { count: decided.moved })}
            </p>
          )}
        </Sheet>
        {view.papers.length === 0 ? null : (
          <Aside heading={t('phone:decided.outcome')}>
            <PaperSlips papers={view.papers} />
          </Aside>
        )}
      </main>
      <ActRow>{view.asksIfSaid ? <WasItSaid view={view} /> : <NoAct>{t('phone:decided.next')}</NoAct>}</ActRow>
    </>
  );
}

/** The box in which the seal has landed. Decoration: the words say it too. */
function SealImprint() {
  const { t } = usePhone();
  const [upper = '', lower = ''] = t('phone:seal-word');
  return (
    <div class="seal-box ph-seal" aria-hidden="true">
      <span>{t('phone:seal')}</span>
      <svg class="imprint" viewBox="-50 -50 100 100" focusable="false">
        <g transform="rotate(-7)">
          <circle r="46" stroke-width="6" />
          <circle r="39" stroke-width="1.6" />
          <text y="-4">{upper}</text>
          <text y="27">{lower}</text>
        </g>
      </svg>
    </div>
  );
}

function BeforeAfter({ decided }: { readonly decided: PhoneDecided }) {
  const { t } = usePhone();
  const hasSecond = decided.rows.some((row) => row.second !== null);
  return (
    <table class="ph-counts">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden-text">{t('phone:decided.option')}</span>
          </th>
          <th scope="col">{t('phone:decided.before')}</th>
          {hasSecond ? <th scope="col">{t('phone:decided.after')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {decided.rows.map(({ option, slot, label, first, second }) => (
          <tr key={option} class={option === decided.option ? 'ph-counts-taken' : ''}>
            <th scope="row">
              <span>
                <Swatch slot={slot} />
                {label}
              </span>
            </th>
            <td class="figure">{first}</td>
            {hasSecond ? <td class="figure">{second}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Asked once of whoever knew something: it feeds the report on what was never said. */
function WasItSaid({ view }: { readonly view: PhoneView }) {
  const model = usePhone();
  const { t } = model;
  const decision = view.question?.decision ?? null;
  return (
    <Chips
      class="ph-said-ask"
      legend={t('phone:decided.said-ask')}
      chosen={null}
      onChoose={(said) => {
        if (decision !== null) void model.send({ type: 'fact.tell', decision, said: said === 'yes' });
      }}
      chips={[
        { value: 'yes', label: t('phone:decided.said-yes') },
        { value: 'no', label: t('phone:decided.said-no') },
      ]}
    />
  );
}
