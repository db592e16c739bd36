package org.opora.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opora.bpmn.ModelNames;
import org.opora.engine.DecisionsInMemory;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.SchoolGroup;
import org.opora.schedule.PlanPeriod;
import org.springframework.context.i18n.LocaleContextHolder;

/** What has to be shown for each class of result, by the bundled decision. */
class EvidenceRequirementsTests {

    private static final EvidenceRequirements REQUIREMENTS =
            new EvidenceRequirements(DecisionsInMemory.of("evidence-requirements"), new ModelNames(new ObjectMapper()));

    @ParameterizedTest
    @EnumSource(EvidenceClass.class)
    void everyClassSaysWhatIsNeeded(EvidenceClass evidence) {
        for (SchoolGroup group : List.of(SchoolGroup.SHNOR, SchoolGroup.NONE)) {
            for (EvidenceUnit unit : List.of(EvidenceUnit.SCHOOL, EvidenceUnit.TEACHER)) {
                EvidenceNeeds needs = needs(group, new RowResult("результат", evidence, null, unit));
                assertThat(needs.sentences())
                        .as("%s %s %s", evidence, group, unit)
                        .hasSize(1);
            }
        }
    }

    @Test
    void whoReadsEnglishReadsWhatIsNeededInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            for (EvidenceClass evidence : EvidenceClass.values()) {
                assertThat(needs(SchoolGroup.SHNOR, new RowResult("", evidence, null, null))
                                .sentences())
                        .as("%s", evidence)
                        .allSatisfy(said -> assertThat(said).doesNotContainPattern("[а-яА-Я]"));
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aQuotaOfTeachersIsCountedInPeopleAndNeverInMarks() {
        EvidenceNeeds needs = needs(
                SchoolGroup.SHNOR,
                new RowResult("100 %", EvidenceClass.TRAINED_QUOTA, BigDecimal.valueOf(100), EvidenceUnit.TEACHER));
        assertThat(needs.quotas())
                .containsExactly(new EvidenceNeeds.Quota(
                        EvidenceClass.TRAINED_QUOTA,
                        EvidenceUnit.TEACHER,
                        EvidenceNeeds.Marks.COUNT,
                        BigDecimal.valueOf(100)));
        assertThat(needs.document()).isTrue();
    }

    @Test
    void aQuotaWithoutSchoolsIsTheMunicipalTeamsOwn() {
        EvidenceNeeds needs = needs(
                SchoolGroup.NONE,
                new RowResult("100 % участие", EvidenceClass.PARTICIPATION_QUOTA, BigDecimal.valueOf(100), null));
        assertThat(needs.quotas()).isEmpty();
        assertThat(needs.events()).isEqualTo(1);
    }

    @Test
    void severalResultsNeedAllOfTheirProofs() {
        EvidenceNeeds needs = needs(
                SchoolGroup.NONE,
                new RowResult("приказ", EvidenceClass.ORDER, null, null),
                new RowResult(
                        "не менее 2 семинаров", EvidenceClass.MINIMUM_COUNT, BigDecimal.valueOf(2), EvidenceUnit.EVENT),
                new RowResult("на сайте", EvidenceClass.PUBLICATION, null, null));
        assertThat(needs.act()).isTrue();
        assertThat(needs.document()).isTrue();
        assertThat(needs.address()).isTrue();
        assertThat(needs.events()).isEqualTo(2);
        assertThat(needs.sentences()).hasSize(3);
    }

    @Test
    void everyShareOfARowHasToHoldNotTheFirstOnly() {
        EvidenceNeeds needs = needs(
                SchoolGroup.SHNOR,
                new RowResult("100 % команд", EvidenceClass.PARTICIPATION_QUOTA, BigDecimal.valueOf(100), null),
                new RowResult(
                        "80 % педагогов", EvidenceClass.TRAINED_QUOTA, BigDecimal.valueOf(80), EvidenceUnit.TEACHER),
                new RowResult(
                        "90 % педагогов", EvidenceClass.TRAINED_QUOTA, BigDecimal.valueOf(90), EvidenceUnit.TEACHER));
        assertThat(needs.quotas())
                .extracting(EvidenceNeeds.Quota::unit, EvidenceNeeds.Quota::target)
                .containsExactly(
                        tuple(EvidenceUnit.SCHOOL, BigDecimal.valueOf(100)),
                        tuple(EvidenceUnit.TEACHER, BigDecimal.valueOf(90)));
    }

    @Test
    void leastNumbersOfDifferentEventsAddUp() {
        EvidenceNeeds needs = needs(
                SchoolGroup.NONE,
                new RowResult("не менее 2 семинаров", EvidenceClass.MINIMUM_COUNT, BigDecimal.valueOf(2), null),
                new RowResult("не менее 3 совещаний", EvidenceClass.MINIMUM_COUNT, BigDecimal.valueOf(3), null),
                new RowResult("по графику", EvidenceClass.SERIES_OF_EVENTS, null, null));
        assertThat(needs.events()).isEqualTo(5);
    }

    private static EvidenceNeeds needs(SchoolGroup group, RowResult... results) {
        return REQUIREMENTS.of(row(group, null, results));
    }

    private static RoadmapRow row(SchoolGroup group, @Nullable UUID id, RowResult... results) {
        PlanRow planned = new PlanRow(
                "1",
                "",
                "",
                "Мероприятие",
                List.of(),
                ExecutorRole.COORDINATOR,
                "май 2027",
                List.of(results),
                Set.of(group),
                "",
                List.of(),
                "",
                "",
                false,
                id,
                Map.of());
        NewRoadmap plan = new NewRoadmap(
                UUID.randomUUID(),
                "План",
                null,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                null,
                null,
                "",
                List.of(planned),
                null);
        Roadmap roadmap = new Roadmap(UUID.randomUUID(), "key", plan, UUID.randomUUID(), plan.start());
        RowSchedules schedules = new ReadRowDates().read(planned, new PlanPeriod(plan.start(), plan.end()));
        return new RoadmapRow(UUID.randomUUID(), roadmap, 1, planned, schedules);
    }
}
