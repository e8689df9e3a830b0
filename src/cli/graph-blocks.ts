import type { PageBlock, PageFact, Worded } from '#proof/story-graph-page.ts';
import type { StoryNode } from '#proof/story-graph.ts';
import type { CompiledBeat, CompiledDecision, CompiledInject, CompiledOption } from '#scenario/compiled.ts';
import { listTexts } from './graph-texts.ts';
import { tagRatings, tell, tellChange, tellCondition, tellConsequence, tellList, tellSources, type Telling } from './graph-facts.ts';

const facilitatorKeys = ['facilitator', 'discussion', 'contingency'];

/** Everything there is to read about a node, in the order of play. */
export function listBlocks(node: StoryNode, telling: Telling): readonly PageBlock[] {
  const { logic } = telling.pack;
  switch (node.kind) {
    case 'beat': {
      const beat = logic.beats[node.of];
      return beat === undefined ? [] : listBeatBlocks(beat, telling);
    }
    case 'decision': {
      const decision = logic.decisions[node.of];
      return decision === undefined ? [] : listDecisionBlocks(node, decision, telling);
    }
    case 'complication':
      return listSlotBlocks(node.of, telling);
    case 'ending': {
      const when = logic.endings.find(({ id }) => id === node.of)?.when ?? null;
      return [aBlock('own', null, { facts: tellCondition(telling, when), texts: textsOf(telling, 'endings', node.of) })];
    }
  }
}

function aBlock(kind: PageBlock['kind'], heading: Worded | null, rest: Partial<PageBlock>): PageBlock {
  return { kind, heading, tags: [], facts: [], texts: [], isUnreached: false, ...rest };
}

function textsOf({ pack, say }: Telling, section: string, id: string, without: readonly string[] = []): PageBlock['texts'] {
  return listTexts(pack, { path: [section, id], without }, say);
}

function listBeatBlocks(beat: CompiledBeat, telling: Telling): readonly PageBlock[] {
  const { pack, say, unreached } = telling;
  const { at, wait = 0, hours, lengths = [] } = beat;
  const place = `acts.${pack.logic.acts.findIndex(({ id }) => id === beat.act)}.beats.${beat.id}.injects`;
  const minutes = Object.entries(beat.minutes);
  const facts: readonly PageFact[] = [
    ...(at === null ? [] : [tell(telling, 'at', ({ formats }) => formats.dateTime(at))]),
    ...(wait === 0 ? [] : [tell(telling, 'wait', ({ formats }) => formats.duration(wait))]),
    ...(hours === undefined ? [] : [tell(telling, 'hours', ({ t }) => t(`author:${hours}-hours`))]),
    ...tellList(telling, 'lengths', lengths, ({ t }) => lengths.map((length) => t(`common:lengths.${length}`))),
    ...tellList(telling, 'sets', beat.sets, () => beat.sets),
    ...tellList(telling, 'planned', minutes, ({ t }) => minutes.map(([agenda, planned]) => t('author:planned', { agenda, planned }))),
  ];
  const forFacilitator = facilitatorKeys.flatMap((key) => listTexts(pack, { path: ['beats', beat.id, key] }, say));
  return [
    aBlock('own', null, { facts, texts: textsOf(telling, 'beats', beat.id, facilitatorKeys) }),
    ...beat.injects.map((inject, index) => createInjectBlock(inject, telling, unreached.has(`${place}.${index}`))),
    ...(forFacilitator.length === 0
      ? []
      : [
          aBlock(
            'facilitator',
            say(({ t }) => t('author:facilitator')),
            { texts: forFacilitator },
          ),
        ]),
  ];
}

function createInjectBlock(inject: CompiledInject, telling: Telling, isUnreached: boolean): PageBlock {
  const { say } = telling;
  return aBlock(
    'inject',
    say(({ texts }) => texts.get('injects', inject.id, 'title')),
    {
      tags: [say(({ t }) => t(`common:channels.${inject.channel}`)), say(({ texts }) => texts.sender(inject.from))],
      facts: [
        ...tellCondition(telling, inject.when),
        ...tellList(telling, 'history', inject.facts, ({ texts }) => inject.facts.map((id) => texts.get('history', id, 'body'))),
      ],
      texts: textsOf(telling, 'injects', inject.id, ['title']),
      isUnreached,
    },
  );
}

function listDecisionBlocks(node: StoryNode, decision: CompiledDecision, telling: Telling): readonly PageBlock[] {
  const { gate, asks, id } = decision;
  const numbers = Object.entries(node.numbers);
  const facts: readonly PageFact[] = [
    tell(telling, 'weight', ({ t }) => t(`author:weights.${decision.weight}`)),
    ...tellList(telling, 'numbers', numbers, ({ t }) =>
      numbers.map(([length, number]) => t('author:number-in', { length: t.dynamic(`common:lengths.${length}`), number })),
    ),
    ...tellList(telling, 'competencies', decision.competencies, ({ texts }) =>
      decision.competencies.map((one) => texts.name('competencies', one)),
    ),
    ...(asks === null ? [] : [tell(telling, 'asks', ({ texts }) => texts.sender(asks))]),
    ...tellList(telling, 'gate', gate, ({ texts }) => gate.map((ruleset) => texts.name('rulesets', ruleset))),
    tell(telling, 'assume', ({ texts }) => texts.option(id, decision.assume, 'label')),
    ...tellList(telling, 'history', decision.history, ({ texts }) => decision.history.map((entry) => texts.get('history', entry, 'body'))),
  ];
  return [
    aBlock('own', null, { facts, texts: textsOf(telling, 'decisions', id, ['options']) }),
    ...decision.options.flatMap((option) => listOptionBlocks(decision, option, telling)),
  ];
}

function listOptionBlocks(decision: CompiledDecision, option: CompiledOption, telling: Telling): readonly PageBlock[] {
  const { pack, say, unreached } = telling;
  const { forfeits, stance } = option;
  const place = `decisions.${decision.id}.options.${option.id}`;
  const facts: readonly PageFact[] = [
    tell(telling, 'takes', ({ formats }) => formats.duration(option.minutes)),
    ...tellCondition(telling, option.when),
    ...tellChange(telling, option),
    ...tellList(telling, 'stance', stance, ({ t }) => stance.map((one) => t(`author:stances.${one}`))),
    ...tellList(telling, 'forfeits', forfeits, ({ texts }) => forfeits.map((one) => texts.get('decisions', one, 'question'))),
    ...tellSources(telling, option.sources),
  ];
  const heading = say(({ texts }) => texts.option(decision.id, option.id, 'label'));
  const texts = listTexts(pack, { path: ['decisions', decision.id, 'options', option.id], without: ['label'] }, say);
  return [
    aBlock('option', heading, { tags: tagRatings(telling, option), facts, texts, isUnreached: unreached.has(place) }),
    ...option.consequences.map((one, at) =>
      aBlock(
        'consequence',
        say(({ texts }) => texts.get('consequences', one.id, 'title')),
        {
          tags: [say(({ t }) => t('author:kinds.consequence'))],
          facts: tellConsequence(telling, one),
          texts: textsOf(telling, 'consequences', one.id, ['title']),
          isUnreached: unreached.has(`${place}.consequences.${at}`),
        },
      ),
    ),
  ];
}

function listSlotBlocks(id: string, telling: Telling): readonly PageBlock[] {
  const { pack, say, unreached } = telling;
  const slot = pack.logic.slots[id];
  if (slot === undefined) return [];
  return [
    aBlock('own', null, { facts: [tell(telling, 'chance', ({ formats }) => formats.percent(slot.chance))] }),
    ...slot.oneOf.flatMap((one) => {
      const complication = pack.logic.complications[one];
      if (complication === undefined) return [];
      const { channel } = complication;
      return [
        aBlock(
          'complication',
          say(({ texts }) => texts.get('complications', one, 'title')),
          {
            tags: channel === null ? [] : [say(({ t }) => t(`common:channels.${channel}`))],
            facts: [...tellCondition(telling, complication.when), ...tellChange(telling, complication)],
            texts: textsOf(telling, 'complications', one, ['title']),
            isUnreached: unreached.has(`complications.${one}`),
          },
        ),
      ];
    }),
  ];
}
