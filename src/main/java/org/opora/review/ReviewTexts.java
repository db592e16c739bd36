package org.opora.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.account.People;
import org.opora.bpmn.ModelNames;
import org.opora.programme.ProgrammeRow;
import org.opora.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the expertise say around their fields, in the reader's language. */
@Service
public class ReviewTexts {

    /** Facts at the head of each form of an expertise. */
    public record Head(
            String schoolName,
            String programmeTitle,
            int programmeVersion,
            int round,
            String reviewUrl,
            UUID programmeId) {}

    private final Reviewing reviewing;
    private final ReviewedProgramme programmes;
    private final Registry registry;
    private final People people;
    private final MessageSource messages;
    private final ModelNames names;

    ReviewTexts(
            Reviewing reviewing,
            ReviewedProgramme programmes,
            Registry registry,
            People people,
            MessageSource messages,
            ModelNames names) {
        this.reviewing = reviewing;
        this.programmes = programmes;
        this.registry = registry;
        this.people = people;
        this.messages = messages;
        this.names = names;
    }

    @Transactional(readOnly = true)
    public Head head(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        return new Head(
                registry.school(review.schoolId()).name(),
                programmes.title(review.programmeId()),
                review.round().programmeVersion(),
                review.round().number(),
                "/reviews/" + reviewId,
                review.programmeId());
    }

    /** The whole programme as a list, for the check of completeness. */
    @Transactional(readOnly = true)
    public String contents(UUID programmeId) {
        return programmes.lines(programmeId).stream()
                .map(line -> "- **" + rowKind(line) + ":** " + plain(line.text()))
                .collect(Collectors.joining("\n"));
    }

    /** A row as one reads it in a list of choices. */
    public String label(ProgrammeRow line) {
        String text = line.text().length() > 120 ? line.text().substring(0, 117) + "…" : line.text();
        return rowKind(line) + ": " + text;
    }

    /** Why experts are named now: first, again, or one more. */
    @Transactional(readOnly = true)
    public String whyNamed(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        ReviewRound round = review.round();
        Explanation explanation = round.explanation();
        if (explanation != null && explanation.asksForThirdExpert()) {
            return say("review.why.third", names.reasons(String.join("; ", explanation.rules())));
        }
        if (Boolean.FALSE.equals(round.permitted())) {
            return say("review.why.refused", plain(String.valueOf(round.permitReason())));
        }
        return say(round.wave() == 0 ? "review.why.first" : "review.why.more");
    }

    /** The proposed experts with their obstacles, for the head. */
    @Transactional(readOnly = true)
    public String conflicts(UUID reviewId) {
        return reviewing.review(reviewId).newest().stream()
                .filter(assignment -> !assignment.obstacles().isEmpty())
                .map(assignment -> "- " + people.nameOf(assignment.expertId()) + ": " + names(assignment.obstacles()))
                .collect(Collectors.joining("\n"));
    }

    @Transactional(readOnly = true)
    public String permitRequest(UUID reviewId) {
        String request = reviewing.review(reviewId).round().permitRequest();
        return request == null ? "—" : plain(request);
    }

    /** Why the verdict was computed: scores and rules in words. */
    @Transactional(readOnly = true)
    public String why(UUID reviewId) {
        Review review = reviewing.review(reviewId);
        Explanation explanation = review.round().explanation();
        if (explanation == null) {
            return "";
        }
        Scores scores = review.scores();
        return say(
                        "review.why.scores",
                        scores.meanScore(),
                        scores.lowestCriterion(),
                        scores.spread(),
                        scores.blockers())
                + "\n\n"
                + explanation.rules().stream()
                        .map(rule -> "- " + names.reasons(rule))
                        .collect(Collectors.joining("\n"));
    }

    /** ACCEPTED, ACCEPTED_WITH_REMARKS or REJECTED, as computed; returned when the table still asks for an expert. */
    @Transactional(readOnly = true)
    public Verdict computed(UUID reviewId) {
        Explanation explanation = reviewing.review(reviewId).round().explanation();
        return explanation == null || explanation.asksForThirdExpert()
                ? Verdict.REJECTED
                : Verdict.valueOf(explanation.outcome());
    }

    /** Summaries of all rounds, for the head. */
    @Transactional(readOnly = true)
    public String summaries(UUID reviewId) {
        return reviewing.review(reviewId).rounds().stream()
                .filter(round -> round.summary() != null)
                .map(round -> say("review.round", round.number()) + ": " + plain(String.valueOf(round.summary())))
                .collect(Collectors.joining("\n\n"));
    }

    @Transactional(readOnly = true)
    public int returnDays(UUID reviewId) {
        return reviewing.settingsOf(reviewing.review(reviewId).municipalityId()).returnDays();
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    public String names(List<Obstacle> obstacles) {
        return obstacles.stream().map(obstacle -> say(obstacle.messageKey())).collect(Collectors.joining(", "));
    }

    private String rowKind(ProgrammeRow line) {
        return say(line.kind().messageKey());
    }

    /** People's text inside a text that the form shows as markdown. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
