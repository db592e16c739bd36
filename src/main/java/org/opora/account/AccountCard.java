package org.opora.account;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One account with all its roles, for those who keep it. */
@Service
@Transactional(readOnly = true)
public class AccountCard {

    private final MayAdminister mayAdminister;
    private final ScopeDirectory directory;
    private final RoleLines roleLines;

    AccountCard(MayAdminister mayAdminister, ScopeDirectory directory, RoleLines roleLines) {
        this.mayAdminister = mayAdminister;
        this.directory = directory;
        this.roleLines = roleLines;
    }

    /** @param self whether it is the account of the one who looks; its rights are then not theirs to change */
    public record Card(
            UUID id,
            String login,
            String name,
            String post,
            @Nullable UUID municipalityId,
            String municipality,
            boolean enabled,
            boolean demo,
            boolean withoutPassword,
            boolean mustChangePassword,
            boolean self,
            List<RoleLine> roles) {}

    public Card card(UUID accountId) {
        Account account = mayAdminister.require(accountId);
        UUID municipality = account.municipalityId();
        return new Card(
                account.id(),
                account.login(),
                account.name(),
                account.post(),
                municipality,
                municipality == null
                        ? ""
                        : directory.names(List.of(municipality)).getOrDefault(municipality, ""),
                account.enabled(),
                account.demo(),
                account.passwordHash() == null,
                account.mustChangePassword(),
                mayAdminister.requireKeeper().accountId().equals(accountId),
                roleLines.all(accountId));
    }

    /** The roles that the one who looks may give. */
    public List<Role> grantable() {
        boolean admin = mayAdminister.requireKeeper().has(Role.ADMIN);
        return Arrays.stream(Role.values())
                .filter(role -> admin || (role != Role.ADMIN && role != Role.OPERATOR))
                .toList();
    }

    /** The regions, for roles of a region. */
    public List<ScopeDirectory.Scope> regions() {
        return mayAdminister.requireKeeper().has(Role.ADMIN) ? directory.regions() : List.of();
    }

    /** The schools of a municipality in which the one who looks keeps accounts. */
    public List<ScopeDirectory.Scope> schools(UUID municipalityId) {
        mayAdminister.requireHome(municipalityId);
        return directory.schools(municipalityId);
    }
}
