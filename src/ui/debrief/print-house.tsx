import type { HouseLine, HouseSheet, HouseText } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';

/** The company's whole file on paper: whose it is, when it was reviewed, and every note by its place. */
export function PrintHouse({ house }: { readonly house: HouseSheet }) {
  const { t } = useSpoken();
  return (
    <section class="pr-house-section">
      <h2>{t('house:heading')}</h2>
      <p>
        {[
          house.name === null ? null : writeText(house.name),
          `${t('house:reviewed')} ${house.reviewed}`,
          `${t('house:owner')} ${writeText(house.owner)}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p class="pr-note">{t('house:own-words')}</p>
      <table class="pr-table pr-house-table">
        <thead>
          <tr>
            <th scope="col">{t('house:csv.where')}</th>
            <th scope="col">{t('house:csv.kind')}</th>
            <th scope="col">{t('house:csv.text')}</th>
          </tr>
        </thead>
        <tbody>
          {house.lines.map((line) => (
            <tr key={`${line.where ?? ''} ${line.kind} ${line.text}`}>
              <td>{line.where}</td>
              <td>{line.kindWord}</td>
              <td lang={line.language}>{writeText(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The company's notes beside what they belong to. Nothing without any. */
export function PrintHouseLines({ lines }: { readonly lines: readonly HouseLine[] }) {
  const { t } = useSpoken();
  if (lines.length === 0) return null;
  return (
    <div class="pr-house">
      <b>{t('house:mark')}</b>
      <ul>
        {lines.map((line) => (
          <li key={`${line.kind} ${line.where ?? ''} ${line.text}`}>
            <b>{[line.kindWord, line.where].filter((part) => part !== null).join(' · ')}</b>{' '}
            <span lang={line.language}>{writeText(line)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function writeText({ text, otherLanguage }: HouseText): string {
  return otherLanguage === null ? text : `${text} (${otherLanguage})`;
}
