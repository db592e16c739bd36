package org.opora.order.process;

import org.opora.order.OrderKind;

/**
 * The usual title and first item of each kind of order, as a draft begins. An order is an official paper in Russian, whatever
 * language the person reads Opora in.
 */
final class OrderWording {

    private OrderWording() {}

    static String title(OrderKind kind) {
        return switch (kind) {
            case CRITERIA -> "Об утверждении критериев и показателей отбора школ для сопровождения";
            case SCHOOL_LIST -> "Об утверждении перечня школ, включённых в сопровождение";
            case PLAN -> "Об утверждении плана работы со школами и назначении ответственных";
            case PREVENTION_CONTROL -> "Об итогах контроля профилактики учебной неуспешности";
            case ROADMAP_CHANGE -> "О внесении изменений в план мероприятий";
            case ROADMAP -> "Об утверждении плана мероприятий («дорожной карты»)";
        };
    }

    static String firstItem(OrderKind kind) {
        return switch (kind) {
            case CRITERIA -> "Утвердить критерии и пороговые значения показателей на год.";
            case SCHOOL_LIST -> "Утвердить перечень школ согласно приложению.";
            case PLAN -> "Утвердить план работы на год и назначить муниципальных координаторов.";
            case PREVENTION_CONTROL -> "Утвердить справку по итогам контроля размещения документов школ.";
            case ROADMAP_CHANGE -> "Внести в план мероприятий изменения согласно приложению.";
            case ROADMAP -> "Утвердить план мероприятий («дорожную карту») согласно приложению.";
        };
    }
}
