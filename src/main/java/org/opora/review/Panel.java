package org.opora.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;

/**
 * The experts of one round of an expertise.
 *
 * @param assignments those of all rounds, as the expertise keeps them
 */
record Panel(List<Assignment> assignments, ReviewRound round) {

    /**
     * Names experts; with those already asked there are never more than three.
     *
     * @return whether the head must permit it
     * @throws OporaException when too many or too few, the same person twice, or an obstacle without a request
     */
    boolean name(
            List<NamedExpert> experts, LocalDate reviewsDue, @Nullable String permitRequest, int needed, Instant at) {
        requireNumber(experts, needed);
        requireNobodyTwice(experts);
        boolean obstacles =
                experts.stream().anyMatch(expert -> !expert.obstacles().isEmpty());
        if (obstacles && permitRequest == null) {
            throw new OporaException("review.conflict");
        }
        int wave = round.nextWave(reviewsDue, obstacles ? permitRequest : null);
        for (int place = 0; place < experts.size(); place++) {
            assignments.add(new Assignment(round.number(), wave, place, experts.get(place), at));
        }
        return obstacles;
    }

    private void requireNumber(List<NamedExpert> experts, int needed) {
        long asked = ofThisRound().filter(Assignment::counts).count();
        if (experts.isEmpty() || asked + experts.size() < needed) {
            throw new OporaException("review.too-few-experts", needed);
        }
        if (asked + experts.size() > ReviewSettings.MOST_EXPERTS) {
            throw new OporaException("review.too-many-experts", ReviewSettings.MOST_EXPERTS);
        }
    }

    private void requireNobodyTwice(List<NamedExpert> experts) {
        Set<UUID> counted = ofThisRound()
                .filter(Assignment::counts)
                .map(Assignment::expertId)
                .collect(Collectors.toCollection(HashSet::new));
        for (NamedExpert expert : experts) {
            if (!counted.add(expert.accountId())) {
                throw new OporaException("review.expert-twice");
            }
        }
    }

    /** The experts named last, in their order. */
    List<Assignment> newest() {
        return ofThisRound()
                .filter(assignment -> assignment.wave() == round.wave())
                .toList();
    }

    /** The open assignment of the expert. @throws NotFoundException when there is none */
    Assignment openOf(UUID expertId) {
        return ofThisRound()
                .filter(Assignment::open)
                .filter(assignment -> assignment.expertId().equals(expertId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Releases the experts who have not handed in their sheet. */
    void releaseLate() {
        ofThisRound().forEach(Assignment::release);
    }

    /** The handed-in sheets. */
    List<ReviewSheet> sheets() {
        return ofThisRound().map(Assignment::sheet).filter(Objects::nonNull).toList();
    }

    private Stream<Assignment> ofThisRound() {
        return assignments.stream().filter(assignment -> assignment.round() == round.number());
    }
}
