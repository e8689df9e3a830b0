import { depths } from '../depths.ts';
import { findHold } from '../hold.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

const rings = 3;
const bursts = 2;
const arcCount = 3;
/** Where the note of a call lies on the cloth, at the near edge of the phone. */
const noteSpot = { x: 98, y: 34 } as const;

export interface PhonePiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The phone: in the middle while a call has just come, else put back at the side, with a note once the call was taken. */
export function createPhone(kit: Kit): PhonePiece {
  const { motion } = kit;
  const phone = createThing(kit, depths.phone, 'phone', 'phone--shadow');
  const handset = createPicture(kit, 'phone-ringing-handset').setVisible(false);
  const arcs = Array.from({ length: arcCount }, (_, index) => createPicture(kit, `phone-ringing-arc-${index + 1}`).setVisible(false));
  phone.top.add([handset, ...arcs]);
  const note = kit.scene.add.container(noteSpot.x, noteSpot.y, [createPicture(kit, 'call-note--shadow'), createPicture(kit, 'call-note')]);
  phone.node.add(note);
  let wanted: boolean | null = null;
  let isRinging = false;

  /** Two bursts, a pause, three times: then the arcs stay as the sign of the call. */
  const ring = (): void => {
    const durationMs = times.ringBurst / 4;
    const burst = [
      { goal: { angle: 3, x: 2 }, durationMs },
      { goal: { angle: -3, x: -2 }, durationMs },
      { goal: { angle: 3, x: 2 }, durationMs },
      { goal: { angle: 0, x: 0 }, durationMs },
    ];
    const pause = { goal: { angle: 0, x: 0 }, durationMs: times.ringPause };
    const once = [...Array.from({ length: bursts }, () => burst).flat(), pause];
    motion.along(handset, Array.from({ length: rings }, () => once).flat(), { shows: phone.node });
    arcs.forEach((arc, index) => {
      arc.setVisible(false);
      motion.when(arc, { delayMs: (index + 1) * times.arcGap }, () => arc.setVisible(true));
    });
  };

  const pickUp = (): void => {
    isRinging = wanted === true;
    phone.show(isRinging ? 'phone-ringing-body' : 'phone', isRinging ? 'phone-ringing--shadow' : 'phone--shadow');
    handset.setVisible(isRinging);
    for (const part of [handset, ...arcs]) motion.stop(part);
    handset.setAngle(0).setX(0);
    for (const arc of arcs) arc.setVisible(isRinging);
  };

  return {
    draw: (model, layout) => {
      const place = (): void => phone.stand(model.isActEnd ? null : isRinging ? layout.phoneRinging : layout.phoneResting);
      const mustRing = model.phone === 'ringing' && !model.isActEnd;
      const calls = motion.isNew('called');
      if (mustRing !== wanted || calls || motion.isStill()) {
        wanted = mustRing;
        motion.when(phone, mustRing ? { kind: 'called' } : {}, () => {
          pickUp();
          place();
          if (calls) ring();
        });
      }
      place();
      note.setVisible(model.isCallNoted);
      phone.hold(findHold(model, 'phone'));
    },
  };
}
