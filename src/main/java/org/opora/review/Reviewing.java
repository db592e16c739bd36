package org.opora.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.bpmn.Stage;
import org.opora.calendar.WorkingCalendar;
import org.opora.cycle.StageCompleted;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.opora.journal.JournalEntry;
import org.opora.registry.Registry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every step of an expertise needs: the expertise itself, its parameters, today's date there, and the journal. */
@Component
class Reviewing {

    private final ReviewRepository reviews;
    private final ReviewSettingsRepository settings;
    private final Registry registry;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewing(
            ReviewRepository reviews,
            ReviewSettingsRepository settings,
            Registry registry,
            WorkingCalendar calendar,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.settings = settings;
        this.registry = registry;
        this.calendar = calendar;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Review review(UUID id) {
        return reviews.findById(id).orElseThrow(NotFoundException::new);
    }

    ReviewSettings settingsOf(UUID municipalityId) {
        int year = today(municipalityId).getYear();
        return settings.newest(municipalityId, year).orElseGet(() -> new ReviewSettings(municipalityId, year));
    }

    LocalDate today(UUID municipalityId) {
        return LocalDate.ofInstant(now(), registry.municipality(municipalityId).zone());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate inWorkingDays(UUID municipalityId, int days) {
        return calendar.plusWorkingDays(today(municipalityId), days);
    }

    /** @throws OporaException review.date-past when the day lies before today */
    LocalDate notPast(UUID municipalityId, LocalDate day) {
        if (day.isBefore(today(municipalityId))) {
            throw new OporaException("review.date-past");
        }
        return day;
    }

    /** Tells the year that the expertise of this school is done. */
    void completed(Review review, String evidence) {
        UUID cycleId = review.cycleId();
        if (cycleId != null) {
            events.publishEvent(new StageCompleted(
                    cycleId, review.schoolId(), Stage.EXPERTISE, today(review.municipalityId()), evidence));
        }
    }

    void record(Review review, JournalEntry entry) {
        journal.record(entry.municipality(review.municipalityId())
                .cycle(review.cycleId())
                .school(review.schoolId())
                .subject("review", review.id())
                .detail("round", review.round().number()));
    }
}
