import { useConsole } from './console-parts.ts';
import { wordLogLine } from './word-log-line.ts';

/** What was done, newest first, with its time. */
export function LogSheet() {
  const { model, view, scenario } = useConsole();
  const { t, formats } = model;
  return (
    <ol class="cs-log cs-log-long">
      {view.log.map((line) => (
        <li key={`${line.seq} ${line.team ?? 0} ${line.code}`}>
          <time>{formats.value.hour(line.at)}</time>
          <span>
            {line.team === null ? '' : `${t('workshop:console.team', { team: line.team })} `}
            {wordLogLine(line, t, scenario.texts)}
          </span>
        </li>
      ))}
    </ol>
  );
}
