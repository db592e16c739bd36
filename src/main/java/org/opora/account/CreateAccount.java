package org.opora.account;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a person. The account has no password: the person sets it with a printed code, so no mail is needed. */
@Service
public class CreateAccount {

    private final AccountRepository accounts;
    private final MayAdminister mayAdminister;
    private final ScopeDirectory directory;
    private final Journal journal;
    private final Clock clock;

    CreateAccount(
            AccountRepository accounts,
            MayAdminister mayAdminister,
            ScopeDirectory directory,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.mayAdminister = mayAdminister;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param municipalityId where the person belongs; null for people of a region and administrators */
    public record Command(String login, String name, String post, @Nullable UUID municipalityId) {}

    /** Gives the id of the new account; refuses a login that is taken. */
    @Transactional
    public UUID create(Command command) {
        mayAdminister.requireHome(command.municipalityId());
        requireKnown(command.municipalityId());
        String login = command.login().strip().toLowerCase(Locale.ROOT);
        if (accounts.existsByLogin(login)) {
            throw new OporaException("account.login-taken", login);
        }
        Account account = new Account(
                UUID.randomUUID(),
                login,
                command.name().strip(),
                command.post().strip(),
                command.municipalityId(),
                clock.instant());
        accounts.saveAndFlush(account);
        journal.record(Journal.entry("account.created")
                .municipality(command.municipalityId())
                .subject("account", account.id())
                .detail("login", login));
        return account.id();
    }

    private void requireKnown(@Nullable UUID municipalityId) {
        if (municipalityId != null
                && directory.municipalities().stream()
                        .noneMatch(known -> known.id().equals(municipalityId))) {
            throw new NotFoundException();
        }
    }
}
