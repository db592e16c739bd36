package org.opora.planreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns are known by the stems of the words in their headings, in any case, number and order. */
class ColumnMeaningTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "NUMBER: № п/п, №, № п\\п, п/п, Номер",
                "ACTIVITY: Мероприятие, Мероприятия, Наименование мероприятия, Содержание работы, Содержание деятельности,"
                        + " Перечень мероприятий, Направления деятельности, Виды работ, Действия, Меры, Тема",
                "DATES: Срок, Сроки, Сроки реализации, Срок реализации (месяц), Дата проведения, Даты, Период,"
                        + " Периоды реализации, Планируемые сроки, Время проведения, Время, Месяц, Сроки исполнения мероприятий",
                "RESULT: Ожидаемый результат, Ожидаемые результаты, Планируемый результат, Ожидаемые показатели,"
                        + " Планируемые показатели, Ожидаемый эффект, Подтверждающий документ, Форма отчётности,"
                        + " Итоги, Результаты мероприятий, Индикаторы, Чем завершается",
                "EXECUTORS: Ответственный, Ответственные, Ответственный исполнитель, Ответственные исполнители, Исполнитель,"
                        + " Исполнители, Ответственные лица, Соисполнители, Организаторы, Ответственный за мероприятие",
                "SCHOOL_ACTIVITY: Мероприятия ОО, Мероприятия школ, Мероприятия общеобразовательных организаций, Деятельность ОО,"
                        + " Действия школы",
                "SCHOOL_DATES: Сроки ОО, Сроки для школ",
                "OTHER: Примечание, Отметка об исполнении, Наименование ОО, Название школы"
            })
    void knowsAColumnByStems(Column column, String headings) {
        for (String heading : headings.split(",")) {
            assertThat(ColumnMeaning.of(heading.strip(), List.of())).as(heading).isEqualTo(column);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "№;Мероприятия ОО;Сроки;Мероприятия;Сроки;Исполнители |"
                        + " NUMBER SCHOOL_ACTIVITY SCHOOL_DATES ACTIVITY DATES EXECUTORS",
                "Сроки;Мероприятия;Сроки;Мероприятия ОО | DATES ACTIVITY SCHOOL_DATES SCHOOL_ACTIVITY",
                "Ожидаемые показатели;Исполнители;Дата проведения;Содержание работы | RESULT EXECUTORS DATES ACTIVITY",
                "Мероприятия ОО;Сроки;Ответственные | ACTIVITY DATES EXECUTORS",
                "Наименование ОО;Мероприятие;Срок | OTHER ACTIVITY DATES",
                "Мероприятие;Сроки в 2027 году;Ответственные | ACTIVITY DATES EXECUTORS",
                "Мероприятие;Исполнители;2027;2028 год | ACTIVITY EXECUTORS OTHER OTHER"
            })
    void readsAHeadingInAnyOrder(String heading, String columns) {
        assertThat(columns(heading)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;Деятельность школ;в период каникул;Координатор;Документы",
                "3;Меры поддержки;до 15.12.2027;Ответственный от УО;Итоговый документ",
                "Примечание;Количество;Сумма"
            })
    void aRowWhoseWordsAreThoseOfHeadingsIsNone(String row) {
        assertThat(columns(row)).isEqualTo("none");
    }

    private static String columns(String cells) {
        List<Column> columns = Headings.of(Arrays.asList(cells.split(";")));
        return columns == null ? "none" : columns.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
