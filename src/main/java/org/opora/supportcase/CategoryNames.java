package org.opora.supportcase;

import java.util.ArrayList;
import java.util.List;

/** Categories as officials abbreviate them, for the journal. */
final class CategoryNames {

    private CategoryNames() {}

    static String of(Categories categories) {
        List<String> names = new ArrayList<>();
        if (categories.shnor()) {
            names.add("ШНОР");
        }
        if (categories.shnsu()) {
            names.add("ШНСУ");
        }
        if (categories.risk()) {
            names.add("зона риска");
        }
        return names.isEmpty() ? "—" : String.join(", ", names);
    }
}
