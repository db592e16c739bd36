package org.opora.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exam results of past school years, drawn around the level that the table of schools gives each school. The same seed gives
 * the same numbers on every machine.
 */
@Component
@Profile("demo")
class DemoResults {

    private static final String INSERT =
            """
            insert into exam_result (id, municipality_id, school_id, procedure_code, grade, subject_code, school_year, held,
                                     participants, failed, mean)
            values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?) on conflict do nothing
            """;

    /** Share of participants below the threshold that a level of schools hovers around, in percent. */
    private static final Map<String, Integer> FAILED = Map.of(
            "strong",
            1,
            "recovered",
            8,
            "norm",
            6,
            "middle",
            10,
            "social",
            12,
            "risk",
            15,
            "low",
            36,
            "low-repeated",
            38,
            "tiny",
            12);

    /** What a school that has recovered hovered around before its last two school years. */
    private static final int BEFORE_RECOVERY = 36;

    private static final int GOOD_YEARS = 2;

    private record Exam(String procedure, int grade, String subject) {}

    private static final List<Exam> PRIMARY = List.of(new Exam("VPR", 4, "russian"), new Exam("VPR", 4, "mathematics"));
    private static final List<Exam> BASIC = List.of(
            new Exam("VPR", 5, "mathematics"),
            new Exam("VPR", 6, "russian"),
            new Exam("VPR", 7, "mathematics"),
            new Exam("VPR", 8, "russian"),
            new Exam("OGE", 9, "russian"),
            new Exam("OGE", 9, "mathematics"),
            new Exam("OGE", 9, "social-studies"));
    private static final List<Exam> SECONDARY =
            List.of(new Exam("EGE", 11, "russian"), new Exam("EGE", 11, "mathematics-basic"));

    private final JdbcTemplate jdbc;

    DemoResults(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param schoolYear calendar year of its first September
     * @param yearsAgo how many years that is before the running year of support
     */
    @Transactional
    void create(int schoolYear, int yearsAgo) {
        List<Object[]> rows = new ArrayList<>();
        for (CSVRecord school : DemoTable.read("schools")) {
            Random random = new Random(31L * schoolYear + (school.get("municipality") + school.get("slug")).hashCode());
            for (Exam exam : examsOf(school.get("type"))) {
                rows.add(row(school, exam, schoolYear, share(school.get("level"), exam, schoolYear, yearsAgo), random));
            }
        }
        jdbc.batchUpdate(INSERT, rows);
    }

    private static List<Exam> examsOf(String type) {
        List<Exam> exams = new ArrayList<>(PRIMARY);
        if (!type.equals("PRIMARY")) {
            exams.addAll(BASIC);
        }
        if (type.equals("SECONDARY")) {
            exams.addAll(SECONDARY);
        }
        return exams;
    }

    /** A school of the risk zone is over the threshold in one procedure, no more, and each year in another one. */
    private static int share(String level, Exam exam, int schoolYear, int yearsAgo) {
        if (level.equals("recovered") && yearsAgo > GOOD_YEARS) {
            return BEFORE_RECOVERY;
        }
        boolean weakest = level.equals("risk")
                && exam.procedure().equals("OGE")
                && exam.subject().equals(schoolYear % 2 == 0 ? "mathematics" : "social-studies");
        return weakest ? 40 : Objects.requireNonNull(FAILED.get(level));
    }

    private static Object[] row(CSVRecord school, Exam exam, int schoolYear, int level, Random random) {
        String key = school.get("municipality") + "/" + school.get("slug");
        int perGrade = Math.max(2, Integer.parseInt(school.get("pupils")) / (exam.grade() == 11 ? 22 : 11));
        int participants = Math.max(1, perGrade - random.nextInt(3));
        int share = level + random.nextInt(5);
        int failed = Math.min(participants, Math.round(participants * share / 100f));
        double mean = exam.procedure().equals("EGE") ? 72 - share * 0.6 : 4.4 - share * 0.03;
        return new Object[] {
            UUID.randomUUID(),
            DemoRegister.idOf("municipality", school.get("municipality")),
            DemoRegister.idOf("school", key),
            exam.procedure(),
            exam.grade(),
            exam.subject(),
            schoolYear,
            participants,
            failed,
            Math.round(mean * 100) / 100.0
        };
    }
}
