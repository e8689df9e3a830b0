import { signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { ReportInput } from '#report/report-input.ts';
import { compareTakes } from '#scoring/compare-takes.ts';
import type { TakeComparison } from '#scoring/debrief.ts';
import type { AppModel, Screen, Settings, Wishes } from '../../../src/ui/app-model.ts';
import { DebriefScreen } from '../../../src/ui/debrief/debrief-screen.tsx';
import { ModelContext } from '../../../src/ui/model-context.ts';
import { SpokenContext } from '../../../src/ui/spoken.ts';
import { aReportInput } from '../../report/a-report.ts';

interface ScreenStory {
  readonly report?: Parameters<typeof aReportInput>[0];
  readonly page?: 'timeline' | 'decision' | 'plan';
  readonly decision?: string | null;
  readonly compareWith?: Parameters<typeof aReportInput>[0];
}

/** The debrief drawn into the document, with every wish written down. */
export function drawDebrief({ report = {}, page = 'timeline', decision = null, compareWith }: ScreenStory = {}) {
  const input = aReportInput(report);
  const wished: string[] = [];
  const screen = signal<Screen>({ name: 'debrief', page, decision });
  const commitment = signal('');
  const comparison = signal<TakeComparison | null>(
    compareWith === undefined ? null : compareTakes(input.debrief, aReportInput(compareWith).debrief),
  );
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const model = aModel(input, { screen, commitment, comparison, wishes: writeDown(wished, screen) });
  void act(() => {
    render(
      <SpokenContext.Provider value={model}>
        <ModelContext.Provider value={model}>
          <DebriefScreen />
        </ModelContext.Provider>
      </SpokenContext.Provider>,
      root,
    );
  });
  return { root, input, wished, commitment };
}

function aModel(input: ReportInput, stated: Pick<AppModel, 'screen' | 'commitment' | 'comparison' | 'wishes'>): AppModel {
  return {
    ...stated,
    overlay: signal(null),
    lifted: signal(null),
    language: signal(input.language === 'en' ? 'en' : 'ja'),
    t: input.t,
    formats: signal(input.formats),
    showing: signal('simple'),
    settings: signal<Settings>({
      ruleset: input.debrief.ruleset,
      length: 'express',
      explain: 'end',
      confidence: true,
      view: 'simple',
      renderer: 'canvas',
      theme: 'light',
      contrast: 'normal',
      motion: 'reduced',
      textSize: 100,
      soundCall: 60,
      soundHand: 70,
      soundRoom: 30,
      muted: true,
      captions: true,
      letterKeys: true,
    }),
    catalogue: signal([]),
    packs: signal([]),
    arrived: signal(null),
    resumable: signal([]),
    notices: signal([]),
    open: signal({
      key: input.logic.id,
      logic: input.logic,
      texts: input.texts,
      history: input.history,
      sources: input.sources,
      house: input.house,
    }),
    view: signal(null),
    house: signal(input.house),
    houseView: signal(null),
    unsound: signal(null),
    debrief: signal(input.debrief),
    kept: signal(null),
    draft: signal({ option: null, confidence: null }),
    pointed: signal(null),
    page: signal(0),
    caption: signal(null),
    polite: signal(''),
    assertive: signal(''),
    course: signal(null),
    offline: signal('none'),
    readMoment: () => input.moment,
  };
}

function writeDown(wished: string[], screen: Signal<Screen>): Wishes {
  const note = (...words: readonly string[]) => void wished.push(words.join(' '));
  return {
    goToStart: () => note('goToStart'),
    goToLibrary: () => note('goToLibrary'),
    openBrief: (scenario) => note('openBrief', scenario),
    beginPlay: () => note('beginPlay'),
    resume: (save) => note('resume', save),
    removeSave: (save) => note('removeSave', save),
    setLanguage: (language) => note('setLanguage', language),
    changeSettings: () => note('changeSettings'),
    resetSettings: () => note('resetSettings'),
    choose: (option) => note('choose', option),
    setConfidence: (confidence) => note('setConfidence', confidence),
    decide: () => note('decide'),
    continue: () => note('continue'),
    goToDebrief: (page, decision) => {
      note('goToDebrief', page, ...(decision === undefined ? [] : [decision]));
      screen.value = { name: 'debrief', page, decision: decision ?? null };
    },
    playAgainFrom: (decision) => note('playAgainFrom', decision),
    playAgain: () => note('playAgain'),
    leaveCourse: () => note('leaveCourse'),
    openFile: () => note('openFile'),
    openDropped: () => note('openDropped'),
    replacePack: (key) => note('replacePack', key),
    removePack: (key) => note('removePack', key),
    copyText: async () => true,
    showPackFindings: (key) => note('showPackFindings', key),
    openHouse: () => note('openHouse'),
    removeHouse: () => note('removeHouse'),
    dismissNotice: (id) => note('dismissNotice', id),
    download: (kind) => note('download', kind),
    handOver: (name) => note('handOver', name),
    print: () => note('print'),
  };
}

/** Presses the button with these words. */
export function press(root: ParentNode, words: string): void {
  const button = [...root.querySelectorAll('button')].find(
    (one) => one.textContent.includes(words) || one.getAttribute('aria-label') === words,
  );
  if (button === undefined) throw new Error(`Violated assumption: there is a button “${words}”.`);
  void act(() => {
    button.click();
  });
}
