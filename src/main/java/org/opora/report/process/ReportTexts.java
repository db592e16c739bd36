package org.opora.report.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.cycle.Cycles;
import org.opora.report.Figure;
import org.opora.report.ReportedIndicator;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words that stand on the forms of reports, session and annual information. */
@Component
class ReportTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Cycles cycles;
    private final MessageSource messages;

    ReportTexts(Cycles cycles, MessageSource messages) {
        this.cycles = cycles;
        this.messages = messages;
    }

    String year(UUID cycleId) {
        return text("report.task.year", Integer.toString(cycles.cycle(cycleId).year()));
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** «Доля …: 10 → 20 → 18 %». */
    String line(ReportedIndicator indicator) {
        String unit = indicator.unit() == null ? "" : " " + indicator.unit();
        return indicator.name() + ": " + number(indicator.base()) + " → " + number(indicator.target()) + " → "
                + number(indicator.fact()) + unit;
    }

    List<Map<String, String>> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> Map.of("label", text("report.figure." + figure.code()), "value", value(figure)))
                .toList();
    }

    private String value(Figure figure) {
        return figure.value() == null ? text("report.noBase") : number(figure.value());
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
