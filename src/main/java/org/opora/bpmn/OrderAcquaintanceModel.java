package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram by which a director takes note of an order. */
public final class OrderAcquaintanceModel {

    public static final String KEY = "order-acquaintance";

    public static final String ACQUAINT = "userTask_acquaint";

    public static final ProcessVariable<String> ORDER_ID = OrderModel.ORDER_ID;
    public static final ProcessVariable<Date> ACQUAINT_DUE = ProcessVariable.date("acquaintDue");

    private OrderAcquaintanceModel() {}
}
