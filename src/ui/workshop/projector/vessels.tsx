import type { ProjectorOutcome } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';

/** Inside of the drawn glass. */
const glass = { top: 10, bottom: 112 } as const;
const full = 100;

/** The five measures of one table as vessels: level, figure and word. They never crack. */
export function Vessels({ measures }: Pick<ProjectorOutcome, 'measures'>) {
  const { t } = useSpoken();
  return (
    <ul class="pw-vessels">
      {measures.map(({ id, value, name, band }) => {
        const level = glass.bottom - ((glass.bottom - glass.top) * value) / full;
        return (
          <li key={id}>
            <svg viewBox="0 0 90 124" aria-hidden="true" focusable="false">
              <path d="M12 114H84L88 120H20Z" class="pw-fill-shade" />
              <path
                d={`M${16 + (glass.bottom - level) * -0.06} ${level}H${74 + (glass.bottom - level) * 0.06}L72 112H18Z`}
                class="pw-liquid"
              />
              <path d="M8 6H82L73 114H17Z" class="pw-glass" />
              <path d="M16 14L23 104" class="pw-glass-light" />
            </svg>
            <b>{name}</b>
            <span>{t('projector:measure', { value, band })}</span>
          </li>
        );
      })}
    </ul>
  );
}
