package org.opora.inbox.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.InboxFacet;
import org.opora.inbox.InboxPage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the values of a filter are called on the page. */
@Component
class FacetWords {

    private final MessageSource messages;
    private final ModelNames models;

    FacetWords(MessageSource messages, ModelNames models) {
        this.messages = messages;
        this.models = models;
    }

    /** The question itself. */
    public String of(InboxFacet facet) {
        return message("inbox.facet." + InboxAddress.word(facet), "");
    }

    /** One of its values. */
    public String of(InboxFacet facet, InboxPage.Option option) {
        return of(facet, option.value(), option.label());
    }

    /** A value with the name that the rows gave it. */
    public String of(InboxFacet facet, String value, @Nullable String label) {
        return switch (facet) {
            case STAGE -> message("stage." + value, value);
            case CATEGORY -> message("inbox.category." + value, value);
            case ROLE -> message("account.role." + value.toUpperCase(Locale.ROOT), value);
            case PROCESS -> models.of(label == null ? value : label);
            case TRACK -> message("inbox.track", value, value);
            case STATE, DUE, OPENED, PRIORITY, READ ->
                message("inbox.value." + InboxAddress.word(facet) + "." + value, value);
            case ASSIGNEE -> label == null ? message("inbox.value.assignee." + value, "—") : label;
            case MUNICIPALITY, SCHOOL, ROW -> label == null ? message("inbox.value.unknown", "—") : label;
        };
    }

    private String message(String key, String otherwise, Object... args) {
        String text = messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
