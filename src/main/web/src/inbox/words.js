// What the scripts of the task page say themselves.
const ru = {
  mine: 'Сейчас в форме', theirs: 'Там', nothing: 'пусто', take: 'Взять', taken: 'Вернуть своё', takeAll: 'Взять всё ({0})', putBack: 'Вернуть всё своё', fieldOf: '{0}: {1}',
  same: 'Отличий нет.', close: 'Закрыть', saidTaken: 'Взято: {0}', saidBack: 'Возвращено: {0}', saidTakenAll: 'Взято полей: {0}',
  answerNone: 'В этом ответе нет ничего, чем можно дополнить форму: всё уже совпадает.', answerTheirs: 'Было',
  conflictTitle: 'Черновик изменён в другом окне', conflictText: 'Там сохранили его {0}. Ничего не перезаписано: выберите по полям, что оставить.', conflictKeep: 'Сохранить то, что в форме',
  conflictNotice: 'Черновик изменён в другом окне ({0}). Ваш текст на экране ещё не сохранён.', compare: 'Сравнить',
  leftTitle: 'В браузере остался несохранённый текст', leftText: 'Пока его не было на сервере, черновик сохранили ещё раз ({0}). Слева — текст из браузера, он сейчас в форме.',
  otherTitle: 'Черновик: {0}', otherText: 'Сохранён {0}. Возьмите нужное: оно попадёт в ваш черновик, чужой останется как есть.',
  otherNotice: 'Эту же форму заполняет {0}: черновик сохранён {1}.',
  historyTitle: 'Черновик от {0}', historyText: 'Возьмите отдельные поля или всё сразу: это станет новой записью, нынешний текст останется в истории.',
  historyNone: 'Прежних записей пока нет.', restore: 'Сравнить и вернуть',
  prefilled: 'из данных системы', carried: 'из прежнего ответа', failed: 'Не получилось сравнить. Проверьте связь и попробуйте ещё раз.',
  remarksOpen: 'Замечания проверяющего, которые ещё не устранены ({0}):', checkedBy: 'Отправил(а): {0}, {1}', remarkWrite: 'Замечание', remarkWhole: 'Замечание ко всему списку', remarkSave: 'Сохранить замечание', cancel: 'Отмена', remarkBack: 'Убрать замечание',
  remarkSaved: 'Сохранено: {0}', remarkIsSettled: 'Замечание устранено: {0}', remarkIsAnswered: 'Ответ сохранён: {0}', remarkIsSettledShort: 'устранено', remarkIsAnsweredShort: 'есть ответ', remarkIsOpen: 'ждёт ответа', remarkAnswered: 'Ответ школы: {0}',
  errorsTitle: 'Исправьте, чтобы отправить ({0}):', errorOf: '{0} — {1}', row: '{0}, строка {1}: {2}',
  progress: 'Обязательных полей заполнено: {0} из {1}', section: 'Обязательных: {0} из {1}', sectionDone: 'заполнено', sections: 'Разделы формы', common: 'Начало формы', optional: 'необязательно',
};
const en = {
  mine: 'In the form now', theirs: 'There', nothing: 'empty', take: 'Take', taken: 'Put mine back', takeAll: 'Take all ({0})', putBack: 'Put all of mine back', fieldOf: '{0}: {1}',
  same: 'Nothing differs.', close: 'Close', saidTaken: 'Taken: {0}', saidBack: 'Put back: {0}', saidTakenAll: 'Fields taken: {0}',
  answerNone: 'This answer has nothing to add to the form: all of it is the same.', answerTheirs: 'Then',
  conflictTitle: 'The draft was changed in another window', conflictText: 'It was saved there {0}. Nothing was overwritten: choose field by field what to keep.', conflictKeep: 'Save what is in the form',
  conflictNotice: 'The draft was changed in another window ({0}). Your text on the screen is not saved yet.', compare: 'Compare',
  leftTitle: 'Text that was not saved is left in this browser', leftText: 'Meanwhile the draft was saved once more ({0}). On the left is the text of this browser; it is in the form now.',
  otherTitle: 'Draft: {0}', otherText: 'Saved {0}. Take what you need: it goes into your draft, theirs stays as it is.',
  otherNotice: '{0} is filling in the same form: draft saved {1}.',
  historyTitle: 'Draft of {0}', historyText: 'Take single fields or all of it: that becomes a new entry, the text of now stays in the history.',
  historyNone: 'There are no earlier entries yet.', restore: 'Compare and restore',
  prefilled: 'from the data of the system', carried: 'from the earlier answer', failed: 'Comparing failed. Check the connection and try again.',
  remarksOpen: 'Remarks that are not settled yet ({0}):', checkedBy: 'Sent by {0}, {1}', remarkWrite: 'Remark', remarkWhole: 'Remark on the whole list', remarkSave: 'Save the remark', cancel: 'Cancel', remarkBack: 'Take the remark back',
  remarkSaved: 'Saved: {0}', remarkIsSettled: 'Remark settled: {0}', remarkIsAnswered: 'Answer saved: {0}', remarkIsSettledShort: 'settled', remarkIsAnsweredShort: 'answered', remarkIsOpen: 'waiting for an answer', remarkAnswered: 'Answer of the school: {0}',
  errorsTitle: 'Put this right to send it ({0}):', errorOf: '{0} — {1}', row: '{0}, row {1}: {2}',
  progress: 'Required fields filled in: {0} of {1}', section: 'Required: {0} of {1}', sectionDone: 'filled in', sections: 'Sections of the form', common: 'Beginning of the form', optional: 'optional',
};

export const say = (word, ...values) => (document.documentElement.lang === 'en' ? en : ru)[word].replace(/\{(\d)}/g, (place, at) => values[at] ?? '');
