package org.opora.planreading;

import java.util.List;

/** Numbers of rows where no column holds them: they stand before the activity. */
final class RowNumbers {

    private RowNumbers() {}

    /** «3. Семинар» in a plan without a column of numbers. */
    static void take(DraftRow row, List<Column> columns) {
        String activity = row.get(Column.ACTIVITY);
        ItemMark mark = columns.contains(Column.NUMBER) ? null : ItemMark.of(activity);
        boolean list = mark != null && activity.contains(" " + following(mark.number()));
        if (mark != null && mark.numbered() && !list && !mark.rest(activity).isEmpty()) {
            row.put(Column.NUMBER, mark.number());
            row.put(Column.ACTIVITY, mark.rest(activity));
        }
    }

    /** A cell that goes on with «2.» or «2)» holds a list of its own. */
    private static String following(String number) {
        return number.equals("1") ? "2" : number + ".1";
    }
}
