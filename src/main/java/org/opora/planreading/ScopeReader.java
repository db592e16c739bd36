package org.opora.planreading;

import static org.opora.planreading.Words.has;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes which schools a row is about: its own words first, its section second, the title of the plan third. */
final class ScopeReader {

    private static final Map<SchoolGroup, String[]> STEMS = new EnumMap<>(SchoolGroup.class);

    static {
        STEMS.put(SchoolGroup.RISK, new String[] {
            "зоне риска",
            "зоны риска",
            "условиях риска",
            "условиях рисков",
            "ресурсов (кадровых",
            "школ группы риска",
            "школами группы риска",
            "школах группы риска",
            "рисками снижения"
        });
        STEMS.put(SchoolGroup.SHNOR, new String[] {
            "шнор",
            "низкими результатами",
            "низкими образовательными",
            "низкие образовательные",
            "низкими школами",
            "низкими школ",
            "низкие результаты",
            "антириск",
            "антрисков",
            "арп ",
            "стабильно низк",
            "низким качеством",
            "500+"
        });
        STEMS.put(
                SchoolGroup.SHNSU,
                new String[] {"шнсу", "неблагоприятных социальных", "неблагоприятных условиях", "сложных социальн"});
        STEMS.put(SchoolGroup.ALL, new String[] {
            "в общеобразовательных учреждениях",
            "школ района",
            "школ округа",
            "школ города",
            "всех школ",
            "все школы",
            "всех оо",
            "все оо",
            "всех общеобразовательных",
            "все общеобразовательные",
            "внутришкольн",
            "неуспешност"
        });
    }

    private final Set<SchoolGroup> ofPlan;
    private final String title;

    ScopeReader(String title) {
        this.title = title;
        this.ofPlan = groups(Words.plain(title));
    }

    RecognisedScope read(DraftRow row, List<RecognisedExecutor> executors) {
        String activity = Words.plain(row.get(Column.ACTIVITY));
        String own = activity + " " + Words.plain(row.get(Column.SCHOOL_ACTIVITY));
        boolean schoolsAct = row.hasSchoolHalf()
                || executors.stream().anyMatch(ScopeReader::ofSchool)
                || has(own, "участие ", "участия ");
        if (has(own, "муниципальных команд", "муниципальными координаторами")
                && !row.hasSchoolHalf()
                && executors.stream().noneMatch(ScopeReader::ofSchool)) {
            return scope(EnumSet.of(SchoolGroup.NONE), "nobody-acts", "");
        }
        List<String> schools = named(executors);
        if (schools.isEmpty()) {
            schools = SchoolNumbers.in(row.get(Column.ACTIVITY));
        }
        if (!schools.isEmpty()) {
            return new RecognisedScope(EnumSet.of(SchoolGroup.NAMED), schools, "named", String.join(", ", schools));
        }
        RecognisedScope words =
                byWords(activity, Words.plain(row.get(Column.SCHOOL_ACTIVITY)), Words.plain(row.get(Column.RESULT)));
        if (words != null) {
            return words;
        }
        Set<SchoolGroup> section = groups(Words.plain(row.section));
        if (!section.isEmpty()) {
            return scope(section, "section", row.section);
        }
        boolean toSchools = has(Words.plain(row.section), "образовательных организац", "школ");
        if (!schoolsAct && !toSchools && !has(own, "школ", "оо ", "педагог", "семинар", "практик")) {
            return scope(EnumSet.of(SchoolGroup.NONE), "nobody-acts", "");
        }
        return ofPlan.isEmpty() ? scope(EnumSet.of(SchoolGroup.ALL), "schools-act", "") : scope(ofPlan, "title", title);
    }

    private static @Nullable RecognisedScope byWords(String... texts) {
        for (String text : texts) {
            Set<SchoolGroup> groups = groups(text);
            if (!groups.isEmpty()) {
                return scope(groups, "words", words(text, groups));
            }
        }
        return null;
    }

    /** Schools called by their names: «МОУ … СОШ». */
    private static List<String> named(List<RecognisedExecutor> executors) {
        return executors.stream()
                .filter(one -> ofSchool(one)
                        && Words.hasWord(one.name(), "сош", "оош", "нош", "гимназия", "лицей", "гимназии", "лицея"))
                .map(one -> Words.plain(one.name()).startsWith("руководител")
                        ? one.name().substring(one.name().indexOf(' ') + 1)
                        : one.name())
                .toList();
    }

    private static boolean ofSchool(RecognisedExecutor executor) {
        return executor.kind() == ExecutorKind.SCHOOLS || executor.kind() == ExecutorKind.SCHOOL_HEADS;
    }

    /** The groups that a text names. */
    static Set<SchoolGroup> groups(String plain) {
        Set<SchoolGroup> groups = EnumSet.noneOf(SchoolGroup.class);
        STEMS.forEach((group, stems) -> {
            if (group != SchoolGroup.ALL && has(plain, stems)) {
                groups.add(group);
            }
        });
        if (groups.isEmpty() && has(plain, ofAll())) {
            groups.add(SchoolGroup.ALL);
        }
        return groups;
    }

    private static String[] ofAll() {
        return STEMS.getOrDefault(SchoolGroup.ALL, new String[0]);
    }

    /** «…»: the words of the text that name each of the groups. */
    private static String words(String plain, Set<SchoolGroup> groups) {
        List<String> words = new ArrayList<>();
        for (SchoolGroup group : groups) {
            for (String stem : STEMS.getOrDefault(group, new String[0])) {
                int at = plain.indexOf(stem);
                if (at >= 0) {
                    words.add("«" + shown(Words.whole(plain, at, at + stem.length())) + "»");
                    break;
                }
            }
        }
        return String.join(", ", words);
    }

    private static String shown(String words) {
        return words.startsWith("шн") ? words.toUpperCase(Locale.ROOT) : words;
    }

    private static RecognisedScope scope(Set<SchoolGroup> groups, String reason, String words) {
        return new RecognisedScope(groups, List.of(), reason, words);
    }
}
