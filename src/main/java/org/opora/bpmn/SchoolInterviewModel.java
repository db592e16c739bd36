package org.opora.bpmn;

import java.util.Date;

/** Names used by the diagram of the interview with a school. */
public final class SchoolInterviewModel {

    public static final String KEY = "school-interview";

    public static final String SCHEDULE_INTERVIEW = "userTask_scheduleInterview";
    public static final String CONFIRM_INTERVIEW = "userTask_confirmInterview";
    public static final String WRITE_INTERVIEW_MINUTES = "userTask_writeInterviewMinutes";
    public static final String SIGN_INTERVIEW_MINUTES = "userTask_signInterviewMinutes";

    public static final ProcessVariable<String> INTERVIEW_ID = ProcessVariable.text("interviewId");
    /** Less than five days are left, so nobody is asked to confirm. */
    public static final ProcessVariable<Boolean> INTERVIEW_URGENT = ProcessVariable.flag("interviewUrgent");

    public static final ProcessVariable<Boolean> INTERVIEW_AGREED = ProcessVariable.flag("interviewAgreed");
    public static final ProcessVariable<Boolean> MINUTES_SIGNED = ProcessVariable.flag("minutesSigned");
    public static final ProcessVariable<Date> INTERVIEW_DUE = ProcessVariable.date("interviewDue");

    /** Until when schools on track 2 only are interviewed. */
    public static final ProcessVariable<Date> RISK_ZONE_INTERVIEW_DUE = ProcessVariable.date("riskZoneInterviewDue");

    public static final ProcessVariable<Date> INTERVIEW_CONFIRM_DUE = ProcessVariable.date("interviewConfirmDue");
    public static final ProcessVariable<Date> INTERVIEW_MINUTES_DUE = ProcessVariable.date("interviewMinutesDue");
    public static final ProcessVariable<Date> MINUTES_SIGN_DUE = ProcessVariable.date("minutesSignDue");

    private SchoolInterviewModel() {}
}
