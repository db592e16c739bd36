package org.opora.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Puts places of the calendar into Russian words that the reader understands again. */
final class PlaceText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String[] DECADES = {"первая", "вторая", "третья"};
    private static final String[] DECADES_OF = {"первой", "второй", "третьей"};
    private static final String[] WEEKS = {"первая", "вторая", "третья", "четвертая", "последняя"};
    private static final String[] WEEKS_OF = {"первой", "второй", "третьей", "четвертой", "последней"};
    private static final String[] SEASONS = {"зима", "весна", "лето", "осень"};
    private static final String[] SEASONS_OF = {"зимы", "весны", "лета", "осени"};
    private static final String[] WEEKDAYS = {
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"
    };
    private static final String[] WEEKDAYS_OF = {
        "понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"
    };
    private static final String[] ROUGH = {"начало", "середина", "конец"};
    private static final String[] ROUGH_OF = {"начала", "середины", "конца"};

    private PlaceText() {}

    /** As it stands alone: «июнь 2023», «1 квартал». */
    static String plain(Place place) {
        return place.unit() == Place.Unit.MONTH
                ? month(place.month(), MonthNames.NOMINATIVE) + year(place)
                : named(place, DECADES, WEEKS, ROUGH, "а") + tail(place);
    }

    /** As it stands after «с», «до», «до конца»: «июня 2023», «1 квартала». */
    static String genitive(Place place) {
        return place.unit() == Place.Unit.MONTH
                ? month(place.month(), MonthNames.GENITIVE) + year(place)
                : named(place, DECADES_OF, WEEKS_OF, ROUGH_OF, "ы") + tailOf(place);
    }

    /** «15.03.2023 - 30.11.2023». */
    static String range(Days days) {
        String first = days.first().format(DAY);
        return days.first().equals(days.last())
                ? first
                : first + " - " + days.last().format(DAY);
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static String named(Place place, String[] decades, String[] weeks, String[] rough, String ending) {
        String month = month(place.month(), MonthNames.GENITIVE);
        return switch (place.unit()) {
            case DAY -> dayText(place);
            case DECADE -> word(decades, place) + " декад" + ending + " " + month;
            case WEEK -> word(weeks, place) + " недел" + (ending.equals("а") ? "я" : "и") + " " + month;
            case MONTH_HALF -> word(decades, place) + " половин" + ending + " " + month;
            case ROUGHLY -> word(rough, place) + " " + month;
            case WEEKDAY -> weekday(place, ending.equals("а") ? WEEKDAYS : WEEKDAYS_OF) + " " + month;
            case SEASON -> ending.equals("а") ? word(SEASONS, place) : word(SEASONS_OF, place);
            default -> "";
        };
    }

    /** The word for the number; the number itself where there are not so many. */
    private static String word(String[] words, Place place) {
        int index = place.number() - 1;
        return index >= 0 && index < words.length ? words[index] : String.valueOf(place.number());
    }

    private static String weekday(Place place, String[] names) {
        int which = place.number() / 10;
        return (which == Slice.LAST ? "последний" : String.valueOf(which)) + " " + names[place.number() % 10 - 1];
    }

    private static String dayText(Place place) {
        return odd(place)
                ? place.number() + "." + place.month()
                : place.number() + " " + MonthNames.GENITIVE.get(place.month() - 1);
    }

    private static boolean odd(Place place) {
        Integer year = place.year();
        boolean noYear = year != null && (year < 1900 || year > 2199);
        return place.unit() == Place.Unit.DAY && (place.month() < 1 || place.month() > 12 || noYear);
    }

    private static String tail(Place place) {
        int index = place.number();
        return switch (place.unit()) {
            case QUARTER -> index + " квартал" + year(place);
            case HALF_YEAR -> index + " полугодие" + year(place);
            case SCHOOL_HALF ->
                index + " полугодие"
                        + (place.year() == null ? " учебного года" : " " + schoolYear(place) + " учебного года");
            case YEAR -> place.year() == null ? "год" : place.year() + " год";
            case SCHOOL_YEAR -> place.year() == null ? "учебный год" : schoolYear(place) + " учебный год";
            default -> year(place);
        };
    }

    private static String tailOf(Place place) {
        int index = place.number();
        return switch (place.unit()) {
            case QUARTER -> index + " квартала" + year(place);
            case HALF_YEAR -> index + " полугодия" + year(place);
            case SCHOOL_HALF ->
                index + " полугодия"
                        + (place.year() == null ? " учебного года" : " " + schoolYear(place) + " учебного года");
            case YEAR -> place.year() == null ? "года" : place.year() + " года";
            case SCHOOL_YEAR -> place.year() == null ? "учебного года" : schoolYear(place) + " учебного года";
            default -> year(place);
        };
    }

    private static String month(int month, java.util.List<String> names) {
        return month < 1 || month > 12 ? String.valueOf(month) : names.get(month - 1);
    }

    private static String schoolYear(Place place) {
        int first = place.year() == null ? 0 : place.year();
        return first + "-" + (first + 1);
    }

    private static String year(Place place) {
        if (place.following()) {
            return " года, следующего за отчетным";
        }
        Integer year = place.year();
        if (year != null && place.unit() == Place.Unit.SEASON && place.number() == 1) {
            return " " + year + "-" + (year + 1) + " годов";
        }
        return year == null ? "" : (odd(place) ? "." : " ") + year;
    }
}
