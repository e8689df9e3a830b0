import type { CompiledDecision, CompiledOption } from '#scenario/compiled.ts';
import type { AgendaItem } from '#workshop/rules/agenda.ts';
import { countLines } from './count-lines.ts';
import { findNextBeats } from './find-next-beats.ts';
import type { AgendaRow, GuideOption, GuidePage } from './kit.ts';
import type { KitInput } from './kit-input.ts';
import { listToldBeats, type ToldBeat } from './list-told-beats.ts';
import { planSteps } from './plan-steps.ts';
import { wordSources } from './report-input.ts';

/** Lines that a page holds, and full-width characters of a line in its two parts. */
const linesOfPage = 43;
const widthOfTold = 45;
const widthOfReason = 30;

/** The plan of the exercise, row by row. Pure. */
export function wordAgenda(input: KitInput): readonly AgendaRow[] {
  const { agenda, t, texts } = input;
  const told = listToldBeats(input.logic, agenda.length);
  return agenda.items.map((item) => ({
    startsAt: item.startsAt,
    minutes: item.minutes,
    name: nameItem(input, told, item),
    act: item.act === null ? null : texts.name('acts', item.act),
    pace: item.pace === null ? null : t(`kit:pace.${item.pace}`),
  }));
}

function nameItem({ t, texts }: KitInput, told: readonly ToldBeat[], item: AgendaItem): string {
  if (item.decision !== null) {
    const number = told.find((one) => one.decision === item.decision)?.number ?? 0;
    return t('kit:decision', { number, question: texts.get('decisions', item.decision, 'question') });
  }
  return item.beat === null ? t(`kit:agenda.${item.kind}`) : texts.get('beats', item.beat, 'title');
}

/** A page for each beat of the length. Pure. */
export function wordGuide(input: KitInput): readonly GuidePage[] {
  const told = listToldBeats(input.logic, input.agenda.length);
  return told.map((one) => wordPage(input, told, one));
}

function wordPage(input: KitInput, told: readonly ToldBeat[], one: ToldBeat): GuidePage {
  const page = wordBeat(input, told, one);
  return { ...page, isLong: countPageLines(page) > linesOfPage };
}

/** About how many lines a page takes: what is told runs over its width, reasons over half of it. */
function countPageLines(page: Omit<GuidePage, 'isLong'>): number {
  const told = [
    page.say,
    page.does.join(' '),
    page.expect,
    page.wrong,
    page.question,
    page.late,
    ...page.secrets.map((secret) => `${secret.role} ${secret.text}`),
    ...page.asked.map((asked) => `${asked.question} ${asked.answer}`),
    ...page.contingency,
    ...page.discussion,
    page.sources.map((source) => `${source.id} ${source.title}`).join(' '),
  ];
  const sum = (texts: readonly string[], width: number) => texts.reduce((total, text) => total + countLines(text, width), 0);
  return (
    sum(told, widthOfTold) +
    sum(
      page.options.map((option) => option.because),
      widthOfReason,
    )
  );
}

function wordBeat(input: KitInput, told: readonly ToldBeat[], one: ToldBeat): Omit<GuidePage, 'isLong'> {
  const { logic, texts, t, agenda } = input;
  const { beat } = one;
  const item = agenda.items.find(({ beat: id, decision }) => id === beat.id || (decision !== null && decision === one.decision));
  const decision = one.decision === null ? undefined : logic.decisions[one.decision];
  const secrets = decision === undefined ? [] : listSecrets(input, decision.id);
  return {
    beat: beat.id,
    act: t('kit:act', { number: logic.acts.findIndex((act) => act.id === one.act) + 1, name: texts.name('acts', one.act) }),
    title: decision === undefined ? texts.get('beats', beat.id, 'title') : texts.get('decisions', decision.id, 'question'),
    number: one.number,
    minutes: item?.minutes ?? null,
    startsAt: item?.startsAt ?? null,
    pace: item === undefined || item.pace === null ? null : t(`kit:pace.${item.pace}`),
    steps:
      item === undefined || item.pace === null
        ? []
        : planSteps(item.minutes, item.pace, secrets.length > 0).map(({ step, minutes }) => ({ name: t(`kit:step.${step}`), minutes })),
    say: texts.facilitator(beat.id, 'say'),
    does: listDeeds(input, one, secrets.length > 0),
    expect: texts.facilitator(beat.id, 'expect'),
    wrong: texts.facilitator(beat.id, 'wrong'),
    question: texts.facilitator(beat.id, 'question'),
    asked: decision === undefined ? [] : listAsked(input, decision),
    secrets,
    objectives: decision === undefined ? [] : decision.competencies.map((id) => texts.name('competencies', id)),
    sources:
      decision === undefined
        ? []
        : wordSources(
            input,
            decision.options.flatMap((option) => option.sources),
          ),
    options: decision === undefined ? [] : decision.options.map((option) => wordOption(input, told, decision, option)),
    contingency: texts.lines('beats', beat.id, 'contingency'),
    discussion: texts.lines('beats', beat.id, 'discussion'),
    late: texts.facilitator(beat.id, 'late'),
  };
}

function listDeeds({ t, texts, formats }: KitInput, one: ToldBeat, hasSecrets: boolean): readonly string[] {
  const cards = one.beat.injects.map((inject, at) =>
    t('kit:do.card', {
      number: one.firstInject + at,
      channel: t(`common:channels.${inject.channel}`),
      title: texts.get('injects', inject.id, 'title'),
    }),
  );
  return [
    ...(cards.length === 0 ? [] : [t('kit:do.read', { cards: formats.list(cards) })]),
    ...(one.beat.injects.some((inject) => inject.when !== null) ? [t('kit:do.conditional')] : []),
    ...(hasSecrets ? [t('kit:do.secrets')] : []),
    ...(one.decision === null ? [t('kit:do.go-on')] : [t('kit:do.ask'), t('kit:do.reveal'), t('kit:do.settle')]),
  ];
}

/** What will be asked for certain, and what can be said then: that it waits, and what is known of the real case. */
function listAsked({ t, texts }: KitInput, { id }: CompiledDecision): GuidePage['asked'] {
  const known = texts.get('decisions', id, 'known');
  return known === '' ? [] : [{ question: t('kit:asked.real'), answer: t('kit:asked.later', { known }) }];
}

function listSecrets({ logic, texts }: KitInput, decision: string): GuidePage['secrets'] {
  return logic.roles.flatMap((role) => {
    const text = texts.secret(decision, role);
    return text === null ? [] : [{ role: texts.name('roles', role), text }];
  });
}

function wordOption(input: KitInput, told: readonly ToldBeat[], decision: CompiledDecision, option: CompiledOption): GuideOption {
  const { t, texts, formats, ruleset } = input;
  const rating = option.rating[ruleset] ?? 'sound';
  const next = findNextBeats({ logic: input.logic, length: input.agenda.length, ruleset }, decision, option);
  const lost = told.flatMap((one) => (one.decision !== null && option.forfeits.includes(one.decision) ? [one.number] : []));
  return {
    id: option.id,
    label: texts.option(decision.id, option.id, 'label'),
    rating: { id: rating, word: t(`common:ratings.${rating}`) },
    leadsTo: [
      t('kit:leads.to', {
        places: next.map((beat) => namePlace(input, told, beat)).join(' / '),
        time: formats.duration(option.minutes),
      }),
      ...(lost.length === 0 ? [] : [t('kit:leads.forfeits', { numbers: formats.list(lost.map(String)) })]),
    ].join(' '),
    because: texts.option(decision.id, option.id, 'because'),
  };
}

function namePlace({ t, texts }: KitInput, told: readonly ToldBeat[], beat: string | null): string {
  if (beat === null) return t('kit:leads.act-end');
  const number = told.find((one) => one.beat.id === beat)?.number ?? null;
  return number === null ? t('kit:leads.beat', { title: texts.get('beats', beat, 'title') }) : t('kit:leads.decision', { number });
}
