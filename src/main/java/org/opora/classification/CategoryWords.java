package org.opora.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Categories in the words of officials, and the list above the coordinator's form (Markdown). */
@Component
public class CategoryWords {

    private final MessageSource messages;
    private final Classifications classifications;

    CategoryWords(MessageSource messages, Classifications classifications) {
        this.messages = messages;
        this.classifications = classifications;
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

    /** School, own category, the region's, and what differs; what is left to the commission comes first. */
    public String list(UUID cycleId) {
        List<ClassificationView> schools = classifications.listOf(cycleId);
        String rows = schools.stream()
                .sorted(Comparator.comparing((ClassificationView school) -> !school.is(SchoolCategory.COMMISSION))
                        .thenComparing(school -> !school.differs())
                        .thenComparing(ClassificationView::school))
                .map(this::row)
                .collect(Collectors.joining("\n"));
        return "| " + word("page.school") + " | " + word("page.category") + " | " + word("page.own") + " | "
                + word("page.region") + " | " + word("page.reason") + " |\n|---|---|---|---|---|\n" + rows;
    }

    private String row(ClassificationView school) {
        String category = of(school.categories());
        boolean marked = school.is(SchoolCategory.COMMISSION) || school.differs();
        return "| " + plain(school.school()) + " | " + (marked ? "**" + category + "**" : category) + " | "
                + of(school.own()) + " | " + of(school.region()) + " | "
                + (school.reason() == null ? "" : plain(school.reason())) + " |";
    }

    private String word(String key) {
        return messages.getMessage("classification." + key, null, LocaleContextHolder.getLocale());
    }

    private static String plain(String text) {
        return text.replaceAll("[|\\[\\]{}<>`*_#\\r\\n]", " ");
    }
}
