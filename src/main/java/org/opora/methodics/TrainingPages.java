package org.opora.methodics;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.SearchPattern;
import org.opora.registry.LocalToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trainings, the people in them, and the share of trained teachers of every school. */
@Service
@Transactional(readOnly = true)
public class TrainingPages {

    /** Rows of a page; a list holds one more when there is a next page. */
    public static final int PAGE = MethodicsLists.PAGE;

    private static final String LIST =
            """
                        select t.id, t.programme, t.operator, t.starts_on, t.ends_on, t.hours, t.state,
                               count(p.id) filter (where p.dropped_reason is null) as people,
                               count(p.id) filter (where p.certificate_number is not null) as certificates
                          from training t left join training_person p on p.training_id = t.id
                               and (t.municipality_id in (:municipalities) or p.school_id in (:schools))
                         where t.municipality_id in (:places)
                           and (cast(:text as text) is null or t.programme ilike :text or t.operator ilike :text)
                           and (cast(:state as text) is null or t.state = :state)
                           and (cast(:row as uuid) is null or t.row_id = :row)
                         group by t.id order by t.starts_on desc, t.id""";

    private static final int YEARS = 3;

    private final TrainingRepository trainings;
    private final MethodicsAccess access;
    private final LocalToday today;
    private final JdbcClient jdbc;
    private final MethodicsLists lists;

    TrainingPages(
            TrainingRepository trainings,
            MethodicsAccess access,
            LocalToday today,
            JdbcClient jdbc,
            MethodicsLists lists) {
        this.trainings = trainings;
        this.access = access;
        this.today = today;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** For the address that only leads on. */
    public void requireReader() {
        access.requireReader();
    }

    /** One page of trainings, newest first. A school counts its own people only. */
    public List<Line> list(ListFilter<TrainingState> filter, int page) {
        return lists.page(LIST, filter, Line.class, page);
    }

    /** Every line of the filter, for a file. */
    public List<Line> all(ListFilter<TrainingState> filter) {
        return lists.all(LIST, filter, Line.class);
    }

    /** One training with a page of its people; a school sees its own. */
    public Card card(UUID trainingId, int page) {
        Training training = trainings.findById(trainingId).orElseThrow(NotFoundException::new);
        access.requireInside(training.municipalityId());
        List<Person> people = jdbc.sql(
                        """
                        select p.id, p.school_id, s.short_name as school, p.name, p.post, p.school_order, p.certificate_number,
                               p.certificate_date, p.dropped_reason
                          from training_person p join school s on s.id = p.school_id
                         where p.training_id = :training
                           and (:municipality in (:municipalities) or p.school_id in (:schools))
                         order by s.short_name, p.name limit :limit offset :offset
                        """)
                .param("training", trainingId)
                .param("municipality", training.municipalityId())
                .param("municipalities", access.municipalities())
                .param("schools", access.schools())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Person.class)
                .list();
        return new Card(training, people, access.keeps(training.municipalityId()));
    }

    /** One page of schools with the share of their teachers who hold a certificate of the last three years. */
    public List<SchoolShare> shares(@Nullable String text, int page) {
        access.requireReader();
        return jdbc.sql(
                        """
                        select s.id, s.short_name as school, s.teachers,
                               (select count(distinct lower(p.name)) from training_person p
                                  join training t on t.id = p.training_id
                                 where p.school_id = s.id and p.certificate_number is not null
                                   and t.state <> 'CANCELLED' and p.certificate_date >= :since) as trained
                          from school s
                         where s.archived_on is null
                           and (s.municipality_id in (:municipalities) or s.id in (:schools))
                           and (cast(:text as text) is null or s.short_name ilike :text or s.name ilike :text)
                         order by s.short_name, s.id limit :limit offset :offset
                        """)
                .param("since", since())
                .param("municipalities", access.municipalities())
                .param("schools", access.schools())
                .param("text", SearchPattern.of(text), Types.VARCHAR)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(SchoolShare.class)
                .list();
    }

    /** First day from which a certificate counts. */
    public LocalDate since() {
        return today.ofViewer(access.viewer()).minusYears(YEARS);
    }

    /** A training in the list. */
    public record Line(
            UUID id,
            String programme,
            String operator,
            LocalDate startsOn,
            LocalDate endsOn,
            int hours,
            TrainingState state,
            int people,
            int certificates) {

        /** Share of people with a certificate, rounded down; nobody sent is no share. */
        public @Nullable Integer percent() {
            return people == 0 ? null : certificates * 100 / people;
        }
    }

    /** A training and its people. */
    public record Card(Training training, List<Person> people, boolean keeper) {}

    /** A person in a training. */
    public record Person(
            UUID id,
            UUID schoolId,
            String school,
            String name,
            String post,
            String schoolOrder,
            @Nullable String certificateNumber,
            @Nullable LocalDate certificateDate,
            @Nullable String droppedReason) {

        /** Whether a certificate is still awaited. */
        public boolean awaited() {
            return certificateNumber == null && droppedReason == null;
        }
    }

    /** The share of trained teachers of a school. */
    public record SchoolShare(UUID id, String school, int teachers, int trained) {

        /** Rounded down; a school whose teachers are not counted has no share, and nobody is trained twice. */
        public @Nullable Integer percent() {
            return teachers == 0 ? null : Math.min(100, trained * 100 / teachers);
        }
    }
}
