import { useMemo } from 'preact/hooks';
import { createCertificate } from '#report/create-certificate.ts';
import { groupRun } from '#report/kept-run.ts';
import { CertificateDesk } from '../certificate/certificate-desk.tsx';
import { useModel } from '../model-context.ts';
import { TrainingDesk } from '../training/training-desk.tsx';

/** The papers about a run that are filled in before they are printed. */
export type KeptPaper = 'certificate' | 'training';

/** The desk for one of them; nothing while there is no judged run. */
export function KeptDesk({ paper, onBack }: { readonly paper: KeptPaper; readonly onBack: () => void }) {
  const model = useModel();
  const { t, wishes } = model;
  const kept = model.kept.value;
  const open = model.open.value;
  const language = model.language.value;
  const formats = model.formats.value;
  const moment = useMemo(() => model.readMoment(), [model, language]);
  if (kept === null || open === null) return null;
  const words = { t, formats, language, moment };
  const print = () => wishes.print();
  if (paper === 'certificate') {
    const certificate = createCertificate({ ...words, run: kept.run, logic: open.logic, texts: open.texts });
    return <CertificateDesk certificate={certificate} print={print} onBack={onBack} />;
  }
  const group = groupRun(kept, { sources: open.sources, textsOf: () => open.texts });
  return (
    <TrainingDesk
      input={{ ...words, group }}
      print={print}
      handOver={(name, type, text) => wishes.handOver(name, type, text)}
      onBack={onBack}
    />
  );
}
