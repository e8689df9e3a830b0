import { drawLamp, drawPin, drawShutter, drawTape } from './desk-sounds.ts';
import { drawDeal, drawFlip, drawNewspaper, drawPaper } from './paper-sounds.ts';
import { drawAct, drawCall, drawGlass } from './ringing-sounds.ts';
import { drawPad, drawSeal } from './seal-sounds.ts';
import type { Sound } from './sound.ts';

/**
 * The samples of a sound, mono, between −0.9 and 0.9, at rest at both ends. A glass is drawn empty: whoever plays it bends it
 * to its level. Pure: the same sound is the same samples.
 */
export function renderSound(sound: Sound, rate: number): Float32Array {
  switch (sound.name) {
    case 'call':
      return drawCall(rate);
    case 'paper':
      return drawPaper(rate, sound.nth);
    case 'deal':
      return drawDeal(rate, sound.nth);
    case 'pad':
      return drawPad(rate);
    case 'seal':
      return drawSeal(rate);
    case 'pin':
      return drawPin(rate, sound.nth);
    case 'glass':
      return drawGlass(rate);
    case 'shutter':
      return drawShutter(rate, sound.goes);
    case 'tape':
      return drawTape(rate, sound.days);
    case 'flip':
      return drawFlip(rate);
    case 'newspaper':
      return drawNewspaper(rate);
    case 'lamp':
      return drawLamp(rate);
    case 'act':
      return drawAct(rate);
  }
}
