import type { Agenda, AgendaItem } from '#workshop/rules/agenda.ts';
import type { SetupModel } from '../setup-model.ts';

/** The plan that the choice comes to: a tape to scale, and every part with its minutes. */
export function AgendaSheet({ model }: { readonly model: SetupModel }) {
  const { t } = model;
  const agenda = model.agenda.value;
  return (
    <section class="paper setup-sheet setup-agenda" aria-busy={agenda === null}>
      <h2 class="thick-thin">{t('workshop:setup.agenda')}</h2>
      {agenda === null ? <p class="muted">{t('workshop:setup.loading')}</p> : <Plan model={model} agenda={agenda} />}
    </section>
  );
}

function Plan({ model, agenda }: { readonly model: SetupModel; readonly agenda: Agenda }) {
  const { t, formats } = model;
  const texts = model.scenario.value?.texts ?? null;
  const blocks = groupItems(agenda.items);
  const acts = [...new Set(blocks.flatMap(({ act }) => act ?? []))];
  const wordBlock = ({ kind, act }: Block): string =>
    act === null || texts === null
      ? t(`workshop:setup.part.${kind === 'act' ? 'slack' : kind}`)
      : t('common:act-name', { number: acts.indexOf(act) + 1, name: texts.name('acts', act) });
  const wordPaces = ({ items }: Block): string => {
    const discussed = items.filter(({ pace }) => pace === 'discuss').length;
    const quick = items.filter(({ pace }) => pace === 'quick').length;
    const parts = [
      ...(discussed === 0 ? [] : [t('workshop:setup.discussed', { count: discussed })]),
      ...(quick === 0 ? [] : [t('workshop:setup.quick', { count: quick })]),
    ];
    return formats.value.list(parts);
  };
  return (
    <>
      <Tape agenda={agenda} blocks={blocks} />
      <p class="muted">{t('workshop:setup.tape-note')}</p>
      <table class="setup-plan">
        <thead>
          <tr>
            <th scope="col">{t('workshop:setup.from')}</th>
            <th scope="col">{t('workshop:setup.what')}</th>
            <th scope="col">{t('workshop:setup.minutes-head')}</th>
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) => (
            <tr key={block.startsAt} class={`plan-${block.kind}`}>
              <td>{wordStart(block.startsAt)}</td>
              <th scope="row">
                {wordBlock(block)} <small>{wordPaces(block)}</small>
              </th>
              <td>{formats.value.number(block.minutes)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t('workshop:setup.sum')}</th>
            <td>{formats.value.number(agenda.minutes)}</td>
          </tr>
        </tfoot>
      </table>
      {texts === null ? null : (
        <details class="setup-decisions">
          <summary>
            <b>{t('workshop:setup.each-decision')}</b>
          </summary>
          <ol>
            {agenda.items.flatMap(({ decision, pace, minutes }) =>
              decision === null || pace === null
                ? []
                : [
                    <li key={decision}>
                      <span>{texts.get('decisions', decision, 'question')}</span>
                      <small>
                        {t(`workshop:setup.pace.${pace}`)} {t('workshop:setup.of-minutes', { minutes: formats.value.number(minutes) })}
                      </small>
                    </li>,
                  ],
            )}
          </ol>
        </details>
      )}
    </>
  );
}

interface Block {
  readonly kind: Exclude<AgendaItem['kind'], 'decision' | 'reading'> | 'act';
  readonly act: string | null;
  readonly startsAt: number;
  readonly minutes: number;
  readonly items: readonly AgendaItem[];
}

/** The decisions and readings of an act are one block. Pure. */
function groupItems(items: readonly AgendaItem[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (item.act !== null && last?.act === item.act)
      blocks.splice(-1, 1, { ...last, minutes: last.minutes + item.minutes, items: [...last.items, item] });
    else {
      const kind = item.kind === 'decision' || item.kind === 'reading' ? 'act' : item.kind;
      blocks.push({ kind, act: item.act, startsAt: item.startsAt, minutes: item.minutes, items: [item] });
    }
  }
  return blocks;
}

/** 0:05. Pure. */
function wordStart(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** So wide is the tape for its whole time. */
const tapeWidth = 600;

/** The blocks to scale; the table below says the same, so nobody has to see it. */
function Tape({ agenda, blocks }: { readonly agenda: Agenda; readonly blocks: readonly Block[] }) {
  const scale = tapeWidth / agenda.minutes;
  return (
    <svg class="setup-tape" viewBox={`-2 0 ${tapeWidth + 4} 34`} aria-hidden="true" focusable="false">
      {blocks.map(({ kind, startsAt, minutes }) => (
        <rect key={startsAt} class={`tape-${kind}`} x={startsAt * scale} y="4" width={minutes * scale} height="26" />
      ))}
      {agenda.items.map(({ pace, startsAt, minutes }) =>
        pace === 'discuss' ? (
          <rect key={startsAt} class="tape-discuss" x={startsAt * scale} y="4" width={minutes * scale} height="26" />
        ) : null,
      )}
      {blocks.map(({ startsAt }) => (
        <path key={startsAt} class="tape-mark" d={`M${startsAt * scale} 0V34`} />
      ))}
      <path class="tape-mark" d={`M${tapeWidth} 0V34`} />
    </svg>
  );
}
