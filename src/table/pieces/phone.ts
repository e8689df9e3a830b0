import { depths } from '../depths.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

const burstMs = 60;
const rings = 3;

export interface PhonePiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The phone: in the middle while a call has just come, else put back at the side. */
export function createPhone(kit: Kit): PhonePiece {
  const phone = createThing(kit, depths.phone, 'phone', 'phone--shadow');
  const handset = createPicture(kit, 'phone-ringing-handset').setVisible(false);
  const arcs = createPicture(kit, 'phone-ringing-arcs').setVisible(false);
  phone.top.add([handset, arcs]);
  let isRinging = false;

  /** Two bursts, a pause, three times: then the arcs stay as the sign of the call. */
  const ring = (): void => {
    const shake = [
      { goal: { angle: 2.4, x: 1.5 }, durationMs: burstMs },
      { goal: { angle: -2.4, x: -1.5 }, durationMs: burstMs },
    ];
    const rest = { goal: { angle: 0, x: 0 }, durationMs: burstMs };
    const pause = { goal: { angle: 0, x: 0 }, durationMs: 320 };
    kit.motion.along(handset, Array.from({ length: rings }, () => [...shake, ...shake, rest, pause]).flat());
  };

  return {
    draw: (model, layout) => {
      const rangBefore = isRinging;
      isRinging = model.phone === 'ringing' && !model.isActEnd;
      phone.show(isRinging ? 'phone-ringing-body' : 'phone', isRinging ? 'phone-ringing--shadow' : 'phone--shadow');
      handset.setVisible(isRinging);
      arcs.setVisible(isRinging);
      phone.stand(model.isActEnd ? null : isRinging ? layout.phoneRinging : layout.phoneResting);
      phone.lift(model.lifted === 'phone');
      if (isRinging && !rangBefore && !kit.motion.isStill()) ring();
      if (!isRinging) {
        kit.motion.stop(handset);
        handset.setAngle(0).setX(0);
      }
    },
  };
}
