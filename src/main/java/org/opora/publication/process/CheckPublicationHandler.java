package org.opora.publication.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.PublicationControlModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.calendar.Deadlines;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.publication.CheckPublication;
import org.opora.publication.CheckResult;
import org.opora.publication.Publication;
import org.opora.publication.PublicationCheck;
import org.opora.publication.Publications;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The coordinator opens the address: there ends the control, anything less returns it with a new date. */
@Component
class CheckPublicationHandler implements UserTaskHandler<CheckPublicationHandler.CheckPublicationAnswers> {

    private final CheckPublication checkPublication;
    private final Publications publications;
    private final PublicationTexts texts;
    private final Deadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    CheckPublicationHandler(
            CheckPublication checkPublication,
            Publications publications,
            PublicationTexts texts,
            Deadlines deadlines,
            Registry registry,
            Clock clock) {
        this.checkPublication = checkPublication;
        this.publications = publications;
        this.texts = texts;
        this.deadlines = deadlines;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Class<CheckPublicationAnswers> answerType() {
        return CheckPublicationAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Publication publication = publications.byId(publicationId(task));
        Map<String, Object> known = new HashMap<>(texts.about(publication));
        known.put("address", String.valueOf(publication.address()));
        known.put("placedOnText", texts.day(publication.placedOn()));
        known.put("schoolComment", publication.remark() == null ? "" : publication.remark());
        known.put("history", texts.history(publication));
        known.put("checkedOn", today(zone(task)).toString());
        return known;
    }

    @Override
    public RoutingFacts submit(TaskContext task, CheckPublicationAnswers answers) {
        ZoneId zone = zone(task);
        PublicationCheck look = new PublicationCheck(
                answers.result(), answers.checkedOn(), task.actor().accountId(), answers.remark(), answers.newDue());
        Publication checked = checkPublication.check(publicationId(task), look, today(zone));
        return RoutingFacts.of(
                        PublicationControlModel.PUBLICATION_RESULT,
                        answers.result().name())
                .with(PublicationControlModel.PUBLICATION_DUE, deadlines.endOfDay(checked.due(), zone));
    }

    private ZoneId zone(TaskContext task) {
        return registry.municipality(task.municipalityId()).zone();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private static UUID publicationId(TaskContext task) {
        return UUID.fromString(task.variable(PublicationControlModel.PUBLICATION_ID));
    }

    /** Fields of the form "publication-check". */
    record CheckPublicationAnswers(
            CheckResult result, LocalDate checkedOn, @Nullable String remark, @Nullable LocalDate newDue) {}
}
