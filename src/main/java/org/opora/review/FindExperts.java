package org.opora.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.account.People;
import org.opora.account.Person;
import org.opora.account.Role;
import org.opora.agreement.Agreements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may review a programme: the municipality's own experts first, then guests, each with the obstacles found. */
@Service
public class FindExperts {

    private final Reviewing reviewing;
    private final ReviewedProgramme programmes;
    private final People people;
    private final Agreements agreements;
    private final ConflictOfInterest conflicts;

    FindExperts(
            Reviewing reviewing,
            ReviewedProgramme programmes,
            People people,
            Agreements agreements,
            ConflictOfInterest conflicts) {
        this.reviewing = reviewing;
        this.programmes = programmes;
        this.people = people;
        this.agreements = agreements;
        this.conflicts = conflicts;
    }

    @Transactional(readOnly = true)
    public List<ExpertChoice> of(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        Set<UUID> own = people.holders(Role.EXPERT, review.municipalityId()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        LocalDate today = reviewing.today(review.municipalityId());
        Set<UUID> curators = agreements.partnersOf(review.schoolId(), today);
        Set<UUID> authors = programmes.authors(review.programmeId());
        Set<UUID> declared = review.assignments().stream()
                .filter(assignment -> assignment.state() == Assignment.State.WITHDRAWN)
                .map(Assignment::expertId)
                .collect(Collectors.toSet());
        return people.experts().stream()
                .map(person -> new ExpertChoice(
                        person,
                        !own.contains(person.id()),
                        conflicts.obstacles(new Candidacy(
                                person.id(),
                                people.schoolIdsOf(person.id()),
                                review.schoolId(),
                                curators,
                                authors,
                                declared))))
                .sorted(Comparator.comparing(ExpertChoice::guest)
                        .thenComparing(choice -> !choice.obstacles().isEmpty())
                        .thenComparing(choice -> choice.person().name()))
                .toList();
    }
}
