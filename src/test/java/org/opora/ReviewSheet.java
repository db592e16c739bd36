package org.opora;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an expert writes into the sheet of a review. */
final class ReviewSheet {

    private static final List<String> MARKS = List.of(
            "structure",
            "followsFromRisks",
            "measurableIndicators",
            "realisticMeasures",
            "namedResources",
            "realisticDates",
            "namedOwners");

    private ReviewSheet() {}

    /** The same mark everywhere; a return has one critical remark. */
    static Map<String, Object> of(String mark, String conclusion) {
        Map<String, Object> sheet = new HashMap<>();
        MARKS.forEach(key -> sheet.put(key, mark));
        sheet.put("conclusion", conclusion);
        sheet.put(
                "remarks",
                conclusion.equals("RETURN")
                        ? List.of(Map.of("kind", "CRITICAL", "text", "Меры не следуют из рисков"))
                        : List.of());
        return sheet;
    }
}
