package org.opora.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a table of results; every wrong cell adds an error, so that a person repairs them all at once. */
final class ResultLine {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TableLine line;
    private final Map<ResultColumn, Integer> columns;
    private final ResultWords words;
    private final List<RowError> errors;

    ResultLine(TableLine line, Map<ResultColumn, Integer> columns, ResultWords words, List<RowError> errors) {
        this.line = line;
        this.columns = columns;
        this.words = words;
        this.errors = errors;
    }

    /** The result, or empty when at least one error was added. */
    Optional<ExamResult> result() {
        int before = errors.size();
        checkTexts();
        UUID school = words.school(text(ResultColumn.SCHOOL)).orElse(null);
        require(ResultColumn.SCHOOL, school, "unknown-school");
        ExamProcedure procedure = words.procedure(text(ResultColumn.PROCEDURE)).orElse(null);
        require(ResultColumn.PROCEDURE, procedure, "unknown-procedure");
        String subject = words.subject(text(ResultColumn.SUBJECT)).orElse(null);
        require(ResultColumn.SUBJECT, subject, "unknown-subject");
        Integer grade = whole(ResultColumn.GRADE, 1, 11);
        checkGrade(procedure, grade);
        Integer year = year();
        boolean held = !text(ResultColumn.PARTICIPANTS).toLowerCase(Locale.ROOT).startsWith("не проводи");
        Integer participants = held ? whole(ResultColumn.PARTICIPANTS, 0, 100_000) : Integer.valueOf(0);
        Integer failed = held ? whole(ResultColumn.FAILED, 0, 100_000) : Integer.valueOf(0);
        checkFailed(participants, failed);
        BigDecimal mean = held ? mean() : null;
        if (errors.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new ExamResult(
                Objects.requireNonNull(school),
                Objects.requireNonNull(procedure).code(),
                Objects.requireNonNull(grade),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(year),
                held,
                Objects.requireNonNull(participants),
                Objects.requireNonNull(failed),
                mean));
    }

    private void checkTexts() {
        for (Map.Entry<ResultColumn, Integer> column : columns.entrySet()) {
            String text = line.cell(column.getValue());
            if (text.length() > TableFile.MAX_CELL) {
                errors.add(RowError.of(line.number(), column.getKey(), "too-long", "" + TableFile.MAX_CELL));
            } else if (CONTROL.matcher(text).find()) {
                errors.add(RowError.of(line.number(), column.getKey(), "control-character"));
            }
        }
    }

    private void require(ResultColumn column, @Nullable Object found, String code) {
        if (found == null) {
            errors.add(
                    text(column).isEmpty()
                            ? RowError.of(line.number(), column, "empty")
                            : RowError.of(line.number(), column, code, shortened(text(column))));
        }
    }

    private @Nullable Integer whole(ResultColumn column, int least, int most) {
        String text = text(column);
        if (text.isEmpty()) {
            errors.add(RowError.of(line.number(), column, "empty"));
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            errors.add(RowError.of(line.number(), column, "not-whole", shortened(text)));
            return null;
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            errors.add(RowError.of(line.number(), column, "out-of-range", "" + least, "" + most));
            return null;
        }
        return value;
    }

    private void checkGrade(@Nullable ExamProcedure procedure, @Nullable Integer grade) {
        if (procedure != null && grade != null && !procedure.heldIn(grade)) {
            errors.add(RowError.of(line.number(), ResultColumn.GRADE, "wrong-grade", procedure.name(), "" + grade));
        }
    }

    private void checkFailed(@Nullable Integer participants, @Nullable Integer failed) {
        if (participants != null && failed != null && failed > participants) {
            errors.add(RowError.of(
                    line.number(),
                    ResultColumn.FAILED,
                    "more-failed-than-participants",
                    "" + failed,
                    "" + participants));
        }
    }

    private @Nullable Integer year() {
        Optional<SchoolYear> year = SchoolYear.parse(text(ResultColumn.SCHOOL_YEAR));
        if (year.isEmpty() || year.get().start() > words.latestYear()) {
            errors.add(RowError.of(
                    line.number(), ResultColumn.SCHOOL_YEAR, "wrong-year", shortened(text(ResultColumn.SCHOOL_YEAR))));
            return null;
        }
        return year.get().start();
    }

    private @Nullable BigDecimal mean() {
        String text = text(ResultColumn.MEAN);
        if (text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("нет данных")) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text.replace(',', '.')).compareTo(HUNDRED) > 0) {
            errors.add(RowError.of(line.number(), ResultColumn.MEAN, "wrong-mean", shortened(text)));
            return null;
        }
        return new BigDecimal(text.replace(',', '.')).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private String text(ResultColumn column) {
        return line.cell(Objects.requireNonNull(columns.get(column)));
    }

    private static String shortened(String text) {
        String plain = CONTROL.matcher(text).replaceAll("�");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
