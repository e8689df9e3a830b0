import type { Light } from '#shared/daylight.ts';
import { renderSound } from './render-sound.ts';
import { pitchOfLevel } from './ringing-sounds.ts';
import { drawRoomTone } from './room-tone.ts';
import { groupOf, type Sound, type SoundGroup } from './sound.ts';

/** How loud each group is, 0–100, and whether anything may be heard at all. */
export interface Loudness {
  readonly call: number;
  readonly hand: number;
  readonly room: number;
  readonly muted: boolean;
}

/** Sounds what it is told to. Nothing it cannot do is an error of the game's. */
export interface Player {
  /** Sounds once, so many ms from now; nothing while muted or while the browser holds sound back. */
  play(sound: Sound, delayMs: number): void;
  /** What tells how loud a group is; of the room nothing where it can be heard anyway. */
  playSample(group: SoundGroup): void;
  /** The room at rest by its light, faded over; null where there is no room. */
  setRoom(light: Light | null): void;
  setLoudness(loudness: Loudness): void;
  /** Lets the browser sound again, as far as it allows; resolves when it does. */
  wake(): Promise<void>;
  /** Everything stands still until it is woken. */
  sleep(): void;
}

/** The room's tone has nothing above 1 kHz: a quarter of the samples says it as well. */
const roomRate = 11_025;
const fadeSeconds = 1.2;
const sampleSeconds = 2.4;
/** A level that changes takes so long. */
const levelMovesSeconds = 0.4;
/** Long enough to make no click, short enough to be at once. */
const stepSeconds = 0.03;

/** The room's tone while it runs. */
interface Tone {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

/** A player over a browser's audio context. */
export function createPlayer(context: AudioContext): Player {
  const buffers = new Map<string, AudioBuffer>();
  const master = context.createGain();
  master.connect(context.destination);
  const makeGroup = (): GainNode => {
    const gain = context.createGain();
    gain.connect(master);
    return gain;
  };
  const groups: Readonly<Record<SoundGroup, GainNode>> = { call: makeGroup(), hand: makeGroup(), room: makeGroup() };
  let isMuted = false;
  let light: Light | null = null;
  let tone: Tone | null = null;

  const bufferOf = (key: string, rate: number, draw: () => Float32Array): AudioBuffer => {
    const known = buffers.get(key);
    if (known !== undefined) return known;
    const samples = draw();
    const buffer = context.createBuffer(1, samples.length, rate);
    buffer.getChannelData(0).set(samples);
    buffers.set(key, buffer);
    return buffer;
  };

  const glide = ({ gain }: GainNode, to: number, seconds: number): void => {
    const now = context.currentTime;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(gain.value, now);
    gain.linearRampToValueAtTime(to, now + seconds);
  };

  const makeTone = (of: Light, rises: number): Tone => {
    const source = context.createBufferSource();
    source.buffer = bufferOf(`room ${of}`, roomRate, () => drawRoomTone(roomRate, of));
    source.loop = true;
    const gain = context.createGain();
    gain.gain.value = 0;
    source.connect(gain).connect(groups.room);
    source.addEventListener('ended', () => gain.disconnect());
    source.start();
    glide(gain, 1, rises);
    return { source, gain };
  };

  /** Whatever the room sounded fades over into its present light, or into nothing. */
  const followRoom = (): void => {
    if (tone !== null) {
      glide(tone.gain, 0, fadeSeconds);
      tone.source.stop(context.currentTime + fadeSeconds);
    }
    tone = light === null || isMuted ? null : makeTone(light, fadeSeconds);
  };

  const sampleRoom = (): void => {
    if (tone !== null || isMuted || context.state !== 'running') return;
    const { source, gain } = makeTone('evening', sampleSeconds / 4);
    const ends = context.currentTime + sampleSeconds;
    gain.gain.setValueAtTime(1, ends - sampleSeconds / 4);
    gain.gain.linearRampToValueAtTime(0, ends);
    source.stop(ends);
  };

  const play = (sound: Sound, delayMs: number): void => {
    if (isMuted || context.state !== 'running') return;
    const source = context.createBufferSource();
    const begins = context.currentTime + delayMs / 1000;
    const key = sound.name === 'glass' ? sound.name : JSON.stringify(sound);
    source.buffer = bufferOf(key, context.sampleRate, () => renderSound(sound, context.sampleRate));
    if (sound.name === 'glass') {
      source.playbackRate.setValueAtTime(pitchOfLevel(sound.from), begins);
      source.playbackRate.exponentialRampToValueAtTime(pitchOfLevel(sound.to), begins + levelMovesSeconds);
    }
    source.connect(groups[groupOf(sound.name)]);
    source.start(begins);
  };

  return {
    play,
    playSample(group) {
      if (group === 'room') sampleRoom();
      else play({ name: group === 'call' ? 'call' : 'seal' }, 0);
    },
    setRoom(next) {
      if (next === light) return;
      light = next;
      followRoom();
    },
    setLoudness({ muted, ...levels }) {
      glide(groups.call, gainOf(levels.call), stepSeconds);
      glide(groups.hand, gainOf(levels.hand), stepSeconds);
      glide(groups.room, gainOf(levels.room), stepSeconds);
      glide(master, muted ? 0 : 1, stepSeconds);
      if (muted === isMuted) return;
      isMuted = muted;
      followRoom();
    },
    wake: () => context.resume(),
    sleep: () => void context.suspend(),
  };
}

/** A slider's figure as a gain: the ear hears proportions, so half way is a third as strong. Pure. */
export function gainOf(percent: number): number {
  return (Math.min(100, Math.max(0, percent)) / 100) ** 1.6;
}
