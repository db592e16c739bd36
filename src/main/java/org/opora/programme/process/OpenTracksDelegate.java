package org.opora.programme.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.SchoolSupportModel;
import org.opora.bpmn.SchoolSupportStart;
import org.opora.programme.OpenTracks;
import org.springframework.stereotype.Component;

/** Finds the programme in force and says when the monitorings of progress open: with the month of their deadline. */
@Component
class OpenTracksDelegate implements JavaDelegate {

    private final OpenTracks openTracks;

    OpenTracksDelegate(OpenTracks openTracks) {
        this.openTracks = openTracks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ZoneId zone = openTracks.zone(Case.id(execution, CommonVariables.MUNICIPALITY_ID));
        LocalDate interim = firstOfMonth(execution, SchoolSupportModel.INTERIM_PROGRESS_DUE, zone);
        LocalDate repeat = firstOfMonth(execution, SchoolSupportModel.REPEAT_PROGRESS_DUE, zone);
        Case.set(execution, SchoolSupportModel.INTERIM_OPENS, startOf(interim, zone));
        Case.set(execution, SchoolSupportModel.REPEAT_OPENS, startOf(repeat, zone));
        OpenTracks.InForce found = openTracks.inForce(
                Case.id(execution, CommonVariables.MUNICIPALITY_ID),
                Case.id(execution, CommonVariables.SCHOOL_ID),
                interim.getYear());
        Case.set(
                execution,
                SchoolSupportModel.PROGRAMME_ID,
                found.programmeId() == null ? null : found.programmeId().toString());
        Case.set(execution, SchoolSupportModel.PROGRAMME_IN_FORCE, found.programmeId() != null);
        Case.set(execution, SchoolSupportModel.INTERIM_APPLIES, found.interimApplies());
        Case.set(execution, SchoolSupportModel.STARTED_TRACK_1, Case.is(execution, SchoolSupportStart.TRACK_1));
        Case.set(execution, SchoolSupportModel.STARTED_TRACK_2, Case.is(execution, SchoolSupportStart.TRACK_2));
    }

    private static LocalDate firstOfMonth(DelegateExecution execution, ProcessVariable<Date> due, ZoneId zone) {
        Date date = (Date) execution.getVariable(due.name());
        return date.toInstant().atZone(zone).toLocalDate().withDayOfMonth(1);
    }

    private static Date startOf(LocalDate day, ZoneId zone) {
        return Date.from(day.atStartOfDay(zone).toInstant());
    }
}
