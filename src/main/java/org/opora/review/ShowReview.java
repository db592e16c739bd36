package org.opora.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.People;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.programme.ProgrammeRow;
import org.opora.programme.RemarkAnswers;
import org.opora.programme.RowChange;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One expertise for one reader. The authority sees all; an expert sees the own sheet and what is concluded; the school sees
 * what is concluded, without the names of the experts.
 */
@Service
public class ShowReview {

    private enum Reader {
        AUTHORITY,
        EXPERT,
        SCHOOL
    }

    private final Reviewing reviewing;
    private final RegionalExpertiseRepository regional;
    private final ReviewedProgramme programmes;
    private final RemarkAnswers answers;
    private final Registry registry;
    private final People people;
    private final Access access;

    ShowReview(
            Reviewing reviewing,
            RegionalExpertiseRepository regional,
            ReviewedProgramme programmes,
            RemarkAnswers answers,
            Registry registry,
            People people,
            Access access) {
        this.reviewing = reviewing;
        this.regional = regional;
        this.programmes = programmes;
        this.answers = answers;
        this.registry = registry;
        this.people = people;
        this.access = access;
    }

    /** @throws NotFoundException when there is none, or the person may not see it */
    @Transactional(readOnly = true)
    public ReviewView show(UUID id) {
        Review review = reviewing.review(id);
        Reader reader = readerOf(review);
        Map<UUID, ProgrammeRow> rows = new LinkedHashMap<>();
        Map<UUID, RemarkAnswers.Answered> answered = answers.of(review.programmeId()).stream()
                .collect(Collectors.toMap(RemarkAnswers.Answered::remarkId, Function.identity()));
        List<ReviewView.RoundView> rounds = rounds(review, reader, rows, answered);
        UUID head = review.headId();
        return new ReviewView(
                review.id(),
                review.programmeId(),
                programmes.title(review.programmeId()),
                registry.school(review.schoolId()).shortName(),
                review.status(),
                review.headReason(),
                head == null ? null : people.nameOf(head),
                rounds,
                regional.findByProgrammeIdOrderByEnteredAt(review.programmeId()),
                answered,
                programmes.lines(review.programmeId()),
                rows,
                access.mayMunicipality(review.municipalityId(), Role.COORDINATOR));
    }

    private Reader readerOf(Review review) {
        if (access.mayMunicipality(
                review.municipalityId(), Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR)) {
            return Reader.AUTHORITY;
        }
        if (access.maySchool(review.municipalityId(), review.schoolId(), Role.DIRECTOR, Role.STAFF)) {
            return Reader.SCHOOL;
        }
        UUID me = access.viewer().accountId();
        if (review.assignments().stream()
                .anyMatch(a -> a.counts() && a.expertId().equals(me))) {
            return Reader.EXPERT;
        }
        throw new NotFoundException();
    }

    private List<ReviewView.RoundView> rounds(
            Review review, Reader reader, Map<UUID, ProgrammeRow> rows, Map<UUID, RemarkAnswers.Answered> answered) {
        List<ReviewView.RoundView> rounds = new ArrayList<>();
        int older = 0;
        for (ReviewRound round : review.rounds()) {
            List<ProgrammeRow> lines = programmes.lines(review.programmeId(), round.programmeVersion());
            lines.forEach(line -> rows.put(line.rowId(), line));
            List<RowChange> differences = older == 0
                    ? List.of()
                    : programmes.difference(review.programmeId(), older, round.programmeVersion());
            rounds.add(round(review, round, reader, rows, answered, differences));
            older = round.programmeVersion();
        }
        Collections.reverse(rounds);
        return rounds;
    }

    private ReviewView.RoundView round(
            Review review,
            ReviewRound round,
            Reader reader,
            Map<UUID, ProgrammeRow> rows,
            Map<UUID, RemarkAnswers.Answered> answered,
            List<RowChange> differences) {
        boolean concluded = round.verdict() != null;
        UUID me = access.viewer().accountId();
        List<ReviewView.ExpertView> experts = new ArrayList<>();
        List<ReviewView.RemarkView> remarks = new ArrayList<>();
        int number = 0;
        for (Assignment assignment : review.assignments()) {
            if (assignment.round() != round.number()) {
                continue;
            }
            number++;
            boolean mine = assignment.expertId().equals(me);
            if (reader != Reader.AUTHORITY && !mine && !(concluded && assignment.counts())) {
                continue;
            }
            experts.add(new ReviewView.ExpertView(
                    number, nameFor(reader, mine, assignment), mine, assignment, assignment.sheet()));
            remarks.addAll(remarksOf(review, assignment, number, rows, answered));
        }
        return new ReviewView.RoundView(round, experts, remarks, differences, concluded);
    }

    private @Nullable String nameFor(Reader reader, boolean mine, Assignment assignment) {
        return reader == Reader.AUTHORITY || mine ? people.nameOf(assignment.expertId()) : null;
    }

    private static List<ReviewView.RemarkView> remarksOf(
            Review review,
            Assignment assignment,
            int number,
            Map<UUID, ProgrammeRow> rows,
            Map<UUID, RemarkAnswers.Answered> answered) {
        return review.remarks().stream()
                .filter(remark -> remark.assignmentId().equals(assignment.id()))
                .map(remark -> {
                    UUID row = remark.rowId();
                    return new ReviewView.RemarkView(
                            remark, row == null ? null : rows.get(row), number, answered.get(remark.id()));
                })
                .toList();
    }
}
