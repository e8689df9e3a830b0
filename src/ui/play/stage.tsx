import { useEffect, useRef } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import type { StageMount } from '../mount.tsx';
import { Icon } from '../parts/icon.tsx';
import { RoomPicture } from './room-picture.tsx';
import { WholeFoot } from './whole-foot.tsx';
import { useAlone, useStrip, wantsWholeTable } from './whole-table.ts';

/**
 * Where the table is drawn. Until it arrives, and where it never does, a still room stands here in the same places, so
 * that nothing jumps. Holds nothing that must be read. Where it is a strip it can be enlarged over the words.
 */
export function Stage({ mount }: { readonly mount: StageMount }) {
  const { screen, view, t } = useModel();
  const place = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const canBeWhole = useStrip(host) && screen.value.name === 'play' && view.value !== null;
  const isWhole = canBeWhole && wantsWholeTable.value;
  useAlone(place, isWhole, ['.whole-close', '.strip-widen']);
  useEffect(() => {
    const unmount = host.current === null ? null : mount(host.current);
    return () => {
      unmount?.();
      wantsWholeTable.value = false;
    };
  }, []);
  const close = (): void => {
    wantsWholeTable.value = false;
  };
  const widen = (): void => {
    wantsWholeTable.value = true;
  };
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  /** What lies there takes its own clicks; the bare cloth of a strip asks to be seen whole. */
  const widenByClick = (event: MouseEvent): void => {
    if (canBeWhole && !event.defaultPrevented) widen();
  };
  return (
    <div
      class={`table-place ${isWhole ? 'table-whole' : ''}`}
      ref={place}
      {...(isWhole ? { role: 'dialog', 'aria-modal': true, 'aria-label': t('play:whole'), tabIndex: -1, onKeyDown: closeByKey } : {})}
    >
      <div class="room" aria-hidden="true">
        <RoomPicture />
      </div>
      <div class="stage" aria-hidden="true" ref={host} data-whole={isWhole ? '' : undefined} onClick={widenByClick} />
      {canBeWhole ? (
        <button type="button" class="strip-widen" onClick={widen} hidden={isWhole}>
          <Icon name="maximize-2" />
          <span class="hidden-text">{t('play:whole-open')}</span>
        </button>
      ) : null}
      {isWhole ? <WholeFoot onClose={close} /> : null}
    </div>
  );
}
