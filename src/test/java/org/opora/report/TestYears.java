package org.opora.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.TestMunicipalities.Made;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A year of a made municipality with supported schools, as rows: these tests begin where the year's work has been done. */
@Component
public class TestYears {

    private final JdbcClient jdbc;

    public TestYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A running year and one case per school, all of them ШНОР on track 1. */
    public UUID supported(Made municipality, int year) {
        UUID cycle = UUID.randomUUID();
        String key = municipality.slug() + "-" + year + "-1";
        jdbc.sql(
                        """
                        insert into cycle (id, version, key, municipality_id, year, starts_on, ends_on, results_year, list_source,
                                           status, opened_at, opened_by)
                        values (?, 0, ?, ?, ?, ?, ?, ?, 'OWN', 'RUNNING', ?, ?)
                        """)
                .params(
                        cycle,
                        key,
                        municipality.id(),
                        year,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        year - 1,
                        Timestamp.from(Instant.parse("2027-01-10T09:00:00Z")),
                        UUID.randomUUID())
                .update();
        for (int i = 0; i < municipality.schools().size(); i++) {
            supportCase(cycle, key, municipality, i);
        }
        return cycle;
    }

    private void supportCase(UUID cycle, String key, Made municipality, int number) {
        jdbc.sql(
                        """
                        insert into support_case (id, version, cycle_id, cycle_key, case_key, municipality_id, school_id, track_1,
                                                  track_2, shnor, shnsu, risk, status, opened_on, basis)
                        values (?, 0, ?, ?, ?, ?, ?, true, false, true, false, false, 'OPEN', ?, 'приказ')
                        """)
                .params(
                        UUID.randomUUID(),
                        cycle,
                        key,
                        key + "/school-" + (number + 1),
                        municipality.id(),
                        municipality.schools().get(number),
                        LocalDate.of(2027, 5, 19))
                .update();
    }

    /** The case of a school in the year. */
    public UUID caseOf(UUID cycle, UUID school) {
        return jdbc.sql("select id from support_case where cycle_id = ? and school_id = ?")
                .params(cycle, school)
                .query(UUID.class)
                .single();
    }
}
