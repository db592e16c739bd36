package org.opora.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.cycle.YearDuties;
import org.opora.inbox.OtherDuties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Instructions from minutes, beside the inbox and on the page of the year. */
@Component
class InstructionDuties implements YearDuties, OtherDuties {

    private static final int MOST = 8;
    private static final Role[] CHARGED = {
        Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR, Role.STAFF
    };

    private final FollowupLists lists;
    private final Access access;
    private final JdbcClient jdbc;

    InstructionDuties(FollowupLists lists, Access access, JdbcClient jdbc) {
        this.lists = lists;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Summary of(UUID cycleId, LocalDate today) {
        FollowupLists.Execution execution = lists.execution(cycleId, today);
        List<YearDuties.Duty> open = jdbc.sql(
                        """
                        select i.text, i.owner_name as owner, s.short_name as school, i.due, i.due < :today as overdue
                        from instruction i left join school s on s.id = i.school_id
                        where i.cycle_id = :cycle and i.state = 'OPEN' order by i.due, s.short_name, i.id limit :most
                        """)
                .param("cycle", cycleId)
                .param("today", today)
                .param("most", MOST)
                .query(YearDuties.Duty.class)
                .list();
        return new Summary(execution.given(), execution.done(), execution.overdue(), open);
    }

    @Override
    @Transactional(readOnly = true)
    public Duties open(int most) {
        if (!access.viewer().has(CHARGED)) {
            return new Duties(0, List.of());
        }
        FollowupLists.Open open = lists.open(most);
        List<OtherDuties.Duty> first = open.first().stream()
                .map(row -> new OtherDuties.Duty(row.text(), row.ownerName(), row.school(), row.due(), row.overdue()))
                .toList();
        return new Duties(open.count(), first);
    }
}
