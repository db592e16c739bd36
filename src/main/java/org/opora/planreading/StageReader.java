package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import org.opora.bpmn.Stage;

/** Proposes the stages of the year that a row is about, by the words of its activity. */
final class StageReader {

    private record Rule(Stage stage, List<String> words, List<String> not) {}

    private static final List<Rule> RULES = List.of(
            rule(Stage.SESSION, List.of("отчетной сесси", "отчетная сесси"), List.of()),
            rule(Stage.ANNUAL, List.of("годовую аналитическую", "годовой отчет", "ежегодный отчет"), List.of()),
            rule(Stage.INTERIM, List.of("промежуточн", "анализа мониторинга состояния"), List.of("рекомендаци")),
            rule(Stage.REPEAT, List.of("повторного", "повторный мониторинг", "итоговый мониторинг"), List.of()),
            rule(Stage.INTERVIEW, List.of("собеседован"), List.of()),
            rule(Stage.REGIONAL_EXPERTISE, List.of("содержательной экспертизы", "региональной экспертизы"), List.of()),
            rule(
                    Stage.EXPERTISE,
                    List.of("предварительной экспертизы", "экспертизы программ", "муниципальной экспертизы"),
                    List.of()),
            rule(Stage.REPORT, List.of("школьных отчетов", "отчетов школ", "отчеты школ"), List.of()),
            rule(
                    Stage.APPROVAL,
                    List.of("утверждение концептуальных", "утверждение программ", "утверждение антириск"),
                    List.of()),
            rule(
                    Stage.PREVENTION,
                    List.of(
                            "неуспешност",
                            "учебной успешности",
                            "внутришкольной системы профилактики",
                            "внутришкольных систем"),
                    List.of("кпк", "ипк")),
            rule(Stage.CRITERIA, List.of("критери"), List.of()),
            rule(
                    Stage.PROGRAMME,
                    List.of(
                            "размещение концептуальных",
                            "разработка концептуальных",
                            "разработка антириск",
                            "программ перехода"),
                    List.of()),
            rule(
                    Stage.CLASSIFICATION,
                    List.of(
                            "формирование списка шнор",
                            "списка шнор на",
                            "выявление школ,",
                            "определение оо",
                            "кластерн",
                            "формирование списка школ"),
                    List.of("муниципальной программы")),
            rule(
                    Stage.MONITORING,
                    List.of(
                            "анализ результатов региональн",
                            "анализ результатов федеральн",
                            "анализ результатов огэ",
                            "анализ статистическ",
                            "сбор сведений",
                            "мониторинга состояния",
                            "независимой оценки",
                            "комплексного анализа"),
                    List.of("неуспешност", "учебной успешности", "адресных рекомендаций по")),
            rule(
                    Stage.PLAN,
                    List.of(
                            "утверждение плана",
                            "плана мероприятий по поддержке",
                            "назначение ответственных",
                            "разработка плана",
                            "разработка муниципальной программы"),
                    List.of()),
            rule(Stage.AGREEMENT, List.of("соглашени", "сетевого взаимодействия", "закрепление школ"), List.of()),
            rule(Stage.SEMINAR, List.of("установочн"), List.of()),
            rule(
                    Stage.RECOMMENDATIONS,
                    List.of("адресных рекомендаций по", "рекомендаций школ"),
                    List.of("собеседован")),
            rule(Stage.PUBLICATION, List.of("размещение на сайт", "размещения на сайт"), List.of("неуспешност")));

    private StageReader() {}

    static List<RecognisedStage> read(DraftRow row) {
        String activity = Words.plain(row.get(Column.ACTIVITY));
        List<RecognisedStage> stages = new ArrayList<>();
        for (Rule rule : RULES) {
            String word =
                    rule.words().stream().filter(activity::contains).findFirst().orElse("");
            boolean not = rule.not().stream().anyMatch(activity::contains);
            if (!word.isEmpty() && !not) {
                stages.add(new RecognisedStage(rule.stage(), word));
            }
        }
        return stages.isEmpty() ? implementation(activity) : settled(stages);
    }

    /** What accompanies schools all year. */
    private static List<RecognisedStage> implementation(String activity) {
        String[] words = {
            "кпк",
            "ипк",
            "квалификации",
            "компетенции педагог",
            "курсовой",
            "семинар",
            "консультирован",
            "сопровождени",
            "методической помощи",
            "методической поддержки",
            "реализация",
            "реализация муниципальной",
            "помощи",
            "летней школе",
            "конкурс",
            "лучших практик",
            "лучшего опыта",
            "методического дня",
            "практик",
            "затруднений",
            "ресурсов",
            "отчетных сессиях",
            "отчетных сесси",
            "совещаниях"
        };
        for (String word : words) {
            if (activity.contains(word)) {
                return List.of(new RecognisedStage(Stage.IMPLEMENTATION, word));
            }
        }
        return List.of();
    }

    /** «Повторный» is a repeat monitoring and no first one; an interview held on recommendations is an interview. */
    private static List<RecognisedStage> settled(List<RecognisedStage> stages) {
        boolean later = stages.stream().anyMatch(one -> one.stage() == Stage.REPEAT || one.stage() == Stage.INTERIM);
        return stages.stream()
                .filter(one -> !(later && one.stage() == Stage.MONITORING))
                .toList();
    }

    private static Rule rule(Stage stage, List<String> words, List<String> not) {
        return new Rule(stage, words, not);
    }
}
