package org.opora.account;

import java.util.Set;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the language in which a person reads Opora. */
@Service
public class ChooseLanguage {

    /** Languages that the application speaks completely. */
    public static final Set<String> SPOKEN = Set.of("ru", "en");

    private final AccountRepository accounts;

    ChooseLanguage(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The language that the person chose last. */
    @Transactional(readOnly = true)
    public String of(UUID accountId) {
        return accounts.findById(accountId).map(Account::language).orElse("ru");
    }

    /** Keeps it for the person of this thread; does nothing but check it when nobody is signed in. */
    @Transactional
    public void choose(String language) {
        if (!SPOKEN.contains(language)) {
            throw new NotFoundException();
        }
        SignedIn.current()
                .flatMap(person -> accounts.findById(person.accountId()))
                .ifPresent(account -> account.speak(language));
    }
}
