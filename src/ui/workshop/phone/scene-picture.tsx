import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SlotPattern } from '#workshop/protocol/words.ts';
import { Figure, FigureDefs } from '../projector/figure.tsx';
import { usePhone } from './phone-context.ts';
import { sceneOfPhone } from './scene-of-phone.ts';

const drawings = signal('');

async function fetchObjects(): Promise<void> {
  if (drawings.peek() !== '') return;
  const fetched = await import('./objects.svg?raw').catch(() => null);
  if (fetched !== null) drawings.value = fetched.default;
}

/** The strip of the table above the words, where nobody is in a hurry. Decoration: what it shows is said below. */
export function ScenePicture() {
  const { place, view } = usePhone();
  useEffect(() => void fetchObjects(), []);
  const shown = place.value === 'seated' ? view.value : null;
  const scene = place.value === 'seated' ? sceneOfPhone(shown) : place.value;
  const isHurried = scene === 'talking' || (scene === 'answering' && shown?.mine.first === null);
  if (isHurried) return null;
  return (
    <div class={`ph-scene ph-scene-${scene}`} aria-hidden="true">
      {/* Our own drawings, part of the program. */}
      <div class="hidden-text" dangerouslySetInnerHTML={{ __html: drawings.value }} />
      <FigureDefs />
      <svg viewBox={scene === 'join' ? '0 72 375 88' : '0 0 375 160'} preserveAspectRatio="xMidYMax meet" focusable="false">
        <defs>
          <linearGradient id="ph-ash" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" class="ph-ash-1" />
            <stop offset="1" class="ph-ash-2" />
          </linearGradient>
          <pattern id="ph-weave" width="4" height="4" patternUnits="userSpaceOnUse">
            <path d="M0 .5h2M2 2.5h2" class="ph-weave-1" />
            <path d="M2.5 0v2M.5 2v2" class="ph-weave-2" />
          </pattern>
        </defs>
        <rect x="-2000" y="-400" width="4375" height="422" class="ph-wall" />
        <rect x="-2000" y="20" width="4375" height="70" fill="url(#ph-ash)" />
        <path d="M-2000 86L2375 44V400H-2000Z" class="ph-cloth" />
        <path d="M-2000 86L2375 44V400H-2000Z" fill="url(#ph-weave)" />
        <path d="M20 66L130 64L60 240H-110ZM210 63L290 62L250 240H120Z" class="ph-pane" />
        <path d="M-2000 92L2375 50" class="ph-stitch" />
        <path d="M-2000 97L2375 55" class="ph-stitch ph-stitch-2" />
        <Seats />
        <Objects scene={scene} />
      </svg>
    </div>
  );
}

/** Who sits at the far edge: a seat without a phone is paler, an empty one is not there. */
function Seats() {
  const { view } = usePhone();
  const roles = view.value?.team.roles ?? [];
  const step = 375 / Math.max(1, roles.length);
  return (
    <g>
      {roles.map(({ role, isTaken, isConnected }, at) =>
        isTaken ? (
          <g key={role} transform={`translate(${(at + 0.5) * step} 36) scale(0.3)`}>
            <Figure role={role} isAway={!isConnected} />
          </g>
        ) : null,
      )}
    </g>
  );
}

function Objects({ scene }: { readonly scene: string }) {
  const { view } = usePhone();
  switch (scene) {
    case 'join':
    case 'arriving':
      return (
        <>
          <Thing name="join-ticket" x={187} y={112} scale={0.78} />
          <Thing name="smartphone" x={62} y={118} scale={0.62} />
          <Thing name="smartphone" x={312} y={120} scale={0.62} />
        </>
      );
    case 'answering':
      return <FoldedSlips />;
    case 'observing':
      return <Thing name="observer" x={72} y={126} scale={0.8} />;
    case 'decided':
      return <SealedCard slot={view.value?.decided?.slot ?? null} />;
    case 'committing':
    case 'story-ended':
    case 'ended':
      return (
        <>
          <Thing name="book" x={130} y={120} scale={0.6} />
          <Thing name="letter" x={290} y={118} scale={0.5} />
        </>
      );
    default:
      return <MyFigure />;
  }
}

interface ThingProps {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function Thing({ name, x, y, scale }: ThingProps) {
  return <use href={`#po-${name}`} transform={`translate(${x} ${y}) scale(${scale})`} />;
}

/** One slip for each who has answered; none has a place of its own. */
function FoldedSlips() {
  const { view } = usePhone();
  const { count, of } = view.value?.answered ?? { count: 0, of: 0 };
  const most = Math.min(of, 9);
  return (
    <>
      {Array.from({ length: most }, (_, at) => {
        const [x, y] = [187 + (at - (most - 1) / 2) * Math.min(60, 330 / Math.max(1, most)), 112 + (at % 2) * 20];
        return at < count ? (
          <Thing key={at} name="slip" x={x} y={y} scale={0.72} />
        ) : (
          <rect key={at} x={x - 22} y={y - 10} width="44" height="19" class="ph-empty-place" />
        );
      })}
    </>
  );
}

/** One's own figure, and the envelope if there is something in it. */
function MyFigure() {
  const { view } = usePhone();
  const me = view.value?.me;
  if (me === undefined || me.observes) return null;
  return (
    <>
      <g transform="translate(80 132) scale(0.8)">
        <Figure role={me.role?.id ?? ''} isAway={false} />
      </g>
      {view.value?.secret === null ? null : <Thing name="private-note" x={258} y={108} scale={0.95} />}
    </>
  );
}

/** The card of what was decided, with the seal on it, and the ink beside it. */
function SealedCard({ slot }: { readonly slot: SlotPattern | null }) {
  const { t } = usePhone();
  if (slot === null) return null;
  return (
    <>
      <g transform="translate(187 106) matrix(0.99 -0.05 0.07 0.72 0 0)">
        <rect x="-44" y="-52" width="90" height="108" rx="7" class="ph-card-shade" />
        <rect x="-46" y="-56" width="90" height="108" rx="7" class="print-ground" />
        <rect x="-39" y="-49" width="76" height="94" rx="3" class="card-second" />
        <rect x="-39" y="-49" width="76" height="94" rx="3" fill={`url(#slot-${slot})`} />
        <ellipse cx="0" cy="0" rx="35" ry="25" class="ph-stamp" />
        <ellipse cx="0" cy="0" rx="31" ry="21.5" class="ph-stamp-ring" />
        <text y="8" class="ph-stamp-word">
          {t('phone:seal-word')}
        </text>
      </g>
      <Thing name="ink-pad" x={290} y={128} scale={0.6} />
    </>
  );
}
