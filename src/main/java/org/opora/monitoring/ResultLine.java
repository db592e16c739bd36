package org.opora.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.table.RowCells;

/** One line of a table of results. */
final class ResultLine {

    private static final String ERROR = "monitoring.import.error.";
    private static final int MOST = 100_000;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RowCells<ResultColumn> cells;
    private final ResultWords words;

    ResultLine(RowCells<ResultColumn> cells, ResultWords words) {
        this.cells = cells;
        this.words = words;
    }

    /** The result, or empty when at least one error was added. */
    Optional<ExamResult> result() {
        cells.checkTexts();
        UUID school = cells.found(
                ResultColumn.SCHOOL, words.school(cells.text(ResultColumn.SCHOOL)), ERROR + "unknown-school");
        ExamProcedure procedure = cells.found(
                ResultColumn.PROCEDURE,
                words.procedure(cells.text(ResultColumn.PROCEDURE)),
                ERROR + "unknown-procedure");
        String subject = cells.found(
                ResultColumn.SUBJECT, words.subject(cells.text(ResultColumn.SUBJECT)), ERROR + "unknown-subject");
        Integer grade = cells.whole(ResultColumn.GRADE, 1, 11);
        checkGrade(procedure, grade);
        Integer year = year();
        boolean held = !words.table().begins(cells.text(ResultColumn.PARTICIPANTS), "monitoring.table.not-held");
        Integer participants = held ? cells.whole(ResultColumn.PARTICIPANTS, 0, MOST) : Integer.valueOf(0);
        Integer failed = held ? cells.whole(ResultColumn.FAILED, 0, MOST) : Integer.valueOf(0);
        checkFailed(participants, failed);
        BigDecimal mean = held ? mean() : null;
        if (!cells.clean()) {
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

    private void checkGrade(@Nullable ExamProcedure procedure, @Nullable Integer grade) {
        if (procedure != null && grade != null && !procedure.heldIn(grade)) {
            cells.wrong(ResultColumn.GRADE, ERROR + "wrong-grade", procedure.name(), "" + grade);
        }
    }

    private void checkFailed(@Nullable Integer participants, @Nullable Integer failed) {
        if (participants != null && failed != null && failed > participants) {
            cells.wrong(ResultColumn.FAILED, ERROR + "more-failed-than-participants", "" + failed, "" + participants);
        }
    }

    private @Nullable Integer year() {
        Optional<SchoolYear> year = SchoolYear.parse(cells.text(ResultColumn.SCHOOL_YEAR));
        if (year.isEmpty() || year.get().start() > words.latestYear()) {
            cells.wrong(ResultColumn.SCHOOL_YEAR, ERROR + "wrong-year", cells.shortened(ResultColumn.SCHOOL_YEAR));
            return null;
        }
        return year.get().start();
    }

    private @Nullable BigDecimal mean() {
        String text = cells.text(ResultColumn.MEAN);
        if (text.isEmpty() || words.table().means(text, "monitoring.table.no-data")) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text.replace(',', '.')).compareTo(HUNDRED) > 0) {
            cells.wrong(ResultColumn.MEAN, ERROR + "wrong-mean", cells.shortened(ResultColumn.MEAN));
            return null;
        }
        return new BigDecimal(text.replace(',', '.')).setScale(2, RoundingMode.HALF_UP);
    }
}
