package org.opora.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.opora.error.OporaException;

/** What a password must be: long rather than intricate, and none of those that everybody tries first. */
final class PasswordRules {

    private static final int SHORTEST = 10;
    /** bcrypt silently ignores what follows, so a longer one would be weaker than it looks. */
    private static final int LONGEST_BYTES = 72;

    private static final Set<String> GUESSED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "qwertyuiop",
            "йцукенгшщз",
            "password123",
            "passw0rd123",
            "1q2w3e4r5t",
            "qwerty1234",
            "qwerty12345",
            "1111111111",
            "0000000000",
            "parol12345",
            "пароль1234",
            DemoPassword.TEXT);

    private PasswordRules() {}

    static void require(String password, String login) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            throw new OporaException("account.password-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new OporaException("account.password-long");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw new OporaException("account.password-control");
        }
        boolean oneCharacter = password.chars().distinct().count() < 4;
        if (oneCharacter || lower.contains(login) || GUESSED_FIRST.contains(lower)) {
            throw new OporaException("account.password-guessed");
        }
    }
}
