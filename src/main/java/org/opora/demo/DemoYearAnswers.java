package org.opora.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.inbox.InboxTask;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of the demo year answer other than the usual: numbers of orders, parties, dates, decisions by school. */
@Component
@Profile("demo")
class DemoYearAnswers {

    /** Schools too small for their results to decide alone. */
    private static final List<String> SMALL = List.of("primer-9", "primer-11");

    /** A school whose results came back and whose programme is carried out in full. */
    private static final String RECOVERED = "primer-7";

    /** From the day the experts are named, so that their reviews are still due today. */
    private static final int DAYS_FOR_REVIEWS = 24;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final List<Map<String, String>> PARTIES = List.of(
            Map.of("name", "Управление образования Рыбинского района", "signatory", "Начальник управления"),
            Map.of("name", "Информационно-образовательный центр", "signatory", "Директор центра"));

    /** A school in hard social conditions: what it tells of its pupils comes to an index above the threshold of the year. */
    private static final String SOCIAL = "primer-8";

    private static final Map<String, Object> SOCIAL_DATA = Map.of(
            "disabilities", 62,
            "schoolRegister", 38,
            "policeRegister", 14,
            "nonNativeRussian", 128,
            "singleParent", 205,
            "parentsHigherEducation", 74);

    private static final int SOCIAL_THRESHOLD = 30;

    /** An expert's sheet on a programme that is returned. */
    private static final Map<String, Object> RETURNED = Map.of(
            "structure", "2",
            "followsFromRisks", "0",
            "measurableIndicators", "0",
            "realisticMeasures", "1",
            "conclusion", "RETURN",
            "remarks", List.of(Map.of("kind", "CRITICAL", "text", "Показатели не следуют из рискового профиля школы")));

    private final JdbcClient jdbc;

    DemoYearAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers to one task by field key; a list's field as {@code list.field}. */
    Map<String, Object> to(InboxTask task, LocalDate day) {
        return switch (task.taskKey()) {
            case "userTask_registerOrder" -> Map.of("number", nextNumber(task.municipalityId()));
            case "userTask_defineCriteria" -> Map.of("socialThreshold", SOCIAL_THRESHOLD);
            case "userTask_enterSchoolData" -> DemoYear.isOf(SOCIAL, task) ? SOCIAL_DATA : Map.of();
            case "userTask_reviewProgramme" -> DemoYear.isOf(DemoYear.DISPUTED, task) ? RETURNED : Map.of();
            case "userTask_reviseProgramme" ->
                Map.of(
                        "risks.aim",
                        "Снизить долю обучающихся ниже порога до 20 процентов к " + DAY.format(day.plusYears(1)));
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

    /** As in a register: one after the other, through all years. */
    private String nextNumber(UUID municipality) {
        return jdbc.sql(
                        "select '01-10/' || (101 + count(*)) from official_order where municipality_id = ? and number is not null")
                .param(municipality)
                .query(String.class)
                .single();
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
