package org.opora.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.opora.error.OporaException;

/** What one expert gave: a mark per criterion, a recommendation and its reasons. Never changed once handed in. */
@Embeddable
public class ReviewSheet {

    public static final int BEST_MARK = 2;

    private Integer structure;
    private Integer followsFromRisks;
    private Integer measurableIndicators;
    private Integer realisticMeasures;
    private Integer namedResources;
    private Integer realisticDates;
    private Integer namedOwners;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    private String conclusionText;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected ReviewSheet() {}

    /** @throws OporaException review.marks when a criterion has no mark from 0 to 2 */
    public ReviewSheet(Map<Criterion, Integer> marks, Conclusion conclusion, String conclusionText, Instant at) {
        structure = mark(marks, Criterion.STRUCTURE);
        followsFromRisks = mark(marks, Criterion.FOLLOWS_FROM_RISKS);
        measurableIndicators = mark(marks, Criterion.MEASURABLE_INDICATORS);
        realisticMeasures = mark(marks, Criterion.REALISTIC_MEASURES);
        namedResources = mark(marks, Criterion.NAMED_RESOURCES);
        realisticDates = mark(marks, Criterion.REALISTIC_DATES);
        namedOwners = mark(marks, Criterion.NAMED_OWNERS);
        this.conclusion = conclusion;
        this.conclusionText = conclusionText;
        submittedAt = at;
    }

    private static Integer mark(Map<Criterion, Integer> marks, Criterion criterion) {
        Integer mark = marks.get(criterion);
        if (mark == null || mark < 0 || mark > BEST_MARK) {
            throw new OporaException("review.marks");
        }
        return mark;
    }

    public Map<Criterion, Integer> marks() {
        Map<Criterion, Integer> marks = new EnumMap<>(Criterion.class);
        marks.put(Criterion.STRUCTURE, structure);
        marks.put(Criterion.FOLLOWS_FROM_RISKS, followsFromRisks);
        marks.put(Criterion.MEASURABLE_INDICATORS, measurableIndicators);
        marks.put(Criterion.REALISTIC_MEASURES, realisticMeasures);
        marks.put(Criterion.NAMED_RESOURCES, namedResources);
        marks.put(Criterion.REALISTIC_DATES, realisticDates);
        marks.put(Criterion.NAMED_OWNERS, namedOwners);
        return marks;
    }

    /** Mean mark, 0 to 2. */
    public double mean() {
        return marks().values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    public String conclusionText() {
        return conclusionText;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
