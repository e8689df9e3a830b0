import type { HouseLine } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Prose } from '../parts/prose.tsx';

/** The company's own notes, each with its kind and, where it needs saying, where it stands and in which language it is. */
export function HouseLines({ lines }: { readonly lines: readonly HouseLine[] }) {
  return (
    <ul class="house-lines">
      {lines.map((line) => (
        <li key={`${line.kind} ${line.where ?? ''} ${line.text}`}>
          <span class="house-kind">
            <Icon name={icons[line.kind]} />
            {line.kindWord}
          </span>
          <div>
            {line.where === null ? null : <p class="house-where">{line.where}</p>}
            <HouseWords line={line} />
          </div>
        </li>
      ))}
    </ul>
  );
}

const icons: Readonly<Record<HouseLine['kind'], IconName>> = {
  contact: 'phone',
  'log-retention': 'layers',
  deadline: 'calendar-clock',
  policy: 'file-text',
};

/** The text of one note, marked with its own language where that is not the reader's. */
function HouseWords({ line }: { readonly line: HouseLine }) {
  const { language } = useModel();
  return (
    <>
      <div lang={line.language === language.value ? undefined : line.language}>
        <Prose text={line.text} />
      </div>
      {line.otherLanguage === null ? null : <small>{line.otherLanguage}</small>}
    </>
  );
}
