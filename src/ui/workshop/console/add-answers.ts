import type { Distribution } from '#workshop/protocol/distribution.ts';

/** One option over several teams. */
export interface AddedOption {
  readonly option: string;
  readonly slot: Distribution['options'][number]['slot'];
  readonly count: number;
  readonly confidence: Distribution['options'][number]['confidence'];
}

/** Distributions of the same decision added up; confidence only where every one of them has it. Null without any. Pure. */
export function addAnswers(
  all: readonly (Distribution | null)[],
): { readonly count: number; readonly options: readonly AddedOption[] } | null {
  const given = all.flatMap((one) => one ?? []);
  const [first] = given;
  if (first === undefined) return null;
  const options = first.options.map(({ option, slot }): AddedOption => {
    const same = given.flatMap((one) => one.options.find((other) => other.option === option) ?? []);
    const sure = same.flatMap(({ confidence }) => confidence ?? []);
    return {
      option,
      slot,
      count: same.reduce((sum, { count }) => sum + count, 0),
      confidence:
        sure.length < same.length
          ? null
          : {
              high: sure.reduce((sum, { high }) => sum + high, 0),
              medium: sure.reduce((sum, { medium }) => sum + medium, 0),
              low: sure.reduce((sum, { low }) => sum + low, 0),
            },
    };
  });
  return { count: given.reduce((sum, { count }) => sum + count, 0), options };
}
