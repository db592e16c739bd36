package org.opora.roadmap;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.registry.LocalToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The address of a publication is opened by who accepts the work, never by who gave it; the check is an act of its own, with
 * person and day. Only the address given last counts: an earlier one was returned.
 */
@Component
public class CheckAddresses {

    private final JdbcClient jdbc;
    private final LocalToday today;
    private final Journal journal;

    CheckAddresses(JdbcClient jdbc, LocalToday today, Journal journal) {
        this.jdbc = jdbc;
        this.today = today;
        this.journal = journal;
    }

    /** The address that waits for a check; null when there is none. The school null: the municipality's own. */
    public @Nullable String waiting(UUID measureId, @Nullable UUID school) {
        return last(measureId, school).stream().map(Given::address).findFirst().orElse(null);
    }

    /**
     * Writes the check down.
     *
     * @throws OporaException when an address waits and the person has not opened it, or has given it
     */
    void check(Measure measure, @Nullable UUID school, UUID by, boolean opened) {
        for (Given given : last(measure.id(), school)) {
            if (!opened) {
                throw new OporaException("roadmap.addressUnchecked");
            }
            if (by.equals(given.givenBy())) {
                throw new OporaException("roadmap.ownCheck");
            }
            jdbc.sql("update roadmap_evidence set checked_on = ?, checked_by = ? where id = ?")
                    .params(today.in(measure.municipalityId()), by, given.id())
                    .update();
            journal.record(Journal.entry("roadmap.addressChecked")
                    .municipality(measure.municipalityId())
                    .school(school)
                    .subject("roadmap-measure", measure.id())
                    .detail("address", given.address()));
        }
    }

    private List<Given> last(UUID measureId, @Nullable UUID school) {
        return jdbc
                .sql(
                        """
                        select id, address, given_by, checked_on is not null as checked from roadmap_evidence
                         where measure_id = :measure and school_id is not distinct from :school and address is not null
                         order by given_at desc, id limit 1
                        """)
                .param("measure", measureId)
                .param("school", school, Types.OTHER)
                .query(Given.class)
                .list()
                .stream()
                .filter(given -> !given.checked())
                .toList();
    }

    private record Given(UUID id, String address, @Nullable UUID givenBy, boolean checked) {}
}
