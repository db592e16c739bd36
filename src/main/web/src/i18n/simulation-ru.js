// What the token simulation says, in Russian.
const words = {
  'Token Simulation': 'Проверка хода',
  'No Entries': 'Записей нет',
  'Simulation Log': 'Журнал проверки',
  'Toggle Simulation Log': 'Показать или скрыть журнал',
  'Reset Simulation': 'Начать сначала',
  'Play/Pause Simulation': 'Пуск и пауза',
  'Pause Simulation': 'Пауза',
  'Play Simulation': 'Продолжено',
  'Found unsupported elements': 'Есть элементы, которые не проверяются',
  'Not supported': 'Не проверяется',
  'Set animation speed': 'Скорость показа',
  'Set Sequence Flow': 'Выбрать путь',
  'Trigger Event': 'Вызвать событие',
  Finished: 'Завершено',
};

export const translateSimulation = (word) => words[word] ?? word;
