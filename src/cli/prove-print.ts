import { proofRules } from '#proof/finding-codes.ts';
import { limits } from '#proof/limits.ts';
import type { FollowedWhole, PlayProof, Proof, ReachedKind } from '#proof/proof.ts';
import { measureColumns, printTable } from './simulate-text-table.ts';
import type { SimulationWords } from './simulate-words.ts';

/** What a proof shows, for the terminal: a block per ruleset and length, the bots, and what is reached. Pure. */
export function printProof(proof: Proof, words: SimulationWords): string {
  const blocks = proof.plays.map((play) => [namePlay(play, words), ...alignFacts(listFacts(play, words))].join('\n'));
  return [...blocks, printBots(proof, words), printReached(proof, words), printRules(proof, words)]
    .filter((block) => block !== '')
    .join('\n\n');
}

function namePlay(play: PlayProof, { t, name, length }: SimulationWords): string {
  const ruleset = name('rulesets', play.ruleset, play.ruleset);
  return t('proof:print.play', { ruleset, length: length(play.length), count: play.decisions });
}

type Fact = readonly [name: string, value: string];

function listFacts({ followed }: PlayProof, words: SimulationWords): readonly Fact[] {
  const { t, formats } = words;
  if (followed.exhaustive) return listWhole(followed, words);
  const { min, mean, max } = roundScore(followed.score);
  const { reached, declared } = followed.coverage;
  return [
    [t('proof:print.sample', { runs: formats.number(followed.runs) }), t('proof:print.sample-of', { reached, declared, min, mean, max })],
  ];
}

function listWhole(whole: FollowedWhole, { t, formats }: SimulationWords): readonly Fact[] {
  const paths = groupDigits(whole.paths);
  const unmerged = whole.unmerged.slice(0, 5).map((one) => {
    const params = { part: one.part, values: formats.number(one.values), beat: one.beat };
    return one.guard === null ? t('proof:print.unmerged-of', params) : t('proof:print.unmerged-by', { ...params, guard: one.guard });
  });
  return [
    [
      t('proof:print.paths'),
      t('proof:print.paths-of', { paths, states: formats.number(whole.states), merged: formats.number(whole.merged) }),
    ],
    [t('proof:print.longest'), t('proof:print.extent', { ...whole.longest })],
    [t('proof:print.shortest'), t('proof:print.extent', { ...whole.shortest })],
    [t('proof:print.score'), t('proof:print.score-of', roundScore(whole.score))],
    [t('proof:print.best'), whole.best.map(({ decision, option }) => `${decision}/${option}`).join(', ')],
    [
      t('proof:print.resume'),
      t('proof:print.resume-of', { characters: whole.resume.characters, limit: formats.number(limits.resumeCharacters) }),
    ],
    [t('proof:print.unmerged'), unmerged.length === 0 ? t('proof:print.none') : unmerged.join('; ')],
  ];
}

function alignFacts(facts: readonly Fact[]): readonly string[] {
  const width = Math.max(...facts.map(([name]) => measureColumns(name)));
  return facts.map(([name, value]) => `  ${name}${' '.repeat(width - measureColumns(name))}  ${value}`);
}

function printBots({ plays }: Proof, words: SimulationWords): string {
  const whole = plays.flatMap((play) => (play.followed.exhaustive ? [{ play, bots: play.followed.bots }] : []));
  const [first] = whole;
  if (first === undefined) return '';
  const { t } = words;
  return printTable({
    name: t('proof:print.bots-heading'),
    heads: [t('proof:print.bot'), ...whole.map(({ play }) => `${play.ruleset} ${play.length}`)],
    rows: first.bots.map(({ id, language }, at) => ({
      name: words.bot({ bot: id, language }),
      cells: whole.map(({ bots }) => (bots[at]?.mean ?? 0).toFixed(1)),
    })),
  });
}

const kinds: readonly ReachedKind[] = [
  'beat',
  'goto',
  'option',
  'inject',
  'consequence',
  'complication',
  'duty-opened',
  'duty-met',
  'duty-missed',
  'milestone',
  'ending',
];

function printReached({ reached }: Proof, { t }: SimulationWords): string {
  const facts = kinds.map((kind): Fact => [t(`proof:print.reached.${kind}`), `${reached[kind].reached} / ${reached[kind].declared}`]);
  return [t('proof:print.reached-heading'), ...alignFacts(facts)].join('\n');
}

/** Each rule with what was found against it; texts and sources were checked before, or nothing would be proven. */
function printRules({ findings, forfeits, plays }: Proof, { t }: SimulationWords): string {
  const isWhole = plays.every((one) => one.followed.exhaustive);
  const rules = (['reach', 'choice', 'dominance', 'luck', 'forfeits', 'difficulty', 'tells', 'size'] as const).map((rule): Fact => {
    const codes: readonly string[] = proofRules[rule];
    const count = findings.filter((one) => codes.includes(one.code)).length;
    const held = isWhole ? t('proof:print.held') : t('proof:print.not-proven');
    const params = { declared: forfeits.declared, found: forfeits.found };
    const result = count > 0 ? t('proof:print.broken', { count }) : held;
    return [t(`proof:print.rules.${rule}`, params), result];
  });
  const given: Fact = [t('proof:print.rules.given'), t('proof:print.held')];
  return [t('proof:print.rules-heading'), ...alignFacts([...rules, given])].join('\n');
}

function roundScore({ min, mean, max }: FollowedWhole['score']) {
  return { min: min.toFixed(1), mean: mean.toFixed(1), max: max.toFixed(1) };
}

/** A whole number beyond all others, in groups of three. */
function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
