import '../sheets.css';
import './report.css';
import '../../debrief.css';
import '../../debrief-timeline.css';
import '../../debrief-decision.css';
import '../../debrief-plan.css';
import '../../debrief-ledger.css';
import '../../debrief-yardstick.css';
import '../../print-paper.css';
import type { ComponentChildren } from 'preact';
import type { ConsoleModel } from '../console-model.ts';
import { HatchDefs } from '../../debrief/hatch-defs.tsx';
import { SheetDesk } from '../sheet-desk.tsx';

interface ReportDeskProps {
  readonly model: ConsoleModel;
  readonly heading: string;
  readonly foot: string;
  readonly children: ComponentChildren;
}

/** A report on its sheets, with the way to the room's and to each team's. */
export function ReportDesk({ model, heading, foot, children }: ReportDeskProps) {
  const { t, page, archive } = model;
  const shown = page.value;
  return (
    <>
      <HatchDefs />
      <SheetDesk
        heading={heading}
        note={t('room:screen.note')}
        foot={foot}
        print={() => model.print()}
        onBack={() => {
          page.value = { name: 'console' };
        }}
        onCsv={shown.name === 'room-report' ? () => model.download('room-csv', null) : null}
        tabs={
          <nav class="sd-tabs" aria-label={t('room:screen.reports')}>
            <button
              type="button"
              class="sd-tab"
              aria-current={shown.name === 'room-report' ? 'page' : undefined}
              onClick={() => {
                page.value = { name: 'room-report' };
              }}
            >
              {t('room:screen.all')}
            </button>
            {(archive.value?.teams ?? []).map(({ number }) => (
              <button
                key={number}
                type="button"
                class="sd-tab"
                aria-current={shown.name === 'team-report' && shown.team === number ? 'page' : undefined}
                onClick={() => {
                  page.value = { name: 'team-report', team: number };
                }}
              >
                {t('room:team', { number })}
              </button>
            ))}
          </nav>
        }
      >
        {children}
      </SheetDesk>
    </>
  );
}
