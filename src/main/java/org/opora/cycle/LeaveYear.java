package org.opora.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.account.Role;
import org.opora.error.FieldRefusal;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.opora.supportcase.WithdrawSchool;
import org.opora.supportcase.Withdrawal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school leaves a year in its middle, whether it is supported or takes part in monitoring and prevention only. */
@Service
public class LeaveYear {

    private final CyclePages pages;
    private final SupportCases cases;
    private final YearParts parts;
    private final WithdrawSchool withdrawSchool;
    private final LocalToday today;
    private final ApplicationEventPublisher events;

    LeaveYear(
            CyclePages pages,
            SupportCases cases,
            YearParts parts,
            WithdrawSchool withdrawSchool,
            LocalToday today,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.cases = cases;
        this.parts = parts;
        this.withdrawSchool = withdrawSchool;
        this.today = today;
        this.events = events;
    }

    /** @throws OporaException when the school has no part in the year, or the day lies before it or ahead */
    @Transactional
    public void leave(UUID cycleId, UUID schoolId, Withdrawal reason) {
        CycleView cycle = pages.changeable(cycleId, Role.COORDINATOR);
        LocalDate first = first(cycle);
        if (reason.day().isBefore(first)) {
            throw new FieldRefusal("day", "cycle.leaves-before-year", first);
        }
        cases.find(cycleId, schoolId)
                .filter(SupportCaseView::open)
                .ifPresentOrElse(
                        supported -> withdrawSchool.withdraw(supported.caseId(), reason),
                        () -> leaveWithoutCase(cycle, schoolId, reason));
        events.publishEvent(new SchoolLeft(cycleId, schoolId));
    }

    private void leaveWithoutCase(CycleView cycle, UUID schoolId, Withdrawal reason) {
        if (!parts.open(cycle.id()).contains(schoolId)) {
            throw new FieldRefusal("school", "cycle.school-not-supported");
        }
        withdrawSchool.withdrawUnsupported(cycle.municipalityId(), cycle.id(), schoolId, reason);
    }

    /** A year may be opened before its first day; schools can leave it from then on. */
    private LocalDate first(CycleView cycle) {
        LocalDate opened = LocalDate.ofInstant(cycle.openedAt(), today.zone(cycle.municipalityId()));
        return opened.isBefore(cycle.startsOn()) ? opened : cycle.startsOn();
    }
}
