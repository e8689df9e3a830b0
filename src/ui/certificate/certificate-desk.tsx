import './certificate.css';
import { useState } from 'preact/hooks';
import type { Certificate } from '#report/certificate.ts';
import { useSpoken } from '../spoken.ts';
import { PaperDesk } from '../training/paper-desk.tsx';
import { TypedLine } from '../training/typed-line.tsx';
import { CertificatePaper } from './certificate-paper.tsx';

interface CertificateDeskProps {
  readonly certificate: Certificate;
  readonly print: () => void;
  readonly onBack: () => void;
}

/** A certificate before it is printed, with the fields that go onto it. What is typed is gone with the desk. */
export function CertificateDesk({ certificate, print, onBack }: CertificateDeskProps) {
  const { t } = useSpoken();
  const [name, setName] = useState('');
  const [issuer, setIssuer] = useState('');
  return (
    <PaperDesk
      heading={certificate.title}
      note={t('certificate:screen.note')}
      preview={t('certificate:screen.preview')}
      foot={null}
      deeds={
        <>
          <button type="button" class="button button-line" onClick={onBack}>
            {t('certificate:screen.back')}
          </button>
          <button type="button" class="button button-on" onClick={print}>
            {t('certificate:screen.print')}
          </button>
        </>
      }
      fields={
        <fieldset class="pd-fields">
          <legend>{t('certificate:screen.fields')}</legend>
          <TypedLine
            label={t('certificate:screen.name')}
            hint={t('certificate:screen.name-hint')}
            value={name}
            longest={60}
            onType={setName}
          />
          <TypedLine
            label={t('certificate:screen.issuer')}
            hint={t('certificate:screen.issuer-hint')}
            value={issuer}
            longest={80}
            onType={setIssuer}
          />
        </fieldset>
      }
    >
      <CertificatePaper certificate={certificate} name={name} issuer={issuer} />
    </PaperDesk>
  );
}
