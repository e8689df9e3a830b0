import { useMemo } from 'preact/hooks';
import { createRoomReport } from '#report/create-room-report.ts';
import type { ConsoleModel } from '../console-model.ts';
import { ReportDesk } from './report-desk.tsx';
import { RoomSheets } from './room-sheets.tsx';
import { useRoomInput } from './use-room-input.ts';

/** What the whole room has learned, as it will lie on paper. */
export function RoomReportScreen({ model }: { readonly model: ConsoleModel }) {
  const input = useRoomInput(model);
  const report = useMemo(() => (input === null ? null : createRoomReport(input)), [input]);
  return (
    <ReportDesk model={model} heading={model.t('room:title.room')} foot={report?.foot ?? ''}>
      {report === null ? <p class="sd-wait">{model.t('room:reading')}</p> : <RoomSheets report={report} />}
    </ReportDesk>
  );
}
