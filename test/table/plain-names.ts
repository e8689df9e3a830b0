import type { TableNames } from '#table/table-names.ts';

/** Words of the table that say no more than their ids. */
export const plainNames: TableNames = {
  role: (id) => id,
  measure: (id) => id,
  band: (_measure, band) => band,
  figure: String,
  change: (value) => (value > 0 ? `+${value}` : String(value)),
  month: String,
  today: () => '今日 5/8',
  due: (duty, _day, daysLeft) => `${duty} ${daysLeft}`,
  caption: (number) => `判断${number}`,
  number: (number) => `判断${number}`,
  day: String,
  choice: (_decision, option) => option,
  act: (number) => `第${number}幕`,
  actEnded: 'おわり',
  isLatin: false,
};
