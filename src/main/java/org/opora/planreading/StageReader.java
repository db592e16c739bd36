package org.opora.planreading;

import java.util.ArrayList;
import java.util.List;
import org.opora.bpmn.Stage;

/** Proposes the stages of the year that a row is about, by the words of its activity. */
final class StageReader {

    private static final List<String> ACCOMPANYING = List.of(
            "кпк",
            "ипк",
            "квалификации",
            "компетенции педагог",
            "курсовой",
            "семинар",
            "консультирован",
            "сопровождени",
            "методической помощи",
            "методическая помощь",
            "методической поддержки",
            "реализация муниципальной программы",
            "оказания помощи",
            "летней школе",
            "лучших практик",
            "лучшего опыта",
            "методического дня",
            "практик",
            "затруднений",
            "ресурсов",
            "отчетных сессиях",
            "региональных совещаниях");

    private StageReader() {}

    static List<RecognisedStage> read(DraftRow row) {
        String activity = Words.plain(row.get(Column.ACTIVITY));
        List<RecognisedStage> stages = new ArrayList<>();
        for (StageRules.Rule rule : StageRules.ALL) {
            String words = rule.words(activity);
            boolean known = stages.stream().anyMatch(one -> one.stage() == rule.stage());
            if (!words.isEmpty() && !known) {
                stages.add(new RecognisedStage(rule.stage(), words));
            }
        }
        return stages.isEmpty() ? implementation(activity) : settled(stages);
    }

    /** What accompanies schools all year. */
    private static List<RecognisedStage> implementation(String activity) {
        for (String word : ACCOMPANYING) {
            int at = activity.indexOf(word);
            if (at >= 0) {
                return List.of(
                        new RecognisedStage(Stage.IMPLEMENTATION, Words.whole(activity, at, at + word.length())));
            }
        }
        return List.of();
    }

    /**
     * «Повторный» is a repeat monitoring and no first one; an order on prevention, whatever is done for it, is prevention; an
     * interview held on recommendations is an interview.
     */
    private static List<RecognisedStage> settled(List<RecognisedStage> stages) {
        boolean prevention = has(stages, Stage.PREVENTION);
        boolean later = has(stages, Stage.REPEAT) || has(stages, Stage.INTERIM);
        return stages.stream()
                .filter(one -> !prevention || one.stage() == Stage.PREVENTION)
                .filter(one -> !(later && one.stage() == Stage.MONITORING))
                .toList();
    }

    private static boolean has(List<RecognisedStage> stages, Stage stage) {
        return stages.stream().anyMatch(one -> one.stage() == stage);
    }
}
