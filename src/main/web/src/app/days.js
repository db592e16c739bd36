// Days as people write them and as the server takes them.
const forms = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, [1, 2, 3]],
  [/^(\d{1,2})[.,/ -](\d{1,2})[.,/ -](\d{4})$/, [3, 2, 1]],
  [/^(\d\d)(\d\d)(\d{4})$/, [3, 2, 1]],
];

export const shownDay = (iso) => iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');

/** The ISO day of what a person wrote, null when there is no such day. */
export function isoDay(text) {
  const [form, order] = forms.find(([one]) => one.test(text)) ?? [];
  if (!form) return null;
  const [year, month, day] = order.map((at) => Number(text.match(form)[at]));
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
