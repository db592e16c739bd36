package org.opora.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opora.inbox.InboxTask;

/** What people of the demo year answer other than the usual: numbers of orders, parties, dates, decisions by school. */
final class DemoYearAnswers {

    /** Schools too small for their results to decide alone. */
    private static final List<String> SMALL = List.of("primer-9", "primer-11");

    /** A school whose results came back and whose programme is carried out in full. */
    private static final String RECOVERED = "primer-7";

    /** From the day the experts are named, so that their reviews are still due today. */
    private static final int DAYS_FOR_REVIEWS = 24;

    private static final List<Map<String, String>> PARTIES = List.of(
            Map.of("name", "Управление образования Рыбинского района", "signatory", "Начальник управления"),
            Map.of("name", "Информационно-образовательный центр", "signatory", "Директор центра"));

    private DemoYearAnswers() {}

    /** Answers to one task by field key; a list's field as {@code list.field}. */
    static Map<String, Object> to(InboxTask task, LocalDate day) {
        return switch (task.taskKey()) {
            case "userTask_registerOrder" ->
                Map.of("number", "01-10/" + Math.floorMod(task.id().hashCode(), 900));
            case "userTask_concludeAgreement" -> Map.of("parties", PARTIES);
            case "userTask_nameExperts" ->
                DemoYear.isOf(DemoYear.LATECOMER, task)
                        ? Map.of("reviewsDue", day.plusDays(DAYS_FOR_REVIEWS).toString())
                        : Map.of();
            case "userTask_checkSchoolList" ->
                Map.of(
                        "overrides",
                        SMALL.stream().map(slug -> decided(task.tenant(), slug)).toList());
            case "userTask_giveRecommendations" ->
                Map.of(
                        "items",
                        List.of(
                                recommended(task.tenant(), "ermakovo", day),
                                recommended(task.tenant(), "serednevo", day)));
            case "userTask_repeatProgress" ->
                DemoYear.isOf(RECOVERED, task) ? Map.of("measures.percent", 100) : Map.of();
            default -> Map.of();
        };
    }

    private static Map<String, Object> recommended(String municipality, String slug, LocalDate day) {
        return Map.of(
                "schoolId",
                        DemoRegister.idOf("school", municipality + "/" + slug).toString(),
                "text",
                        "Закрепить наставника за учителем математики и проводить диагностику затруднений каждую четверть",
                "due", day.plusDays(14).toString());
    }

    /** Where few took part a commission decides, not a share. */
    private static Map<String, Object> decided(String municipality, String slug) {
        return Map.of(
                "schoolId",
                        DemoRegister.idOf("school", municipality + "/" + slug).toString(),
                "categories", List.of("NORM"),
                "reason", "Решение комиссии: участников меньше десяти, результаты за два года устойчивы");
    }
}
