package org.opora.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the table of the verdict is asked with: the handed-in sheets of a round, put together. Marks are 0 to 2. */
public record Scores(
        int reviewCount,
        boolean conclusionsOppose,
        double spread,
        int blockers,
        double lowestCriterion,
        double meanScore,
        int remarkCount) {

    static Scores of(List<ReviewSheet> sheets, List<Remark> remarks) {
        List<Double> means = sheets.stream().map(ReviewSheet::mean).toList();
        double most = means.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least = means.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        List<Conclusion> conclusions =
                sheets.stream().map(ReviewSheet::conclusion).toList();
        return new Scores(
                sheets.size(),
                conclusions.contains(Conclusion.ACCEPT) && conclusions.contains(Conclusion.RETURN),
                round(most - least),
                (int) remarks.stream()
                        .filter(remark -> remark.kind() == RemarkKind.CRITICAL)
                        .count(),
                round(lowest(sheets)),
                round(means.stream().mapToDouble(Double::doubleValue).average().orElse(0)),
                remarks.size());
    }

    private static double lowest(List<ReviewSheet> sheets) {
        List<Double> byCriterion = new ArrayList<>();
        Arrays.stream(Criterion.values())
                .forEach(criterion -> byCriterion.add(sheets.stream()
                        .mapToInt(sheet -> sheet.marks().getOrDefault(criterion, 0))
                        .average()
                        .orElse(0)));
        return byCriterion.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** By the names that the decision table reads. */
    public Map<String, Object> asInputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("reviewCount", reviewCount);
        inputs.put("conclusionsOppose", conclusionsOppose);
        inputs.put("spread", spread);
        inputs.put("blockers", blockers);
        inputs.put("lowestCriterion", lowestCriterion);
        inputs.put("meanScore", meanScore);
        inputs.put("remarkCount", remarkCount);
        return inputs;
    }
}
