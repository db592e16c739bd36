package org.opora.planreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts expected results into classes of evidence; a cell may name several. */
final class ResultReader {

    private ResultReader() {}

    /** The results of a row; an empty cell gets a class from the verb of the activity, marked as proposed. */
    static List<RecognisedResult> read(String cell, String activity) {
        String text = Words.clean(cell);
        if (Words.letters(text).isEmpty()) {
            return List.of(new RecognisedResult("", ResultClasses.ofActivity(Words.plain(activity)), null, null, true));
        }
        List<RecognisedResult> results = new ArrayList<>();
        for (String part : ResultParts.of(text)) {
            results.add(result(part, activity));
        }
        return results;
    }

    private static RecognisedResult result(String part, String activity) {
        String plain = Words.plain(part);
        EvidenceClass evidence = ResultClasses.of(plain, Words.plain(activity));
        return new RecognisedResult(
                part, evidence, target(plain, evidence), unit(evidence, plain, Words.plain(activity)), false);
    }

    /** «не менее 5 педагогов»: a number where only shares are counted; who accepts the row has to compare it. */
    static boolean countOfPeople(RecognisedResult result) {
        return result.evidence() == EvidenceClass.SHARE && ResultNumbers.least(Words.plain(result.raw())) != null;
    }

    private static @Nullable BigDecimal target(String plain, EvidenceClass evidence) {
        return switch (evidence) {
            case PARTICIPATION_QUOTA, TRAINED_QUOTA -> ResultNumbers.percent(plain);
            case MINIMUM_COUNT -> ResultNumbers.events(plain);
            default -> null;
        };
    }

    private static @Nullable EvidenceUnit unit(EvidenceClass evidence, String plain, String activity) {
        return switch (evidence) {
            case PARTICIPATION_QUOTA, TRAINED_QUOTA, SHARE -> {
                EvidenceUnit own = pupils(plain) ? EvidenceUnit.PUPIL : counted(plain);
                EvidenceUnit named = own == null ? counted(activity) : own;
                boolean event = own == null && Words.has(activity, "участие в", "участия в", "семинар");
                boolean things = named == EvidenceUnit.DOCUMENT || named == EvidenceUnit.PROGRAMME;
                yield named == null || event && things ? EvidenceUnit.SCHOOL : named;
            }
            case MINIMUM_COUNT -> Words.has(plain, "документ", "справк") ? EvidenceUnit.DOCUMENT : EvidenceUnit.EVENT;
            default -> null;
        };
    }

    /** Only where the result itself says so: activities speak of pupils without counting them. */
    private static boolean pupils(String plain) {
        return counted(plain) == null
                && Words.has(plain, "обучающ", "учащ", "ученик", "школьник", "неуспевающ", "выпускник");
    }

    /** Who takes part, by the words of the result; null where it names nobody. */
    static @Nullable EvidenceUnit people(String plain) {
        EvidenceUnit counted = pupils(plain) ? EvidenceUnit.PUPIL : counted(plain);
        boolean things = counted == EvidenceUnit.PROGRAMME || counted == EvidenceUnit.DOCUMENT;
        return things ? null : counted;
    }

    private static @Nullable EvidenceUnit counted(String plain) {
        if (Words.has(plain, "команд")) {
            return EvidenceUnit.TEAM;
        }
        if (Words.has(plain, "руковод", "директор")) {
            return EvidenceUnit.HEAD;
        }
        if (Words.has(plain, "педагог", "учител")) {
            return EvidenceUnit.TEACHER;
        }
        if (Words.has(plain, "программ")) {
            return EvidenceUnit.PROGRAMME;
        }
        return Words.has(plain, "отчет", "документ") ? EvidenceUnit.DOCUMENT : null;
    }
}
