package org.opora.roadmap;

import java.time.LocalDate;

/**
 * What Opora itself writes into a plan: into the texts and reasons that people otherwise write. They are stored, and everybody
 * of the municipality reads them, so they stand in its working language, Russian, as the plan does.
 */
public final class StoredWords {

    static final String EXCLUDED = "исключена при утверждении";
    static final String BY_ORDER = "по приказу о внесении изменений";
    static final String LEFT_SCOPE = "школа больше не относится к строке";
    static final String JOINED_SCOPE = "школа вошла в число школ строки";
    static final String STAGE_BY_HAND = "назначено вручную";
    static final String PLAN_APPROVED = "Приказ об утверждении плана";
    static final String PLAN_CLOSED = "план закрыт";
    static final String PLAN_CANCELLED = "план отменён";
    static final String CONTROLLER = "Руководитель";

    private StoredWords() {}

    /** The title of a plan that has none in its document, as in a table that was pasted. */
    static String untitled(LocalDate startsOn, LocalDate endsOn) {
        return startsOn.getYear() == endsOn.getYear()
                ? "План мероприятий на " + startsOn.getYear() + " год"
                : "План мероприятий на " + startsOn.getYear() + "–" + endsOn.getYear() + " годы";
    }

    static String carried(String reason) {
        return "перенесено: " + reason;
    }

    /** A school's account of what it did, with the number of people who took part. */
    public static String withParticipants(String done, int participants) {
        return done + " Участвовало: " + participants + ".";
    }

    static String grounds(String grounds) {
        return "Основание: " + grounds;
    }

    static String orderAmends(String plan, String number, String activity, String changes) {
        return "Внести в план «" + plan + "» изменения. " + row(number, activity) + ": " + changes + ".";
    }

    /** What a new row says, without what it did not say before. */
    static String orderAdds(String plan, String changes) {
        return "Дополнить план «" + plan + "» строкой. " + changes.replace(": — → ", ": ") + ".";
    }

    static String orderTakesOut(String plan, String number, String activity) {
        return "Исключить из плана «" + plan + "» строку " + named(number, activity) + ".";
    }

    private static String row(String number, String activity) {
        return "Строка " + named(number, activity);
    }

    private static String named(String number, String activity) {
        return (number.isBlank() ? "" : "№ " + number + " ") + "«" + activity + "»";
    }
}
