import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCmi5Lms, type Cmi5Lms } from '#test/support/cmi5-lms.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';

/*
 * The LMS of these tests and the adapter come from one hand, so that both could have misread the specification alike. A
 * client of other people's is the witness: what it says when it is used as it is meant to be must be refused nothing.
 */

let lms: Cmi5Lms;

beforeEach(async () => {
  lms = await startCmi5Lms();
  // It asks for the global of a page as soon as it is loaded.
  vi.stubGlobal('self', globalThis);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await lms.close();
});

const loadClient = async () => (await import('@rusticisoftware/cmi5')).default;

describe('a client of cmi5 by other people', () => {
  it('is refused nothing in a session that passes', async () => {
    const Cmi5 = await loadClient();
    const learner = lms.enrol();
    const unit = new Cmi5(lms.launch(learner, 'https://course.example/', { masteryScore: 0.7, returnUrl: 'https://lms.example/back' }));

    await unit.start();
    await unit.sendStatement({
      ...unit.prepareStatement('http://adlnet.gov/expapi/verbs/experienced'),
      object: { id: 'https://publisher.example/page' },
    });
    await unit.completed();
    await unit.passed({ scaled: 0.8 });
    await unit.terminate();

    expect(lms.refusals).toEqual([]);
    expect(learner.statements.map(nameVerb)).toEqual(['initialized', 'experienced', 'completed', 'passed', 'terminated']);
    expect(unit.getReturnURL()).toBe('https://lms.example/back');
  });
});
