import type { House } from '#scenario/house.ts';
import { wordHouseText } from '#report/word-house.ts';
import { useModel } from '../model-context.ts';
import { PickFile } from '../parts/pick-file.tsx';

/** The company's own file: which one stands, when it was last reviewed, and how to bring, replace or remove it. */
export function HouseSettings() {
  const { t, house, wishes } = useModel();
  return (
    <section class="house-settings" aria-labelledby="house-settings">
      <h3 id="house-settings">{t('house:heading')}</h3>
      {house.value === null ? <p class="muted">{t('house:none')}</p> : <HouseFacts house={house.value} />}
      <div class="house-acts">
        <PickFile class="button button-line button-small" accept=".yaml,.yml" onPick={(file) => wishes.openHouse(file)}>
          {house.value === null ? t('house:open') : t('house:replace')}
        </PickFile>
        {house.value === null ? null : (
          <button type="button" class="button button-line button-small" onClick={() => wishes.removeHouse()}>
            {t('house:remove')}
          </button>
        )}
      </div>
      <p class="muted">{t('house:own-words')}</p>
    </section>
  );
}

function HouseFacts({ house }: { readonly house: House }) {
  const { t, language, formats } = useModel();
  const word = (words: House['owner']): string => wordHouseText(words, t, language.value).text;
  const { name, owner, reviewed, notes } = house;
  return (
    <dl class="pairs">
      {name === null ? null : (
        <div>
          <dt>{t('house:name')}</dt>
          <dd>{word(name)}</dd>
        </div>
      )}
      <div>
        <dt>{t('house:notes')}</dt>
        <dd>{t('house:count', { count: notes.length })}</dd>
      </div>
      <div>
        <dt>{t('house:reviewed')}</dt>
        <dd>{formats.value.dayLong(reviewed)}</dd>
      </div>
      <div>
        <dt>{t('house:owner')}</dt>
        <dd>{word(owner)}</dd>
      </div>
    </dl>
  );
}
