import { useEffect, useRef } from 'preact/hooks';
import type { StageMount } from '../mount.tsx';
import { RoomPicture } from './room-picture.tsx';

/**
 * Where the table is drawn. Until it arrives, and where it never does, a still room stands here in the same places, so
 * that nothing jumps. Holds nothing that must be read.
 */
export function Stage({ mount }: { readonly mount: StageMount }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current !== null) mount(host.current);
  }, []);
  return (
    <>
      <div class="room" aria-hidden="true">
        <RoomPicture />
      </div>
      <div class="stage" aria-hidden="true" ref={host} />
    </>
  );
}
