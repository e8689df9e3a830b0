import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { createClassReport } from '#report/create-class-report.ts';
import { createTrainingRecord } from '#report/create-training-record.ts';
import { type Merged, setMergedPassMark } from '#report/merge-records.ts';
import { writeTablesCsv } from '#report/print-tables.ts';
import { tabulateClass, writeClassJson } from '#report/write-class.ts';
import { tabulateTraining, writeTrainingJson } from '#report/write-training.ts';
import { ClassPaper } from './class-paper.tsx';
import { PaperDesk } from './paper-desk.tsx';
import { PickRecords } from './pick-records.tsx';
import type { RecordPageModel } from './record-model.ts';
import { RefusedFiles } from './refused-files.tsx';
import { readPassMark, readTyped, TrainingFields, type TypedWords } from './training-fields.tsx';
import { TrainingPaper } from './training-paper.tsx';
import { TypedLine } from './typed-line.tsx';

interface RecordDeskProps {
  readonly model: RecordPageModel;
  readonly merged: Merged;
  readonly typed: Signal<TypedWords>;
  /** The pass mark that another system has set, as it was typed. */
  readonly mark: Signal<string>;
}

/** What many records come to: the results of the class, and a training record for each group that can be compared. */
export function RecordDesk({ model, merged: brought, typed, mark }: RecordDeskProps) {
  const { t } = model;
  const shown = useSignal<'class' | 'record'>('class');
  const language = model.language.value;
  const formats = model.formats.value;
  const passMark = readPassMark(mark.value);
  const merged = useMemo(() => setMergedPassMark(brought, passMark), [brought, passMark]);
  const moment = useMemo(() => model.readMoment(), [model, brought, language]);
  const words = { t, formats, language, moment };
  const report = useMemo(() => createClassReport(merged, words), [merged, language, formats]);
  const fields = readTyped(typed.value);
  const records = merged.groups.map((group) => createTrainingRecord({ ...words, group, typed: fields }));
  const isClass = shown.value === 'class';
  const day = moment.at.slice(0, 10);
  const offer = (ending: 'csv' | 'json'): void => {
    const type = ending === 'csv' ? 'text/csv' : 'application/json';
    if (isClass) {
      model.handOver(
        `class-report-${day}.${ending}`,
        type,
        ending === 'csv' ? writeTablesCsv([tabulateClass(report, t)]) : writeClassJson(report),
      );
    } else {
      const text = ending === 'csv' ? writeTablesCsv(records.map((one) => tabulateTraining(one, t))) : writeTrainingJson(records);
      model.handOver(`training-record-${day}.${ending}`, type, text);
    }
  };
  const hasAny = merged.groups.length > 0;
  return (
    <PaperDesk
      heading={t('training:screen.page')}
      note={t(isClass ? 'training:screen.lead' : 'training:screen.note')}
      preview={t('training:screen.preview')}
      foot={isClass ? `${report.title} ${moment.at}` : (records[0]?.foot ?? null)}
      deeds={
        hasAny ? (
          <>
            <button type="button" class="button button-line" onClick={() => offer('csv')}>
              {t('training:screen.csv')}
            </button>
            <button type="button" class="button button-line" onClick={() => offer('json')}>
              {t('training:screen.json')}
            </button>
            <button type="button" class="button button-on" onClick={() => model.print()}>
              {t('training:screen.print')}
            </button>
          </>
        ) : null
      }
      fields={
        <>
          <div class="rc-ways">
            <PickRecords look="button button-line" words={t('training:screen.more')} onPick={model.bring} />
            <button type="button" class="button button-line" onClick={() => model.clear()}>
              {t('training:screen.clear')}
            </button>
            <p id="rc-local" class="rc-local">
              {t('training:screen.local')}
            </p>
          </div>
          {hasAny ? (
            <div class="rc-views" role="group" aria-label={t('training:screen.views')}>
              <button type="button" aria-pressed={isClass} onClick={() => (shown.value = 'class')}>
                {t('training:screen.class')}
              </button>
              <button type="button" aria-pressed={!isClass} onClick={() => (shown.value = 'record')}>
                {t('training:screen.record')}
              </button>
            </div>
          ) : null}
          {hasAny ? (
            <TypedLine
              label={t('training:screen.pass-mark')}
              hint={t('training:screen.pass-mark-hint')}
              value={mark.value}
              longest={3}
              isNumber
              onType={(value) => {
                mark.value = value;
              }}
            />
          ) : null}
          {hasAny && !isClass ? <TrainingFields words={typed} /> : null}
          <RefusedFiles refused={merged.refused} />
        </>
      }
    >
      {hasAny && isClass ? <ClassPaper report={report} /> : null}
      {isClass ? null : records.map((record, at) => <TrainingPaper key={at} record={record} />)}
    </PaperDesk>
  );
}
