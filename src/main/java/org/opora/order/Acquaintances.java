package org.opora.order;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has taken note of a registered order. */
@Service
public class Acquaintances {

    private final OrderRepository orders;
    private final OrderProcess process;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Acquaintances(OrderRepository orders, OrderProcess process, JdbcClient jdbc, Journal journal, Clock clock) {
        this.orders = orders;
        this.process = process;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sends a registered order to the schools it names; asking twice sends it once. */
    @Transactional
    public void announce(UUID orderId, @Nullable String cycleKey) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        Set<UUID> schools = order.schools();
        for (UUID school : schools) {
            jdbc.sql("insert into order_acquaintance (order_id, school_id, state) values (?, ?, 'WAITING')"
                            + " on conflict do nothing")
                    .params(orderId, school)
                    .update();
        }
        process.announce(order.view(), schools, cycleKey);
    }

    /** The director has read the order. */
    @Transactional
    public void acquaint(UUID orderId, UUID schoolId, UUID by, @Nullable String remark) {
        OrderView order = orders.findById(orderId).map(Order::view).orElseThrow(NotFoundException::new);
        jdbc.sql("update order_acquaintance set state = 'DONE', done_on = :day, done_by = :by, remark = :remark"
                        + " where order_id = :order and school_id = :school")
                .param("day", LocalDate.now(clock))
                .param("by", by)
                .param("remark", remark, Types.VARCHAR)
                .param("order", orderId)
                .param("school", schoolId)
                .update();
        journal.record(Journal.entry("order.acquainted")
                .municipality(order.municipalityId())
                .cycle(order.cycleId())
                .school(schoolId)
                .subject("order", orderId)
                .detail("number", order.number()));
    }

    /** The school left or the year ended: nobody waits for the school any more. */
    @Transactional
    public void drop(UUID orderId, UUID schoolId) {
        jdbc.sql("update order_acquaintance set state = 'DROPPED'"
                        + " where order_id = ? and school_id = ? and state = 'WAITING'")
                .params(orderId, schoolId)
                .update();
    }

    /** All schools to which the order was sent. */
    @Transactional(readOnly = true)
    public List<Acquaintance> of(UUID orderId) {
        return jdbc.sql("select a.school_id, a.state, a.done_on, a.done_by, a.remark from order_acquaintance a"
                        + " join school s on s.id = a.school_id where a.order_id = ? order by s.short_name, s.id")
                .param(orderId)
                .query(Acquaintance.class)
                .list();
    }
}
