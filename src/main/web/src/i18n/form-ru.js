// What the form viewer says, in Russian.
const errors = [
  [/^Field is required\.$/, 'Обязательное поле.'],
  [/^Field must have minimum value of (.*)\.$/, 'Минимальное значение: $1.'],
  [/^Field must have maximum value of (.*)\.$/, 'Максимальное значение: $1.'],
  [/^Field must have minimum length of (.*)\.$/, 'Минимальная длина: $1.'],
  [/^Field must have maximum length of (.*)\.$/, 'Максимальная длина: $1.'],
  [/^Field must be a valid email\.$/, 'Укажите адрес электронной почты.'],
  [/^Field must be a valid +international phone number.*$/, 'Укажите телефон в международном формате, например +79991234567.'],
  [/^Value is not a number\.$/, 'Введите число.'],
  [/^Value is expected to be an integer\.$/, 'Введите целое число.'],
];
const words = { 'No results': 'Ничего не найдено', 'Add new': 'Добавить', Search: 'Поиск', Select: 'Выберите', Increment: 'Увеличить', Decrement: 'Уменьшить', 'dd.mm.yyyy': 'дд.мм.гггг' };

export const translateWord = (word) => words[word] ?? word;

export function translateError(text) {
  const known = errors.find(([pattern]) => pattern.test(text));
  return known ? text.replace(known[0], known[1]) : text;
}
