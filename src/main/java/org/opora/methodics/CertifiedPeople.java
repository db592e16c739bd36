package org.opora.methodics;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opora.roadmap.TrainedPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is trained is who holds a certificate; the same name in two trainings of a row is one person. */
@Component
class CertifiedPeople implements TrainedPeople {

    private final JdbcClient jdbc;

    CertifiedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> bySchool(UUID rowId) {
        Map<UUID, Integer> people = new HashMap<>();
        jdbc.sql(
                        """
                        select p.school_id, count(distinct lower(p.name)) filter (
                                   where t.state <> 'CANCELLED' and p.certificate_number is not null) as people
                          from training_person p join training t on t.id = p.training_id
                         where t.row_id = ? group by p.school_id
                        """)
                .param(rowId)
                .query(row -> {
                    people.put(row.getObject("school_id", UUID.class), row.getInt("people"));
                });
        return people;
    }
}
