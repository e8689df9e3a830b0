import { batch } from '@preact/signals';
import type { AppModel } from '#ui/app-model.ts';
import type { Desk } from './desk.ts';
import type { RunOpener } from './open-run.ts';
import { isPackKey } from './pack-shelf.ts';
import type { Place } from './place.ts';
import type { Asked } from './read-url.ts';
import type { HowShown } from './screen-flow.ts';

type DebriefPage = Parameters<AppModel['wishes']['goToDebrief']>[0];

/** Going from screen to screen. No way loses a run: it lies in its save, and Back finds it there. */
export interface Visits {
  begin(asked: Asked): void;
  goToStart(how?: HowShown): void;
  goToLibrary(how?: HowShown): void;
  goToDebrief(page: DebriefPage, decision: string | null): void;
}

/** The ways over one desk; listens to the Back button. */
export function createVisits(desk: Desk, opener: RunOpener): Visits {
  const { ports, board, flow, lessons, play, saveShelf, shelf, wording } = desk;

  const goAway = (name: 'start' | 'library', how?: HowShown): void =>
    batch(() => {
      opener.leaveTable();
      saveShelf.refresh();
      flow.show({ name }, how);
    });

  const goTo = (place: Place | null): void => {
    // A course that has been left is over on this page.
    if (flow.screen.peek().name === 'left') return;
    const screen = place?.screen ?? { name: 'start' };
    const isHere = place !== null && place.save !== null && place.save === play.run.peek()?.id;
    const page = screen.name === 'debrief' ? { page: screen.page, decision: screen.decision } : undefined;
    if (screen.name === 'start' || screen.name === 'library') goAway(screen.name, 'silent');
    else if (screen.name === 'brief') openBrief(place?.scenario ?? null);
    else if (isHere && (screen.name === 'play' ? play.view.peek()?.phase !== 'ended' : lessons.debrief.peek() !== null))
      flow.show(screen, 'silent');
    else if (place?.save !== null && place?.save !== undefined) opener.resume(place.save, 'silent', page);
    else goAway('start', 'replace');
  };

  const openBrief = (scenario: string | null): void => {
    if (scenario !== null && (isPackKey(scenario) || desk.finder.isOwn(scenario))) opener.openBrief(scenario, 'silent');
    else goAway('start', 'replace');
  };

  /** What the player has brought is listed as soon as it has been read; without any, nothing is fetched for it. */
  const lookThroughPacks = (): void => {
    desk.packs.look().catch(() => ports.logger.warn('app/packs-not-read'));
  };

  /** The likeliest scenario is fetched while the start page is read; one that the address names is being opened already. */
  const fetchAhead = (): void => {
    const likeliest = saveShelf.resumable.peek()[0]?.scenario ?? ports.catalogue[0]?.id;
    if (likeliest === undefined) return;
    ports.whenIdle(() => {
      shelf.load(likeliest, wording.language.peek()).catch(() => ports.logger.warn('app/not-fetched-ahead', { scenario: likeliest }));
    });
  };

  ports.history.listen(goTo);

  return {
    begin(asked) {
      for (const { code, params } of asked.doubts) board.post(code, { params });
      const place = ports.history.current();
      if (place !== null) goTo(place);
      else if (asked.scenario !== null) opener.openBrief(asked.scenario, 'replace');
      else goAway('start', 'replace');
      saveShelf.refresh();
      lookThroughPacks();
      if ((place?.scenario ?? asked.scenario ?? null) === null) fetchAhead();
    },
    goToStart: (how) => goAway('start', how),
    goToLibrary(how) {
      lookThroughPacks();
      void flow.fetchThen(
        'screen',
        () => ports.bringLibraryFaces(wording.language.peek()),
        () => goAway('library', how),
      );
    },
    goToDebrief(page, decision) {
      if (flow.screen.peek().name === 'debrief' && lessons.debrief.peek() !== null) flow.show({ name: 'debrief', page, decision });
      else opener.showDebrief(page, decision);
    },
  };
}
