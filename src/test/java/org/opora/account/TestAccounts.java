package org.opora.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes real accounts with roles for one test; their password is {@link #PASSWORD}. */
@Component
public class TestAccounts {

    public static final String PASSWORD = "четыре тихие лодки";

    /** Cheap to check; the application itself uses 2^12 rounds. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Clock clock;

    public TestAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person without any role who belongs to the municipality. */
    public SignedIn without(@Nullable UUID municipality) {
        UUID id = UUID.randomUUID();
        String login = "person-" + id.toString().substring(0, 8) + "-" + NEXT.incrementAndGet();
        jdbc.sql(
                        "insert into account (id, version, login, name, post, municipality_id, password_hash, state, language,"
                                + " must_change_password, demo, created_at) values (?, 0, ?, ?, 'Проверяющий', ?, ?, 'ENABLED', 'ru', false, false, ?)")
                .params(id, login, "Человек " + login, municipality, HASH, Timestamp.from(clock.instant()))
                .update();
        return new SignedIn(id, login);
    }

    /** A person with a role in all of the municipality. */
    public SignedIn inMunicipality(UUID municipality, Role role) {
        return holding(role, null, municipality, null);
    }

    /** A person with a role in a school. */
    public SignedIn inSchool(UUID municipality, UUID school, Role role) {
        return holding(role, null, municipality, school);
    }

    /** A person with a role in a region. */
    public SignedIn inRegion(UUID region, Role role) {
        return holding(role, region, null, null);
    }

    /** An administrator. */
    public SignedIn admin() {
        return holding(Role.ADMIN, null, null, null);
    }

    private SignedIn holding(Role role, @Nullable UUID region, @Nullable UUID municipality, @Nullable UUID school) {
        SignedIn person = without(municipality);
        give(person, role, region, municipality, school, LocalDate.of(2000, 1, 1), null);
        return person;
    }

    /** Gives the person a role from a day to a day. */
    public void give(
            SignedIn person,
            Role role,
            @Nullable UUID region,
            @Nullable UUID municipality,
            @Nullable UUID school,
            LocalDate from,
            @Nullable LocalDate to) {
        jdbc.sql(
                        "insert into role_grant (id, version, account_id, role, region_id, municipality_id, school_id, valid_from,"
                                + " valid_to, acting, basis, granted_at, end_announced) values (?, 0, ?, ?, ?, ?, ?, ?, ?, false, 'Тест', ?, false)")
                .params(
                        UUID.randomUUID(),
                        person.accountId(),
                        role.name(),
                        region,
                        municipality,
                        school,
                        from,
                        to,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
