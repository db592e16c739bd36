package org.opora.planreading;

import java.util.List;
import org.opora.plansource.SourceLine;
import org.opora.schedule.PlanPeriod;
import org.opora.schedule.ScheduleKind;
import org.opora.schedule.ScheduleReader;

/** Tables that stand beside a plan and are none: lists of schools and people, sheets of signatures, abbreviations. */
final class OtherTables {

    private static final PlanPeriod ANY = PlanPeriod.ofYear(2024);
    private static final int LONGEST = 60;
    private static final String[] MARKS = {
        "фио",
        "ф.и.о",
        "ф. и. о",
        "фамилия",
        "подпись",
        "подписи",
        "должност",
        "телефон",
        "адрес",
        "виза",
        "сокращени",
        "расшифровк",
        "электронн",
        "e-mail",
        "директор",
        "замечани",
        "дата ознакомл",
        "дата соглас",
        "наименование школ",
        "наименование оо",
        "наименование оу",
        "наименование организац",
        "наименование образоват",
        "наименование общеобразоват",
        "наименование учрежд",
        "краткое наимен",
        "полное наимен",
        "название школ",
        "школа",
        "инн"
    };
    private static final String[] CAPTIONS = {
        "лист согласован",
        "лист ознакомлен",
        "с приказом ознакомлен",
        "с планом ознакомлен",
        "ознакомлены",
        "согласовано",
        "список школ",
        "список оо",
        "список общеобразоват",
        "список образоват",
        "перечень школ",
        "перечень общеобразоват",
        "перечень образоват",
        "состав рабочей групп",
        "список рассылк",
        "лист рассылк",
        "используемые сокращени",
        "принятые сокращени"
    };

    private final List<Column> columns;
    private final int width;
    private final CellFit fit;

    OtherTables(List<Column> columns, int width) {
        this.columns = columns;
        this.width = width;
        this.fit = new CellFit(columns);
    }

    /** It heads a table of something else: «№, ФИО, Должность, Подпись». */
    static boolean heads(SourceLine line) {
        boolean heading = line.inTable()
                && line.filled() > 1
                && line.cells().stream().allMatch(cell -> cell.length() < LONGEST)
                && line.cells().stream().anyMatch(OtherTables::marks)
                && Headings.of(line.cells()) == null;
        if (!heading || line.cells().stream().anyMatch(OtherTables::ofRow)) {
            return false;
        }
        long marks = line.cells().stream().filter(OtherTables::marks).count();
        boolean numbered = line.cells().stream().map(Words::plain).anyMatch(cell -> cell.startsWith("№"));
        return marks > 1 && line.filled() - marks < 3 || marks > 0 && numbered;
    }

    /** A number or a date: it stands in rows, not in headings. */
    private static boolean ofRow(String cell) {
        return cell.strip().matches("\\d[\\d.)]*") || dated(cell);
    }

    private static boolean dated(String cell) {
        ScheduleKind kind = ScheduleReader.read(cell, ANY).kind();
        return kind != ScheduleKind.UNKNOWN && kind != ScheduleKind.EMPTY;
    }

    private static boolean marks(String cell) {
        String plain = Words.plain(cell);
        for (String mark : MARKS) {
            if (plain.startsWith(mark) && plain.length() < mark.length() + LONGEST / 2) {
                return true;
            }
        }
        return false;
    }

    /** It is the title of such a table, alone in its line, or the signature under the plan. */
    static boolean caption(SourceLine line) {
        if (signature(line)) {
            return true;
        }
        String plain = line.filled() == 1 ? Words.plain(line.text().replace("|", " ")) : "";
        for (String caption : CAPTIONS) {
            if (plain.startsWith(caption)) {
                return true;
            }
        }
        return false;
    }

    /** «Начальник управления | | И.И. Иванова». */
    private static boolean signature(SourceLine line) {
        List<String> cells = line.cells().stream()
                .map(Words::clean)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (!line.inTable() || cells.size() < 2 || cells.size() > 3) {
            return false;
        }
        List<String> last = Words.split(cells.get(cells.size() - 1));
        boolean signs = Words.plain(cells.get(0))
                .matches("(?:и\\. ?о\\. ?)?(?:начальник|заведующ|директор|руководител|председател|глава|заместител).*");
        return signs && last.size() > 1 && ExecutorReader.person(last, 0) == last.size();
    }

    /**
     * A table without a heading goes on with the plan when it has its columns and most of its lines speak of dates and
     * executors; where the source does not tell its tables apart, one such line is enough.
     */
    boolean continues(List<SourceLine> block, List<SourceLine> plan) {
        SourceLine first = block.get(0);
        boolean same = first.table() == plan.get(plan.size() - 1).table();
        if (!same && (Math.abs(first.cells().size() - width) > 1 || width < 3)) {
            return false;
        }
        int rows = 0;
        int speaking = 0;
        String before = lastNumber(plan);
        boolean counted = true;
        for (SourceLine line : block) {
            if (line.filled() > 1 && !LineSorter.rule(line)) {
                List<String> cells = fit.fit(line.cells());
                String number = cell(cells, Column.NUMBER);
                rows++;
                counted &= follows(before, number);
                speaking += speaks(cells) || counted || rows == 1 && goesOn(cells) ? 1 : 0;
                before = number;
            }
        }
        return same ? rows == 0 || speaking > 0 : speaking * 2 >= rows;
    }

    private boolean speaks(List<String> cells) {
        String dates = cell(cells, Column.DATES) + cell(cells, Column.SCHOOL_DATES);
        if (!dates.isBlank()) {
            return dated(dates);
        }
        return ExecutorNames.known(cell(cells, Column.EXECUTORS));
    }

    /** The first line may be the rest of a row. */
    private boolean goesOn(List<String> cells) {
        String activity = Words.clean(cell(cells, Column.ACTIVITY));
        return cell(cells, Column.NUMBER).isBlank() && !activity.isEmpty() && Character.isLowerCase(activity.charAt(0));
    }

    /** «7» after «6», «2.4» after «2.3». */
    static boolean follows(String before, String number) {
        String one = trimmed(before);
        String next = trimmed(number);
        int dot = one.lastIndexOf('.');
        boolean numbers = digits(one.substring(dot + 1)) && next.startsWith(one.substring(0, dot + 1));
        String rest = numbers ? next.substring(dot + 1) : "";
        return digits(rest) && Integer.parseInt(rest) == Integer.parseInt(one.substring(dot + 1)) + 1;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.length() < 5 && text.chars().allMatch(Character::isDigit);
    }

    private static String trimmed(String number) {
        String clean = number.strip();
        return clean.endsWith(".") || clean.endsWith(")") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private String lastNumber(List<SourceLine> plan) {
        for (int i = plan.size() - 1; i >= 0; i--) {
            if (plan.get(i).inTable() && plan.get(i).filled() > 1) {
                String number = cell(fit.fit(plan.get(i).cells()), Column.NUMBER);
                if (!number.isBlank()) {
                    return number;
                }
            }
        }
        return "";
    }

    private String cell(List<String> cells, Column column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }
}
