package org.opora.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.OporaTest;
import org.opora.Statements;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.SystemContext;
import org.opora.monitoring.ExamResult;
import org.opora.monitoring.RecordResults;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Thresholds are tried before they are changed: who would change category, and nothing is stored. */
@OporaTest
class WhatIfTests {

    private static final int RESULTS = 2025;
    private static final String USUAL =
            "procedures=2&years=2&riskProcedures=1&minParticipants=10&socialThreshold=60&deficitThreshold=60&highPercent=5";

    @Autowired
    private ClassifySchools classifySchools;

    @Autowired
    private DecideCategory decideCategory;

    @Autowired
    private TryThresholds tryThresholds;

    @Autowired
    private ReviewList reviewList;

    @Autowired
    private RecordResults recordResults;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    private final UUID cycle = UUID.randomUUID();
    private TestMunicipalities.Made made;
    private SignedIn coordinator;

    @BeforeEach
    void aListOfThreeSchools() {
        made = municipalities.withSchools(3);
        coordinator = accounts.inMunicipality(made.id(), Role.COORDINATOR);
        List<ExamResult> results = new ArrayList<>();
        int[][] failed = {{14, 15}, {11, 11}, {4, 4}};
        for (int school = 0; school < failed.length; school++) {
            results.add(result(school, "russian", failed[school][0]));
            results.add(result(school, "mathematics", failed[school][1]));
        }
        transaction.executeWithoutResult(status -> recordResults.record(made.id(), results, null));
        SystemContext.run(
                "test", () -> classifySchools.classify(cycle, made.id(), new ListTerms(2027, RESULTS, ListSource.OWN)));
    }

    @Test
    void aLowerLimitMovesTheSchoolsThatReachIt() {
        WhatIf result = coordinator.call(() -> tryThresholds.compare(cycle, limit(25)));

        assertThat(result.moved()).singleElement().satisfies(school -> {
            assertThat(school.school()).isEqualTo("СОШ № 2");
            assertThat(school.before()).containsExactly(SchoolCategory.NORM);
            assertThat(school.after()).containsExactly(SchoolCategory.SHNOR);
            assertThat(school.rules()).isNotEmpty();
        });
        assertThat(result.unchanged()).isEqualTo(2);
        assertThat(result.before()).containsEntry(SchoolCategory.SHNOR, 1L).containsEntry(SchoolCategory.NORM, 2L);
        assertThat(result.after()).containsEntry(SchoolCategory.SHNOR, 2L).containsEntry(SchoolCategory.NORM, 1L);
    }

    @Test
    void theThresholdsInForceMoveNobody() {
        assertThat(coordinator
                        .call(() -> tryThresholds.compare(cycle, Parameters.DEFAULTS))
                        .moved())
                .isEmpty();
    }

    @Test
    void whatPeopleDecidedIsShownBesideTheTrial() {
        coordinator.run(() -> decideCategory.override(
                cycle, made.schools().get(1), Set.of(SchoolCategory.RISK), "протокол комиссии № 3"));

        assertThat(coordinator
                        .call(() -> tryThresholds.compare(cycle, limit(25)))
                        .moved())
                .singleElement()
                .satisfies(school -> assertThat(school.decided()).containsExactly(SchoolCategory.RISK));
    }

    @Test
    void thePageShowsWhoWouldMoveAndNothingIsStored() throws Exception {
        String before = stored();

        page("?thresholdPercent=25&" + USUAL)
                .andExpect(content()
                        .string(allOf(
                                containsString("Сменят категорию: 1; без изменений: 2"),
                                containsString("СОШ № 2"),
                                containsString("сейчас 30"),
                                not(containsString(">СОШ № 1</a>")))));

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void thePageBeginsWithTheThresholdsInForce() throws Exception {
        page("").andExpect(content()
                .string(allOf(
                        containsString("name=\"thresholdPercent\" value=\"30\""),
                        not(containsString("Сменят категорию")))));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "?thresholdPercent=0&procedures=2 | invalid-feedback",
                "?thresholdPercent=101&procedures=2 | invalid-feedback",
                "?thresholdPercent=тридцать&procedures=2 | invalid-feedback",
                "?thresholdPercent=&procedures=2 | invalid-feedback",
                "?thresholdPercent=30 | invalid-feedback",
                "?thresholdPercent=5&procedures=2&years=2&riskProcedures=1&minParticipants=10&socialThreshold=60&deficitThreshold=60&highPercent=5 | Доля для высоких результатов (5 %) должна быть меньше",
                "?thresholdPercent=30&procedures=2&years=2&riskProcedures=3&minParticipants=10&socialThreshold=60&deficitThreshold=60&highPercent=5 | Для зоны риска нужно не больше процедур (3), чем для ШНОР (2)"
            })
    void aThresholdThatCannotBeIsRefusedInWords(String address, String answer) throws Exception {
        page(address).andExpect(content().string(allOf(containsString(answer), not(containsString("Сменят")))));
    }

    @Test
    void withoutResultsThereIsNothingToTry() throws Exception {
        jdbc.sql("delete from exam_result where municipality_id = ?")
                .param(made.id())
                .update();

        page("?thresholdPercent=25&" + USUAL)
                .andExpect(
                        content().string(containsString("За 2025/2026 учебный год результатов нет ни у одной школы")));
    }

    @Test
    void theListSaysWhichVersionOfTheTableDecided() throws Exception {
        int version = jdbc.sql("select distinct definition_version from classification where cycle_id = ?")
                .param(cycle)
                .query(Integer.class)
                .single();
        web.perform(get("/classification/" + cycle).with(authentication(coordinator.authentication())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("Решено по таблице «Категория школы», версия " + version + ".")));
    }

    @Test
    void explanationsOfAPageAreReadTogether() {
        int statements = Statements.of(() -> coordinator.call(() -> reviewList.page(cycle, null, 0)));

        assertThat(statements)
                .as("no more for three schools than for twenty-five")
                .isLessThan(14);
    }

    @Test
    void strangersAndSchoolsTryNothing() throws Exception {
        SignedIn director = accounts.inSchool(made.id(), made.schools().get(0), Role.DIRECTOR);
        SignedIn stranger =
                accounts.inMunicipality(municipalities.withSchools(0).id(), Role.COORDINATOR);
        for (SignedIn person : List.of(director, stranger)) {
            assertThatThrownBy(() -> person.call(() -> tryThresholds.compare(cycle, limit(25))))
                    .isInstanceOf(org.opora.error.NotFoundException.class);
        }
    }

    private String stored() {
        return jdbc.sql(
                        """
                        select (select string_agg(own_categories || version, ',' order by id) from classification where cycle_id = :cycle)
                            || (select count(*) from classification_parameters where municipality_id = :place)
                            || (select count(*) from act_hi_decinst)
                            || (select count(*) from journal where municipality_id = :place)
                        """)
                .param("cycle", cycle)
                .param("place", made.id())
                .query(String.class)
                .single();
    }

    private static Parameters limit(int percent) {
        Parameters usual = Parameters.DEFAULTS;
        return new Parameters(
                percent,
                usual.procedures(),
                usual.years(),
                usual.riskProcedures(),
                usual.minParticipants(),
                usual.poolYears(),
                usual.socialThreshold(),
                usual.deficitThreshold(),
                usual.highPercent(),
                usual.shnsuTrack(),
                usual.doneEnough(),
                usual.doneLow());
    }

    private ResultActions page(String query) throws Exception {
        return web.perform(get(java.net.URI.create(
                                "/classification/" + cycle + "/what-if" + query.replace("тридцать", "%D1%82")))
                        .with(authentication(coordinator.authentication())))
                .andExpect(status().isOk());
    }

    private ExamResult result(int school, String subject, int failed) {
        return new ExamResult(made.schools().get(school), "OGE", 9, subject, RESULTS, true, 40, failed, null);
    }
}
