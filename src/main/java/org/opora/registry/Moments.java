package org.opora.registry;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Moments on pages that belong to no municipality: by the reader's clock; who has no municipality reads Moscow time, said so. */
@Component
public class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Access access;
    private final LocalToday localToday;
    private final MessageSourceAccessor messages;

    Moments(Access access, LocalToday localToday, MessageSource messages) {
        this.access = access;
        this.localToday = localToday;
        this.messages = new MessageSourceAccessor(messages);
    }

    /** Day and time; empty when there is none. */
    public String of(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        Viewer viewer = access.viewer();
        String moment = MOMENT.format(local(at, viewer));
        boolean own = !viewer.municipalityIds(Role.values()).isEmpty();
        return own ? moment : moment + " " + messages.getMessage("ui.moscow-time");
    }

    /** The day alone; empty when there is none. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(local(at, access.viewer()));
    }

    private ZonedDateTime local(Instant at, Viewer viewer) {
        return at.atZone(localToday.zoneOf(viewer));
    }
}
