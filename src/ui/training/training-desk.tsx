import './training.css';
import { useSignal } from '@preact/signals';
import { createTrainingRecord, type TrainingInput } from '#report/create-training-record.ts';
import { writeTablesCsv } from '#report/print-tables.ts';
import { tabulateTraining, writeTrainingJson } from '#report/write-training.ts';
import { useSpoken } from '../spoken.ts';
import { PaperDesk } from './paper-desk.tsx';
import { noWords, readTyped, TrainingFields, type TypedWords } from './training-fields.tsx';
import { TrainingPaper } from './training-paper.tsx';

interface TrainingDeskProps {
  readonly input: Omit<TrainingInput, 'typed'>;
  readonly print: () => void;
  readonly handOver: (name: string, type: string, text: string) => void;
  readonly onBack: () => void;
}

/** The training record of one run before it is printed or saved. What is typed is gone with the desk. */
export function TrainingDesk({ input, print, handOver, onBack }: TrainingDeskProps) {
  const { t } = useSpoken();
  const words = useSignal<TypedWords>(noWords);
  const record = createTrainingRecord({ ...input, typed: readTyped(words.value) });
  const name = `training-record-${input.moment.at.slice(0, 10)}`;
  return (
    <PaperDesk
      heading={record.title}
      note={t('training:screen.note')}
      preview={t('training:screen.preview')}
      foot={record.foot}
      deeds={
        <>
          <button type="button" class="button button-line" onClick={onBack}>
            {t('training:screen.back')}
          </button>
          <button
            type="button"
            class="button button-line"
            onClick={() => handOver(`${name}.csv`, 'text/csv', writeTablesCsv([tabulateTraining(record, t)]))}
          >
            {t('training:screen.csv')}
          </button>
          <button
            type="button"
            class="button button-line"
            onClick={() => handOver(`${name}.json`, 'application/json', writeTrainingJson([record]))}
          >
            {t('training:screen.json')}
          </button>
          <button type="button" class="button button-on" onClick={print}>
            {t('training:screen.print')}
          </button>
        </>
      }
      fields={<TrainingFields words={words} />}
    >
      <TrainingPaper record={record} />
    </PaperDesk>
  );
}
