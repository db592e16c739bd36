package org.opora;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.inbox.InboxTask;

/** The answers that make this year interesting; everything else is filled as a sensible person would. */
final class YearlyAnswers {

    private static final List<String> MARKS = List.of(
            "structure",
            "followsFromRisks",
            "measurableIndicators",
            "realisticMeasures",
            "namedResources",
            "realisticDates",
            "namedOwners");

    private final YearlyCast cast;
    private final UUID disputed;
    private final UUID recommended;
    private final UUID social;
    private final Map<String, Integer> times = new HashMap<>();
    private int registered;

    /**
     * @param disputed school whose programme the experts disagree about
     * @param recommended school that is given a recommendation
     * @param social school that the commission finds to work in hard social conditions
     */
    YearlyAnswers(YearlyCast cast, UUID disputed, UUID recommended, UUID social) {
        this.cast = cast;
        this.disputed = disputed;
        this.recommended = recommended;
        this.social = social;
    }

    Map<String, Object> to(InboxTask task) {
        int time = times.merge(task.taskKey() + task.schoolId() + task.expertId(), 1, Integer::sum);
        return switch (task.taskKey()) {
            case "userTask_registerOrder" -> Map.of("number", "01-10/" + ++registered);
            case "userTask_enterSchoolData" -> Map.of("teachers", 22, "pupils", 180);
            case "userTask_closeCollection" -> Map.of("withoutMissing", true, "reason", "Школа не ответила на запрос");
            case "userTask_checkSchoolList" ->
                Map.of(
                        "overrides",
                        List.of(Map.of(
                                "schoolId", social.toString(),
                                "categories", List.of("SHNSU"),
                                "reason", "Протокол комиссии № 2: доля малообеспеченных семей")));
            case "userTask_giveRecommendations" ->
                Map.of(
                        "needed",
                        "YES",
                        "items",
                        List.of(Map.of(
                                "schoolId", recommended.toString(),
                                "text", "Ввести диагностику затруднений в каждой четверти",
                                "due", "2027-10-29")));
            case "userTask_approveOrder" -> orderSeen(time);
            case "userTask_checkSchoolReport" ->
                disputed.equals(task.schoolId()) && time == 1
                        ? Map.of("decision", "RETURN", "remark", "Приложите справку", "newDue", "2027-12-16")
                        : Map.of();
            case "userTask_nameExperts" -> Map.of("experts", experts(task, time));
            case "userTask_reviewProgramme" -> sheet(task, time);
            case "userTask_reviseProgramme" ->
                Map.of("risks.aim", "Снизить долю обучающихся ниже порога с 36 до 20 процентов");
            case "userTask_reportProgress", "userTask_repeatProgress" ->
                Map.of("measures.percent", 90, "indicators.current", 19);
            case "userTask_writeSchoolReport" -> Map.of("indicators.fact", 19);
            case "userTask_signAnnualInformation" ->
                time == 1 ? Map.of("decision", "RETURN", "remark", "Назовите причины подробнее") : Map.of();
            default -> Map.of();
        };
    }

    /** The second order of the year is the one on the list of schools: the head returns it once. */
    private static Map<String, Object> orderSeen(int time) {
        return time == 2 ? Map.of("decision", "RETURN", "remarks", "Укажите протокол комиссии") : Map.of();
    }

    private List<String> experts(InboxTask task, int time) {
        boolean third = disputed.equals(task.schoolId()) && time == 2;
        return third
                ? List.of(cast.expert(3).toString())
                : List.of(cast.expert(1).toString(), cast.expert(2).toString());
    }

    /** In the first round the second and the third expert return the disputed programme. */
    private Map<String, Object> sheet(InboxTask task, int time) {
        boolean returned =
                disputed.equals(task.schoolId()) && time == 1 && !cast.expert(1).equals(task.expertId());
        Map<String, Object> sheet = new HashMap<>();
        MARKS.forEach(mark -> sheet.put(mark, returned ? "0" : "2"));
        sheet.put("conclusion", returned ? "RETURN" : "ACCEPT");
        sheet.put(
                "remarks",
                returned
                        ? List.of(Map.of("kind", "CRITICAL", "text", "Показатели не следуют из рискового профиля"))
                        : List.of());
        return sheet;
    }
}
