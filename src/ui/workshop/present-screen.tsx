import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleModel } from './console-model.ts';
import type { KitDesk, WorkshopScreen } from './page-model.ts';
import { SetupScreen } from './setup/setup-screen.tsx';
import { ShutSheet } from './setup/shut-sheet.tsx';

/** The present screen of the facilitator's page; all but the first are code of their own. */
export function PresentScreen({ screen }: { readonly screen: ReadonlySignal<WorkshopScreen> }) {
  const present = screen.value;
  switch (present.name) {
    case 'opening':
      return null;
    case 'setup':
      return <SetupScreen model={present.model} />;
    case 'shut':
      return <ShutSheet shut={present.shut} />;
    case 'kit':
      return <Kit kit={present.kit} />;
    case 'console':
      return <Leading model={present.model} />;
  }
}

function Leading({ model }: { readonly model: ConsoleModel }) {
  const page = model.page.value;
  const toConsole = (): void => {
    model.page.value = { name: 'console' };
  };
  const [scenario, agenda] = [model.scenario.value, model.agenda.value];
  useEffect(fetchSheets, []);
  switch (page.name) {
    case 'console':
      return <LateConsole model={model} />;
    case 'room-report':
      return <LateRoomReport model={model} />;
    case 'team-report':
      return <LateTeamReport model={model} team={page.team} />;
    case 'kit':
      return scenario === null || agenda === null ? null : (
        <LateKit
          scenario={scenario}
          agenda={agenda}
          ruleset={scenario.texts.ruleset}
          part={page.part}
          readMoment={model.readMoment}
          print={model.print}
          onPart={(part) => (model.page.value = { name: 'kit', part })}
          onBack={toConsole}
          onCsv={() => model.download('msel-csv', null)}
        />
      );
  }
}

function Kit({ kit }: { readonly kit: KitDesk }) {
  const scenario = kit.scenario.value;
  return scenario === null ? null : (
    <LateKit
      scenario={scenario}
      agenda={kit.agenda}
      ruleset={kit.ruleset}
      part={kit.part.value}
      readMoment={kit.readMoment}
      print={kit.print}
      onPart={(part) => (kit.part.value = part)}
      onBack={kit.back}
      onCsv={kit.offerCsv}
    />
  );
}

const LateConsole = late(() => import('./console/console-screen.tsx').then((one) => one.ConsoleScreen));
const LateRoomReport = late(() => import('./report/room-report-screen.tsx').then((one) => one.RoomReportScreen));
const LateTeamReport = late(() => import('./report/team-report-screen.tsx').then((one) => one.TeamReportScreen));
const LateKit = late(() => import('./kit/kit-screen.tsx').then((one) => one.KitScreen));

/** The sheets for afterwards come with the console: when they are wanted, the line may be gone. One that does not come now is asked for again. */
function fetchSheets(): void {
  for (const sheet of [LateRoomReport, LateTeamReport, LateKit]) void sheet.fetch().catch(() => undefined);
}

/** A component whose code is fetched when it is first drawn; until then there is nothing. `fetch` has it fetched before. */
function late<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> & { fetch(): Promise<void> } {
  let fetched: ComponentType<Props> | null = null;
  const fetchOnce = async (): Promise<void> => {
    fetched ??= await fetch();
  };
  function Late(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(() => fetched);
    useEffect(() => {
      let isWanted = true;
      void fetchOnce().then(() => {
        if (isWanted) setLoaded(() => fetched);
      });
      return () => {
        isWanted = false;
      };
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(Late, { fetch: fetchOnce });
}
