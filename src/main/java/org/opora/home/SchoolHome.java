package org.opora.home;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.home.ChecklistLine.State;

/**
 * What a director sees of the own school.
 *
 * @param year null while no year is open
 * @param listKnown whether it is decided already which schools are supported
 * @param word what the experts said last; null when they said nothing yet
 * @param proofs what has to be proved and is not
 */
public record SchoolHome(
        UUID schoolId,
        String school,
        LocalDate today,
        @Nullable Integer year,
        boolean listKnown,
        List<ChecklistLine> lines,
        @Nullable ExpertWord word,
        List<MissingProof> proofs) {

    /** Lines in any of these states, in order. */
    public List<ChecklistLine> in(State... states) {
        return lines.stream()
                .filter(line -> Arrays.asList(states).contains(line.state()))
                .toList();
    }

    /**
     * Conclusion on the newest round of a review.
     *
     * @param verdict in lower case, as in its message key
     * @param newDue when a new edition is due, after a return
     */
    public record ExpertWord(
            UUID reviewId,
            UUID programmeId,
            int round,
            String verdict,
            @Nullable String summary,
            LocalDate day,
            @Nullable LocalDate newDue,
            long remarks,
            long critical) {}

    /**
     * Something that waits for its proof.
     *
     * @param what the task or the measure
     * @param proof what would show it, as the school planned; null for the file of a task
     */
    public record MissingProof(String what, @Nullable String proof, LocalDate due, String address) {}
}
