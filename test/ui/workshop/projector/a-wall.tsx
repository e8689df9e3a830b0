import { readFileSync, readdirSync } from 'node:fs';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { createFormats } from '#i18n/format.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { createTranslator, type Words } from '#i18n/translate.ts';
import { aViewing } from '#test/support/a-viewing.ts';
import { aPlayedScenario, aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

import { openShipped } from '../../../report/a-workshop.ts';
import { SpokenContext } from '#ui/spoken.ts';
import { Wall } from '#ui/workshop/projector/wall.tsx';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import type { ProjectorScene, ProjectorView } from '#workshop/protocol/projector-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';

export type Language = 'ja' | 'en';

const pack = openShipped('hario-2019').pack;
/** The case that the walls of these tests tell of. */
export const played = aPlayedScenario(pack);
const texts = {
  ja: createScenarioTexts({ language: 'ja', ruleset: 'japan-2019', files: pack.texts, marksGaps: false }),
  en: createScenarioTexts({ language: 'en', ruleset: 'japan-2019', files: pack.texts, marksGaps: false }),
};

/** A workshop of a shipped case. */
export function aRoom(stated: Partial<WorkshopSetup> = {}): AWorkshop {
  return aWorkshop(stated, played);
}

/** What the wall of a workshop is sent, as it travels. */
export function lookAt(workshop: AWorkshop, language: Language = 'ja'): ProjectorView {
  const sent: ProjectorView = structuredClone(selectProjectorView(aViewing(workshop), texts[language]));
  return { ...sent, language };
}

/** The same as the scene that the test expects. */
export function lookAtScene<Name extends ProjectorScene['scene']>(
  workshop: AWorkshop,
  name: Name,
  language: Language = 'ja',
): Extract<ProjectorView, { readonly scene: Name }> {
  const view = lookAt(workshop, language);
  const isIt = (one: ProjectorView): one is Extract<ProjectorView, { readonly scene: Name }> => one.scene === name;
  if (!isIt(view)) throw new Error(`Violated assumption: the wall shows ${name}, not ${view.scene}.`);
  return view;
}

/** Draws a wall at a time of the host's clock. */
export function drawWall(view: ProjectorView, at = view.at): HTMLElement {
  const language: Language = view.language === 'en' ? 'en' : 'ja';
  const t = createTranslator({ language, words: { [language]: readWords(language) }, marksGaps: true });
  const spoken = { t, language: signal(language), formats: signal(createFormats({ language, t, zone: 'UTC' })) };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  void act(() =>
    render(
      <SpokenContext.Provider value={spoken}>
        <Wall view={view} now={signal(at)} isStill />
      </SpokenContext.Provider>,
      root,
    ),
  );
  return root;
}

/** Everything that can be read in it, with what only a screen reader is told. */
export function readWall(root: HTMLElement): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return [root.textContent, ...labels].join(' ');
}

function readWords(language: Language): Words {
  const files = readdirSync(`locales/${language}`).filter((name) => ['common.json', 'format.json', 'projector.json'].includes(name));
  return Object.fromEntries(
    files.map((name): [string, object] => {
      const parsed: unknown = JSON.parse(readFileSync(`locales/${language}/${name}`, 'utf8'));
      if (typeof parsed !== 'object' || parsed === null) throw new Error(`Violated assumption: ${name} holds words.`);
      return [name.slice(0, -'.json'.length), parsed];
    }),
  );
}
