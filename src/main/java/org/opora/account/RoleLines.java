package org.opora.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads roles with the names of their scopes. */
@Component
class RoleLines {

    private final JdbcClient jdbc;
    private final ScopeDirectory directory;
    private final Today today;

    RoleLines(JdbcClient jdbc, ScopeDirectory directory, Today today) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.today = today;
    }

    private record Raw(UUID account, @Nullable UUID scope, RoleLine line) {

        RoleLine named(Map<UUID, String> names) {
            return new RoleLine(
                    line.grantId(),
                    line.role(),
                    scope == null ? "" : names.getOrDefault(scope, ""),
                    line.municipalityId(),
                    line.from(),
                    line.to(),
                    line.acting(),
                    line.basis(),
                    line.endBasis(),
                    line.phase());
        }
    }

    LocalDate today() {
        return today.date();
    }

    /** Roles of these accounts that are not over, by account. */
    Map<UUID, List<RoleLine>> current(Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : read("g.account_id in (:accounts) and (g.valid_to is null or g.valid_to >= :today)", accounts);
    }

    /** All roles of one account, those over included, the latest first. */
    List<RoleLine> all(UUID account) {
        return read("g.account_id in (:accounts)", List.of(account)).getOrDefault(account, List.of());
    }

    private Map<UUID, List<RoleLine>> read(String condition, Collection<UUID> accounts) {
        List<Raw> raw = jdbc.sql(
                        "select g.* from role_grant g where " + condition + " order by g.valid_from desc, g.role")
                .param("accounts", accounts)
                .param("today", today.sql())
                .query(this::row)
                .list();
        List<UUID> scopes =
                raw.stream().map(Raw::scope).filter(Objects::nonNull).distinct().toList();
        Map<UUID, String> names = scopes.isEmpty() ? Map.of() : directory.names(scopes);
        return raw.stream()
                .collect(Collectors.groupingBy(
                        Raw::account,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> line.named(names), Collectors.toList())));
    }

    private Raw row(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        @Nullable LocalDate to = row.getObject("valid_to", LocalDate.class);
        @Nullable UUID municipality = row.getObject("municipality_id", UUID.class);
        RoleLine line = new RoleLine(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                "",
                municipality,
                from,
                to,
                row.getBoolean("acting"),
                row.getString("basis"),
                row.getString("end_basis"),
                phase(from, to));
        UUID scope = Stream.of(
                        row.getObject("school_id", UUID.class), municipality, row.getObject("region_id", UUID.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Raw(row.getObject("account_id", UUID.class), scope, line);
    }

    private RoleLine.Phase phase(LocalDate from, @Nullable LocalDate to) {
        LocalDate day = today.date();
        if (to != null && to.isBefore(day)) {
            return RoleLine.Phase.PAST;
        }
        return from.isAfter(day) ? RoleLine.Phase.FUTURE : RoleLine.Phase.CURRENT;
    }
}
