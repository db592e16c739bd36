package org.opora.cycle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schools that left their programme in force as it is: what a new or changed one goes through is not asked of them. */
@Component
public class KeptProgrammes {

    private static final Set<Stage> NOT_NEEDED =
            EnumSet.of(Stage.EXPERTISE, Stage.REGIONAL_EXPERTISE, Stage.APPROVAL, Stage.PUBLICATION);

    private final JdbcClient jdbc;

    KeptProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a school that keeps its programme passes the stage by. */
    public static boolean passBy(Stage stage) {
        return NOT_NEEDED.contains(stage);
    }

    /** These schools of the year. The first step after a change is its placement: who was not asked for it changed nothing. */
    public Set<UUID> of(UUID cycleId) {
        return new HashSet<>(jdbc.sql(
                        """
                                select u.school_id from inbox_task u
                                where u.cycle_id = :cycle and u.task_key = 'userTask_updateProgramme' and u.state = 'DONE'
                                  and u.school_id is not null
                                  and not exists (select 1 from inbox_task c where c.case_id = u.case_id
                                                   and c.task_key in ('userTask_draftProgramme', 'userTask_checkPlacement'))
                                """)
                .param("cycle", cycleId)
                .query(UUID.class)
                .list());
    }
}
