import { useSpoken } from '../../spoken.ts';
import { QrCode } from './qr-code.tsx';

interface JoinTicketProps {
  readonly code: string;
  readonly address: string;
  readonly joinUrl: string;
  readonly isLocked: boolean;
}

/** The way in: a code to be typed, an address to be read out, and both for a camera. */
export function JoinTicket({ code, address, joinUrl, isLocked }: JoinTicketProps) {
  const { t } = useSpoken();
  if (isLocked) {
    return (
      <section class="pw-ticket pw-ticket-locked">
        <h2>{t('projector:lobby.locked')}</h2>
      </section>
    );
  }
  return (
    <section class="pw-ticket">
      <div class="pw-ticket-code">
        <p>{t('projector:lobby.code')}</p>
        <p class="pw-code">{code}</p>
        <p>{t('projector:lobby.open-address', { address })}</p>
      </div>
      <div class="pw-ticket-qr">
        <QrCode text={joinUrl} />
        <p>
          <b>{t('projector:lobby.camera')}</b>
          <span>{t('projector:lobby.no-app')}</span>
        </p>
      </div>
    </section>
  );
}
