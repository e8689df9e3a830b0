import { useEffect, useRef, useState } from 'preact/hooks';
import { findNews, type Heard } from './announce-news.ts';
import { usePhone } from './phone-context.ts';

/** One live region, there from the first moment, so that every turn of the room is said once. */
export function LiveNews() {
  const { t, view, status } = usePhone();
  const [said, setSaid] = useState('');
  const now: Heard = { view: view.value, status: status.value.is };
  const before = useRef(now);
  useEffect(() => {
    const news = findNews(before.current, now);
    before.current = now;
    if (news === null) return;
    const text = view.peek()?.messages.at(-1)?.text ?? '';
    const sentence = news === 'message' ? t('phone:announce.message', { text }) : t(`phone:announce.${news}`);
    // The same sentence said twice is announced twice: a space that nobody hears makes it another text.
    setSaid((last) => (last === sentence ? `${sentence}\u00A0` : sentence));
  });
  return (
    <p class="hidden-text" role="status" aria-live="polite">
      {said}
    </p>
  );
}
