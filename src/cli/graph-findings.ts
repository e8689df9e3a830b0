import { getLanguageEntry, isLanguage } from '#i18n/languages.ts';
import { wordFinding } from '#i18n/word-finding.ts';
import type { PageFinding, Worded } from '#proof/story-graph-page.ts';
import type { Proof } from '#proof/proof.ts';
import { createPlaceFinder } from '#proof/story-graph-places.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Finding } from '#scenario/finding.ts';
import { wordProofFinding } from './word-proof-finding.ts';
import type { Say } from './graph-wording.ts';

export interface FindingsInput {
  readonly pack: ScenarioPack;
  readonly warnings: readonly Finding[];
  readonly proof: Proof | null;
  readonly say: Say;
  readonly titleOf: (node: string) => Worded;
}

const order: readonly PageFinding['mark'][] = ['must', 'should', 'fine'];

/** What must be mended, what should be looked at, and what is fine, in this order; first what stands on a paper. */
export function listPageFindings(input: FindingsInput): readonly PageFinding[] {
  const findNode = createPlaceFinder(input.pack.logic);
  return [...listProven(input, findNode), ...listWarnings(input, findNode), ...listFine(input)].toSorted(
    (a, b) => order.indexOf(a.mark) - order.indexOf(b.mark) || Number(a.node === null) - Number(b.node === null),
  );
}

function listProven({ proof, say, titleOf }: FindingsInput, findNode: (path: string) => string | null): readonly PageFinding[] {
  if (proof === null) {
    return [
      {
        mark: 'should',
        message: say(({ t }) => t('author:findings.unproven')),
        detail: say(({ t }) => t('author:findings.unproven-detail')),
        node: null,
      },
    ];
  }
  return proof.findings.map((finding) => {
    const node = findNode(finding.path.join('.'));
    const worded = (part: 'message' | 'fix'): Worded => say(({ t }) => wordProofFinding(finding, t)[part]);
    const isAboutWhole = finding.code === 'proof/beat-unreachable' && node !== null;
    return {
      mark: finding.severity === 'error' ? 'must' : 'should',
      message: isAboutWhole
        ? say(({ t, language }) => t('author:findings.unreached', { title: titleOf(node)[language] ?? '' }))
        : worded('message'),
      detail: worded(isAboutWhole ? 'message' : 'fix'),
      node,
    };
  });
}

function listWarnings({ warnings, say }: FindingsInput, findNode: (path: string) => string | null): readonly PageFinding[] {
  return warnings.map((finding) => ({
    mark: finding.severity === 'error' ? 'must' : 'should',
    message: say(({ t }) => wordFinding(finding, t).message),
    detail: say(({ t }) => {
      const place = t('author:findings.place', { file: finding.file, line: finding.line });
      return t('author:findings.detail', { place, fix: wordFinding(finding, t).fix });
    }),
    node: findNode(String(finding.params['path'] ?? finding.params['key'] ?? '')),
  }));
}

/** What a scenario that loads is known to have, and what a proof has shown. */
function listFine({ pack: { logic }, proof, say }: FindingsInput): readonly PageFinding[] {
  const decisions = Object.values(logic.decisions);
  const options = decisions.reduce((sum, one) => sum + one.options.length, 0);
  const fine = (message: Worded, detail: Worded): PageFinding => ({ mark: 'fine', message, detail, node: null });
  return [
    ...(proof !== null && isAllReached(proof)
      ? [
          fine(
            say(({ t }) => t('author:findings.proven')),
            say(({ t }) => t('author:findings.proven-detail')),
          ),
        ]
      : []),
    fine(
      say(({ t }) => t('author:findings.sourced', { count: decisions.length })),
      say(({ t }) => t('author:findings.sourced-detail', { options })),
    ),
    fine(
      say(({ t, formats }) => t('author:findings.translated', { languages: formats.list(logic.languages.map(nameLanguage)) })),
      say(({ t }) => t('author:findings.translated-detail')),
    ),
  ];
}

/** A language of the product by its own name, another by its id. */
function nameLanguage(id: string): string {
  return isLanguage(id) ? getLanguageEntry(id).name : id;
}

/** Only where every path was followed: samples that came to everything have followed some. */
function isAllReached({ plays, reached: { beat, option } }: Proof): boolean {
  return plays.every(({ followed }) => followed.exhaustive) && [beat, option].every(({ reached, declared }) => reached === declared);
}
