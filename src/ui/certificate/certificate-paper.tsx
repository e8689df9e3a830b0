import type { Certificate } from '#report/certificate.ts';
import { addressPerson } from '#report/create-certificate.ts';
import { useSpoken } from '../spoken.ts';
import { CertificateFrame } from './certificate-frame.tsx';

interface CertificatePaperProps {
  readonly certificate: Certificate;
  /** As typed; nothing of it is kept. */
  readonly name: string;
  readonly issuer: string;
}

/** One certificate as it lies on paper; what has not been typed is a line to write on. */
export function CertificatePaper({ certificate, name, issuer }: CertificatePaperProps) {
  const { t } = useSpoken();
  const { day, code } = certificate;
  const [first = '', ...rest] = certificate.seal;
  return (
    <article class="sh cf" lang={certificate.language}>
      <CertificateFrame />
      <div class="cf-words">
        <h2 class="cf-title">{certificate.title}</h2>
        <p class="cf-name">{name.trim() === '' ? null : addressPerson(t, name.trim())}</p>
        <p class="cf-statement">{certificate.statement}</p>
        <dl class="cf-rows">
          {certificate.rows.map((row) => (
            <div key={row.id}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
          <div>
            <dt>{day.label}</dt>
            <dd>
              {day.text} {day.era === null || day.era === day.text ? null : `(${day.era})`}
            </dd>
          </div>
        </dl>
        <div class="cf-foot">
          <div class="cf-issuer">
            <b>{certificate.issuer.label}</b>
            <p>{issuer.trim()}</p>
            <small>{certificate.issuer.line}</small>
          </div>
          <svg class={rest.length > 1 ? 'cf-seal cf-seal-long' : 'cf-seal'} viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
            <g transform="rotate(-6)">
              <circle r="46" stroke-width="6" />
              <circle r="38" stroke-width="1.8" />
              {rest.length > 1 ? (
                <text y="5">{certificate.seal}</text>
              ) : (
                <>
                  <text y="-4">{first}</text>
                  <text y="27">{rest.join('')}</text>
                </>
              )}
            </g>
          </svg>
          <div class="cf-code">
            <p>
              {code.label} <b>{code.value}</b>
            </p>
            <small>{code.note}</small>
            <small>{certificate.disclaimer}</small>
          </div>
        </div>
      </div>
    </article>
  );
}
