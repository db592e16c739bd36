package org.opora.roadmap;

import java.util.List;
import java.util.UUID;
import org.opora.inbox.EarlierRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which row of the plan before a row was taken over, finished or not. Its words may change afterwards; what schools have
 * answered about it in other years is still found.
 */
@Component
class RowOrigins implements EarlierRows {

    private final JdbcClient jdbc;

    RowOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param earlier rows of the plan before, in the order of the rows of this new one */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(UUID roadmap, List<UUID> earlier) {
        jdbc.sql(
                        """
                        update roadmap_row r set taken_from = e.id
                        from unnest(cast(:earlier as uuid[])) with ordinality e(id, position)
                        where r.roadmap_id = :roadmap and r.position = e.position""")
                .param("earlier", earlier.toArray(UUID[]::new))
                .param("roadmap", roadmap)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> of(UUID rowId) {
        return jdbc.sql(
                        """
                        with recursive before(id, step) as (
                            select taken_from, 1 from roadmap_row where id = :row
                            union all
                            select r.taken_from, b.step + 1 from roadmap_row r join before b on r.id = b.id)
                        select id from before where id is not null order by step""")
                .param("row", rowId)
                .query(UUID.class)
                .list();
    }
}
