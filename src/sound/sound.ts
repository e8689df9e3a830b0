/** What can be heard once, and what makes one of its kind differ from the next. */
export type Sound =
  /** The level of a vessel, 0–100, goes from one to the other. */
  | { readonly name: 'glass'; readonly from: number; readonly to: number }
  /** So many days pass. */
  | { readonly name: 'tape'; readonly days: number }
  | { readonly name: 'shutter'; readonly goes: 'down' | 'up' }
  /** `nth` tells repeated ones apart. */
  | { readonly name: 'deal' | 'paper' | 'pin'; readonly nth: number }
  | { readonly name: 'call' | 'pad' | 'seal' | 'flip' | 'newspaper' | 'lamp' | 'act' };

export type SoundName = Sound['name'];

/** Which of the three sliders a sound follows. Nothing that is heard once belongs to the room. */
export type SoundGroup = 'call' | 'hand' | 'room';

/** The slider of a sound: the telephone is a call, all that hands do is the other. Pure. */
export function groupOf(name: SoundName): SoundGroup {
  return name === 'call' ? 'call' : 'hand';
}
