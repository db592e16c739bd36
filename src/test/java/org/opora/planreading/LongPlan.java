package org.opora.planreading;

import java.nio.charset.StandardCharsets;

/** A plan of 300 rows with two halves, as long as a municipality's largest, in every format. */
public final class LongPlan {

    public static final int ROWS = 300;

    private LongPlan() {}

    /** The bytes of the file. */
    public static byte[] in(String format) {
        String text = text();
        return switch (format) {
            case "docx" -> Plans.docx(text);
            case "xlsx" -> Plans.xlsx(text);
            case "odt" -> Plans.odt(text);
            case "html" -> Plans.html(text);
            case "pdf" -> Plans.pdf(text, new float[] {40, 190, 90, 140, 90, 130, 90});
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String text() {
        String[] subjects = {"математике", "русскому языку", "физике", "химии", "биологии", "истории", "географии"};
        String[] events = {
            "Семинар для команд ШНОР по",
            "Анализ результатов школ по",
            "Консультации педагогов по",
            "Мониторинг школ зоны риска по"
        };
        String[] dates = {
            "до %02d.09.2027",
            "Октябрь 2027, далее - ежегодно",
            "с %02d.03.2027 до 30.11.2027",
            "ежемесячно, до %d числа"
        };
        StringBuilder text = new StringBuilder(
                "ПРИКАЗ № 7\n\nот 11.01.2027\n\nО плане поддержки школ на 2027 год\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить план.\n\n"
                        + "№ п/п\tМероприятия муниципального уровня\tСроки\tПланируемый результат\tОтветственные\tМероприятия ОО\tСроки\n");
        for (int i = 1; i <= ROWS; i++) {
            String date = dates[i % dates.length].formatted(i % 28 + 1);
            text.append(i)
                    .append(".\t")
                    .append(events[i % events.length])
                    .append(' ')
                    .append(subjects[i % subjects.length])
                    .append(", этап ")
                    .append(i)
                    .append(" работы с низкими образовательными результатами в муниципальном районе\t")
                    .append(date)
                    .append("\tАналитическая справка; проведено не менее ")
                    .append(i % 5 + 1)
                    .append(" семинаров\tУО, МУ ДПО УМЦ, ОУ\tУчастие в мероприятии\tдо 15.12.2027\n");
        }
        return text.toString();
    }
}
