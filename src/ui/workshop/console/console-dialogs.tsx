import { useEffect, useRef } from 'preact/hooks';
import { SheetDialog } from '../../dialogs/sheet-dialog.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { useConsole } from './console-parts.ts';
import { InsertSheet } from './insert-sheet.tsx';
import { listEmpty, listMeant } from './list-meant.ts';
import { LogSheet } from './log-sheet.tsx';
import { MessageSheet } from './message-sheet.tsx';
import { MoreSheet } from './more-sheet.tsx';
import { OverrideSheet } from './override-sheet.tsx';
import { ParkSheet } from './park-sheet.tsx';
import { PeopleSheet } from './people-sheet.tsx';
import { RewindSheet } from './rewind-sheet.tsx';
import { SkipSheet } from './skip-sheet.tsx';
import { wordTeams } from './word-target.ts';

/** The sheet that lies over the console, if any; closed, it gives the focus back to what opened it. */
export function ConsoleDialogs() {
  const { model, dialog, target, view } = useConsole();
  const { t, formats } = model;
  const open = dialog.value;
  useFocusBack(open !== null);
  if (open === null) return null;
  // A sheet that gives way to another one closes late, and not the other one with it.
  const close = (): void => {
    if (dialog.peek() === open) dialog.value = null;
  };
  const isForTeams =
    open.name === 'message' || open.name === 'insert' || open.name === 'skip' || open.name === 'override' || open.name === 'rewind';
  return (
    <SheetDialog
      key={open.name}
      heading={t(
        open.name === 'override'
          ? `workshop:dialogs.override.${isLevel() ? 'heading-level' : 'heading'}`
          : `workshop:dialogs.${open.name}.heading`,
      )}
      {...(isForTeams && view.setup.mode !== 'screen'
        ? { note: t('workshop:dialogs.for', { teams: wordTeams(target, t, formats.value) }) }
        : {})}
      class={`cs-sheet cs-sheet-${open.name}`}
      isForWriting={open.name === 'park'}
      onClose={close}
    >
      <Sheet close={close} />
    </SheetDialog>
  );

  function isLevel(): boolean {
    return listMeant(view, target).every(({ stage, leading }) => stage === 'talking' && leading === null);
  }
}

/** Gives the focus back to what opened the first of several sheets; the browser knows only the way back from the last. */
function useFocusBack(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  if (isOpen && opener.current === null) opener.current = document.activeElement;
  useEffect(() => {
    if (isOpen) return;
    const { current } = opener;
    opener.current = null;
    if (current instanceof HTMLElement && document.activeElement === document.body) current.focus();
  }, [isOpen]);
}

function Sheet({ close }: { readonly close: () => void }) {
  const { model, dialog, view, target, ask } = useConsole();
  const { t } = model;
  const open = dialog.value;
  switch (open?.name) {
    case undefined:
      return null;
    case 'begin':
      return (
        <ConfirmSheet
          words={t('workshop:dialogs.begin.words', {
            teams: wordTeams(listEmpty(view), t, model.formats.value),
          })}
          yes={t('workshop:bar.start')}
          onYes={() => ask({ type: 'workshop.start' })}
          close={close}
        />
      );
    case 'reveal': {
      const waiting = listMeant(view, target)
        .filter(({ stage }) => stage === 'answering')
        .reduce((sum, { answered }) => sum + answered.of - answered.count, 0);
      return (
        <ConfirmSheet
          words={t('workshop:dialogs.reveal.words', { count: waiting })}
          yes={t('workshop:bar.reveal')}
          onYes={() => ask({ type: 'answers.reveal', target })}
          close={close}
        />
      );
    }
    case 'debrief':
      return (
        <ConfirmSheet
          words={t('workshop:dialogs.debrief.words')}
          yes={t('workshop:bar.to-debrief')}
          onYes={() => ask({ type: 'workshop.debrief' })}
          close={close}
        />
      );
    case 'close':
      return (
        <ConfirmSheet
          words={t('workshop:dialogs.close.words')}
          yes={t('workshop:dialogs.close.yes')}
          onYes={() => ask({ type: 'workshop.close' })}
          close={close}
        />
      );
    case 'erase':
      return (
        <ConfirmSheet
          words={t('workshop:dialogs.erase.words')}
          yes={t('workshop:dialogs.erase.yes')}
          onYes={() => model.erase()}
          close={close}
        />
      );
    case 'key':
      return (
        <ConfirmSheet
          words={t('workshop:dialogs.key.words')}
          yes={t('workshop:dialogs.key.yes')}
          onYes={() => model.rotateKey()}
          close={close}
        />
      );
    case 'override':
      return <OverrideSheet close={close} />;
    case 'rewind':
      return <RewindSheet close={close} />;
    case 'message':
      return <MessageSheet close={close} />;
    case 'insert':
      return <InsertSheet close={close} />;
    case 'skip':
      return <SkipSheet close={close} />;
    case 'more':
      return <MoreSheet close={close} />;
    case 'people':
      return <PeopleSheet />;
    case 'park':
      return <ParkSheet />;
    case 'log':
      return <LogSheet />;
  }
}
