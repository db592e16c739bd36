package org.opora.planreading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A section that names another municipality than the plan: copied from a neighbour, or misread. */
final class OtherMunicipality {

    private OtherMunicipality() {}

    static void ask(List<DraftRow> rows, String municipality) {
        Set<String> asked = new HashSet<>();
        for (DraftRow row : rows) {
            String named = MunicipalityName.find(row.section);
            boolean other =
                    !named.isEmpty() && !municipality.isEmpty() && !NamedMunicipality.related(named, municipality);
            if (other && asked.add(row.section)) {
                row.issue("section", "other-municipality", municipality, named, municipality);
            }
        }
    }
}
