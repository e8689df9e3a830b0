import { batch, effect } from '@preact/signals';
import { parseRecord } from '#session/read-record.ts';
import type { Save } from '#session/ports.ts';
import { showPage } from '#session/show-page.ts';
import type { AppModel } from '#ui/app-model.ts';
import type { Desk } from './desk.ts';
import type { LoadedScenario } from './play-core.ts';
import type { HowShown } from './screen-flow.ts';
import { beginRun, openRun, type SoloRun, takeAgain } from './solo-run.ts';

type DebriefPage = Parameters<AppModel['wishes']['goToDebrief']>[0];

/** Every way a run comes to the table, and from the table to its debrief. */
export interface RunOpener {
  openBrief(scenario: string, how?: HowShown): void;
  beginPlay(): void;
  resume(save: string, how?: HowShown, then?: { readonly page: DebriefPage; readonly decision: string | null }): void;
  openRecord(file: File): Promise<void>;
  playAgainFrom(decision: string): void;
  showDebrief(page: DebriefPage, decision: string | null, how?: HowShown): void;
  leaveTable(): void;
}

const lengthIds = ['express', 'standard', 'full'] as const;

/** A file beyond this is not read at all; `parseRecord` draws the real line. */
const largestFile = 2_000_000;

/** The ways over one desk. */
export function createRunOpener(desk: Desk): RunOpener {
  const { ports, settings, board, finder, flow, lessons, opened, play, shelf, wording } = desk;

  const load = (scenario: string): Promise<LoadedScenario> => shelf.load(scenario, wording.language.peek());
  /** With all texts: a run may stand anywhere. */
  const loadWhole = async (scenario: string): Promise<LoadedScenario> => {
    const [loaded] = await Promise.all([load(scenario), shelf.complete(scenario, wording.language.peek())]);
    return loaded;
  };
  /** The scenario of a save, or null where it is not here. */
  const loadSaved = async (key: string, rules: Save['record']['scenario']): Promise<LoadedScenario | null> => {
    const found = await finder.find(key, rules);
    return found === null ? null : loadWhole(found);
  };

  /** A record names no pack, only rules: it is opened with the scenario whose rules they are. */
  const loadForRecord = async (rules: Save['record']['scenario']): Promise<LoadedScenario | null> => {
    const own = finder.isOwn(rules.id) ? await loadWhole(rules.id) : null;
    if (own?.logic.hash === rules.hash) return own;
    const brought = await finder.findBrought(rules);
    return brought === null ? own : loadWhole(brought);
  };

  const leaveTable = (): void => {
    batch(() => {
      play.leave();
      lessons.clear();
    });
  };

  const showDebrief: RunOpener['showDebrief'] = (page, decision, how) => {
    const run = play.run.peek();
    if (run === null || run.first.state.phase !== 'ended') return;
    void flow.fetchThen(
      'screen',
      () => lessons.fetch(run.scenario.key),
      (core) =>
        batch(() => {
          if (lessons.draw(core, run)) flow.show({ name: 'debrief', page, decision }, how);
        }),
    );
  };

  /** What is read later is fetched while the first decision is thought about; what only the debrief needs, after that. */
  const fetchAhead = (scenario: string): void => {
    const whenIdle = (fetch: () => Promise<unknown>, goOn?: () => void): void =>
      ports.whenIdle(() => {
        fetch().then(goOn, () => ports.logger.warn('app/not-fetched-ahead', { scenario }));
      });
    whenIdle(
      () => shelf.complete(scenario, wording.language.peek()),
      () => whenIdle(() => lessons.fetch(scenario)),
    );
  };

  // Not while its papers are read: nothing may stand in the way of the decision.
  let fetchedFor: string | null = null;
  effect(() => {
    const [run, view] = [play.run.value, play.view.value];
    if (run === null || view === null || run.id === fetchedFor) return;
    if (view.book.length === 0 && showPage(view, play.page.value).decision === null) return;
    fetchedFor = run.id;
    fetchAhead(run.scenario.key);
  });

  const putRun = (run: SoloRun, rest?: Pick<Save, 'draft' | 'commitment'>): void =>
    batch(() => {
      lessons.clear();
      opened.put(run.scenario);
      play.put(run, rest);
    });

  const showRun = (run: SoloRun, how?: HowShown): void => {
    if (run.active.state.phase === 'ended') {
      showDebrief('timeline', null, how);
      return;
    }
    flow.show({ name: 'play' }, how);
  };

  const offerRecord = (record: Save['record']) => () =>
    ports.offerFile(`${record.scenario.id}-record.json`, 'application/json', `${JSON.stringify(record, null, 2)}\n`);

  return {
    leaveTable,
    showDebrief,
    openBrief(scenario, how) {
      void flow.fetchThen(
        'screen',
        async () => {
          const found = await finder.find(scenario, null);
          return found === null ? null : load(found);
        },
        (loaded) =>
          batch(() => {
            leaveTable();
            for (const told of ['pack/', 'file/']) board.withdraw(told);
            if (loaded === null) {
              board.post('pack/gone');
              flow.show({ name: 'start' }, 'replace');
              return;
            }
            opened.put(loaded);
            flow.show({ name: 'brief' }, how);
          }),
      );
    },
    beginPlay() {
      const loaded = opened.loaded.peek();
      if (loaded === null) return;
      const wished = settings.peek();
      const { rulesets, lengths } = loaded.logic;
      const ruleset = Object.hasOwn(rulesets, wished.ruleset) ? wished.ruleset : (Object.keys(rulesets)[0] ?? wished.ruleset);
      const length =
        lengths[wished.length] === undefined ? (lengthIds.find((id) => lengths[id] !== undefined) ?? 'express') : wished.length;
      board.withdraw('url/');
      if (length !== wished.length) board.post('url/length-not-ready', { params: { value: wished.length }, tone: 'info' });
      const run = beginRun(ports.drawWord(), loaded, desk.seed ?? ports.drawWord(), { ruleset, length }, wished);
      batch(() => {
        putRun(run);
        showRun(run);
      });
      play.save();
    },
    resume(id, how, then) {
      const read = ports.saves.read(id);
      if (!read.ok) {
        board.post(read.fault);
        desk.saveShelf.refresh();
        if (how === 'silent') flow.show({ name: 'start' }, 'replace');
        return;
      }
      const save = read.value;
      const { scenario } = save.record;
      void flow.fetchThen(
        'screen',
        () => loadSaved(save.scenario, scenario),
        (loaded) => {
          if (loaded === null) {
            const params = { scenario: scenario.id, version: scenario.version };
            board.post('record/other-scenario', { params, download: offerRecord(save.record) });
            if (how === 'silent') flow.show({ name: 'start' }, 'replace');
            return;
          }
          const reopened = openRun(id, loaded, save.record, save.takes, settings.peek());
          if (!reopened.ok) {
            const code = reopened.fault.code === 'record/refused' ? 'storage/damaged' : 'storage/unknown-scenario-version';
            board.post(code, { download: offerRecord(save.record) });
            if (how === 'silent') flow.show({ name: 'start' }, 'replace');
            return;
          }
          desk.autosave.adopt(save);
          putRun(reopened.run, save);
          if (then === undefined || reopened.run.first.state.phase !== 'ended') showRun(reopened.run, how);
          else showDebrief(then.page, then.decision, how);
        },
      );
    },
    async openRecord(file) {
      const name = { file: file.name };
      if (file.size > largestFile) {
        board.post('record/too-large', { params: name });
        return;
      }
      const text = await file.text().catch(() => null);
      if (text === null) {
        board.post('record/unreadable', { params: name });
        return;
      }
      const parsed = parseRecord(text);
      if (!parsed.ok) {
        board.post(parsed.fault, { params: name });
        return;
      }
      const { record } = parsed;
      await flow.fetchThen(
        'screen',
        () => loadForRecord(record.scenario),
        (loaded) => {
          if (loaded === null) {
            const { id, version } = record.scenario;
            board.post('record/other-scenario', { params: { scenario: id, version } });
            return;
          }
          const reopened = openRun(ports.drawWord(), loaded, record, [], settings.peek());
          if (!reopened.ok) {
            board.post(reopened.fault.code, { params: reopened.fault.params });
            return;
          }
          putRun(reopened.run);
          play.save();
          board.post('record/opened', { tone: 'info' });
          showRun(reopened.run);
        },
      );
    },
    playAgainFrom(decision) {
      const run = play.run.peek();
      const again = run === null ? null : takeAgain(run, decision, settings.peek());
      if (again === null) return;
      batch(() => {
        putRun(again, { draft: { option: null, confidence: null }, commitment: play.commitment.peek() });
        showRun(again);
      });
      play.save();
      board.post('app/another-take', { tone: 'info' });
    },
  };
}
