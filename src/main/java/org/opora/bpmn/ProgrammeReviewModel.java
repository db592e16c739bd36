package org.opora.bpmn;

import java.util.Date;

/** Names of the diagram {@code programme-review}: the municipal expertise of one programme. */
public final class ProgrammeReviewModel {

    public static final String KEY = "programme-review";

    public static final String CHECK_COMPLETENESS = "userTask_checkCompleteness";
    public static final String NAME_EXPERTS = "userTask_nameExperts";
    public static final String PERMIT_EXPERT = "userTask_permitExpert";
    public static final String DECLARE_INTEREST = "userTask_declareInterest";
    public static final String REVIEW_PROGRAMME = "userTask_reviewProgramme";
    public static final String SUMMARIZE_REVIEW = "userTask_summarizeReview";
    public static final String DECIDE_BY_HEAD = "userTask_decideByHead";
    public static final String REVISE_PROGRAMME = "userTask_reviseProgramme";

    public static final ProcessVariable<String> PROGRAMME_ID = ProcessVariable.text("programmeId");
    public static final ProcessVariable<String> REVIEW_ID = ProcessVariable.text("reviewId");
    public static final ProcessVariable<Integer> REVIEW_ROUND = ProcessVariable.number("reviewRound");
    public static final ProcessVariable<Integer> REVIEW_COUNT = ProcessVariable.number("reviewCount");
    /** Account of the expert of one branch of the reviews; local to the branch. */
    public static final ProcessVariable<String> EXPERT_ID = ProcessVariable.text("expertId");

    public static final ProcessVariable<Integer> LOOP_COUNTER = ProcessVariable.number("loopCounter");

    public static final ProcessVariable<Boolean> SET_COMPLETE = ProcessVariable.flag("setComplete");
    public static final ProcessVariable<Boolean> PERMIT_NEEDED = ProcessVariable.flag("permitNeeded");
    public static final ProcessVariable<Boolean> PERMIT_GIVEN = ProcessVariable.flag("permitGiven");
    public static final ProcessVariable<Boolean> INTEREST_DECLARED = ProcessVariable.flag("interestDeclared");
    public static final ProcessVariable<Boolean> ANOTHER_EXPERT = ProcessVariable.flag("anotherExpert");
    public static final ProcessVariable<Boolean> LAST_RETURN = ProcessVariable.flag("lastReturn");
    /** ACCEPTED, ACCEPTED_WITH_REMARKS or REJECTED; handed to the caller. */
    public static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");
    /** INCOMPLETE or REJECTED: why the school revises. */
    public static final ProcessVariable<String> REVISE_REASON = ProcessVariable.text("reviseReason");

    public static final ProcessVariable<Date> COMPLETENESS_DUE = ProcessVariable.date("completenessDue");
    /** Until when the whole expertise is to end. */
    public static final ProcessVariable<Date> MUNICIPAL_EXPERTISE_DUE = ProcessVariable.date("municipalExpertiseDue");

    public static final ProcessVariable<Date> EXPERTS_DUE = ProcessVariable.date("expertsDue");
    public static final ProcessVariable<Date> REVIEW_DUE = ProcessVariable.date("reviewDue");
    /** When reviews that are still open are given up and other experts are named. */
    public static final ProcessVariable<Date> REVIEW_LATEST = ProcessVariable.date("reviewLatest");

    public static final ProcessVariable<Date> SUMMARY_DUE = ProcessVariable.date("summaryDue");
    public static final ProcessVariable<Date> REVISE_DUE = ProcessVariable.date("reviseDue");
    public static final ProcessVariable<Date> HEAD_DUE = ProcessVariable.date("headDue");

    private ProgrammeReviewModel() {}
}
