import '../sheets.css';
import './kit.css';
import './kit-cards.css';
import { useMemo } from 'preact/hooks';
import { createKit } from '#report/create-kit.ts';
import type { Kit } from '#report/kit.ts';
import type { Moment } from '#report/report-input.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import type { ConsoleScenario, KitPart } from '../console-model.ts';
import { useSpoken } from '../../spoken.ts';
import { SheetDesk } from '../sheet-desk.tsx';
import { GuideSheets } from './guide-sheets.tsx';
import { HandoutSheet } from './handout-sheet.tsx';
import { InjectCardSheets, RoleCardSheets } from './card-sheets.tsx';
import { MselSheet } from './msel-sheet.tsx';

const parts: readonly KitPart[] = ['guide', 'roles', 'injects', 'handout', 'msel'];

interface KitScreenProps {
  readonly scenario: ConsoleScenario;
  readonly agenda: Agenda;
  readonly ruleset: string;
  readonly part: KitPart;
  readonly readMoment: () => Moment;
  readonly print: () => void;
  readonly onPart: (part: KitPart) => void;
  readonly onBack: () => void;
  /** Hands the master list of events over as a file; null where no exercise has been begun yet. */
  readonly onCsv: (() => void) | null;
}

/** What is printed for an exercise, as it will lie on paper: one part at a time, and nothing but its sheets goes to the printer. */
export function KitScreen({ scenario, agenda, ruleset, part, readMoment, print, onPart, onBack, onCsv }: KitScreenProps) {
  const { t, language, formats } = useSpoken();
  const kit = useMemo(
    () =>
      createKit({
        logic: scenario.logic,
        texts: scenario.texts.under(ruleset),
        sources: scenario.sources,
        agenda,
        ruleset,
        t,
        formats: formats.value,
        language: language.value,
        moment: readMoment(),
      }),
    [scenario, agenda, ruleset, t, formats.value, language.value, readMoment],
  );
  return (
    <SheetDesk
      heading={t(`kit:title.${part}`)}
      note={t('kit:screen.sheets')}
      foot={kit.foot}
      print={print}
      onBack={onBack}
      onCsv={part === 'msel' ? onCsv : null}
      tabs={
        <nav class="sd-tabs" aria-label={t('kit:screen.parts')}>
          {parts.map((one) => (
            <button key={one} type="button" class="sd-tab" aria-current={one === part ? 'page' : undefined} onClick={() => onPart(one)}>
              {t(`kit:title.${one}`)}
            </button>
          ))}
        </nav>
      }
    >
      <KitSheets kit={kit} part={part} />
    </SheetDesk>
  );
}

function KitSheets({ kit, part }: { readonly kit: Kit; readonly part: KitPart }) {
  switch (part) {
    case 'guide':
      return <GuideSheets kit={kit} />;
    case 'roles':
      return <RoleCardSheets kit={kit} />;
    case 'injects':
      return <InjectCardSheets kit={kit} />;
    case 'handout':
      return <HandoutSheet kit={kit} />;
    case 'msel':
      return <MselSheet kit={kit} />;
  }
}
