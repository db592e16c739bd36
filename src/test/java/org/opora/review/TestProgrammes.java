package org.opora.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a programme with one risk, one indicator and two measures for one test, edition by edition. */
@Component
public class TestProgrammes {

    public static final LocalDate DUE = LocalDate.of(2027, 11, 1);

    /** A made programme with the stable ids of its rows. */
    public record Made(UUID id, UUID caseId, UUID cycleId, UUID indicator, UUID first, UUID second) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public TestProgrammes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Made make(UUID municipality, UUID school, UUID author, String status) {
        Made made = new Made(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
        cycle(made.cycleId(), municipality, author);
        jdbc.sql(
                        """
                        insert into programme (id, version, municipality_id, cycle_id, school_id, case_id, kind, status, starts_on,
                                               ends_on, edition, created_at)
                        values (?, 0, ?, ?, ?, ?, 'ANTIRISK', ?, date '2027-09-01', date '2027-12-31', 0, ?)""")
                .params(
                        made.id(),
                        municipality,
                        made.cycleId(),
                        school,
                        made.caseId(),
                        status,
                        Timestamp.from(clock.instant()))
                .update();
        addEdition(made, author, "Курсы для учителей математики");
        return made;
    }

    /** A running year 2027 of the municipality; the first one of a test only. */
    private void cycle(UUID id, UUID municipality, UUID opener) {
        jdbc.sql(
                        """
                        insert into cycle (id, version, key, municipality_id, year, starts_on, ends_on, results_year, list_source, status,
                                           opened_at, opened_by)
                        values (?, 0, ?, ?, 2027, date '2027-01-01', date '2027-12-31', 2026, 'OWN', 'RUNNING', ?, ?)""")
                .params(id, "test-" + id, municipality, Timestamp.from(clock.instant()), opener)
                .update();
    }

    /** A further edition whose first measure reads as given. */
    public void addEdition(Made made, UUID author, String firstMeasure) {
        UUID edition = UUID.randomUUID();
        jdbc.sql("update programme set edition = edition + 1 where id = ?")
                .param(made.id())
                .update();
        jdbc.sql(
                        """
                        insert into programme_edition (id, programme_id, number, reason, author_id, created_at)
                        select ?, id, edition, 'DRAFT', ?, ? from programme where id = ?""")
                .params(edition, author, Timestamp.from(clock.instant()), made.id())
                .update();
        UUID section = UUID.nameUUIDFromBytes(made.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql(
                        "insert into programme_section values (?, 0, ?, 'staff-shortage', 'Закрыть вакансии', 'Привлечь', 'Нет вакансий')")
                .params(edition, section)
                .update();
        jdbc.sql("insert into programme_indicator values (?, 0, ?, ?, 'Доля вакансий', '%', 20, 5, null)")
                .params(edition, made.indicator(), section)
                .update();
        measure(edition, 0, made.first(), section, firstMeasure);
        measure(edition, 1, made.second(), section, "Договор с педагогическим колледжем");
    }

    private void measure(UUID edition, int place, UUID row, UUID section, String text) {
        jdbc.sql("insert into programme_measure values (?, ?, ?, ?, ?, ?, 'Заместитель директора', null, 'Приказ')")
                .params(edition, place, row, section, text, DUE)
                .update();
    }
}
