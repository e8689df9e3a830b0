import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { PinModel, SceneModel } from '../scene-model.ts';
import { findPin } from '../tape-geometry.ts';

const dropHeight = 40;

export interface TapePins {
  /** Pins what has a day, lifted with the paper by `up`. */
  stick(model: SceneModel, layout: Layout, up: number): void;
}

interface Pin {
  readonly node: Phaser.GameObjects.Container;
  readonly body: Phaser.GameObjects.Image;
  kind: PinModel['kind'];
}

/** The pins of the tape: each drops when its day is set, and one that was due turns over when its duty is met. */
export function createTapePins(kit: Kit): TapePins {
  const { motion } = kit;
  const pins = new Map<string, Pin>();

  const create = ({ kind }: PinModel): Pin => {
    const body = createPicture(kit, `pin-${kind}`);
    const node = kit.scene.add.container(0, 0, [createPicture(kit, 'pin--shadow'), body]).setDepth(depths.pins);
    return { node, body, kind };
  };

  const show = (pin: Pin, kind: PinModel['kind']): void => {
    setPicture(kit, pin.body, `pin-${kind}`);
    pin.body.setScale(0, 1 / kit.sheet);
  };

  const flip = (pin: Pin, kind: PinModel['kind']): void => {
    pin.kind = kind;
    const wide = 1 / kit.sheet;
    const durationMs = times.pinFlip / 2;
    motion.along(
      pin.body,
      [
        { goal: { scaleX: 0 }, durationMs, done: () => show(pin, kind) },
        { goal: { scaleX: wide }, durationMs },
      ],
      { kind: 'duties-met', shows: pin.node },
    );
  };

  return {
    stick: (model, layout, up) => {
      const { scale } = layout.tape;
      const seen = new Set<string>();
      for (const one of model.pins) {
        seen.add(one.key);
        const { x, y } = findPin(layout, model.tape, one.day);
        const goal = { x, y: y - up, alpha: 1 };
        const known = pins.get(one.key);
        const pin = known ?? create(one);
        pins.set(one.key, pin);
        pin.node.setScale(scale);
        if (known === undefined)
          motion.to(pin.node, goal, times.pinDrop, { kind: 'pins', ease: 'leave', from: { x, y: y - dropHeight * scale, alpha: 0 } });
        else if (pin.kind !== one.kind) {
          flip(pin, one.kind);
          motion.to(pin.node, goal, times.slide, { kind: 'duties-met', delayMs: times.pinFlip, ease: 'swing' });
        } else motion.to(pin.node, goal, times.pinDrop);
      }
      for (const [key, { node, body }] of pins) {
        if (seen.has(key)) continue;
        pins.delete(key);
        motion.stop(node);
        motion.stop(body);
        node.destroy();
      }
    },
  };
}
