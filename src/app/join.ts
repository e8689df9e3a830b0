import 'virtual:fonts.css';
import { effect } from '@preact/signals';
import { getLanguageEntry, isLanguage, type Language, matchLanguage } from '#i18n/languages.ts';
import { createSettingsStore, type StoredSettings } from '#storage/settings-store.ts';
import { mountPhone } from '#ui/workshop/mount-phone.tsx';
import type { PhoneModel } from '#ui/workshop/phone-model.ts';
import { fetchAhead } from '#workshop/client/join-room.ts';
import { findKeptSeat, forgetSeat, openPhoneLink } from '#workshop/client/open-phone-link.ts';
import { whenIdle } from './browser-acts.ts';
import { bringPhoneFaces } from './faces.ts';
import { showBootFailure } from './boot-screens.ts';
import { linkWorld } from './link-world.ts';
import { loadWords } from './load-words.ts';
import { createConsoleLogger } from './logger.ts';
import { keepAwake } from './phone-awake.ts';
import { createPhonePage } from './phone-page.ts';
import { readSettings } from './settings.ts';
import { createWording } from './wording.ts';

/** Connects a participant's page with the browser. */
async function main(root: HTMLElement): Promise<void> {
  const settings = createSettingsStore(() => window.localStorage);
  const stored = settings.read();
  const kept = stored.ok ? stored.value : {};
  const language = chooseLanguage(kept);
  const logger = createConsoleLogger();
  // Words never stand there before their faces, or the page would ask for the rest of every font.
  const load = async (id: string) => (await Promise.all([loadWords(id, 'phone'), bringPhoneFaces(id)]))[0];
  const askedCode = decodeURIComponent(window.location.hash.slice(1));
  // Another code is another visit; the present one is not kept where others could read it.
  if (askedCode !== '') window.history.replaceState(null, '', window.location.pathname);
  window.addEventListener('hashchange', () => window.location.reload());
  const model = createPhonePage({
    wording: createWording(
      { loadWords: load, logger, marksGaps: import.meta.env.DEV, zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      language,
      await load(language),
    ),
    logger,
    memory: linkWorld.memory,
    askedCode,
    findSeat: () => findKeptSeat(linkWorld.memory),
    forgetSeat: () => forgetSeat(linkWorld.memory),
    openLink: (arrival) => openPhoneLink(linkWorld, arrival),
    keepLanguage: (id) => void settings.write({ ...kept, language: id }),
    now: linkWorld.now,
    every(ms, task) {
      const timer = window.setInterval(task, ms);
      return () => window.clearInterval(timer);
    },
    draw: linkWorld.draw,
    keepAwake: (told) => keepAwake(document, told),
  });
  followPage(document.documentElement, model, kept);
  mountPhone(root, model);
  whenIdle(fetchAhead);
}

/** The phone's own before the browser's. */
function chooseLanguage(stored: StoredSettings): Language {
  const own = stored['language'];
  return typeof own === 'string' && isLanguage(own) ? own : matchLanguage(navigator.languages);
}

/** Keeps language, looks and title of the page in step. */
function followPage(page: HTMLElement, { t, language, place, view }: PhoneModel, stored: StoredSettings): void {
  const { theme, contrast, motion, textSize } = readSettings(stored);
  Object.assign(page.dataset, { theme, contrast, motion, text: String(textSize) });
  effect(() => {
    page.lang = language.value;
    page.dir = getLanguageEntry(language.value).dir;
    const team = place.value === 'seated' ? view.value?.team.number : undefined;
    page.ownerDocument.title = t('phone:title', {
      page: team === undefined ? t('phone:title-join') : t('phone:title-seat', { number: team }),
    });
  });
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
