package org.opora.planreading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of rows where no column holds them: they stand before the activity. */
final class RowNumbers {

    private static final Pattern DAY = Pattern.compile("0?(\\d{1,2})\\.0?(\\d{1,2})\\.20\\d\\d");

    private RowNumbers() {}

    /** «3. Семинар» in a plan without a column of numbers. */
    static void take(DraftRow row, List<Column> columns) {
        notADay(row);
        String activity = row.get(Column.ACTIVITY);
        ItemMark mark = columns.contains(Column.NUMBER) ? null : ItemMark.of(activity);
        boolean list = mark != null && activity.contains(" " + following(mark.number()));
        if (mark != null && mark.numbered() && !list && !mark.rest(activity).isEmpty()) {
            row.put(Column.NUMBER, mark.number());
            row.put(Column.ACTIVITY, mark.rest(activity));
        }
    }

    /** A spreadsheet makes «1.2» the first of February: in a column of numbers no days stand. */
    private static void notADay(DraftRow row) {
        Matcher day = DAY.matcher(row.get(Column.NUMBER));
        if (day.matches()) {
            row.repair(Column.NUMBER, day.group(1) + "." + day.group(2), "number-of-day", Confidence.HIGH);
        }
    }

    /** A cell that goes on with «2.» or «2)» holds a list of its own. */
    private static String following(String number) {
        return number.equals("1") ? "2" : number + ".1";
    }
}
