package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of an order and by those who call it. */
public final class OrderModel {

    public static final String KEY = "order";

    public static final String PREPARE_ORDER = "userTask_prepareOrder";
    public static final String APPROVE_ORDER = "userTask_approveOrder";
    public static final String REGISTER_ORDER = "userTask_registerOrder";

    /** What the order is about: a name of {@code OrderKind}; given by the caller. */
    public static final ProcessVariable<String> ORDER_KIND = ProcessVariable.text("orderKind");
    /** Record of the caller that the order is about, or null; given by the caller. */
    public static final ProcessVariable<String> ORDER_SUBJECT_ID = ProcessVariable.text("orderSubjectId");
    /** Whether a return by the head ends the process, so that the caller repeats its own step; given by the caller. */
    public static final ProcessVariable<Boolean> RETURN_TO_CALLER = ProcessVariable.flag("returnToCaller");

    public static final ProcessVariable<String> ORDER_ID = ProcessVariable.text("orderId");
    public static final ProcessVariable<Date> ORDER_DUE = ProcessVariable.date("orderDue");
    public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
    public static final ProcessVariable<Boolean> ORDER_REGISTERED = ProcessVariable.flag("orderRegistered");

    private OrderModel() {}
}
