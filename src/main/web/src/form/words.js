// What the fields of a form say themselves: tables of rows, pasting, files.
const ru = {
  rowOf: 'строка {0}', number: '№', actions: 'Действия', add: 'Добавить строку', paste: 'Вставить из Excel', copy: 'Копировать строку {0}',
  up: 'Поднять строку {0}', down: 'Опустить строку {0}', remove: 'Удалить строку {0}', empty: 'Строк пока нет.', most: 'Больше {0} строк добавить нельзя.',
  saidCopied: 'Строка {0} скопирована', saidMoved: 'Строка теперь {0}-я', saidRemoved: 'Строка {0} удалена', saidAdded: 'Добавлено строк: {0}', undo: 'Вернуть строку',
  pasteTitle: 'Вставить строки из Excel', pasteHint: 'Скопируйте строки в Excel или Word и вставьте их сюда (Ctrl+V). Столбцы по порядку: {0}.',
  pasteArea: 'Скопированные строки', pasteFound: 'Будет добавлено строк: {0}.', pasteRefused: 'Не принято значений: {0}. Они останутся пустыми:',
  pasteHeader: 'Первая строка — заголовки столбцов, она не вставляется.', pasteExtra: 'Лишние столбцы не вставляются: {0}.', pasteCut: 'Поместится не всё: в таблице не больше {0} строк.',
  pasteAdd: 'Добавить в форму', cancel: 'Отмена', place: 'Строка {0}, «{1}»: «{2}» — {3}', more: 'и ещё {0}',
  noNumber: 'это не число', noInteger: 'нужно целое число', noDay: 'такого дня нет, нужен вид 31.08.2027', noSuchDay: 'Такого дня нет: {0}. Поле осталось пустым; день пишется так: 31.08.2027.', noChoice: 'такого значения нет в списке', noTick: 'нужно «да» или «нет»',
  byPattern: 'Значение записано не по образцу из подсказки.', tooLong: 'длиннее {0} знаков', byHand: 'заполните вручную', yes: 'да', no: 'нет',
  drop: 'или перетащите их сюда', remark: 'Замечание:', rowGone: '{0} — этой строки в форме теперь нет', remarkSettled: 'Замечание устранено:', remarkAnswer: 'Ответ на замечание', settle: 'Устранено', unsettle: 'Не устранено', answerOnly: 'Ответить', remarkFailed: 'Не сохранилось. Попробуйте ещё раз.',
  look: 'Посмотреть', replace: 'Заменить', close: 'Закрыть', download: 'Скачать', again: 'Ещё раз', files: 'Файлы', fileAdded: 'Файл добавлен: {0}', fileRemoved: 'Файл убран: {0}', oneFile: 'не загружен: здесь может быть только один файл',
};
const en = {
  rowOf: 'row {0}', number: 'No.', actions: 'Actions', add: 'Add a row', paste: 'Paste from Excel', copy: 'Copy row {0}',
  up: 'Move row {0} up', down: 'Move row {0} down', remove: 'Delete row {0}', empty: 'No rows yet.', most: 'There can be no more than {0} rows.',
  saidCopied: 'Row {0} copied', saidMoved: 'The row is now number {0}', saidRemoved: 'Row {0} deleted', saidAdded: 'Rows added: {0}', undo: 'Bring the row back',
  pasteTitle: 'Paste rows from Excel', pasteHint: 'Copy rows in Excel or Word and paste them here (Ctrl+V). Columns in this order: {0}.',
  pasteArea: 'Copied rows', pasteFound: 'Rows to be added: {0}.', pasteRefused: 'Values not taken: {0}. They stay empty:',
  pasteHeader: 'The first row holds the headings and is left out.', pasteExtra: 'Columns too many, left out: {0}.', pasteCut: 'Not all of it fits: the table holds no more than {0} rows.',
  pasteAdd: 'Add to the form', cancel: 'Cancel', place: 'Row {0}, “{1}”: “{2}” — {3}', more: 'and {0} more',
  noNumber: 'not a number', noInteger: 'a whole number is needed', noDay: 'no such day, write it as 31.08.2027', noSuchDay: 'There is no such day: {0}. The field stays empty; a day is written as 31.08.2027.', noChoice: 'not in the list of choices', noTick: '“yes” or “no” is needed',
  byPattern: 'The value does not follow the pattern in the hint.', tooLong: 'longer than {0} characters', byHand: 'fill it in by hand', yes: 'yes', no: 'no',
  drop: 'or drop them here', remark: 'Remark:', rowGone: '{0} — the form has no such row now', remarkSettled: 'Remark settled:', remarkAnswer: 'Answer to the remark', settle: 'Settled', unsettle: 'Not settled', answerOnly: 'Answer', remarkFailed: 'It was not saved. Try again.',
  look: 'View', replace: 'Replace', close: 'Close', download: 'Download', again: 'Try again', files: 'Files', fileAdded: 'File added: {0}', fileRemoved: 'File removed: {0}', oneFile: 'not uploaded: there can be only one file here',
};

const dictionary = () => (document.documentElement.lang === 'en' ? en : ru);

export const say = (word, ...values) => dictionary()[word].replace(/\{(\d)}/g, (place, at) => values[at] ?? '');
