package org.opora.planreading;

import static org.opora.planreading.Words.has;

import java.util.List;

/** The words by which a class of evidence is known; the first that fits wins. */
final class ResultClasses {

    private record Rule(EvidenceClass evidence, List<String> stems) {}

    private static final List<Rule> BY_RESULT = List.of(
            rule(EvidenceClass.MINUTES, "протокол"),
            rule(EvidenceClass.ANALYTIC_NOTE, "аналитическ", "справк", "аналитич"),
            rule(
                    EvidenceClass.NORMATIVE_ACT,
                    "нпа",
                    "нормативн",
                    "положение о",
                    "постановлени",
                    "локальный акт",
                    "локальные акт"),
            rule(EvidenceClass.INFORMATION_LETTER, "информационные письм", "информационное письм", "письмо"),
            rule(
                    EvidenceClass.EXECUTION_OF_DECISIONS,
                    "исполнение решен",
                    "исполнение поручен",
                    "выполнение решен",
                    "выполнение рекоменд",
                    "исполнение рекоменд"),
            rule(EvidenceClass.REFERRAL, "направлени", "направление на"),
            rule(EvidenceClass.ORDER, "приказ", "распоряжени"),
            rule(EvidenceClass.AGREEMENT, "соглашени", "договор"),
            rule(EvidenceClass.TEACHER_DIAGNOSTICS, "диагностик"),
            rule(EvidenceClass.FAMILIARISATION, "ознакомл"),
            rule(EvidenceClass.PUBLICATION, "размещен", "публикац", "на сайт", "опубликов"),
            rule(EvidenceClass.LIST, "перечень", "список", "списки", "реестр", "выявление школ", "банк"),
            rule(EvidenceClass.RECOMMENDATIONS, "рекомендац"),
            rule(
                    EvidenceClass.SERIES_OF_EVENTS,
                    "семинар",
                    "совещани",
                    "заседани",
                    "проведение мероприят",
                    "мероприятий по графику",
                    "консультаци",
                    "вебинар"),
            rule(
                    EvidenceClass.DATA,
                    "информац",
                    "данны",
                    "сведени",
                    "пакет потребност",
                    "потребност",
                    "статистик",
                    "база"));

    private static final List<Rule> BY_VERB = List.of(
            rule(EvidenceClass.FAMILIARISATION, "ознакомл"),
            rule(
                    EvidenceClass.ORDER,
                    "утверждение приказом",
                    "назначение ответственн",
                    "внесение изменений",
                    "разработка и утвержд"),
            rule(
                    EvidenceClass.LIST,
                    "формирование списк",
                    "формирование списочн",
                    "составление списк",
                    "определение перечн"),
            rule(EvidenceClass.RECOMMENDATIONS, "рекомендац", "разработка методов"),
            rule(EvidenceClass.ANALYTIC_NOTE, "анализ", "аналитическ"),
            rule(EvidenceClass.DATA, "мониторинг", "сбор "),
            rule(EvidenceClass.MINUTES, "сессии", "совещани", "заседани", "собеседовани"),
            rule(EvidenceClass.TEACHER_DIAGNOSTICS, "диагностик"),
            rule(EvidenceClass.PUBLICATION, "размест", "размещен", "публикац"),
            rule(EvidenceClass.AGREEMENT, "соглашени", "договор"),
            rule(
                    EvidenceClass.NORMATIVE_ACT,
                    "разработка муниципальной программ",
                    "разработка программ",
                    "локальных акт"),
            rule(
                    EvidenceClass.SERIES_OF_EVENTS,
                    "семинар",
                    "сопровождени",
                    "реализация",
                    "реализаци",
                    "проведение",
                    "участие"));

    private ResultClasses() {}

    static EvidenceClass of(String plain, String activity) {
        boolean training =
                has(plain, "обучен", "курс", "кпк", "подготовк", "повышени") || has(activity, "курсовой подготовк");
        if (ResultNumbers.growth(plain) && has(plain, "дол", "процент", "%")) {
            return EvidenceClass.SHARE;
        }
        if (ResultNumbers.percent(plain) != null) {
            return training && !has(plain, "обучения")
                    ? EvidenceClass.TRAINED_QUOTA
                    : EvidenceClass.PARTICIPATION_QUOTA;
        }
        if (has(plain, "доля ", "процент", "%")) {
            return EvidenceClass.SHARE;
        }
        if (ResultNumbers.events(plain) != null) {
            return EvidenceClass.MINIMUM_COUNT;
        }
        EvidenceClass named = named(plain);
        boolean people = courses(plain) || ResultNumbers.least(plain) != null && ResultReader.people(plain) != null;
        return named == EvidenceClass.FREE_TEXT && people ? EvidenceClass.SHARE : named;
    }

    /** «Повышение квалификации педагогов», «прохождение курсов»: how many of them is counted. */
    private static boolean courses(String plain) {
        return has(plain, "повышени", "повысил") && has(plain, "квалификац")
                || has(plain, "прохожден", "прошл", "прошед") && has(plain, "курс", "кпк");
    }

    /** What stands in brackets only describes what is named before them. */
    private static EvidenceClass named(String plain) {
        int bracket = plain.indexOf('(');
        EvidenceClass before =
                first(BY_RESULT, bracket < 0 ? plain : plain.substring(0, bracket), EvidenceClass.FREE_TEXT);
        return before == EvidenceClass.FREE_TEXT ? first(BY_RESULT, plain, EvidenceClass.FREE_TEXT) : before;
    }

    /** What the verb of an activity without a result suggests. */
    static EvidenceClass ofActivity(String activity) {
        return first(BY_VERB, activity, EvidenceClass.FREE_TEXT);
    }

    private static EvidenceClass first(List<Rule> rules, String plain, EvidenceClass otherwise) {
        return rules.stream()
                .filter(rule -> rule.stems().stream().anyMatch(plain::contains))
                .map(Rule::evidence)
                .findFirst()
                .orElse(otherwise);
    }

    private static Rule rule(EvidenceClass evidence, String... stems) {
        return new Rule(evidence, List.of(stems));
    }
}
