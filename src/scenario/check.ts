import { checkAgendas } from './check-agendas.ts';
import type { CheckContext } from './check-context.ts';
import { checkCourse } from './check-course.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkLengths } from './check-lengths.ts';
import { checkPrices } from './check-prices.ts';
import { checkReferences } from './check-references.ts';
import { checkTextLength } from './check-text-length.ts';
import { checkTexts } from './check-texts.ts';
import { checkUsage } from './check-usage.ts';
import { checkWording } from './check-wording.ts';

/** All that can be wrong with a scenario whose files have the right shape. Reports; never throws, never stops early. */
export function checkScenario(context: CheckContext): void {
  checkReferences(context);
  checkUsage(context);
  checkCourse(context);
  checkLengths(context);
  checkAgendas(context);
  checkDecisions(context);
  checkPrices(context);
  checkTexts(context);
  checkTextLength(context);
  checkWording(context);
}
