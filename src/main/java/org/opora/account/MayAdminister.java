package org.opora.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.springframework.stereotype.Component;

/**
 * Who keeps whose account. An administrator keeps all. A coordinator keeps the people of the own municipality: those
 * registered there, as long as none of their roles reaches beyond it, and gives roles there only. Nobody gives a role to
 * themselves or ends their own account, and nobody keeps accounts for somebody absent.
 */
@Component
class MayAdminister {

    private final Access access;
    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final Today today;

    MayAdminister(Access access, AccountRepository accounts, RoleGrantRepository grants, Today today) {
        this.access = access;
        this.accounts = accounts;
        this.grants = grants;
        this.today = today;
    }

    /** Demands one of the two roles that keep accounts, and gives the person. */
    Viewer requireKeeper() {
        Viewer own = access.viewer().own();
        if (!own.has(Role.ADMIN, Role.COORDINATOR)) {
            throw new NotFoundException();
        }
        return own;
    }

    /** The account, if this person keeps it; otherwise it does not exist for them. */
    Account require(UUID accountId) {
        Viewer viewer = requireKeeper();
        Account account = accounts.findById(accountId).orElseThrow(NotFoundException::new);
        if (!viewer.has(Role.ADMIN) && !within(viewer.municipalityIds(Role.COORDINATOR), account)) {
            throw new NotFoundException();
        }
        return account;
    }

    /** Demands that this person may register people in the municipality; null is for those of no municipality. */
    void requireHome(@Nullable UUID municipalityId) {
        Viewer viewer = requireKeeper();
        if (!viewer.has(Role.ADMIN) && (municipalityId == null || !viewer.holds(Role.COORDINATOR, municipalityId))) {
            throw new NotFoundException();
        }
    }

    /** Demands that this person may give or end the role in the scope. */
    void requireGrantable(Role role, @Nullable UUID municipalityId) {
        Viewer viewer = requireKeeper();
        if (viewer.has(Role.ADMIN)) {
            return;
        }
        if (role == Role.ADMIN || role == Role.OPERATOR) {
            throw new OporaException("account.role-by-admin-only");
        }
        if (municipalityId == null || !viewer.holds(Role.COORDINATOR, municipalityId)) {
            throw new NotFoundException();
        }
    }

    /** Refuses a change of the own rights. */
    void requireOther(UUID accountId) {
        if (access.viewer().accountId().equals(accountId)) {
            throw new OporaException("account.not-oneself");
        }
    }

    private boolean within(Set<UUID> municipalities, Account account) {
        List<RoleGrant> held = grants.findByAccountId(account.id()).stream()
                .filter(grant -> !grant.isOver(today.date()))
                .toList();
        boolean known = isIn(municipalities, account.municipalityId())
                || held.stream().anyMatch(grant -> isIn(municipalities, grant.municipalityId()));
        return known && held.stream().allMatch(grant -> isIn(municipalities, grant.municipalityId()));
    }

    private static boolean isIn(Set<UUID> municipalities, @Nullable UUID id) {
        return id != null && municipalities.contains(id);
    }
}
