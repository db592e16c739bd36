package org.opora.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts results, completeness and indicators into the words that forms show above their fields (Markdown). */
@Component
public class MonitoringWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;
    private final Results results;
    private final MonitoringDebtors debtors;

    MonitoringWords(MessageSource messages, Results results, MonitoringDebtors debtors) {
        this.messages = messages;
        this.results = results;
        this.debtors = debtors;
    }

    /** Which schools have results and data for the school year. */
    public String completeness(MonitoringRound round) {
        List<SchoolCompleteness> schools = results.completeness(round.municipalityId(), round.schoolYear());
        String rows = schools.stream()
                .map(school -> "| " + plain(school.school()) + " | "
                        + (school.results() == 0 ? word("not-loaded") : school.results()) + " | "
                        + entered(school.dataEnteredOn()) + " |")
                .collect(Collectors.joining("\n"));
        return word("completeness-title", new SchoolYear(round.schoolYear()).label()) + "\n\n| " + word("school")
                + " | " + word("results") + " | " + word("data") + " |\n|---|---|---|\n" + rows;
    }

    private String entered(@Nullable LocalDate day) {
        return day == null ? word("not-entered") : word("entered", DAY.format(day));
    }

    /** The schools that still owe something, with what and with their phones. */
    public String debtors(UUID roundId) {
        List<Debtor> late = debtors.of(roundId);
        if (late.isEmpty()) {
            return word("nobody-owes");
        }
        return word("debtors-title", late.size()) + "\n\n"
                + late.stream().map(this::debtor).collect(Collectors.joining("\n"));
    }

    /** The results of a school, newest year first, at most the two newest years. */
    public String results(UUID schoolId) {
        List<ResultView> views = results.ofSchool(schoolId);
        if (views.isEmpty()) {
            return word("no-results");
        }
        int newest = views.get(0).schoolYear();
        return "| " + word("year") + " | " + word("procedure") + " | " + word("grade") + " | " + word("subject") + " | "
                + word("participants") + " | " + word("failed") + " | " + word("percent") + " | " + word("mean")
                + " |\n|---|---|---|---|---|---|---|---|\n"
                + views.stream()
                        .filter(view -> view.schoolYear() >= newest - 1)
                        .map(this::result)
                        .collect(Collectors.joining("\n"));
    }

    /** The municipality's schools with what a monitoring computed about them. */
    public String indicators(MonitoringRound round) {
        List<SchoolCompleteness> schools = results.completeness(round.municipalityId(), round.schoolYear());
        List<SchoolYearSummary> summary = results.summary(round.municipalityId()).stream()
                .filter(line -> line.schoolYear() == round.schoolYear())
                .toList();
        return word("indicators-title", new SchoolYear(round.schoolYear()).label()) + "\n\n| " + word("school") + " | "
                + word("procedures") + " | " + word("participants") + " | " + word("percent") + " | " + word("mean")
                + " |\n|---|---|---|---|---|\n"
                + schools.stream().map(school -> indicator(school, summary)).collect(Collectors.joining("\n"));
    }

    private String debtor(Debtor debtor) {
        return "- " + plain(debtor.school()) + " — " + messages.getMessage(debtor.messageKey(), null, locale())
                + (debtor.phone().isBlank() ? "" : ", " + plain(debtor.phone()));
    }

    private String result(ResultView view) {
        String numbers = view.held()
                ? view.participants() + " | " + view.failed() + " | " + percent(view.failedPercent()) + " | "
                        + number(view.mean())
                : word("not-held") + " | | |";
        return "| " + view.year() + " | " + plain(view.procedure()) + " | " + view.grade() + " | "
                + plain(view.subject()) + " | " + numbers + " |";
    }

    private String indicator(SchoolCompleteness school, List<SchoolYearSummary> summary) {
        return summary.stream()
                .filter(line -> line.schoolId().equals(school.schoolId()))
                .findFirst()
                .map(line -> "| " + plain(school.school()) + " | " + line.procedures() + " | " + line.participants()
                        + " | " + percent(line.failedPercent()) + " | " + number(line.mean()) + " |")
                .orElseGet(() -> "| " + plain(school.school()) + " | " + word("no-data") + " | | | |");
    }

    private String percent(@Nullable BigDecimal value) {
        return value == null ? word("no-data") : number(value) + " %";
    }

    private String number(@Nullable BigDecimal value) {
        if (value == null) {
            return word("no-data");
        }
        String plain = value.stripTrailingZeros().toPlainString();
        return "ru".equals(locale().getLanguage()) ? plain.replace('.', ',') : plain;
    }

    private String word(String key, Object... args) {
        return messages.getMessage("monitoring.words." + key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** Names come from the register: what Markdown or a template would read as a mark is shown as it is. */
    private static String plain(String text) {
        return text.replaceAll("[|\\[\\]{}<>`*_#]", " ");
    }
}
