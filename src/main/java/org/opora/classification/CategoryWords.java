package org.opora.classification;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.cycle.ClosedYears;
import org.opora.cycle.RemainderWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Categories in the words of officials, and the list above the coordinator's form (Markdown). */
@Component
public class CategoryWords {

    private final MessageSource messages;
    private final Classifications classifications;
    private final ClosedYears closedYears;
    private final RemainderWords remainders;

    CategoryWords(
            MessageSource messages,
            Classifications classifications,
            ClosedYears closedYears,
            RemainderWords remainders) {
        this.messages = messages;
        this.classifications = classifications;
        this.closedYears = closedYears;
        this.remainders = remainders;
    }

    /** «ШНОР и ШНСУ»; a dash for none. */
    public String of(Set<SchoolCategory> categories) {
        return categories.isEmpty()
                ? "—"
                : categories.stream()
                        .sorted()
                        .map(category -> word("category." + category))
                        .collect(Collectors.joining(" + "));
    }

    /** What the newest closed year before left of each school: the session's decision and unfinished work. */
    public Map<UUID, String> lastYear(UUID cycleId) {
        Map<UUID, String> said = new HashMap<>();
        classifications.list(cycleId).stream()
                .flatMap(list -> closedYears.before(list.municipalityId(), list.year()).stream())
                .forEach(remainder -> said.put(remainder.schoolId(), remainders.of(remainder)));
        return said;
    }

    /** Which year that was; empty before the first has closed. */
    public Optional<Integer> yearBefore(UUID cycleId) {
        return classifications
                .list(cycleId)
                .flatMap(list -> closedYears.yearBefore(list.municipalityId(), list.year()));
    }

    /** School, own category, the region's, what differs, and the year before; what is left to the commission comes first. */
    public String list(UUID cycleId) {
        Map<UUID, String> lastYear = lastYear(cycleId);
        List<ClassificationView> schools = classifications.listOf(cycleId);
        String rows = schools.stream()
                .sorted(Comparator.comparing((ClassificationView school) -> !school.is(SchoolCategory.COMMISSION))
                        .thenComparing(school -> !school.differs())
                        .thenComparing(ClassificationView::school))
                .map(school -> row(school, lastYear.getOrDefault(school.schoolId(), "")))
                .collect(Collectors.joining("\n"));
        return "| " + word("page.school") + " | " + word("page.category") + " | " + word("page.own") + " | "
                + word("page.region") + " | " + word("page.reason") + " | " + word("page.last-year")
                + " |\n|---|---|---|---|---|---|\n" + rows;
    }

    private String row(ClassificationView school, String lastYear) {
        String category = of(school.categories());
        boolean marked = school.is(SchoolCategory.COMMISSION) || school.differs();
        return "| " + plain(school.school()) + " | " + (marked ? "**" + category + "**" : category) + " | "
                + of(school.own()) + " | " + of(school.region()) + " | "
                + (school.reason() == null ? "" : plain(school.reason())) + " | " + plain(lastYear) + " |";
    }

    private String word(String key) {
        return messages.getMessage("classification." + key, null, LocaleContextHolder.getLocale());
    }

    private static String plain(String text) {
        return text.replaceAll("[|\\[\\]{}<>`*_#\\r\\n]", " ");
    }
}
