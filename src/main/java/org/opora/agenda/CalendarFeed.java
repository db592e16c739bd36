package org.opora.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.InboxTask;

/**
 * What a calendar program is told.
 *
 * @param language of the person whose address it is
 * @param place whose deadlines, by short name; null for the person's own ones
 * @param tasks open ones with a due date, by day
 * @param open ids of the tasks that the person may work on
 * @param daysOff due days on which nobody works
 */
public record CalendarFeed(
        Locale language, @Nullable String place, List<InboxTask> tasks, Set<String> open, Set<LocalDate> daysOff) {}
