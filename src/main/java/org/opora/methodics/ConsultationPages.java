package org.opora.methodics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.error.NotFoundException;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consultations: the authority sees those of its municipality, a school its own. */
@Service
@Transactional(readOnly = true)
public class ConsultationPages {

    /** Rows of a page; a list holds one more when there is a next page. */
    public static final int PAGE = MethodicsLists.PAGE;

    private static final String LIST =
            """
                        select c.id, s.short_name as school, c.topic, c.state, c.asked_on, c.due_on, c.answered_on
                          from consultation c join school s on s.id = c.school_id
                         where (c.municipality_id in (:municipalities) or c.school_id in (:schools))
                           and (cast(:text as text) is null or c.topic ilike :text or c.question ilike :text
                                or s.short_name ilike :text)
                           and (cast(:state as text) is null or c.state = :state)
                           and (cast(:row as uuid) is null or c.row_id = :row)
                         order by c.state <> 'ASKED', c.asked_on desc, c.id""";

    private final ConsultationRepository consultations;
    private final MethodicsAccess access;
    private final Registry registry;
    private final People people;
    private final LocalToday today;
    private final MethodicsLists lists;

    ConsultationPages(
            ConsultationRepository consultations,
            MethodicsAccess access,
            Registry registry,
            People people,
            LocalToday today,
            MethodicsLists lists) {
        this.consultations = consultations;
        this.access = access;
        this.registry = registry;
        this.people = people;
        this.today = today;
        this.lists = lists;
    }

    /** One page: unanswered ones first, then the newest. */
    public List<Line> list(ListFilter<ConsultationState> filter, int page) {
        return lists.page(LIST, filter, Line.class, page);
    }

    /** Every line of the filter, for a file. */
    public List<Line> all(ListFilter<ConsultationState> filter) {
        return lists.all(LIST, filter, Line.class);
    }

    /** One consultation. */
    public Card card(UUID consultationId) {
        Consultation consultation = consultations.findById(consultationId).orElseThrow(NotFoundException::new);
        if (!access.sees(consultation.municipalityId(), consultation.schoolId())) {
            throw new NotFoundException();
        }
        UUID by = consultation.answeredBy();
        return new Card(
                consultation,
                registry.school(consultation.schoolId()).shortName(),
                by == null ? null : people.nameOf(by),
                access.asks(consultation.municipalityId(), consultation.schoolId()));
    }

    /** Today where the person works. */
    public LocalDate today() {
        return today.ofViewer(access.viewer());
    }

    /** A consultation in the list. */
    public record Line(
            UUID id,
            String school,
            String topic,
            ConsultationState state,
            LocalDate askedOn,
            LocalDate dueOn,
            @Nullable LocalDate answeredOn) {}

    /** A consultation with what the person may do to it. */
    public record Card(Consultation consultation, String school, @Nullable String answeredBy, boolean asker) {}
}
