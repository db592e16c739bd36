package org.opora.prevention.process;

import java.util.UUID;
import org.opora.cycle.Cycles;
import org.opora.prevention.Round;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words that stand on the forms of track 3. */
@Component
class PreventionTexts {

    private final Cycles cycles;
    private final MessageSource messages;

    PreventionTexts(Cycles cycles, MessageSource messages) {
        this.cycles = cycles;
        this.messages = messages;
    }

    String year(UUID cycleId) {
        return text(
                "prevention.task.year", Integer.toString(cycles.cycle(cycleId).year()));
    }

    String round(Round round) {
        return text("prevention.task.round." + round.name());
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
