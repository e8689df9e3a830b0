import 'virtual:fonts.css';
import { bringDeclaredFaces } from './faces.ts';
import { matchLanguage } from '#i18n/languages.ts';
import { mountProjector } from '#ui/workshop/mount-projector.tsx';
import type { WorkshopLink } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { openAudienceLink } from './audience-channel.ts';
import { showBootFailure } from './boot-screens.ts';
import { followMedia } from './browser-acts.ts';
import { loadWords } from './load-words.ts';
import { createConsoleLogger } from './logger.ts';
import { createProjectorPage, followLanguage } from './projector-page.ts';
import { type ProjectorPlace, readProjectorPlace } from './projector-key.ts';
import { pageTimer } from './sound-world.ts';
import { createWording } from './wording.ts';

/** A wall that nobody has sent a picture to. */
const noLink: WorkshopLink<ProjectorView> = { follow: () => () => undefined, close: () => undefined };

/** The way to the picture; what a workshop's socket needs is fetched only for one. */
async function openLink(place: ProjectorPlace): Promise<WorkshopLink<ProjectorView>> {
  switch (place.name) {
    case 'nowhere':
      return noLink;
    case 'screen':
      bringDeclaredFaces();
      return openAudienceLink(place.id, pageTimer);
    case 'workshop': {
      const { workshopServer } = await import('./workshop-server.ts');
      return workshopServer.openProjector(place.code, place.key);
    }
  }
}

/** Connects the wall with the browser. */
async function main(root: HTMLElement): Promise<void> {
  const place = readProjectorPlace(
    { fragment: window.location.hash, replace: (fragment) => window.history.replaceState(null, '', fragment) },
    () => window.sessionStorage,
  );
  // The facilitator's window may send this one elsewhere by another fragment.
  window.addEventListener('hashchange', () => window.location.reload());
  const language = matchLanguage(navigator.languages);
  const logger = createConsoleLogger();
  const load = (id: string) => loadWords(id, 'projector');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [words, link] = await Promise.all([load(language), openLink(place)]);
  const model = createProjectorPage({
    link,
    wording: createWording({ loadWords: load, logger, marksGaps: import.meta.env.DEV, zone }, language, words),
    logger,
    prefersStill: followMedia('(prefers-reduced-motion: reduce)'),
    now: () => Date.now(),
    every(ms, task) {
      const timer = window.setInterval(task, ms);
      return () => window.clearInterval(timer);
    },
  });
  // The other window is told at once when this one goes.
  window.addEventListener('pagehide', () => link.close());
  followLanguage(document, model);
  mountProjector(root, model);
}

const root = document.getElementById('app');
if (root !== null) {
  try {
    await main(root);
  } catch (error) {
    createConsoleLogger().error('app/not-started', { problem: error });
    showBootFailure(root);
  }
}
