package org.opora.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.document.StoredFile;
import org.opora.error.NotFoundException;
import org.opora.journal.JournalLine;
import org.opora.journal.JournalReader;
import org.opora.journal.JournalWords;
import org.opora.registry.LocalToday;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One row as people see it: its occurrences, schools, evidence and what was done to it. */
@Service
@Transactional(readOnly = true)
public class RowPages {

    private static final int MOST_LINES = 25;
    private static final int WORDS_TO_FIND = 8;

    private final RoadmapRepository roadmaps;
    private final RoadmapRowRepository rows;
    private final MeasureRepository measures;
    private final EvidenceRequirements requirements;
    private final Evidences evidences;
    private final Marks marks;
    private final ScopeSchools scope;
    private final FollowStages stages;
    private final OpeningDays opening;
    private final RoadmapAccess access;
    private final People people;
    private final JournalReader journal;
    private final JournalWords words;
    private final LocalToday today;
    private final ObjectProvider<MethodicalWork> methodical;
    private final JdbcClient jdbc;

    RowPages(
            RoadmapRepository roadmaps,
            RoadmapRowRepository rows,
            MeasureRepository measures,
            EvidenceRequirements requirements,
            Evidences evidences,
            Marks marks,
            ScopeSchools scope,
            FollowStages stages,
            OpeningDays opening,
            RoadmapAccess access,
            People people,
            JournalReader journal,
            JournalWords words,
            LocalToday today,
            ObjectProvider<MethodicalWork> methodical,
            JdbcClient jdbc) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.measures = measures;
        this.requirements = requirements;
        this.evidences = evidences;
        this.marks = marks;
        this.scope = scope;
        this.stages = stages;
        this.opening = opening;
        this.access = access;
        this.people = people;
        this.journal = journal;
        this.words = words;
        this.today = today;
        this.methodical = methodical;
        this.jdbc = jdbc;
    }

    /** The page of a row. */
    public RowPage row(UUID rowId) {
        RoadmapRow row = rows.findById(rowId).orElseThrow(NotFoundException::new);
        access.requireReader(row.municipalityId());
        Roadmap roadmap = roadmaps.findById(row.roadmapId()).orElseThrow();
        PlanRow plan = row.asPlanRow();
        List<Measure> all = measures.findByRowIdOrderByNumber(rowId);
        Set<UUID> only = access.onlySchools(row.municipalityId());
        MethodicalWork known = methodical.getIfAvailable();
        return new RowPage(
                roadmap,
                row,
                plan,
                requirements.of(row).sentences(),
                scope.of(row).size(),
                all.stream().map(measure -> card(roadmap, row, measure, only)).toList(),
                only.isEmpty() ? lines(all.stream().map(Measure::id).toList()) : List.of(),
                followers(rowId),
                known == null ? MethodicalWork.Counts.NONE : known.of(rowId),
                today.in(row.municipalityId()),
                today.zone(row.municipalityId()),
                access.mayCoordinate(row.municipalityId()) && roadmap.state().lives(),
                access.mayRecord(row.municipalityId()) && roadmap.state().lives());
    }

    private List<Follower> followers(UUID rowId) {
        return jdbc.sql(
                        """
                        select w.id as row_id, r.period_start as start, r.period_end as "end"
                          from roadmap_row w join roadmap r on r.id = w.roadmap_id
                         where w.carried_from = ? and r.state <> 'CANCELLED' order by r.period_start, w.position
                        """)
                .param(rowId)
                .query(Follower.class)
                .list();
    }

    private MeasureCard card(Roadmap roadmap, RoadmapRow row, Measure measure, Set<UUID> only) {
        List<Evidences.Line> given = evidences.of(measure.id()).stream()
                .filter(line -> only.isEmpty() || line.schoolId() == null || only.contains(line.schoolId()))
                .toList();
        Map<UUID, String> names = people.names(Stream.concat(
                        given.stream().map(Evidences.Line::givenBy),
                        Stream.concat(
                                given.stream().map(Evidences.Line::checkedBy),
                                Stream.of(measure.submittedBy(), measure.acceptedBy())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Marks.Line> counted = marks.of(measure.id()).stream()
                .filter(line -> only.isEmpty() || only.contains(line.schoolId()))
                .toList();
        return new MeasureCard(
                measure,
                opening.of(roadmap, measure),
                opening.ofSchools(roadmap, measure),
                given,
                evidences.files(given),
                evidences.events(measure.id()),
                schools(measure.id(), only),
                counted,
                only.isEmpty() ? marks.shares(measure.id()) : List.of(),
                only.isEmpty() ? stages.missing(measure, row) : List.of(),
                names);
    }

    private List<SchoolLine> schools(UUID measureId, Collection<UUID> only) {
        return jdbc
                .sql(
                        """
                        select p.school_id, s.short_name as school, p.state, p.due_on, p.closed_on, p.remark
                          from roadmap_school_measure p join school s on s.id = p.school_id
                         where p.measure_id = ? order by s.short_name
                        """)
                .param(measureId)
                .query(SchoolLine.class)
                .list()
                .stream()
                .filter(line -> only.isEmpty() || only.contains(line.schoolId()))
                .toList();
    }

    private List<Said> lines(List<UUID> measureIds) {
        if (measureIds.isEmpty()) {
            return List.of();
        }
        List<Long> ids = jdbc.sql(
                        "select id from journal where subject_type = 'roadmap-measure' and subject_id in (:ids)"
                                + " order by id desc limit " + MOST_LINES)
                .param("ids", measureIds.stream().map(UUID::toString).toList())
                .query(Long.class)
                .list();
        return journal.byIds(ids).stream().map(this::said).toList();
    }

    private Said said(JournalLine line) {
        return new Said(line.at(), line.actorId() == null ? null : people.nameOf(line.actorId()), words.of(line));
    }

    /** Everything on a row's page. */
    public record RowPage(
            Roadmap roadmap,
            RoadmapRow row,
            PlanRow plan,
            List<String> needs,
            int schools,
            List<MeasureCard> measures,
            List<Said> journal,
            List<Follower> followers,
            MethodicalWork.Counts work,
            LocalDate today,
            ZoneId zone,
            boolean mayCoordinate,
            boolean mayRecord) {

        /** By which its tasks are found in the inbox. */
        public String firstWords() {
            return Arrays.stream(plan.activity().split("\\s+"))
                    .limit(WORDS_TO_FIND)
                    .collect(Collectors.joining(" "));
        }
    }

    /** A row of a later plan that goes on with this one, and the period of that plan. */
    public record Follower(UUID rowId, LocalDate start, LocalDate end) {}

    /**
     * One occurrence on the page.
     *
     * @param opens when the municipality begins
     * @param schoolsOpen when schools begin
     * @param missing what the row counts and the stage that does its work has not brought
     */
    public record MeasureCard(
            Measure measure,
            LocalDate opens,
            LocalDate schoolsOpen,
            List<Evidences.Line> evidence,
            Map<UUID, List<StoredFile>> files,
            List<EvidenceGiven.HeldEvent> events,
            List<SchoolLine> schools,
            List<Marks.Line> marks,
            List<Marks.Share> shares,
            List<GiveEvidence.Missing> missing,
            Map<UUID, String> names) {}

    /** One school's part. */
    public record SchoolLine(
            UUID schoolId,
            String school,
            SchoolMeasureState state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable String remark) {}

    /** One line of the journal. */
    public record Said(Instant at, @Nullable String who, String text) {}
}
