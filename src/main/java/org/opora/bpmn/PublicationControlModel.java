package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram "publication-control" that Java uses. */
public final class PublicationControlModel {

    public static final String KEY = "publication-control";
    public static final String GIVE_ADDRESS = "userTask_giveAddress";
    public static final String CHECK_PUBLICATION = "userTask_checkPublication";

    /** In: PROGRAMME or PREVENTION. */
    public static final ProcessVariable<String> PUBLICATION_KIND = ProcessVariable.text("publicationKind");

    public static final ProcessVariable<String> PUBLICATION_ID = ProcessVariable.text("publicationId");
    public static final ProcessVariable<Date> PUBLICATION_DUE = ProcessVariable.date("publicationDue");
    public static final ProcessVariable<Date> PUBLICATION_CHECK_DUE = ProcessVariable.date("publicationCheckDue");

    /** What the last check saw: THERE, PARTLY or ABSENT. */
    public static final ProcessVariable<String> PUBLICATION_RESULT = ProcessVariable.text("publicationResult");

    private PublicationControlModel() {}
}
