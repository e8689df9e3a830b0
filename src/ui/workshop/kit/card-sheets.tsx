import type { ComponentChildren } from 'preact';
import type { InjectCard, Kit, RoleCard } from '#report/kit.ts';
import { useSpoken } from '../../spoken.ts';

const cardsOfSheet = 4;

/** Cards of the roles, four to a sheet with marks to cut along. */
export function RoleCardSheets({ kit }: { readonly kit: Kit }) {
  const { t } = useSpoken();
  const sheets = dealSheets(kit.roles);
  return (
    <>
      {sheets.map((cards, at) => (
        <CardSheet key={at} line={t('kit:cards.sheet', { kind: t('kit:title.roles'), page: at + 1, pages: sheets.length })}>
          {cards.map((card) => (
            <RoleCardFace key={`${card.role} ${card.part}`} card={card} />
          ))}
        </CardSheet>
      ))}
    </>
  );
}

/** Cards of what arrives, by the numbers of the guide. */
export function InjectCardSheets({ kit }: { readonly kit: Kit }) {
  const { t } = useSpoken();
  const sheets = dealSheets(kit.injects);
  return (
    <>
      {sheets.map((cards, at) => (
        <CardSheet
          key={at}
          line={`${t('kit:cards.sheet', { kind: t('kit:title.injects'), page: at + 1, pages: sheets.length })} ${t('kit:cards.same-numbers')}`}
        >
          {cards.map((card) => (
            <InjectCardFace key={card.number} card={card} />
          ))}
        </CardSheet>
      ))}
    </>
  );
}

function dealSheets<Card>(cards: readonly Card[]): readonly (readonly Card[])[] {
  return Array.from({ length: Math.ceil(cards.length / cardsOfSheet) }, (_, at) => cards.slice(at * cardsOfSheet, (at + 1) * cardsOfSheet));
}

function CardSheet({ line, children }: { readonly line: string; readonly children: ComponentChildren }) {
  return (
    <article class="sh kt-sheet">
      <p class="kt-line">{line}</p>
      <div class="kt-grid">{children}</div>
    </article>
  );
}

function RoleCardFace({ card }: { readonly card: RoleCard }) {
  const { t } = useSpoken();
  return (
    <section class="kt-card">
      <CropMarks />
      <header>
        <span class="kt-tag">{t('kit:cards.role')}</span>
        <h2>{card.name}</h2>
        {card.of === 1 ? null : <span class="kt-part">{t('kit:cards.part', { part: card.part, of: card.of })}</span>}
      </header>
      <p class="kt-role">{card.line}</p>
      <div class="kt-private">
        <p class="kt-seal">
          <b>{t('kit:cards.private')}</b> {t('kit:cards.only-you')}
        </p>
        {card.facts.length === 0 ? <p class="kt-fact">{t('kit:cards.no-facts')}</p> : null}
        {card.facts.map((fact) => (
          <div key={fact.number} class="kt-fold">
            <p class="kt-when">{t('kit:cards.fold', { number: fact.number })}</p>
            <p class="kt-fact">{fact.text}</p>
          </div>
        ))}
      </div>
      <footer>
        <span class="badge badge-fiction">{t('common:labels.fiction')}</span> {t('kit:cards.tell')}
      </footer>
    </section>
  );
}

function InjectCardFace({ card }: { readonly card: InjectCard }) {
  const { t } = useSpoken();
  return (
    <section class={card.isLong ? 'kt-card kt-long' : 'kt-card'}>
      <CropMarks />
      <header>
        <span class="kt-tag">{card.number}</span>
        <h2>{card.heading}</h2>
        {card.condition === null ? null : <span class="kt-part">{card.condition}</span>}
      </header>
      <p class="kt-role">
        {[card.when, card.from].filter((one) => one !== '').join(' · ')}
        <b>{card.title}</b>
      </p>
      <div class="kt-body">
        {[card.body, card.tail]
          .flatMap((text) => text.split(/\n+/u))
          .filter((text) => text.trim() !== '')
          .map((text, at) => (
            <p key={at}>{text}</p>
          ))}
      </div>
      <footer>
        <span class="badge badge-fiction">{t('common:labels.fiction')}</span> {t('kit:cards.on-sign')}
      </footer>
    </section>
  );
}

/** Where to cut: at the four corners, outside of the card. */
function CropMarks() {
  return (
    <svg class="kt-crop" viewBox="0 0 850 1200" aria-hidden="true" focusable="false">
      <path d="M-12 0H-50M0 -12V-50M862 0H900M850 -12V-50M-12 1200H-50M0 1212V1250M862 1200H900M850 1212V1250" />
    </svg>
  );
}
