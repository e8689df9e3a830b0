import type { Translate } from '#i18n/translate.ts';
import type { ArrivalView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';

/** The words of one arrival; an empty text where it has none of that kind. */
export interface ArrivalWords {
  readonly channel: string;
  readonly from: string;
  readonly title: string;
  readonly body: string;
  readonly tail: string;
}

/** Finds the words of an arrival in the scenario's texts. Pure. */
export function wordArrival(arrival: ArrivalView, { texts }: OpenScenario, t: Translate): ArrivalWords {
  switch (arrival.kind) {
    case 'inject':
      return {
        channel: arrival.channel === null ? '' : t(`common:channels.${arrival.channel}`),
        from: texts.find('injects', arrival.id, 'from') ?? (arrival.from === null ? '' : texts.sender(arrival.from)),
        title: texts.get('injects', arrival.id, 'title'),
        body: texts.get('injects', arrival.id, 'body'),
        tail: texts.find('injects', arrival.id, 'tail') ?? '',
      };
    case 'consequence':
      return {
        channel: t('play:consequence'),
        from: texts.get('consequences', arrival.id, 'title'),
        title: '',
        body: texts.get('consequences', arrival.id, 'body'),
        tail:
          arrival.cause === null
            ? ''
            : t('play:because-of', { choice: texts.option(arrival.cause.decision, arrival.cause.option, 'label') }),
      };
    case 'complication':
      return {
        channel: t('play:complication'),
        from: texts.get('complications', arrival.id, 'title'),
        title: '',
        body: texts.get('complications', arrival.id, 'body'),
        tail: '',
      };
    case 'duty-missed':
      return {
        channel: t('play:duty-missed'),
        from: texts.name('duties', arrival.id),
        title: '',
        body: texts.find('duties', arrival.id, 'missed') ?? '',
        tail: '',
      };
  }
}
