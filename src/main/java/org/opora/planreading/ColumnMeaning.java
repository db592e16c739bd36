package org.opora.planreading;

import java.util.Arrays;
import java.util.List;

/** What a column holds, by the stems of the words in its heading: any case and number of them means the same. */
final class ColumnMeaning {

    private static final int LONGEST = 70;
    private static final List<String> SCHOOLS =
            List.of("оо", "оу", "моу", "мбоу", "школ", "школы", "школа", "школе", "школах", "шнор", "шнсу");
    private static final String[] OF_SCHOOLS = {
        "школьн", "образовательных организац", "образовательной организац", "образовательных учрежд", "общеобразоват"
    };
    private static final String[] DATES = {"срок", "дата", "даты", "дате", "период", "время", "месяц", "когда"};
    private static final String[] RESULT = {
        "результат",
        "итог",
        "показател",
        "подтвержд",
        "продукт",
        "эффект",
        "выход",
        "индикатор",
        "документ",
        "чем заверш",
        "форма отчет",
        "форма заверш",
        "форма представл",
        "отчетность"
    };
    private static final String[] EXECUTORS = {
        "ответствен", "исполнител", "соисполнител", "кто ", "организатор", "куратор", "координатор"
    };
    private static final String[] ACTIVITY = {
        "мероприят",
        "содержание",
        "наименование",
        "название",
        "вид деятельност",
        "виды деятельност",
        "деятельность",
        "вид работ",
        "виды работ",
        "действи",
        "меры",
        "мера",
        "направление работ",
        "направления работ",
        "направление деятельност",
        "направления деятельност"
    };
    private static final String[] PARTICIPANTS = {
        "участник", "участниц", "целевая групп", "целевая аудитор", "контингент"
    };
    private static final String[] NUMBER = {"№", "n п", "n°", "п/п", "п\\п", "п.п", "пп", "номер"};

    private ColumnMeaning() {}

    /**
     * What the heading says by itself; what only the whole line tells, {@link ColumnRoles} settles.
     *
     * @param before the columns left of it: a second column of dates is that of the schools
     */
    static Column of(String heading, List<Column> before) {
        String cell = withoutBrackets(Words.plain(heading));
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return Column.OTHER;
        }
        if (cell.equals("n") || starts(cell, NUMBER)) {
            return once(Column.NUMBER, before);
        }
        if (begins(cell, DATES)) {
            return dates(Words.plain(heading), before);
        }
        if (begins(cell, RESULT)) {
            return more(Column.RESULT, Column.MORE_RESULTS, before);
        }
        if (begins(cell, EXECUTORS)) {
            return more(Column.EXECUTORS, Column.MORE_EXECUTORS, before);
        }
        if (begins(cell, PARTICIPANTS)) {
            return Column.PARTICIPANTS;
        }
        boolean topic = cell.equals("тема") || cell.startsWith("тема ") || cell.startsWith("темы ");
        if (!begins(cell, ACTIVITY) && !topic || nameOfSchool(cell)) {
            return Column.OTHER;
        }
        return ofSchools(cell)
                ? once(Column.SCHOOL_ACTIVITY, before)
                : more(Column.ACTIVITY, Column.MORE_ACTIVITY, before);
    }

    /** It has a word without which no heading names activities. */
    static boolean mayBeActivity(String heading) {
        String cell = Words.plain(heading);
        return cell.contains("тем") || Words.has(cell, ACTIVITY);
    }

    /** «Срок (факт)» is filled in later; the end belongs to the beginning left of it, the second year to the first. */
    private static Column dates(String heading, List<Column> before) {
        if (heading.contains("факт")) {
            return Column.OTHER;
        }
        Column last = before.stream().filter(Column::dates).reduce(Column.OTHER, (one, next) -> next);
        if (last != Column.OTHER && (DateHeading.end(heading) || DateLabel.of(heading) != null)) {
            return last.base() == Column.DATES ? Column.MORE_DATES : Column.MORE_SCHOOL_DATES;
        }
        return once(ofSchools(heading) || datesOfSchools(before) ? Column.SCHOOL_DATES : Column.DATES, before);
    }

    /** «Сроки в 2027 году» is a heading, «в период каникул» is not. */
    static boolean beginsAsDates(String cell) {
        String words = Words.letters(cell);
        return starts(words, DATES) || starts(words, "планируем", "ориентировочн", "плановы");
    }

    /** Dates belong to the activities left of them; two columns of dates without such are the municipality's and the schools'. */
    private static boolean datesOfSchools(List<Column> before) {
        boolean beside = before.lastIndexOf(Column.SCHOOL_ACTIVITY) > before.lastIndexOf(Column.ACTIVITY);
        return before.contains(Column.DATES) || beside && !before.contains(Column.SCHOOL_DATES);
    }

    /** «Наименование ОО»: which school it is about, not what is done. */
    private static boolean nameOfSchool(String cell) {
        return (cell.startsWith("наименование") || cell.startsWith("название"))
                && ofSchools(cell)
                && !Words.has(cell, "мероприят", "работ", "деятельност");
    }

    /** Its words name the schools: what they do, or when. */
    static boolean ofSchools(String cell) {
        boolean schools = Words.split(Words.letters(cell)).stream().anyMatch(SCHOOLS::contains);
        return (schools || begins(cell, OF_SCHOOLS)) && !cell.contains("муниципальн");
    }

    /** A word of the heading begins so. */
    private static boolean begins(String cell, String... stems) {
        String words = " " + Words.letters(cell) + " ";
        return Arrays.stream(stems).anyMatch(stem -> words.contains(" " + stem));
    }

    private static boolean starts(String cell, String... signs) {
        return Arrays.stream(signs).anyMatch(cell::startsWith);
    }

    private static String withoutBrackets(String cell) {
        int open = cell.indexOf('(');
        int close = cell.lastIndexOf(')');
        return open > 0 && close > open ? (cell.substring(0, open) + cell.substring(close + 1)).strip() : cell;
    }

    private static Column more(Column first, Column others, List<Column> before) {
        return before.contains(first) ? others : first;
    }

    private static Column once(Column column, List<Column> before) {
        return before.contains(column) ? Column.OTHER : column;
    }
}
