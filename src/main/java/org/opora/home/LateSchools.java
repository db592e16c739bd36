package org.opora.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.bpmn.Stage;
import org.opora.registry.LocalToday;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schools that are late, for those who chase deadlines: in the order of the stages, the longest overdue first. Work whose day
 * had passed before it came is to be confirmed only and makes nobody late.
 */
@Service
public class LateSchools {

    /** Lines of one page. */
    public static final int PAGE = 25;

    private static final int MOST = 5_000;
    private static final Role[] CHASING = {Role.COORDINATOR, Role.CONTROLLER, Role.HEAD};
    private static final String LATE =
            """
             from inbox_task t join school s on s.id = t.school_id
            where t.state = 'OPEN' and t.role = 'director' and t.municipality_id = any (:municipalities)
              and t.due_day < :today and t.due_day >= t.opened_day
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final LocalToday localToday;

    LateSchools(JdbcClient jdbc, Access access, LocalToday localToday) {
        this.jdbc = jdbc;
        this.access = access;
        this.localToday = localToday;
    }

    /** A page of one stage, or of all. */
    @Transactional(readOnly = true)
    public Page<Debtor> page(@Nullable Stage stage, int number) {
        PageRequest page = PageRequest.of(Math.max(0, number), PAGE);
        Map<String, Object> params = asked(stage);
        long all = jdbc.sql("select count(*)" + late(stage))
                .params(params)
                .query(Long.class)
                .single();
        return new PageImpl<>(of(params, stage, PAGE, page.getOffset()), page, all);
    }

    /** Everything, for a table. */
    @Transactional(readOnly = true)
    public List<Debtor> all(@Nullable Stage stage) {
        return of(asked(stage), stage, MOST, 0);
    }

    List<Debtor> first(Collection<UUID> municipalities, LocalDate today, int most) {
        return of(params(municipalities, today), null, most, 0);
    }

    private Map<String, Object> asked(@Nullable Stage stage) {
        access.requireAny(CHASING);
        Viewer viewer = access.viewer();
        Set<UUID> chased = viewer.municipalityIds(CHASING);
        Map<String, Object> params = params(chased, localToday.ofViewer(viewer));
        if (stage != null) {
            params.put("stage", stage.key());
        }
        return params;
    }

    private static Map<String, Object> params(Collection<UUID> municipalities, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        params.put("municipalities", municipalities.toArray(UUID[]::new));
        params.put("today", today);
        params.put("stages", Stage.keys().toArray(String[]::new));
        return params;
    }

    private static String late(@Nullable Stage stage) {
        return stage == null ? LATE : LATE + " and t.stage = :stage";
    }

    private List<Debtor> of(Map<String, Object> params, @Nullable Stage stage, int most, long from) {
        LocalDate today = (LocalDate) params.get("today");
        return jdbc.sql("select s.id, s.short_name, s.phone, t.stage, t.name, t.due_day" + late(stage)
                        + " order by array_position(:stages, cast(t.stage as text)) nulls last, t.due_day, s.short_name, t.id"
                        + " limit " + most + " offset " + from)
                .params(params)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due_day", LocalDate.class);
                    return new Debtor(
                            row.getObject("id", UUID.class),
                            row.getString("short_name"),
                            row.getString("phone"),
                            row.getString("stage"),
                            row.getString("name"),
                            due,
                            (int) ChronoUnit.DAYS.between(due, today));
                })
                .list();
    }
}
