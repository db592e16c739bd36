package org.opora.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.opora.bpmn.ModelNames;
import org.opora.inbox.InboxTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Deadlines as iCalendar (RFC 5545): each a whole day that blocks no time. The same deadlines always give the same text, so that
 * a program can tell that nothing is new. No person is named in it.
 */
@Component
public class CalendarFile {

    private static final String PRODUCT = "-//Opora//Deadlines//RU";
    private static final Duration AGAIN = Duration.builder().hours(1).build();

    private final ModelNames names;
    private final MessageSource messages;

    CalendarFile(ModelNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** @param address where people reach the application, for the links */
    public String of(CalendarFeed feed, URI address) {
        ICalendar file = new ICalendar();
        file.setProductId(PRODUCT);
        String title = title(feed);
        file.setName(title);
        file.setRefreshInterval(AGAIN);
        // What programs understood before the RFC named these two.
        file.addExperimentalProperty("X-WR-CALNAME", title);
        file.addExperimentalProperty("X-PUBLISHED-TTL", AGAIN.toString());
        for (InboxTask task : feed.tasks()) {
            LocalDate day = task.dueDay();
            if (day != null) {
                file.addEvent(event(feed, task, day, address));
            }
        }
        return Biweekly.write(file).go();
    }

    private String title(CalendarFeed feed) {
        String place = feed.place();
        return place == null
                ? say("agenda.file.own", feed.language())
                : say("agenda.file.place", feed.language(), place);
    }

    private VEvent event(CalendarFeed feed, InboxTask task, LocalDate day, URI address) {
        VEvent event = new VEvent();
        event.setUid(task.id() + "@opora");
        event.setSequence(task.revision());
        event.setDateTimeStamp(Date.from(task.openedAt()));
        event.setDateStart(wholeDay(day), false);
        event.setDateEnd(wholeDay(day.plusDays(1)), false);
        event.setTransparency(true);
        String name = names.of(task.name(), feed.language());
        event.setSummary(task.schoolName() == null ? name : name + " — " + task.schoolName());
        event.setDescription(String.join("\n", description(feed, task, day)));
        event.setUrl(address
                + (feed.open().contains(task.id())
                        ? "/inbox/" + task.id()
                        : "/calendar/municipalities/" + task.municipalityId() + "?view=list&day=" + day));
        return event;
    }

    private List<String> description(CalendarFeed feed, InboxTask task, LocalDate day) {
        List<String> lines = new ArrayList<>();
        if (task.schoolName() != null) {
            lines.add(say("agenda.file.school", feed.language(), task.schoolName()));
        }
        String place = task.facts().municipalityName();
        if (place != null) {
            lines.add(place);
        }
        if (feed.daysOff().contains(day)) {
            lines.add(say("agenda.due-on-day-off", feed.language()));
        }
        return lines;
    }

    /** The library writes a day in the zone of the machine. */
    private static Date wholeDay(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
