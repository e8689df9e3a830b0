import type { PlayProof, Proof } from '#proof/proof.ts';

/** What a proof has counted, by ruleset and length, in lines that can be read; what it found is asked for apart. */
export function createProofFigures({ reached, plays }: Pick<Proof, 'reached' | 'plays'>) {
  return {
    reached: Object.fromEntries(Object.entries(reached).map(([kind, one]) => [kind, `${one.reached} of ${one.declared}`])),
    plays: Object.fromEntries(plays.map((play) => [`${play.ruleset} ${play.length}`, countPlay(play)])),
  };
}

function countPlay({ decisions, followed }: PlayProof) {
  if (!followed.exhaustive) throw new Error('Violated assumption: a shipped scenario is followed whole.');
  const { states, paths, longest, shortest, score, best, bots, resume } = followed;
  return {
    decisions,
    states,
    paths,
    longest,
    shortest,
    score: { min: round(score.min), mean: round(score.mean), max: round(score.max) },
    best: Object.fromEntries(best.map((one) => [one.decision, one.option])),
    // Those that go by labels are held by the limits of the proof alone: a word that is mended must not change a golden file.
    bots: Object.fromEntries(bots.filter((one) => one.language === null).map((one) => [one.id, round(one.mean)])),
    resume,
  };
}

/** Kept to a hundredth: more would only look exact. */
function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
