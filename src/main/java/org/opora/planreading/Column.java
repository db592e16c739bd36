package org.opora.planreading;

import java.util.List;

/** What a column of a plan holds, by the meaning of its heading. */
enum Column {
    NUMBER,
    ACTIVITY,
    /** «Краткое содержание» beside the activity: it belongs to it. */
    MORE_ACTIVITY,
    /** «Школы-участницы»: whom the activity is about. */
    PARTICIPANTS,
    DATES,
    /** The end beside the beginning, another year beside the first. */
    MORE_DATES,
    RESULT,
    MORE_RESULTS,
    EXECUTORS,
    MORE_EXECUTORS,
    SCHOOL_ACTIVITY,
    SCHOOL_DATES,
    MORE_SCHOOL_DATES,
    SECTION,
    OTHER;

    /** The column to whose cell this one adds; itself for all others. */
    Column base() {
        return switch (this) {
            case MORE_ACTIVITY, PARTICIPANTS -> ACTIVITY;
            case MORE_DATES -> DATES;
            case MORE_RESULTS -> RESULT;
            case MORE_EXECUTORS -> EXECUTORS;
            case MORE_SCHOOL_DATES -> SCHOOL_DATES;
            default -> this;
        };
    }

    /** It says when something is done, by the municipality or by the schools. */
    boolean dates() {
        return List.of(DATES, SCHOOL_DATES).contains(base());
    }
}
