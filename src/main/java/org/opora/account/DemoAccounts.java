package org.opora.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.account.ScopeDirectory.Scope;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's people: one account for each role in each municipality, a director and a responsible person for each school,
 * an operator for each region, three experts, one administrator. They are called by their posts; no name is invented.
 */
@Service
@Profile("demo")
public class DemoAccounts {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final String BASIS = "Демонстрационные данные";

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final ScopeDirectory directory;
    private final PasswordEncoder encoder;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoAccounts(
            AccountRepository accounts,
            RoleGrantRepository grants,
            ScopeDirectory directory,
            PasswordEncoder encoder,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.directory = directory;
        this.encoder = encoder;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account as the sign-in page offers it. */
    public record Offer(String login, String name, String post, @Nullable UUID municipalityId) {}

    /** Creates what is missing, for all municipalities and schools of the register. */
    @Transactional
    public void create() {
        String hash = jdbc.sql("select password_hash from account where demo_password limit 1")
                .query(String.class)
                .optional()
                .orElseGet(() -> encoder.encode(DemoPassword.TEXT));
        add("admin", "Администратор", "Администратор системы", null, null, Role.ADMIN, null, hash);
        for (Scope region : directory.regions()) {
            add(
                    "operator." + region.slug(),
                    "Региональный оператор",
                    region.name(),
                    region,
                    null,
                    Role.OPERATOR,
                    null,
                    hash);
        }
        Map<UUID, String> headPosts = directory.headPosts();
        directory
                .municipalities()
                .forEach(municipality -> createFor(
                        municipality, headPosts.getOrDefault(municipality.id(), POSTS.apply(Role.HEAD)), hash));
    }

    private void createFor(Scope municipality, String headPost, String hash) {
        for (Role role : List.of(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST)) {
            add(
                    municipality.slug() + "." + role.group(),
                    TITLES.apply(role),
                    role == Role.HEAD ? headPost : POSTS.apply(role),
                    null,
                    municipality,
                    role,
                    null,
                    hash);
        }
        for (int number = 1; number <= 3; number++) {
            String name = TITLES.apply(Role.EXPERT) + " № " + number;
            add(
                    municipality.slug() + ".expert" + number,
                    name,
                    POSTS.apply(Role.EXPERT),
                    null,
                    municipality,
                    Role.EXPERT,
                    null,
                    hash);
        }
        for (Scope school : directory.schools(municipality.id())) {
            for (Role role : List.of(Role.DIRECTOR, Role.STAFF)) {
                String login = municipality.slug() + "." + school.slug() + "." + role.group();
                add(login, TITLES.apply(role), school.name(), null, municipality, role, school, hash);
            }
        }
    }

    private static final Function<Role, String> TITLES = role -> switch (role) {
        case COORDINATOR -> "Муниципальный координатор";
        case HEAD -> "Руководитель";
        case CONTROLLER -> "Контролирующее лицо";
        case METHODIST -> "Методист";
        case DIRECTOR -> "Директор школы";
        case STAFF -> "Ответственный в школе";
        case EXPERT -> "Эксперт";
        case OPERATOR -> "Региональный оператор";
        case ADMIN -> "Администратор";
    };

    /** As they stand under an order; the head's comes from the card of the authority. */
    private static final Function<Role, String> POSTS = role -> switch (role) {
        case COORDINATOR -> "главный специалист";
        case HEAD -> "руководитель органа управления образованием";
        case CONTROLLER -> "заместитель руководителя";
        case METHODIST -> "методист методического кабинета";
        default -> "эксперт муниципальной комиссии";
    };

    private void add(
            String login,
            String name,
            String post,
            @Nullable Scope region,
            @Nullable Scope municipality,
            Role role,
            @Nullable Scope school,
            String hash) {
        if (accounts.existsByLogin(login)) {
            return;
        }
        UUID municipalityId = id(municipality);
        Account account = new Account(UUID.randomUUID(), login, name, post, municipalityId, clock.instant());
        account.becomeDemo(hash);
        accounts.save(account);
        GiveRole.Command command = new GiveRole.Command(
                account.id(), role, id(region), municipalityId, id(school), SINCE, null, false, BASIS);
        grants.save(new RoleGrant(UUID.randomUUID(), command, clock.instant(), null));
    }

    private static @Nullable UUID id(@Nullable Scope scope) {
        return Optional.ofNullable(scope).map(Scope::id).orElse(null);
    }

    /** Demo accounts that still have the demo password, for the sign-in page. */
    @Transactional(readOnly = true)
    public List<Offer> offers() {
        return jdbc.sql(
                        """
                        select login, name, post, municipality_id from account
                        where demo_password and state = 'ENABLED'
                        order by municipality_id nulls first, login""")
                .query(Offer.class)
                .list();
    }
}
