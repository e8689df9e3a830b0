import type { Translate } from '#i18n/translate.ts';
import type { SourceLine } from './report.ts';
import type { BasisId } from './training-record.ts';

/** Where the product read what a training may be held for. Titles and publishers are worded; the day is when it was read. */
const read = {
  T1: { url: 'https://nagailaw.com/column/definitions-managing-the-security-of-personal-data/', tier: 'secondary', seen: '2026-11-23' },
  T2: {
    url: 'https://www.isosoken.com/pmark/%E3%80%8Cp%E3%83%9E%E3%83%BC%E3%82%AF%E3%81%AE%E5%80%8B%E4%BA%BA%E6%83%85%E5%A0%B1%E4%BF%9D%E8%AD%B7%E6%95%99%E8%82%B2%E3%82%92%E7%8A%AC%E3%81%A7%E4%BE%8B%E3%81%88%E3%82%8B%E3%81%A8%E3%83%BB%E3%83%BB/',
    tier: 'secondary',
    seen: '2026-11-23',
  },
  T3: { url: 'https://privacymark.jp/guideline/outline.html', tier: 'primary', seen: '2026-11-23' },
  T4: { url: 'https://withpci.com/requirements/12/12.6', tier: 'secondary', seen: '2026-11-23' },
  T5: { url: 'https://ismslab.com/7-3-awareness', tier: 'secondary', seen: '2026-11-23' },
} as const;

type SourceId = keyof typeof read;

const sourcesOfBasis: Readonly<Record<BasisId, readonly SourceId[]>> = {
  law: ['T1'],
  'privacy-mark': ['T2', 'T3'],
  'pci-dss': ['T4'],
  isms: ['T5'],
  'own-rules': [],
};

/** What a basis rests on. Pure. */
export function listBasisSources(t: Translate, basis: BasisId): readonly SourceLine[] {
  return sourcesOfBasis[basis].map((id) => ({
    id,
    title: t(`training:source.${id}.title`),
    publisher: t(`training:source.${id}.publisher`),
    section: t(`training:source.${id}.section`),
    year: null,
    url: read[id].url,
    tier: t(`common:tiers.${read[id].tier}`),
    seen: read[id].seen,
  }));
}
