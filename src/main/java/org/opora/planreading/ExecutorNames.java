package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which plans know their executors, longest first, with what each of them is. */
final class ExecutorNames {

    /** A name found at the beginning of some words. */
    record Found(ExecutorKind kind, int words) {}

    private record Name(List<String> stems, ExecutorKind kind) {}

    private static final List<String> POSTS_OF_BODIES =
            List.of("начальник", "заместител", "зам", "заведующ", "методист", "специалист", "главн", "ведущ", "старш");
    private static final Set<ExecutorKind> BODIES =
            Set.of(ExecutorKind.AUTHORITY, ExecutorKind.METHODICAL_SERVICE, ExecutorKind.COUNCIL);
    /** Without a school behind them they head whatever body follows: «директор ИМЦ», «руководитель ММО». */
    private static final List<String> HEADS = List.of("директор", "руководител");

    private static final Set<String> FORMS_OF_SCHOOLS = Set.of("мбоу", "маоу", "мкоу", "сош", "оош", "нош");
    /** Institutions that are no schools. */
    private static final Set<String> NO_SCHOOLS = Set.of("мку", "мбу", "мау", "гау", "гбу");

    private static final List<String> GENITIVES =
            List.of("ия", "ела", "ета", "тра", "нта", "бы", "ого", "ной", "кой", "чей", "их");

    private static final List<Name> NAMES = new ArrayList<>();

    static {
        add(
                ExecutorKind.SCHOOL_HEADS,
                "руководител* моу",
                "руководител* мбоу",
                "руководител* мкоу",
                "руководител* маоу",
                "руководител*",
                "руководител* общеобразовательн* организац*",
                "руководител* образовательн* организац*",
                "руководител* общеобразовательн* учрежден*",
                "руководител* оо",
                "руководител* оу",
                "руководител* школ*",
                "руководител* шнор",
                "директор* школ*",
                "директор* оо",
                "директор* оу",
                "директор* общеобразовательн* организац*",
                "администрац* школ*",
                "администрац* оо",
                "администрац* оу",
                "директор*");
        add(
                ExecutorKind.COUNCIL,
                "руководител* рмо",
                "руководител* гмо",
                "руководител* мо",
                "руководител* ммо",
                "руководител* шмо",
                "шмо",
                "общественн* совет*",
                "методическ* совет*",
                "рмо",
                "гмо",
                "ммо",
                "мс",
                "методическ* объединен*",
                "рабоч* групп*",
                "творческ* групп*",
                "экспертн* групп*",
                "комисси*",
                "координационн* совет*");
        add(
                ExecutorKind.METHODICAL_SERVICE,
                "му дпо умц",
                "мку умц",
                "умц",
                "имц",
                "имо",
                "рмк",
                "ммс",
                "ммц",
                "цро",
                "методическ* кабинет*",
                "методическ* служб*",
                "учебно-методическ* центр*",
                "информационно-методическ* центр*",
                "методическ* центр*",
                "информационно-методическ* отдел*");
        add(
                ExecutorKind.AUTHORITY,
                "управлен* образован*",
                "отдел* образован*",
                "департамент* образован*",
                "комитет* по образован*",
                "комитет*",
                "уо",
                "оо администрац*",
                "моуо",
                "мку уо",
                "администрац* муниципальн*",
                "сектор* общего образован*",
                "отдел* общего и дошкольного образован*");
        add(
                ExecutorKind.SCHOOLS,
                "общеобразовательн* организац*",
                "общественн* организац*",
                "образовательн* организац*",
                "общеобразовательн* учрежден*",
                "образовательн* учрежден*",
                "школ*",
                "оо",
                "оу",
                "шнор",
                "шнсу",
                "все школ*",
                "все оо",
                "все оу",
                "все общеобразовательн* организац*",
                "моу");
        for (String form : List.of("моу", "мбоу", "маоу", "мкоу")) {
            for (String school : List.of("сош", "оош", "нош", "гимнази*", "лицей*", "средн*", "основн*")) {
                add(ExecutorKind.SCHOOLS, form + " " + school);
            }
        }
        add(
                ExecutorKind.POST,
                "муниципальн* координатор*",
                "координатор*",
                "заместител* директор*",
                "заместител* руководител*",
                "заместител* начальник*",
                "зам. директор*",
                "зам.директор*",
                "зам.руководител*",
                "зам.начальник*",
                "социальн* педагог*",
                "классн* руководител*",
                "ведущ* специалист*",
                "старш* методист*",
                "зам директор*",
                "зам. руководител*",
                "зам. начальник*",
                "специалист*",
                "методист*",
                "наставник*",
                "тьютор*",
                "педагог*",
                "учител*",
                "кураторы",
                "куратор*",
                "заведующ*",
                "главн* специалист*",
                "начальник*");
    }

    private ExecutorNames() {}

    private static void add(ExecutorKind kind, String... names) {
        for (String name : names) {
            NAMES.add(new Name(List.of(name.split(" ", -1)), kind));
        }
    }

    /** The cell begins with a known name: it is one of executors. */
    static boolean known(String cell) {
        List<String> words = Words.split(
                Words.plain(cell).replace(",", " ").replace("«", " ").replace("»", " "));
        return at(words, 0, Map.of()) != null || words.size() > 1 && organisation(words.get(0));
    }

    /** «МКУ «…»», «ГАУ ДПО …»: the form of an organisation. */
    static boolean organisation(String word) {
        return word.startsWith("муниципальн")
                || List.of("мку", "мбу", "мау", "му", "мбоу", "моу", "гау", "гбу", "мкоу", "мбудо")
                        .contains(word);
    }

    /** The longest name that these words begin with at that place; the municipality's own dictionary goes first. */
    static @Nullable Found at(List<String> words, int from, Map<String, ExecutorKind> own) {
        Found best = null;
        for (Map.Entry<String, ExecutorKind> entry : own.entrySet()) {
            best = longer(best, match(words, from, Words.split(Words.plain(entry.getKey())), entry.getValue()));
        }
        if (best != null) {
            return best;
        }
        for (Name name : NAMES) {
            best = longer(best, match(words, from, name.stems(), name.kind()));
        }
        return best;
    }

    /** «начальник УО», «методист методического центра», «директор МКУ «ИМЦ»»: how many words name the body; 0 if none does. */
    static int bodyOfPost(Found post, List<String> shown, List<String> plain, int at, Map<String, ExecutorKind> own) {
        Found body = body(post, shown, plain, at, own);
        return body == null ? 0 : body.words();
    }

    /** «директор МБОУ СОШ № 5», «учителя СОШ № 3»: how many words say of which school. */
    static int schoolOfPost(Found post, List<String> plain, int at) {
        boolean person = post.kind() == ExecutorKind.POST || post.kind() == ExecutorKind.SCHOOL_HEADS;
        int end = at;
        while (person && end < plain.size() && FORMS_OF_SCHOOLS.contains(plain.get(end))) {
            end++;
        }
        return end - at;
    }

    /** What somebody is by the post: who heads a body that is no school is no head of a school. */
    static ExecutorKind kindOfPost(
            Found post, List<String> shown, List<String> plain, int at, Map<String, ExecutorKind> own) {
        if (!heads(post, plain, at)) {
            return post.kind();
        }
        Found body = body(post, shown, plain, at, own);
        boolean other = at < plain.size() && NO_SCHOOLS.contains(plain.get(at));
        return body != null ? body.kind() : other ? ExecutorKind.UNKNOWN : post.kind();
    }

    private static boolean heads(Found post, List<String> plain, int at) {
        return post.kind() == ExecutorKind.SCHOOL_HEADS
                && post.words() == 1
                && HEADS.stream().anyMatch(plain.get(at - 1)::startsWith);
    }

    private static @Nullable Found body(
            Found post, List<String> shown, List<String> plain, int at, Map<String, ExecutorKind> own) {
        String first = plain.get(at - post.words());
        boolean ofBody =
                post.kind() == ExecutorKind.POST && POSTS_OF_BODIES.stream().anyMatch(first::startsWith);
        if (!ofBody && !heads(post, plain, at)) {
            return null;
        }
        int form = at < plain.size() && organisation(plain.get(at)) ? 1 : 0;
        Found body = at + form < shown.size() ? at(plain, at + form, own) : null;
        if (body == null || !BODIES.contains(body.kind())) {
            return null;
        }
        String word = shown.get(at + form);
        boolean shortened = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        boolean genitive = GENITIVES.stream().anyMatch(plain.get(at + form)::endsWith);
        return form > 0 || shortened || genitive ? new Found(body.kind(), body.words() + form) : null;
    }

    private static @Nullable Found longer(@Nullable Found best, @Nullable Found found) {
        return found != null && (best == null || found.words() > best.words()) ? found : best;
    }

    private static @Nullable Found match(List<String> words, int from, List<String> stems, ExecutorKind kind) {
        if (from + stems.size() > words.size()) {
            return null;
        }
        for (int i = 0; i < stems.size(); i++) {
            String stem = stems.get(i);
            String word = words.get(from + i);
            boolean fits =
                    stem.endsWith("*") ? word.startsWith(stem.substring(0, stem.length() - 1)) : word.equals(stem);
            if (!fits) {
                return null;
            }
        }
        return new Found(kind, stems.size());
    }
}
