package org.opora.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opora.error.FieldRefusal;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a role in a scope from a day to a day by a document; an acting head («И.о.») likewise. */
@Service
public class GiveRole {

    private final RoleGrantRepository grants;
    private final MayAdminister mayAdminister;
    private final ScopeDirectory directory;
    private final Journal journal;
    private final Clock clock;

    GiveRole(
            RoleGrantRepository grants,
            MayAdminister mayAdminister,
            ScopeDirectory directory,
            Journal journal,
            Clock clock) {
        this.grants = grants;
        this.mayAdminister = mayAdminister;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param from first day
     * @param to last day, or null while it lasts; an acting role always has one
     * @param basis the document by which the role is given
     */
    public record Command(
            UUID accountId,
            Role role,
            @Nullable UUID regionId,
            @Nullable UUID municipalityId,
            @Nullable UUID schoolId,
            LocalDate from,
            @Nullable LocalDate to,
            boolean acting,
            String basis) {

        /** The same with only that scope which the role asks for. */
        Command scoped() {
            Role.Reach reach = role.reach();
            boolean local = reach == Role.Reach.MUNICIPALITY || reach == Role.Reach.SCHOOL;
            return new Command(
                    accountId,
                    role,
                    reach == Role.Reach.REGION ? regionId : null,
                    local ? municipalityId : null,
                    reach == Role.Reach.SCHOOL ? schoolId : null,
                    from,
                    to,
                    acting,
                    basis.strip());
        }
    }

    /** Gives the id of the grant; refuses a scope that does not fit the role and a role already held then. */
    @Transactional
    public UUID give(Command asked) {
        Command command = asked.scoped();
        Account account = mayAdminister.require(command.accountId());
        mayAdminister.requireOther(command.accountId());
        requireScope(command);
        mayAdminister.requireGrantable(command.role(), command.municipalityId());
        requirePeriod(command);
        requireNotHeld(command);
        RoleGrant grant = new RoleGrant(
                UUID.randomUUID(),
                command,
                clock.instant(),
                SignedIn.current().map(SignedIn::accountId).orElse(null));
        grants.save(grant);
        journal.record(Journal.entry("account.role-given")
                .municipality(command.municipalityId())
                .school(command.schoolId())
                .subject("account", account.id())
                .detail("role", command.role())
                .detail("from", command.from())
                .detail("to", command.to())
                .detail("basis", command.basis()));
        return grant.id();
    }

    private void requireScope(Command command) {
        boolean complete =
                switch (command.role().reach()) {
                    case EVERYWHERE -> true;
                    case REGION -> command.regionId() != null;
                    case MUNICIPALITY -> command.municipalityId() != null;
                    case SCHOOL -> command.municipalityId() != null && command.schoolId() != null;
                };
        if (!complete) {
            throw new FieldRefusal(scopeField(command), "account.scope-missing");
        }
        requireKnown(command.regionId(), directory::regions);
        requireKnown(command.municipalityId(), directory::municipalities);
        requireKnown(command.schoolId(), () -> directory.schools(Objects.requireNonNull(command.municipalityId())));
    }

    private static void requireKnown(@Nullable UUID id, Supplier<List<ScopeDirectory.Scope>> scopes) {
        if (id != null && scopes.get().stream().noneMatch(scope -> scope.id().equals(id))) {
            throw new NotFoundException();
        }
    }

    private static String scopeField(Command command) {
        return switch (command.role().reach()) {
            case REGION -> "regionId";
            case SCHOOL -> command.municipalityId() == null ? "municipalityId" : "schoolId";
            case MUNICIPALITY, EVERYWHERE -> "municipalityId";
        };
    }

    private static void requirePeriod(Command command) {
        LocalDate to = command.to();
        if (to != null && to.isBefore(command.from())) {
            throw new FieldRefusal("to", "account.period-reversed");
        }
        if (command.acting() && to == null) {
            throw new FieldRefusal("to", "account.acting-needs-end");
        }
    }

    private void requireNotHeld(Command command) {
        for (RoleGrant held : grants.findByAccountId(command.accountId())) {
            boolean sameScope = held.role() == command.role()
                    && Objects.equals(held.regionId(), command.regionId())
                    && Objects.equals(held.municipalityId(), command.municipalityId())
                    && Objects.equals(held.schoolId(), command.schoolId());
            LocalDate heldTo = held.validTo();
            LocalDate to = command.to();
            boolean overlap = (to == null || !held.validFrom().isAfter(to))
                    && (heldTo == null || !heldTo.isBefore(command.from()));
            if (sameScope && overlap) {
                throw new FieldRefusal("role", "account.role-held");
            }
        }
    }
}
