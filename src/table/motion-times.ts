/** How long everything on the table moves, in ms, and how: the one place that says so. */
export const times = {
  /** A thing that is pointed at is lifted, or laid down again. */
  point: 150,
  /** A card that is chosen rises further. */
  choose: 160,
  /** Things that make room for each other. */
  slide: 320,
  deal: 180,
  dealGap: 60,
  darken: 200,
  sealLift: 160,
  sealInk: 140,
  sealCarry: 160,
  sealPress: 60,
  sealRise: 140,
  sealReturn: 220,
  /** A paper comes; its shadow closes when it touches the cloth. */
  arrive: 320,
  shadowClose: 80,
  unfold: 350,
  flip: 260,
  /** What lay in the middle goes to the tray. */
  tidy: 240,
  /** The strip of the end of an act drops. */
  strip: 350,
  crossFade: 1200,
  lampPool: 200,
  stepForward: 200,
  level: 400,
  tilt: 400,
  feed: 320,
  /** The hatch of the exposure is drawn once it is known. */
  hatch: 400,
  pinDrop: 160,
  pinFlip: 200,
  ringBurst: 240,
  ringPause: 320,
  arcGap: 80,
  shutterStep: 60,
  tagSwing: 300,
} as const;

/** From the seal's lifting to its touching the card. */
export const sealLandsMs = times.sealLift + times.sealInk + times.sealCarry;

/** How something moves: it arrives and is laid down, it leaves or falls, it swings to and fro, it runs evenly. */
export type Ease = 'arrive' | 'leave' | 'swing' | 'even';

/** The eases: shares of the way by shares of the time. */
export const eases: Readonly<Record<Ease, (share: number) => number>> = {
  arrive: (share) => 1 - (1 - share) ** 3,
  leave: (share) => share ** 3,
  swing: (share) => (1 - Math.cos(Math.PI * share)) / 2,
  even: (share) => share,
};
