import type { InjectCard, RoleCard } from './kit.ts';
import type { KitInput } from './kit-input.ts';
import { listDrawable, listToldBeats, type ToldBeat } from './list-told-beats.ts';
import { countLines } from './count-lines.ts';

/** Lines of private facts that one card holds; each fact takes one more for its number. */
const linesOfCard = 13;
/** What one line of the card holds, in full-width characters. */
const widthOfFact = 18;
const widthOfBody = 19;
/** A body of more lines than this is set smaller. */
const linesOfBody = 12;

/** One card for each role of the table, and more where its facts do not fit on one. Pure. */
export function wordRoleCards({ logic, texts, agenda }: KitInput): readonly RoleCard[] {
  const told = listToldBeats(logic, agenda.length);
  return logic.roles.flatMap((role) => {
    const facts = told.flatMap(({ decision, number }) => {
      const text = decision === null ? null : texts.secret(decision, role);
      return text === null || number === null ? [] : [{ number, text }];
    });
    const cards = dealFacts(facts);
    return cards.map((own, at): RoleCard => ({
      role,
      name: texts.name('roles', role),
      line: texts.get('roles', role, 'line'),
      part: at + 1,
      of: cards.length,
      facts: own,
    }));
  });
}

type Fact = RoleCard['facts'][number];

/** In the order in which they are opened, as many to a card as it holds; one empty card where there is none. */
function dealFacts(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const cards: Fact[][] = [[]];
  let used = 0;
  for (const fact of facts) {
    const lines = countLines(fact.text, widthOfFact) + 1;
    if (used > 0 && used + lines > linesOfCard) {
      cards.push([]);
      used = 0;
    }
    cards.at(-1)?.push(fact);
    used += lines;
  }
  return cards;
}

/** A card for everything that may reach the table: what is told first, then what chance may turn up. Pure. */
export function wordInjectCards(input: KitInput): readonly InjectCard[] {
  const { logic, agenda } = input;
  const told = listToldBeats(logic, agenda.length);
  return [...told.flatMap((one) => wordInjects(input, one)), ...wordComplications(input, told)];
}

function wordInjects({ t, texts, formats }: KitInput, { beat, act, firstInject }: ToldBeat): readonly InjectCard[] {
  return beat.injects.map((inject, at) => {
    const from = texts.find('injects', inject.id, 'from') ?? texts.sender(inject.from);
    return wordCard({
      number: String(firstInject + at),
      kind: 'inject',
      id: inject.id,
      heading: t(`common:channels.${inject.channel}`),
      when: beat.at === null ? texts.name('acts', act) : formats.dayTime(beat.at),
      from,
      title: texts.get('injects', inject.id, 'title'),
      body: texts.get('injects', inject.id, 'body'),
      tail: texts.find('injects', inject.id, 'tail') ?? '',
      condition: inject.when === null ? null : t('kit:cards.conditional'),
    });
  });
}

function wordComplications({ logic, t, texts }: KitInput, told: readonly ToldBeat[]): readonly InjectCard[] {
  return listDrawable(logic, told).map((id, at) => {
    const channel = logic.complications[id]?.channel ?? null;
    return wordCard({
      number: t('kit:numbers.complication', { number: at + 1 }),
      kind: 'complication',
      id,
      heading: t('kit:cards.complication'),
      when: channel === null ? '' : t(`common:channels.${channel}`),
      from: '',
      title: texts.get('complications', id, 'title'),
      body: texts.get('complications', id, 'body'),
      tail: '',
      condition: t('kit:cards.by-chance'),
    });
  });
}

function wordCard(card: Omit<InjectCard, 'isLong'>): InjectCard {
  const lines = [card.title, card.body, card.tail].reduce((sum, text) => sum + countLines(text, widthOfBody), 0);
  return { ...card, isLong: lines > linesOfBody };
}
