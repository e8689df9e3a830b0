import type { Course } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';

const drawings = {
  wide: { width: 640, height: 210, from: 34, to: 500, top: 12, bottom: 178 },
  narrow: { width: 330, height: 210, from: 28, to: 210, top: 12, bottom: 178 },
} as const;
/** Lines are told apart by their dashes and the names at their ends, never by colour. */
const dashes = ['', '8 4', '2 4', '12 4 2 4', '5 3'] as const;
const nameHeight = 17;
/** Numbers of decisions along the axis stand at least so far apart: of many, every second, fifth or tenth is written. */
const numberWidth = 19;

/** The measures over the decisions as a drawing, and the same as a table. */
export function CourseChart({ course }: { readonly course: Course }) {
  const { t } = useSpoken();
  return (
    <figure class="db-course">
      <figcaption>
        <h2>{t('debrief:plan.course')}</h2>
        <p class="muted">{t('debrief:plan.course-note')}</p>
      </figcaption>
      <CourseDrawing course={course} size="wide" />
      <CourseDrawing course={course} size="narrow" />
      <details class="db-fold">
        <summary>{t('debrief:plan.course-table')}</summary>
        <CourseTable course={course} />
      </details>
    </figure>
  );
}

interface CourseDrawingProps {
  readonly course: Course;
  /** Which of the two widths it is drawn for; the style sheet shows the one that fits. */
  readonly size: keyof typeof drawings;
}

/** The drawing alone. */
export function CourseDrawing({ course, size }: CourseDrawingProps) {
  const { t } = useSpoken();
  const drawing = drawings[size];
  const x = (at: number) => drawing.from + ((drawing.to - drawing.from) * at) / Math.max(1, course.points.length - 1);
  const y = (value: number) => drawing.bottom - ((drawing.bottom - drawing.top) * value) / 100;
  const every = [1, 2, 5, 10].find((step) => (x(1) - x(0)) * step >= numberWidth) ?? course.points.length;
  const names = spreadNames(
    course.measures.map((one) => y(one.values.at(-1) ?? 0)),
    drawing.top - 4,
    drawing.bottom + 8,
  );
  return (
    <svg
      class={`db-course-drawing db-course-${size}`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={t('debrief:plan.course')}
    >
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <path d={`M${drawing.from} ${y(value)}H${drawing.to}`} class="db-grid" />
          <text x={drawing.from - 6} y={y(value) + 4} text-anchor="end" class="db-axis-words">
            {value}
          </text>
        </g>
      ))}
      {course.points.map((point, at) => (
        <text key={point.label} x={x(at)} y={drawing.bottom + 20} text-anchor="middle" class="db-axis-words">
          {(point.number ?? 0) % every === 0 ? point.number : null}
        </text>
      ))}
      {course.measures.map((measure, index) => (
        <g key={measure.id}>
          <polyline
            points={measure.values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}
            class="db-line"
            stroke-dasharray={dashes[index % dashes.length]}
          />
          <circle cx={drawing.to} cy={y(measure.values.at(-1) ?? 0)} r="3.5" class="db-fill-ink" />
          <path d={`M${drawing.to + 5} ${y(measure.values.at(-1) ?? 0)}L${drawing.to + 16} ${names[index] ?? 0}`} class="db-grid" />
          <text x={drawing.to + 19} y={(names[index] ?? 0) + 4.5} class="db-words">
            {measure.name} <tspan class="db-tick">{measure.values.at(-1)}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The figures of the drawing. */
export function CourseTable({ course }: { readonly course: Course }) {
  const { t } = useSpoken();
  return (
    <table class="db-table db-course-table">
      <thead>
        <tr>
          <th scope="col">{t('debrief:plan.course-step')}</th>
          {course.measures.map((one) => (
            <th key={one.id} scope="col">
              {one.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {course.points.map((point, at) => (
          <tr key={point.label}>
            <th scope="row">
              {point.label} <span class="muted">{point.when}</span>
            </th>
            {course.measures.map((one) => (
              <td key={one.id} class="db-value">
                {one.values[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Moves the names at the ends of the lines apart where the lines end too close together. */
function spreadNames(ends: readonly number[], top: number, bottom: number): readonly number[] {
  const order = ends.map((_, at) => at).toSorted((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const spread = [...ends];
  let floor = top;
  for (const at of order) {
    spread[at] = Math.max(floor, ends[at] ?? 0);
    floor = (spread[at] ?? 0) + nameHeight;
  }
  const overflow = Math.max(0, floor - nameHeight - bottom);
  return spread.map((one) => one - overflow);
}
