package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.OporaTest;
import org.opora.TestMunicipalities.Made;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.inbox.InboxConsistency.Drift;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a task is about is written with it, follows its source, and is put right when a hand in the database changed it. */
@OporaTest
class InboxFactsTests {

    @Autowired
    InboxWorld world;

    @Autowired
    InboxTasks tasks;

    @Autowired
    InboxConsistency consistency;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Made place;
    private UUID school;

    @BeforeEach
    void place() {
        place = world.municipality();
        school = place.schools().get(0);
    }

    @Test
    void aTaskKnowsItsMunicipalityAndProcess() {
        TaskFacts facts = world.start(place, school, 3).facts();

        assertThat(facts.municipalityName()).isEqualTo(name());
        assertThat(facts.processName()).isNotBlank();
        assertThat(facts.categories()).isEmpty();
        assertThat(facts.rowId()).isNull();
    }

    @Test
    void categoriesComeFromTheCaseOfTheSchoolAndFollowIt() {
        InboxTask before = world.start(place, school, 3);
        UUID supportCase = openCase();
        InboxTask after = world.start(place, school, 3);
        for (InboxTask task : List.of(before, after)) {
            assertThat(facts(task).categories()).containsExactly("SHNOR");
            assertThat(facts(task).tracks()).containsExactly("1");
        }

        jdbc.sql("update support_case set shnsu = true, track_2 = true where id = ?")
                .param(supportCase)
                .update();
        assertThat(facts(before).categories()).containsExactly("SHNOR", "SHNSU");
        assertThat(facts(after).tracks()).containsExactly("1", "2");
    }

    @Test
    void aChangedNameIsOnTheOpenTasksAtOnce() {
        InboxTask task = world.start(place, school, 3);
        jdbc.sql("update school set short_name = 'Гимназия имени' where id = ?")
                .param(school)
                .update();
        jdbc.sql("update municipality set short_name = 'Новый район' where id = ?")
                .param(place.id())
                .update();

        assertThat(tasks.find(task.id()).orElseThrow().schoolName()).isEqualTo("Гимназия имени");
        assertThat(facts(task).municipalityName()).isEqualTo("Новый район");
    }

    @Test
    void aFactThatIsNoLongerThatOfItsSourceIsFoundAndPutRight() {
        SignedIn admin = accounts.admin();
        admin.run(consistency::rebuild);
        InboxTask task = world.start(place, school, 3);
        jdbc.sql("update inbox_task set municipality_name = 'Чужой район', categories = array ['RISK'] where id = ?")
                .param(task.id())
                .update();

        assertThat(admin.call(consistency::check))
                .extracting(InboxConsistency.Difference::taskId, InboxConsistency.Difference::drift)
                .containsExactly(tuple(task.id(), Drift.DIFFERENT));
        admin.run(consistency::rebuild);
        assertThat(facts(task)).isEqualTo(task.facts());
        assertThat(admin.call(consistency::check)).isEmpty();
    }

    private TaskFacts facts(InboxTask task) {
        return tasks.find(task.id()).orElseThrow().facts();
    }

    private String name() {
        return jdbc.sql("select short_name from municipality where id = ?")
                .param(place.id())
                .query(String.class)
                .single();
    }

    private UUID openCase() {
        UUID cycle = UUID.randomUUID();
        UUID supportCase = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into cycle (id, version, key, municipality_id, year, starts_on, ends_on, results_year, list_source, status,
                            opened_at, opened_by)
                        values (?, 0, ?, ?, 2027, '2027-01-01', '2027-12-31', 2026, 'OWN', 'RUNNING', '2027-01-01T00:00:00Z', ?)""")
                .params(cycle, place.slug() + "-2027-1", place.id(), UUID.randomUUID())
                .update();
        jdbc.sql(
                        """
                        insert into support_case (id, version, cycle_id, cycle_key, case_key, municipality_id, school_id, track_1, track_2,
                            shnor, shnsu, risk, status, opened_on, basis)
                        values (?, 0, ?, 'k', 'k', ?, ?, true, false, true, false, false, 'OPEN', '2027-01-15', 'LIST')""")
                .params(supportCase, cycle, place.id(), school)
                .update();
        return supportCase;
    }
}
