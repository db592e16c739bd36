package org.opora.roadmap.web;

import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** Words that a person has to give with an action. */
final class Words {

    private static final int LONGEST = 2000;

    private Words() {}

    static String reason(@Nullable String words) {
        return required(words, "roadmap.reasonMissing");
    }

    static String required(@Nullable String words, String code) {
        if (words == null || words.isBlank()) {
            throw new OporaException(code);
        }
        return most(words);
    }

    static String optional(@Nullable String words) {
        return words == null ? "" : most(words);
    }

    private static String most(String words) {
        if (words.length() > LONGEST) {
            throw new OporaException("roadmap.tooLong", LONGEST);
        }
        return words.strip();
    }
}
