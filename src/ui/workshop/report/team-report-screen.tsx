import { useMemo } from 'preact/hooks';
import { createTeamReport } from '#report/create-team-report.ts';
import type { ConsoleModel } from '../console-model.ts';
import { ReportDesk } from './report-desk.tsx';
import { TeamSheets } from './team-sheets.tsx';
import { useRoomInput } from './use-room-input.ts';

interface TeamReportScreenProps {
  readonly model: ConsoleModel;
  readonly team: number;
}

/** What one team takes home, as it will lie on paper. */
export function TeamReportScreen({ model, team }: TeamReportScreenProps) {
  const input = useRoomInput(model);
  const report = useMemo(() => (input === null ? null : createTeamReport(input, team)), [input, team]);
  const heading = model.t('room:title.team', { team: model.t('room:team', { number: team }) });
  return (
    <ReportDesk model={model} heading={heading} foot={report?.foot ?? ''}>
      {report === null ? <p class="sd-wait">{model.t('room:reading')}</p> : <TeamSheets report={report} />}
    </ReportDesk>
  );
}
