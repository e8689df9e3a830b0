import { describe, expect, it } from 'vitest';
import { compareShown, timeReading } from '#proof/reading-time.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

describe.each(listShippedScenarios())('the minutes that the library shows for %s', (id) => {
  const pack = loadShippedScenario(id);
  const times = timeReading(pack);

  it.each(compareShown(pack, times))('are those that $length takes, read $way', ({ isWithin, shown, minutes }) => {
    // To mend: `npm run scenario -- time`.
    expect({ isWithin, shown, minutes }).toMatchObject({ isWithin: true });
  });
});
