package org.opora.methodics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank of good practice as people see it: what was accepted is for every school, the rest for its own. */
@Service
@Transactional(readOnly = true)
public class PracticePages {

    /** Rows of a page; a list holds one more when there is a next page. */
    public static final int PAGE = MethodicsLists.PAGE;

    private static final String LIST =
            """
                        select p.id, s.short_name as school, p.title, p.topic, p.state, p.offered_on
                          from practice p join school s on s.id = p.school_id
                         where (p.municipality_id in (:municipalities) or p.school_id in (:schools)
                                or (p.state = 'ACCEPTED' and p.municipality_id in (:places)))
                           and (cast(:text as text) is null or p.title ilike :text or p.topic ilike :text
                                or p.summary ilike :text or s.short_name ilike :text)
                           and (cast(:state as text) is null or p.state = :state)
                           and (cast(:row as uuid) is null or p.row_id = :row)
                         order by p.offered_on desc, p.id""";

    private final PracticeRepository practices;
    private final PracticeFiles files;
    private final MethodicsAccess access;
    private final Registry registry;
    private final MethodicsLists lists;

    PracticePages(
            PracticeRepository practices,
            PracticeFiles files,
            MethodicsAccess access,
            Registry registry,
            MethodicsLists lists) {
        this.practices = practices;
        this.files = files;
        this.access = access;
        this.registry = registry;
        this.lists = lists;
    }

    /** One page, newest first. */
    public List<Line> list(ListFilter<PracticeState> filter, int page) {
        return lists.page(LIST, filter, Line.class, page);
    }

    /** Every line of the filter, for a file. */
    public List<Line> all(ListFilter<PracticeState> filter) {
        return lists.all(LIST, filter, Line.class);
    }

    /** One practice. */
    public Card card(UUID practiceId) {
        Practice practice = practices.findById(practiceId).orElseThrow(NotFoundException::new);
        if (practice.state() == PracticeState.ACCEPTED) {
            access.requireInside(practice.municipalityId());
        } else if (!access.sees(practice.municipalityId(), practice.schoolId())) {
            throw new NotFoundException();
        }
        return new Card(
                practice,
                registry.school(practice.schoolId()).shortName(),
                access.keeps(practice.municipalityId()),
                access.keeperOrSchool(practice.municipalityId(), practice.schoolId()),
                files.of(practiceId));
    }

    /** A practice in the list. */
    public record Line(UUID id, String school, String title, String topic, PracticeState state, LocalDate offeredOn) {}

    /** A practice with what the person may do to it. */
    public record Card(Practice practice, String school, boolean keeper, boolean author, List<StoredFile> files) {}
}
