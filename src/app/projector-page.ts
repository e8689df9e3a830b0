import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { isLanguage } from '#i18n/languages.ts';
import type { Logger } from '#session/ports.ts';
import type { ProjectorModel } from '#ui/workshop/projector-model.ts';
import type { LinkStatus, WorkshopLink } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { Wording } from './wording.ts';

/** All that the audience's window needs of the world. */
export interface ProjectorWorld {
  readonly link: WorkshopLink<ProjectorView>;
  readonly wording: Wording;
  readonly logger: Logger;
  readonly prefersStill: ReadonlySignal<boolean>;
  /** This computer's clock. */
  now(): number;
  /** Does something again and again until what it gives back is called. */
  every(ms: number, task: () => void): () => void;
}

const secondMs = 1000;

/** Follows a workshop in its own language; what it shows is always the newest view whose words are there. */
export function createProjectorPage({ link, wording, logger, prefersStill, now: readNow, every }: ProjectorWorld): ProjectorModel {
  const view = signal<ProjectorView | null>(null);
  const status = signal<LinkStatus>({ is: 'connecting' });
  const now = signal(readNow());
  /** How far the host's clock is ahead of this one; nothing where both are the same computer's. */
  let ahead = 0;
  let latest: ProjectorView | null = null;
  const tick = (): void => {
    now.value = readNow() + ahead;
  };
  const show = (next: ProjectorView): void => {
    latest = next;
    ahead = next.mode === 'screen' ? 0 : next.at - readNow();
    const { language } = next;
    // A black-out waits for nothing.
    if (!isLanguage(language) || language === wording.language.peek() || next.isBlack) {
      tick();
      view.value = next;
      return;
    }
    wording.fetch(language).then(
      () => {
        if (latest?.language !== language) return;
        wording.speak(language);
        tick();
        view.value = latest;
      },
      (problem: unknown) => {
        logger.warn('workshop/not-fetched', { problem });
        view.value = next;
      },
    );
  };
  link.follow((news) => {
    if (news.kind === 'view') show(news.view);
    else status.value = news.status;
  });
  every(secondMs, tick);
  return { t: wording.t, language: wording.language, formats: wording.formats, view, status, now, prefersStill };
}

/** Keeps the language and the title of the page in step. */
export function followLanguage(page: Document, { t, language }: ProjectorModel): () => void {
  return effect(() => {
    page.documentElement.lang = language.value;
    page.title = t('projector:title');
  });
}
