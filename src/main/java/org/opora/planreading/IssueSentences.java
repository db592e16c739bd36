package org.opora.planreading;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts doubts, repairs and reasons into words. */
@Component
public class IssueSentences {

    private static final String DATES = "schedule.";

    private final MessageSource messages;

    IssueSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a doubt. */
    public String of(RowIssue issue, Locale locale) {
        String code = issue.code();
        String key = code.startsWith(DATES)
                ? "schedule.issue." + code.substring(DATES.length())
                : "planreading.issue." + code;
        return messages.getMessage(key, issue.args().toArray(), locale);
    }

    /** Why a repair is applied or proposed. */
    public String of(Repair repair, Locale locale) {
        return messages.getMessage("planreading.repair." + repair.reason(), null, locale);
    }

    /** Why a scope is proposed. */
    public String of(RecognisedScope scope, Locale locale) {
        return messages.getMessage("planreading.reason." + scope.reason(), new Object[] {scope.words()}, locale);
    }

    /** What a class of evidence is called. */
    public String of(EvidenceClass evidence, Locale locale) {
        return messages.getMessage("planreading.class." + evidence, null, locale);
    }
}
