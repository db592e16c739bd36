package org.opora.planreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * Class, target and unit of results as a person chose them beside the words of the plan: one line a result, {@code
 * class|target|unit|words}. A choice belongs to the words it was made for; other words are read anew.
 */
public final class ChosenEvidence {

    private static final int WORDS = 60;
    private static final int PARTS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Set<EvidenceClass> OF_HUNDRED =
            Set.of(EvidenceClass.PARTICIPATION_QUOTA, EvidenceClass.TRAINED_QUOTA);

    private ChosenEvidence() {}

    /** One result as the form sends it; target and unit may be empty. */
    public record Choice(String evidence, String target, String unit, String words) {}

    /**
     * Results that a person words one by one; where no class is chosen, the words tell it, and an empty one is none.
     *
     * @throws OporaException when a class is unknown, a target is no number, or a share of more than a hundred
     */
    public static List<RecognisedResult> written(List<Choice> choices, String activity) {
        List<RecognisedResult> results = new ArrayList<>();
        for (Choice choice : choices) {
            String words = choice.words().strip();
            if (!choice.evidence().isBlank()) {
                results.add(result(new String[] {choice.evidence(), choice.target(), choice.unit()}, words));
            } else if (!words.isEmpty()) {
                results.addAll(ResultReader.read(words, activity));
            }
        }
        return results;
    }

    /** The choices as the cell that is kept. */
    public static String cell(List<Choice> choices) {
        return choices.stream()
                .map(one -> String.join("|", one.evidence(), one.target().strip(), one.unit(), key(one.words())))
                .collect(Collectors.joining("\n"));
    }

    static String of(List<RecognisedResult> results) {
        return cell(results.stream()
                .map(one -> new Choice(one.evidence().name(), shown(one.target()), unit(one.unit()), one.raw()))
                .toList());
    }

    /** @throws OporaException when a target is no number, or a share of more than a hundred */
    static void check(String cell) {
        choices(cell).values().forEach(choice -> result(choice, ""));
    }

    static List<RecognisedResult> apply(String cell, List<RecognisedResult> read) {
        Map<String, String[]> choices = choices(cell);
        return read.stream()
                .map(one -> {
                    String[] choice = choices.get(key(one.raw()));
                    return choice == null ? one : result(choice, one.raw());
                })
                .toList();
    }

    private static Map<String, String[]> choices(String cell) {
        Map<String, String[]> choices = new HashMap<>();
        for (String line : cell.split("\n")) {
            String[] parts = line.strip().split("\\|", PARTS);
            if (parts.length == PARTS) {
                choices.put(parts[PARTS - 1], parts);
            }
        }
        return choices;
    }

    private static RecognisedResult result(String[] choice, String raw) {
        EvidenceClass evidence = named(EvidenceClass.values(), choice[0]);
        if (evidence == null) {
            throw new OporaException("plan.evidence");
        }
        return new RecognisedResult(
                raw, evidence, target(choice[1], evidence), named(EvidenceUnit.values(), choice[2]), false);
    }

    private static @Nullable BigDecimal target(String text, EvidenceClass evidence) {
        if (text.isBlank()) {
            return null;
        }
        BigDecimal target = number(text);
        BigDecimal most = OF_HUNDRED.contains(evidence) ? HUNDRED : MOST;
        if (target.signum() < 0 || target.scale() > 2 || target.compareTo(most) > 0) {
            throw new OporaException("plan.target");
        }
        return target;
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            throw new OporaException("plan.target");
        }
    }

    private static <T extends Enum<T>> @Nullable T named(T[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String shown(@Nullable BigDecimal target) {
        return target == null ? "" : target.stripTrailingZeros().toPlainString();
    }

    private static String unit(@Nullable EvidenceUnit unit) {
        return unit == null ? "" : unit.name();
    }

    /** Enough of the words to know them again. */
    private static String key(String words) {
        String letters = Words.letters(words);
        return letters.substring(0, Math.min(letters.length(), WORDS));
    }
}
