package org.opora.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.followup.NewRecommendation;
import org.opora.followup.RecommendationOrigin;
import org.opora.publication.CheckPublication;
import org.opora.publication.CheckResult;
import org.opora.publication.GivePublicationAddress;
import org.opora.publication.OpenPublication;
import org.opora.publication.PublicationCheck;
import org.opora.publication.PublicationKind;
import org.opora.publication.PublicationPlace;
import org.opora.publication.PublicationState;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Track 3 from the spring analysis to the control of the sites, on the real database. */
@OporaTest
class PreventionTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 9, 30);
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID CHECKER = UUID.randomUUID();

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestYears years;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    RunSchoolPrevention runSchoolPrevention;

    @Autowired
    WritePreventionAnalysis writePreventionAnalysis;

    @Autowired
    GivePreventionRecommendations givePreventionRecommendations;

    @Autowired
    PreventionProgress progress;

    @Autowired
    ControlPlacement controlPlacement;

    @Autowired
    ListPrevention listPrevention;

    @Autowired
    OpenPublication openPublication;

    @Autowired
    GivePublicationAddress givePublicationAddress;

    @Autowired
    CheckPublication checkPublication;

    @Autowired
    JdbcClient jdbc;

    private Made municipality;
    private UUID cycle;

    @BeforeEach
    void aYearWithThreeSchools() {
        clock.moveTo(Instant.parse("2027-09-30T09:00:00Z"));
        municipality = municipalities.withSchools(3);
        cycle = years.supported(municipality, 2027);
        municipality.schools().forEach(school -> runSchoolPrevention.open(municipality.id(), cycle, school));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void controlsByDateHoweverTheSchoolsStand() {
        place(0, CheckResult.THERE);
        place(1, CheckResult.ABSENT);
        controlPlacement.gather(municipality.id(), cycle);
        PreventionControl control = controlPlacement.ofCycle(cycle);
        assertThat(control.rows()).hasSize(3);
        assertThat(control.count(PublicationState.THERE)).isEqualTo(1);
        assertThat(control.count(PublicationState.ABSENT)).isEqualTo(1);
        assertThat(control.count(PublicationState.AWAITED)).isEqualTo(1);
        controlPlacement.note(cycle, TODAY, "Одна школа без документов", "Разместить до 15.10", CHECKER);
        assertThatThrownBy(() -> controlPlacement.note(cycle, TODAY.plusDays(1), "…", "…", CHECKER))
                .hasMessageContaining("prevention.controlInFuture");
    }

    @Test
    void saysWhichSchoolsHaveWrittenTheirAnalysis() {
        analyse(0, Round.FIRST);
        assertThat(progress.analyses(cycle, Round.FIRST))
                .extracting(PreventionProgress.SchoolLine::analysed)
                .containsExactly(true, false, false);
        assertThat(progress.analyses(cycle, Round.REPEAT))
                .extracting(PreventionProgress.SchoolLine::analysed)
                .containsOnly(false);
    }

    @Test
    void leavesOutASchoolThatLeft() {
        runSchoolPrevention.end(cycle, municipality.schools().get(2), SchoolPreventionState.WITHDRAWN);
        controlPlacement.gather(municipality.id(), cycle);
        assertThat(controlPlacement.ofCycle(cycle).rows()).hasSize(2);
        assertThat(progress.analyses(cycle, Round.FIRST)).hasSize(2);
    }

    @Test
    void opensOneWorkPerAddressedSchool() {
        givePreventionRecommendations.give(
                municipality.id(),
                cycle,
                new GivePreventionRecommendations.Command(
                        Round.FIRST,
                        "Ввести карту трудностей ученика",
                        true,
                        "Добавить строку о картах",
                        List.of(new NewRecommendation(
                                municipality.id(),
                                cycle,
                                municipality.schools().get(0),
                                RecommendationOrigin.PREVENTION,
                                "Начать с пятых классов",
                                null,
                                TODAY.plusDays(14))),
                        CHECKER,
                        TODAY));
        assertThat(jdbc.sql("select count(*) from recommendation where cycle_id = ? and state = 'GIVEN'")
                        .param(cycle)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void showsADirectorTheOwnSchoolOnly() {
        SignedIn director =
                accounts.inSchool(municipality.id(), municipality.schools().get(0), Role.DIRECTOR);
        director.run(() -> assertThat(listPrevention.lines())
                .extracting(ListPrevention.Line::school)
                .containsExactly("СОШ № 1"));
        SignedIn coordinator = accounts.inMunicipality(municipality.id(), Role.COORDINATOR);
        coordinator.run(() -> assertThat(listPrevention.lines()).hasSize(3));
    }

    private void place(int number, CheckResult seen) {
        UUID publication = openPublication.open(
                new PublicationPlace(
                        municipality.id(), cycle, municipality.schools().get(number), null),
                PublicationKind.PREVENTION,
                LocalDate.of(2027, 8, 25));
        givePublicationAddress.give(
                publication,
                new GivePublicationAddress.Placement("https://school.example.ru/docs", TODAY.minusDays(3), null),
                PERSON,
                TODAY);
        boolean there = seen == CheckResult.THERE;
        checkPublication.check(
                publication,
                new PublicationCheck(seen, TODAY, CHECKER, there ? null : "нет", there ? null : TODAY.plusDays(10)),
                TODAY);
    }

    private void analyse(int number, Round round) {
        writePreventionAnalysis.write(
                new PreventionAnalysis.AnalysisPlace(
                        municipality.id(), cycle, municipality.schools().get(number), round),
                new PreventionAnalysis.AnalysisText(
                        "Мониторинг региона", null, null, "Трудности в чтении", null, null, "Занятия по чтению"),
                PERSON);
    }
}
