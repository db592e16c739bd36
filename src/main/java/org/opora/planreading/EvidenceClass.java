package org.opora.planreading;

/** What an expected result of a row asks to be shown: each class has its own proof. */
public enum EvidenceClass {
    /** «Аналитическая справка». */
    ANALYTIC_NOTE,
    /** «НПА». */
    NORMATIVE_ACT,
    /** «Приказ». */
    ORDER,
    /** «Протокол». */
    MINUTES,
    /** «Соглашение». */
    AGREEMENT,
    /** «100 % участие»: a share of a base takes part or does something in time. */
    PARTICIPATION_QUOTA,
    /** «Обучено 100 % …». */
    TRAINED_QUOTA,
    /** «Доля обученных …» without a target. */
    SHARE,
    /** «не менее 2 семинаров». */
    MINIMUM_COUNT,
    /** «Проведение мероприятий по графику». */
    SERIES_OF_EVENTS,
    /** An address on the network that is checked. */
    PUBLICATION,
    /** «Сформирован перечень …». */
    LIST,
    /** «Актуальная информация», figures. */
    DATA,
    /** «Рекомендации». */
    RECOMMENDATIONS,
    /** «Направление на курсы». */
    REFERRAL,
    /** «Информационные письма». */
    INFORMATION_LETTER,
    /** Those named have read it. */
    FAMILIARISATION,
    /** «Исполнение решений». */
    EXECUTION_OF_DECISIONS,
    /** Diagnostics of what teachers can do. */
    TEACHER_DIAGNOSTICS,
    /** Words that none of the classes covers. */
    FREE_TEXT,
    /** Nothing is expected, or nothing stands in the cell and the row's verb says nothing either. */
    NONE
}
