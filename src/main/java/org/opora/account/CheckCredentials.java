package org.opora.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Tells whether a name and a password fit. An unknown name costs as much time as a known one. */
@Service
public class CheckCredentials {

    private final AccountRepository accounts;
    private final SignInThrottle throttle;
    private final PasswordEncoder encoder;
    private final SingletonSupplier<String> hashOfNobody;

    CheckCredentials(AccountRepository accounts, SignInThrottle throttle, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.encoder = encoder;
        this.hashOfNobody = SingletonSupplier.of(() -> encoder.encode("nobody has this password"));
    }

    /** The person, or empty when something does not fit; refuses when there were too many attempts. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> check(String loginTyped, String password, String address) {
        String login = loginTyped.strip().toLowerCase(Locale.ROOT);
        throttle.requireAttempt(login, address);
        Optional<Account> account = accounts.findByLogin(login);
        // asked for a known name, too: so the first to sign in waits for it, whoever it is
        String none = hashOfNobody.obtain();
        String hash = account.map(Account::passwordHash).orElse(none);
        boolean fits = encoder.matches(password, hash);
        if (!fits || account.filter(Account::enabled).isEmpty()) {
            return Optional.empty();
        }
        throttle.forgive(login, address);
        return account.map(found -> new SignedIn(found.id(), found.login()));
    }
}
