package org.opora.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads what a person may do today. Read once per request, so a change of rights counts from the next click on any node. */
@Component
class Viewers {

    private final JdbcClient jdbc;
    private final ScopeDirectory directory;
    private final Today today;

    Viewers(JdbcClient jdbc, ScopeDirectory directory, Today today) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.today = today;
    }

    Optional<Viewer> current() {
        StandIn acting = ActingFor.current();
        return SignedIn.current()
                .flatMap(person -> ofRequest(person.accountId()))
                .map(viewer -> acting == null ? viewer : viewer.with(acting));
    }

    private Optional<Viewer> ofRequest(UUID accountId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return KnownViewers.of(accountId, this::load);
        }
        String key = Viewers.class.getName() + accountId;
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Viewer known) {
            return Optional.of(known);
        }
        Optional<Viewer> loaded = load(accountId);
        loaded.ifPresent(viewer -> request.setAttribute(key, viewer, RequestAttributes.SCOPE_REQUEST));
        return loaded;
    }

    /**
     * The person with today's grants and substitutions, or empty when the account is unknown or disabled. One statement, as
     * every page asks. Roles change by the day of Moscow, substitutions by the day of their municipality.
     */
    Optional<Viewer> load(UUID accountId) {
        List<Line> lines = jdbc.sql(
                        """
                        select a.login, a.name, g.role, g.region_id, g.municipality_id, g.school_id, g.on_behalf_of,
                               cast(null as uuid) as substitution, cast(null as text) as absent, cast(null as date) as until,
                               cast(null as text) as process, cast(null as uuid) as only_school, false as one_of_roles, g.id as grant_id
                        from account a left join role_grant g on g.account_id = a.id
                             and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                        where a.id = :account and a.state = 'ENABLED'
                        union all
                        select a.login, a.name, g.role, null, g.municipality_id, g.school_id, s.absent_id,
                               s.id, b.name, s.valid_to, s.process_key, s.school_id,
                               s.role is not null and exists (select 1 from role_grant o where o.account_id = s.absent_id
                                   and o.municipality_id = s.municipality_id and o.on_behalf_of is null and o.role <> s.role
                                   and o.role not in (:personal)
                                   and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)), g.id
                        from account a join substitution s on s.substitute_id = a.id
                        join municipality m on m.id = s.municipality_id
                             and cast(cast(:now as timestamptz) at time zone m.zone as date) between s.valid_from and s.valid_to
                        join account b on b.id = s.absent_id and b.state = 'ENABLED'
                        join role_grant g on g.account_id = s.absent_id and g.municipality_id = s.municipality_id
                             and g.on_behalf_of is null and g.role not in (:personal) and (s.role is null or s.role = g.role)
                             and (s.school_id is null or g.school_id is null or g.school_id = s.school_id)
                             and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                        where a.id = :account and a.state = 'ENABLED'
                        order by substitution nulls first, role, grant_id""")
                .param("account", accountId)
                .param("today", today.sql())
                .param("now", today.now())
                .param("personal", StandIn.PERSONAL.stream().map(Role::name).toList())
                .query(Viewers::line)
                .list();
        return lines.stream().findFirst().map(first -> viewer(accountId, first, lines));
    }

    /** A role of the person, or of somebody absent whom the person substitutes. */
    private record Line(
            String login,
            String name,
            @Nullable Grant grant,
            @Nullable UUID substitution,
            @Nullable String absent,
            @Nullable LocalDate until,
            @Nullable String process,
            @Nullable UUID onlySchool,
            boolean oneOfRoles) {

        /** Narrowed to one school where the substitution is, and named after the absent person. */
        StandIn.Held held() {
            Grant whole = Objects.requireNonNull(grant);
            UUID school = whole.schoolId() != null ? whole.schoolId() : onlySchool;
            boolean wide = process == null && Objects.equals(school, whole.schoolId());
            return new StandIn.Held(
                    new Grant(whole.role(), null, whole.municipalityId(), school, whole.onBehalfOf()), wide);
        }
    }

    private Viewer viewer(UUID accountId, Line person, List<Line> lines) {
        List<Grant> grants = new ArrayList<>();
        Map<UUID, List<Line>> substituted = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.substitution() != null) {
                substituted
                        .computeIfAbsent(line.substitution(), id -> new ArrayList<>())
                        .add(line);
            } else if (line.grant() != null) {
                addWithMembers(grants, line.grant());
            }
        }
        List<StandIn> standIns = substituted.entrySet().stream()
                .map(one -> standIn(one.getKey(), one.getValue()))
                .toList();
        standIns.forEach(standIn -> standIn.grants().stream()
                .filter(StandIn.Held::wide)
                .map(StandIn.Held::grant)
                .forEach(grants::add));
        return new Viewer(accountId, person.login(), person.name(), grants, standIns);
    }

    private static StandIn standIn(UUID id, List<Line> lines) {
        Line any = lines.get(0);
        return new StandIn(
                id,
                Objects.requireNonNull(Objects.requireNonNull(any.grant()).onBehalfOf()),
                Objects.requireNonNull(any.absent()),
                Objects.requireNonNull(any.until()),
                any.process(),
                lines.stream().map(Line::held).toList(),
                any.oneOfRoles());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Line(
                row.getString("login"),
                row.getString("name"),
                role == null
                        ? null
                        : new Grant(
                                Role.valueOf(role),
                                row.getObject("region_id", UUID.class),
                                row.getObject("municipality_id", UUID.class),
                                row.getObject("school_id", UUID.class),
                                row.getObject("on_behalf_of", UUID.class)),
                row.getObject("substitution", UUID.class),
                row.getString("absent"),
                row.getObject("until", LocalDate.class),
                row.getString("process"),
                row.getObject("only_school", UUID.class),
                row.getBoolean("one_of_roles"));
    }

    private void addWithMembers(List<Grant> grants, Grant grant) {
        grants.add(grant);
        @Nullable UUID region = grant.regionId();
        if (region != null) {
            for (UUID municipality : directory.municipalityIdsOf(region)) {
                grants.add(new Grant(grant.role(), region, municipality, null, grant.onBehalfOf()));
            }
        }
    }
}
