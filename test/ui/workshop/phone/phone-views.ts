import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { selectPhoneView } from '#workshop/rules/select-phone-view.ts';
import { aViewing, someTexts } from '#test/support/a-viewing.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const texts = { ja: someTexts('ja'), en: someTexts('en') };

/** What somebody's phone is told, by the real rules. */
export function tell(workshop: AWorkshop, id = 'p1', language: 'ja' | 'en' = 'en'): PhoneView {
  const view = selectPhoneView(aViewing(workshop), id, texts[language]);
  if (view === null) throw new Error(`Violated assumption: ${id} has a seat.`);
  return view;
}

/** A table of five with an observer, p6, before its first decision. p1 speaks for it, p2 holds a secret. */
export const started = aWorkshop({ confidence: true, timer: { answer: 180, talk: 300 } })
  .withPeople(5)
  .withObservers(1)
  .started();
