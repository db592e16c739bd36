package org.opora.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.bpmn.Stage;
import org.opora.cycle.ProgrammeKept;
import org.opora.cycle.StageCompleted;
import org.opora.document.Documents;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school writes its programme: a first draft, a change of the programme in force, or a text after a return. */
@Service
public class DraftProgramme {

    private final ProgrammeRepository programmes;
    private final ProgrammeEditions editions;
    private final RiskProfileRepository profiles;
    private final RiskFactors factors;
    private final ProgrammeDays days;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final ProgrammeJournal journal;
    private final LocalToday today;
    private final Clock clock;

    DraftProgramme(
            ProgrammeRepository programmes,
            ProgrammeEditions editions,
            RiskProfileRepository profiles,
            RiskFactors factors,
            ProgrammeDays days,
            Documents documents,
            ApplicationEventPublisher events,
            ProgrammeJournal journal,
            LocalToday today,
            Clock clock) {
        this.programmes = programmes;
        this.editions = editions;
        this.profiles = profiles;
        this.factors = factors;
        this.days = days;
        this.documents = documents;
        this.events = events;
        this.journal = journal;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Keeps the text as a new edition of the case's programme, or as a new programme.
     *
     * @throws OporaException when a required risk has no section, a risk has two, a measure lies outside the programme's
     *     period, or the period is impossible or over before the year of support begins
     */
    @Transactional
    public Drafted draft(ProgrammeScope scope, ProgrammeText text, EditionReason reason, UUID author) {
        requireWhole(scope, text);
        Drafted drafted = ownDraft(scope)
                .map(own -> rewrite(own, text, reason, author))
                .orElseGet(() -> begin(scope, text, reason, author));
        text.files().forEach(file -> documents.link(file, "programme", drafted.programmeId()));
        return drafted;
    }

    private Optional<Programme> ownDraft(ProgrammeScope scope) {
        return programmes
                .findFirstByCaseIdOrderByCreatedAtDesc(scope.caseId())
                .filter(programme -> programme.status() != ProgrammeStatus.APPROVED
                        && programme.status() != ProgrammeStatus.REPLACED);
    }

    private Drafted rewrite(Programme own, ProgrammeText text, EditionReason reason, UUID author) {
        ProgrammeRows before = editions.get(own.id(), own.edition()).rows();
        own.rewrite(text, reason);
        write(own, reason, NumberedRows.of(text.sections(), before), author);
        return new Drafted(own.id(), true);
    }

    private Drafted begin(ProgrammeScope scope, ProgrammeText text, EditionReason reason, UUID author) {
        Optional<Programme> inForce = programmes.inForce(scope.schoolId(), today.in(scope.municipalityId()));
        ProgrammeRows before =
                inForce.map(old -> editions.get(old.id(), old.edition()).rows()).orElseGet(ProgrammeRows::none);
        ProgrammeRows rows = NumberedRows.of(text.sections(), before);
        if (inForce.isPresent()
                && sameAs(inForce.get(), text)
                && ProgrammeDifference.between(before, rows).isEmpty()) {
            journal.record("programme.confirmed", inForce.get(), null);
            events.publishEvent(new StageCompleted(
                    scope.cycleId(), scope.schoolId(), Stage.PROGRAMME, today.in(scope.municipalityId()), ""));
            events.publishEvent(new ProgrammeKept(scope.cycleId(), scope.schoolId()));
            return new Drafted(inForce.get().id(), false);
        }
        UUID replaced = inForce.map(Programme::id).orElse(null);
        Instant at = clock.instant();
        Programme programme = programmes.saveAndFlush(new Programme(UUID.randomUUID(), scope, text, replaced, at));
        write(programme, reason, rows, author);
        return new Drafted(programme.id(), true);
    }

    private void write(Programme programme, EditionReason reason, ProgrammeRows rows, UUID author) {
        editions.save(new ProgrammeEdition(programme, reason, rows, author, clock.instant()));
        journal.record("programme.written", programme, null);
    }

    private static boolean sameAs(Programme inForce, ProgrammeText text) {
        return inForce.kind() == text.kind()
                && inForce.startsOn().equals(text.startsOn())
                && inForce.endsOn().equals(text.endsOn());
    }

    private void requireWhole(ProgrammeScope scope, ProgrammeText text) {
        Set<String> written =
                text.sections().stream().map(ProgrammeText.Section::factor).collect(Collectors.toSet());
        List<String> missing = profiles.findByCaseId(scope.caseId()).stream()
                .flatMap(profile -> profile.view().required().stream())
                .filter(factor -> !written.contains(factor))
                .map(factor -> factors.names().getOrDefault(factor, factor))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new OporaException("programme.risk-missing", String.join(", ", missing));
        }
        days.require(scope, text);
    }
}
