package org.opora.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.calendar.MovableClock;
import org.opora.engine.Launcher;
import org.opora.engine.SystemContext;
import org.opora.report.TestYears;
import org.springframework.beans.factory.annotation.Autowired;

/** A recommendation becomes a task of the addressee's director, on the real engine. */
@OporaTest
class RecommendationLaunchTests {

    @Autowired
    TestMunicipalities municipalities;

    @Autowired
    TestYears years;

    @Autowired
    TestAccounts accounts;

    @Autowired
    GiveRecommendations giveRecommendations;

    @Autowired
    Launcher launcher;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void opensATaskInTheAddressedSchoolWithItsDate() {
        clock.moveTo(Instant.parse("2027-05-30T09:00:00Z"));
        Made municipality = municipalities.withSchools(1);
        UUID cycle = years.supported(municipality, 2027);
        SignedIn coordinator = accounts.inMunicipality(municipality.id(), Role.COORDINATOR);
        coordinator.run(() -> giveRecommendations.give(
                List.of(new NewRecommendation(
                        municipality.id(),
                        cycle,
                        municipality.schools().get(0),
                        RecommendationOrigin.SUPPORT,
                        "Ввести наставничество",
                        null,
                        LocalDate.of(2027, 6, 15))),
                coordinator.accountId(),
                LocalDate.of(2027, 5, 30)));
        launcher.drain();
        SystemContext.run("test", () -> {
            var task = tasks.createTaskQuery()
                    .processInstanceBusinessKeyLike(municipality.slug() + "-2027-1/school-1/recommendation-%")
                    .singleResult();
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_answerRecommendation");
            assertThat(task.getDueDate()).isEqualTo(Instant.parse("2027-06-15T20:59:59Z"));
        });
    }
}
