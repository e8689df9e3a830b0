import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import type { LogLine } from '#workshop/protocol/console-view.ts';

/** A line of the log in words: what was done, with ids in the words of the scenario. Pure. */
export function wordLogLine({ code, params }: LogLine, t: Translate, texts: ScenarioTexts): string {
  const id = (name: string): string => String(params[name] ?? '');
  const decision = id('decision');
  const words = {
    ...params,
    question: decision === '' ? '' : texts.get('decisions', decision, 'question'),
    choice: decision === '' ? '' : texts.option(decision, id('option'), 'label'),
    title: id('inject') === '' ? '' : texts.get('injects', id('inject'), 'title'),
    text: id('beat') === '' ? '' : (texts.lines('beats', id('beat'), 'contingency')[Number(params['index'])] ?? ''),
    what: id('code') === '' ? '' : t.dynamic(`workshop:deeds.${id('code')}`),
    minutes: Math.round((Number(params['seconds'] ?? 0) / 60) * 10) / 10,
    complication:
      id('complication') === ''
        ? t(`workshop:dialogs.insert.${id('is') === 'none' ? 'kept-empty' : 'drawn'}`)
        : texts.get('complications', id('complication'), 'title'),
    sign: id('tag') === '' ? '' : t.dynamic(`workshop:console.observe.${id('tag')}`),
    page: Number(params['page'] ?? 0) + 1,
  };
  return t.dynamic(`workshop:log.${code}`, words);
}
