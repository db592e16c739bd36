package org.opora.editor.web;

import java.util.List;
import org.opora.engine.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the reasons of a refusal into words. */
@Component
class RefusalWords {

    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param element id to mark on the diagram, empty for the file as a whole */
    record Line(String element, String text) {}

    List<Line> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Line(
                        refusal.element(),
                        messages.getMessage(
                                refusal.messageKey(), refusal.messageArguments(), LocaleContextHolder.getLocale())))
                .toList();
    }
}
