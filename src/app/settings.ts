import type { Settings } from '#ui/app-model.ts';

/** How a first visitor finds everything. */
export const defaultSettings: Settings = {
  ruleset: 'japan-2019',
  length: 'express',
  explain: 'each-act',
  confidence: true,
  view: 'table',
  renderer: 'canvas',
  theme: 'system',
  contrast: 'system',
  motion: 'system',
  textSize: 100,
  soundCall: 60,
  soundHand: 70,
  soundRoom: 30,
  muted: false,
  captions: true,
  letterKeys: true,
};

/** What each setting may be; `ruleset` is any word here, since the scenarios declare theirs. */
const choices = {
  length: ['express', 'standard', 'full'],
  explain: ['each-act', 'end'],
  confidence: [true, false],
  view: ['table', 'simple'],
  renderer: ['canvas', 'webgl'],
  theme: ['light', 'dark', 'system'],
  contrast: ['normal', 'high', 'system'],
  motion: ['full', 'reduced', 'system'],
  textSize: [100, 125, 150, 200],
  muted: [true, false],
  captions: [true, false],
  letterKeys: [true, false],
} as const;

/** The settings among stored values; whatever is missing or unheard of is as it is for a first visitor. Pure. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  return {
    ruleset: typeof stored['ruleset'] === 'string' ? stored['ruleset'] : defaultSettings.ruleset,
    length: pick('length', stored) ?? defaultSettings.length,
    explain: pick('explain', stored) ?? defaultSettings.explain,
    confidence: pick('confidence', stored) ?? defaultSettings.confidence,
    view: pick('view', stored) ?? defaultSettings.view,
    renderer: pick('renderer', stored) ?? defaultSettings.renderer,
    theme: pick('theme', stored) ?? defaultSettings.theme,
    contrast: pick('contrast', stored) ?? defaultSettings.contrast,
    motion: pick('motion', stored) ?? defaultSettings.motion,
    textSize: pick('textSize', stored) ?? defaultSettings.textSize,
    soundCall: readLevel('soundCall', stored),
    soundHand: readLevel('soundHand', stored),
    soundRoom: readLevel('soundRoom', stored),
    muted: pick('muted', stored) ?? defaultSettings.muted,
    captions: pick('captions', stored) ?? defaultSettings.captions,
    letterKeys: pick('letterKeys', stored) ?? defaultSettings.letterKeys,
  };
}

function readLevel(name: 'soundCall' | 'soundHand' | 'soundRoom', stored: Readonly<Record<string, unknown>>): number {
  const level = stored[name];
  return typeof level === 'number' && level >= 0 && level <= 100 ? Math.round(level) : defaultSettings[name];
}

/** Everything as a first visitor finds it, but for what is chosen per run. Pure. */
export function resetSettings({ length, ruleset }: Settings): Settings {
  return { ...defaultSettings, length, ruleset };
}

/** The value of one setting if it is one of its choices. Pure. */
export function pick<Name extends keyof typeof choices>(
  name: Name,
  from: Readonly<Record<string, unknown>>,
): (typeof choices)[Name][number] | null {
  const all: readonly (typeof choices)[Name][number][] = choices[name];
  return all.find((choice) => choice === from[name]) ?? null;
}
