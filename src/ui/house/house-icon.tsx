import type { HouseLine } from '#report/report.ts';

/** A small sign for the kind of a note. Decoration: the word stands beside it. */
export function HouseIcon({ kind }: { readonly kind: HouseLine['kind'] }) {
  return (
    <svg class="house-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={signs[kind]} />
    </svg>
  );
}

/** A handset, a stack of kept sheets, a sheet of the calendar, a sheet with articles. */
const signs: Readonly<Record<HouseLine['kind'], string>> = {
  contact: 'M3.5 5.5Q6 2 7.6 4.6L8.8 7.4L6.9 9.1Q8.2 11.8 10.9 13.1L12.6 11.2L15.4 12.4Q18 14 14.5 16.5Q11 17.5 6.8 13.2Q2.5 9 3.5 5.5Z',
  'log-retention': 'M3 6.5L10 3L17 6.5L10 10ZM3 10L10 13.5L17 10M3 13.5L10 17L17 13.5',
  deadline: 'M3.5 4.5H16.5V16.5H3.5ZM3.5 8.2H16.5M7 2.5V6M13 2.5V6M10 10.4V13H12.4',
  policy: 'M5 2.5H12.2L15.5 5.8V17.5H5ZM12 2.7V6H15.3M7.5 9.2H13M7.5 11.9H13M7.5 14.6H11',
};
