import { useState } from 'preact/hooks';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { ActEndScreen } from './act-end-screen.tsx';
import { ActRow, NoAct } from './act-row.tsx';
import { AnsweringScreen } from './answering-screen.tsx';
import { CommitScreen } from './commit-screen.tsx';
import { DecidedScreen } from './decided-screen.tsx';
import { JoinScreen } from './join-screen.tsx';
import { LiveNews } from './live-news.tsx';
import { LobbyScreen, RoleChoice } from './lobby-screen.tsx';
import { MenuSheet } from './menu-sheet.tsx';
import { ObserverScreen } from './observer-screen.tsx';
import { OverScreen } from './over-screen.tsx';
import { usePhone } from './phone-context.ts';
import { PhoneHead } from './phone-head.tsx';
import { ReadingScreen } from './reading-screen.tsx';
import { sceneOfPhone } from './scene-of-phone.ts';
import { ScenePicture } from './scene-picture.tsx';
import { Sheet } from './sheet.tsx';
import { Strips } from './strips.tsx';
import { TalkingScreen } from './talking-screen.tsx';

/** Everything on a participant's phone. */
export function PhoneScreen() {
  const { t, place, view } = usePhone();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const shown = view.value;
  const where = place.value === 'seated' ? (shown?.where ?? null) : null;
  return (
    <div class="ph" data-light={where?.light ?? 'morning'} data-season={where?.season ?? 'may'}>
      <LiveNews />
      <a class="skip-link" href="#words" onClick={goToWords}>
        {t('phone:skip')}
      </a>
      <PhoneHead onMenu={() => setMenuOpen(true)} />
      {place.value === 'seated' ? <Strips /> : null}
      <ScenePicture />
      {place.value === 'join' ? <JoinScreen /> : place.value === 'ended' ? <OverScreen /> : <Seated view={shown} />}
      {isMenuOpen ? <MenuSheet onClose={() => setMenuOpen(false)} /> : null}
    </div>
  );
}

/** Moves the focus and leaves the address alone, which may hold a code. */
function goToWords(event: { readonly currentTarget: HTMLElement; preventDefault(): void }): void {
  event.preventDefault();
  event.currentTarget.parentElement?.querySelector<HTMLElement>('main h1')?.focus();
}

function Seated({ view }: { readonly view: PhoneView | null }) {
  if (view === null) return <Arriving />;
  const scene = sceneOfPhone(view);
  const decision = view.question?.decision ?? '';
  if (scene !== 'lobby' && scene !== 'committing' && view.me.role === null && !view.me.observes && view.freeRoles.length > 0)
    return <RoleChoice view={view} />;
  switch (scene) {
    case 'arriving':
      return <Arriving />;
    case 'lobby':
      return <LobbyScreen view={view} />;
    case 'observing':
      return <ObserverScreen view={view} />;
    case 'answering':
      return view.question === null ? null : <AnsweringScreen key={decision} view={view} question={view.question} />;
    case 'talking':
      return view.question === null || view.first === null ? null : (
        <TalkingScreen key={decision} view={view} question={view.question} first={view.first} />
      );
    case 'decided':
      return view.decided === null ? null : <DecidedScreen view={view} decided={view.decided} />;
    case 'reading':
      return <ReadingScreen view={view} next={null} />;
    case 'act-ended':
    case 'story-ended':
      return <ActEndScreen view={view} />;
    case 'committing':
      return <CommitScreen view={view} />;
  }
}

function Arriving() {
  const { t } = usePhone();
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet heading={t('phone:join.arriving')} change="arriving" />
      </main>
      <ActRow>
        <NoAct>{t('phone:lobby.sleep')}</NoAct>
      </ActRow>
    </>
  );
}
