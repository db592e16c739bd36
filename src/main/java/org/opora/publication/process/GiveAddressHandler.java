package org.opora.publication.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.PublicationControlModel;
import org.opora.bpmn.RoutingFacts;
import org.opora.inbox.TaskContext;
import org.opora.inbox.UserTaskHandler;
import org.opora.publication.GivePublicationAddress;
import org.opora.publication.Publication;
import org.opora.publication.PublicationCheck;
import org.opora.publication.Publications;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;

/** The school names the address of its documents; then they are looked at. */
@Component
class GiveAddressHandler implements UserTaskHandler<GiveAddressHandler.GiveAddressAnswers> {

    private final GivePublicationAddress givePublicationAddress;
    private final Publications publications;
    private final PublicationPlan plan;
    private final PublicationTexts texts;
    private final Registry registry;
    private final Clock clock;

    GiveAddressHandler(
            GivePublicationAddress givePublicationAddress,
            Publications publications,
            PublicationPlan plan,
            PublicationTexts texts,
            Registry registry,
            Clock clock) {
        this.givePublicationAddress = givePublicationAddress;
        this.publications = publications;
        this.plan = plan;
        this.texts = texts;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Class<GiveAddressAnswers> answerType() {
        return GiveAddressAnswers.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Publication publication = publications.byId(publicationId(task));
        Map<String, Object> known = new HashMap<>(texts.about(publication));
        List<PublicationCheck> checks = publication.checks();
        if (!checks.isEmpty() && checks.get(checks.size() - 1).remark() != null) {
            known.put("lastRemark", checks.get(checks.size() - 1).remark());
        }
        if (publication.address() != null) {
            known.put("address", publication.address());
        }
        return known;
    }

    @Override
    public RoutingFacts submit(TaskContext task, GiveAddressAnswers answers) {
        ZoneId zone = registry.municipality(task.municipalityId()).zone();
        givePublicationAddress.give(
                publicationId(task),
                new GivePublicationAddress.Placement(answers.address(), answers.placedOn(), answers.comment()),
                task.actor().accountId(),
                LocalDate.now(clock.withZone(zone)));
        return RoutingFacts.of(
                PublicationControlModel.PUBLICATION_CHECK_DUE,
                plan.checkOf(publications.byId(publicationId(task)).kind(), task.cycle(), zone));
    }

    private static UUID publicationId(TaskContext task) {
        return UUID.fromString(task.variable(PublicationControlModel.PUBLICATION_ID));
    }

    /** Fields of the form "publication". */
    record GiveAddressAnswers(String address, LocalDate placedOn, @Nullable String comment) {}
}
