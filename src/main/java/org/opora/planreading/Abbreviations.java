package org.opora.planreading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opora.plansource.SourceLine;

/** «Комитет - Комитет по образованию …»: the abbreviations that a plan explains below its table. */
final class Abbreviations {

    private static final int LONGEST = 30;

    private Abbreviations() {}

    static Map<String, String> read(List<SourceLine> after) {
        Map<String, String> found = new LinkedHashMap<>();
        for (SourceLine line : after) {
            String text = Words.clean(line.text()).replace('–', '-').replace('—', '-');
            int dash = text.indexOf(" - ");
            if (dash > 0 && dash < LONGEST && dash + 3 < text.length()) {
                found.put(
                        text.substring(0, dash).strip(),
                        text.substring(dash + 3).strip());
            }
        }
        return found;
    }
}
