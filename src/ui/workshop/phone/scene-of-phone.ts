import type { PhoneView } from '#workshop/protocol/phone-view.ts';

/** What a seated phone shows. */
export type PhoneScene =
  | 'arriving'
  | 'lobby'
  | 'observing'
  | 'reading'
  | 'answering'
  | 'talking'
  | 'decided'
  | 'act-ended'
  | 'story-ended'
  | 'committing';

/** The scene of a view; null: nothing has come yet. Pure. */
export function sceneOfPhone(view: PhoneView | null): PhoneScene {
  if (view === null) return 'arriving';
  if (view.phase === 'lobby') return 'lobby';
  if (view.phase !== 'running') return 'committing';
  if (view.me.observes) return 'observing';
  switch (view.stage) {
    case 'waiting':
    case 'reading':
      return 'reading';
    case 'answering':
      return view.question === null ? 'reading' : 'answering';
    case 'talking':
      return view.question === null || view.first === null ? 'reading' : 'talking';
    case 'settled':
      return view.decided === null ? 'reading' : 'decided';
    case 'act-ended':
      return 'act-ended';
    case 'ended':
      return 'story-ended';
  }
}
