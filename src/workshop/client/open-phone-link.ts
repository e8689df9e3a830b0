import type { PhoneLink } from '#workshop/protocol/link.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import type { LinkMemory, LinkWorld } from './link-world.ts';
import { openLink } from './open-link.ts';
import { parseKeptSeat, parseSeat } from './parse-server-message.ts';

const seatName = 'breach-tabletop/seat';
const numbersName = 'breach-tabletop/seat-numbers';
/** After these the seat is nobody's any more. */
const forgotten: readonly WorkshopRefusal[] = ['workshop/removed', 'workshop/unknown-seat', 'workshop/unknown-code', 'workshop/over'];

/** How a phone comes to its workshop. */
export interface PhoneArrival {
  readonly code: string;
  /** The view comes in it. */
  readonly language: string;
  readonly observes: boolean;
  readonly nickname: number;
}

/** A phone's link, which can also change its language. */
export interface SeatLink extends PhoneLink<PhoneView> {
  /** Has the view told in another language from now on. */
  speak(language: string): void;
}

/** The code of the workshop in which this device has a seat, or null. Never throws. */
export function findKeptSeat(memory: LinkMemory): string | null {
  return parseKeptSeat(memory.read(seatName))?.code ?? null;
}

/** Forgets the seat that this device has kept: nobody comes back to it. */
export function forgetSeat(memory: LinkMemory): void {
  memory.drop(seatName);
}

/**
 * Takes a seat in a workshop, or the one this device has there already, and keeps it through sleep, reloads, other networks and
 * restarts of the server. What is sent while the line is broken is sent when it is whole again. Never throws.
 */
export function openPhoneLink(world: LinkWorld, { code, language, observes, nickname }: PhoneArrival): SeatLink {
  let spoken = language;
  const findSeat = (): string | null => {
    const kept = parseKeptSeat(world.memory.read(seatName));
    return kept?.code === code ? kept.seat : null;
  };
  let seat = findSeat();
  const link = openLink(world, {
    kind: 'phone',
    numbers: numbersName,
    keepsCommands: true,
    request: () =>
      seat === null ? { code, as: 'newcomer', language: spoken, observes, nickname } : { code, as: 'seat', seat, language: spoken },
    hear(type, payload) {
      const given = type === 'seat' ? parseSeat(payload) : null;
      if (given === null) return;
      seat = given.seat;
      world.memory.write(seatName, JSON.stringify({ code, seat }));
    },
    refused(refusal) {
      if (seat !== null && forgotten.includes(refusal)) forgetSeat(world.memory);
    },
  });
  return {
    follow: link.follow,
    close: link.close,
    send: link.ask,
    speak(next) {
      if (next === spoken) return;
      spoken = next;
      link.rejoin();
    },
  };
}
