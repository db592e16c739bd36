package org.opora.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator names one to three experts; an obstacle is judged at that moment, not when the list was shown. */
@Service
public class NameExperts {

    private final Reviewing reviewing;
    private final FindExperts find;

    NameExperts(Reviewing reviewing, FindExperts find) {
        this.reviewing = reviewing;
        this.find = find;
    }

    /**
     * @param permitRequest why experts with an obstacle are proposed; null when there are none
     * @return whether the head must permit it
     */
    @Transactional
    public boolean name(UUID reviewId, Collection<UUID> experts, LocalDate reviewsDue, @Nullable String permitRequest) {
        Review review = reviewing.review(reviewId);
        Map<UUID, ExpertChoice> choices = find.of(reviewId).stream()
                .collect(Collectors.toMap(choice -> choice.person().id(), Function.identity()));
        List<NamedExpert> named = experts.stream()
                .map(id -> {
                    ExpertChoice choice = choices.get(id);
                    if (choice == null) {
                        throw new NotFoundException();
                    }
                    return new NamedExpert(id, choice.guest(), choice.obstacles());
                })
                .toList();
        boolean permitNeeded = review.nameExperts(
                named,
                reviewing.notPast(review.municipalityId(), reviewsDue),
                permitRequest,
                reviewing.settingsOf(review.municipalityId()).expertsNeeded(),
                reviewing.now());
        reviewing.record(review, Journal.entry("review.experts-named").detail("experts", experts.size()));
        return permitNeeded;
    }
}
