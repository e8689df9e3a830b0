import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Finding } from '#scenario/finding.ts';
import { loadScenario } from '#scenario/load.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { PreviewNews, PreviewSheet, PreviewSignal } from '#session/preview-news.ts';
import type { Translate } from '#i18n/translate.ts';
import { compareEdit } from './preview-edit.ts';
import { createSheet } from './preview-findings.ts';
import { findPlace, refitRecord } from './preview-place.ts';
import { explainWish, type PreviewWish } from './preview-wish.ts';

/** What a reading of the files means for the page and for the author. */
export interface Reading {
  readonly findings: readonly Finding[];
  readonly sound: boolean;
  /** The beat the page goes to; null where it stays. */
  readonly beat: string | null;
  /** Why it does not show what was wished for, as a sentence. */
  readonly trouble: string | null;
  readonly signal: PreviewSignal;
}

/** What the preview knows: the last sound scenario, the run on the page, and where the author is writing. */
export interface PreviewDesk {
  /** For a page that is opened now. */
  readonly news: PreviewNews;
  /** The last sound scenario; null before there was one. */
  readonly pack: ScenarioPack | null;
  /** Notes the run on the page as far as it is played. */
  follow(record: SessionRecord): void;
  /** Takes up the files as they are now. */
  read(files: ReadonlyMap<string, string>): Reading;
}

/** A desk on which no file has been read; `shown` is the folder as the author writes it. */
export function createPreviewDesk(wish: PreviewWish, shown: string, t: Translate): PreviewDesk {
  let pack: ScenarioPack | null = null;
  let here: SessionRecord | null = null;
  let sheet: PreviewSheet | null = null;

  /** The run to show: the author's own where it still stands at the beat, else one that is looked for. */
  const goTo = (next: ScenarioPack, beat: string | null): Pick<Reading, 'beat' | 'trouble'> => {
    const own = here === null ? null : refitRecord(next.logic, here);
    if (own !== null && (beat === null || own.beat === beat)) {
      here = own.record;
      return { beat: null, trouble: null };
    }
    if (beat === null) {
      here = null;
      return { beat: null, trouble: null };
    }
    const found = findPlace(next.logic, { ...wish, beat, present: here?.settings ?? null });
    here = found.ok ? found.record : (own?.record ?? null);
    if (found.ok) return { beat, trouble: null };
    const flags = wish.flags.join(', ');
    return {
      beat: null,
      trouble: flags === '' ? t(`preview:place.${found.reason}`, { beat }) : t(`preview:place.${found.reason}-flags`, { beat, flags }),
    };
  };

  return {
    get news() {
      return { hasScenario: pack !== null, goTo: here, sheet };
    },
    get pack() {
      return pack;
    },
    follow(record) {
      here = record;
    },
    read(files) {
      const { findings, ...loaded } = loadScenario(files);
      sheet = createSheet(findings, files, shown, t);
      const told = { findings, sound: loaded.ok };
      if (!loaded.ok) return { ...told, beat: null, trouble: null, signal: { kind: 'sheet', sheet } };
      const before = pack;
      const after = loaded.pack;
      pack = after;
      const edit = before === null ? null : compareEdit(before, after);
      if (edit?.isNothing === true) return { ...told, beat: null, trouble: null, signal: { kind: 'sheet', sheet } };
      const unwished = explainWish(after.logic, wish, t);
      const wished = unwished === null ? wish.beat : null;
      const went = goTo(after, wished ?? edit?.beat ?? null);
      const trouble = unwished ?? went.trouble;
      if (edit?.onlyTableTexts !== true) return { ...told, beat: went.beat, trouble, signal: { kind: 'reload' } };
      return {
        ...told,
        beat: went.beat,
        trouble,
        signal: { kind: 'texts', sheet, scenario: after.logic.id, texts: after.texts, goTo: went.beat === null ? null : here },
      };
    },
  };
}
