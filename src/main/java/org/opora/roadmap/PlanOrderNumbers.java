package org.opora.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.order.NumberedElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of orders that approved plans before these were taken into work here. */
@Component
class PlanOrderNumbers implements NumberedElsewhere {

    private final JdbcClient jdbc;

    PlanOrderNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isTaken(UUID municipalityId, int year, String number) {
        return jdbc.sql("select count(*) from roadmap where municipality_id = ? and lower(order_number) = lower(?)"
                                + " and order_date between ? and ? and state <> 'CANCELLED'")
                        .params(municipalityId, number, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
