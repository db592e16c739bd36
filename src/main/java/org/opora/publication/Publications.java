package org.opora.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other features read about placements. */
@Service
public class Publications {

    private final PublicationRepository publications;
    private final JdbcClient jdbc;

    Publications(PublicationRepository publications, JdbcClient jdbc) {
        this.publications = publications;
        this.jdbc = jdbc;
    }

    /** One placement with its checks. */
    @Transactional(readOnly = true)
    public Publication byId(UUID publicationId) {
        return publications.findById(publicationId).orElseThrow(NotFoundException::new);
    }

    /** State of every placement of one kind in a year, one row per school, the newest placement counts. */
    @Transactional(readOnly = true)
    public List<PlacementState> ofCycle(UUID cycleId, PublicationKind kind) {
        return jdbc.sql(
                        """
                        select distinct on (school_id) school_id, state, address, placed_on
                          from publication
                         where cycle_id = :cycle and kind = :kind
                         order by school_id, opened_at desc
                        """)
                .param("cycle", cycleId)
                .param("kind", kind.name())
                .query((row, n) -> new PlacementState(
                        row.getObject("school_id", UUID.class),
                        PublicationState.valueOf(row.getString("state")),
                        row.getString("address"),
                        row.getObject("placed_on", LocalDate.class)))
                .list();
    }

    /** Where one school stands with its placement. */
    public record PlacementState(
            UUID schoolId, PublicationState state, @Nullable String address, @Nullable LocalDate placedOn) {}
}
