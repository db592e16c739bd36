package org.opora.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.cycle.CyclePage;
import org.opora.cycle.CyclePages;
import org.opora.cycle.CycleView;
import org.opora.cycle.Cycles;
import org.opora.editor.OpenModel;
import org.opora.followup.FollowupLists;
import org.opora.followup.FollowupLists.InstructionRow;
import org.opora.followup.InstructionState;
import org.opora.operations.LookAfterEngine;
import org.opora.registry.LocalToday;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the start page of the person who asks. */
@Service
public class OpenHome {

    private static final int TASKS = 12;
    private static final int DEBTORS = 20;
    private static final int INSTRUCTIONS = 6;
    private static final int INCIDENTS = 5;
    private static final Role[] MUNICIPAL = {Role.COORDINATOR, Role.CONTROLLER, Role.HEAD, Role.METHODIST};
    private static final Role[] CHARGED = {
        Role.COORDINATOR, Role.CONTROLLER, Role.HEAD, Role.METHODIST, Role.DIRECTOR, Role.STAFF
    };

    private final Access access;
    private final OwnTasks ownTasks;
    private final LateSchools debtors;
    private final SchoolHomes schools;
    private final Desks desks;
    private final Totals totals;
    private final Cycles cycles;
    private final CyclePages pages;
    private final FollowupLists followup;
    private final LookAfterEngine engine;
    private final OpenModel models;
    private final LocalToday localToday;

    OpenHome(
            Access access,
            OwnTasks ownTasks,
            LateSchools debtors,
            SchoolHomes schools,
            Desks desks,
            Totals totals,
            Cycles cycles,
            CyclePages pages,
            FollowupLists followup,
            LookAfterEngine engine,
            OpenModel models,
            LocalToday localToday) {
        this.access = access;
        this.ownTasks = ownTasks;
        this.debtors = debtors;
        this.schools = schools;
        this.desks = desks;
        this.totals = totals;
        this.cycles = cycles;
        this.pages = pages;
        this.followup = followup;
        this.engine = engine;
        this.models = models;
        this.localToday = localToday;
    }

    @Transactional(readOnly = true)
    public HomeView open() {
        Viewer viewer = access.viewer();
        LocalDate today = localToday.ofViewer(viewer);
        Set<UUID> chased = viewer.municipalityIds(Role.COORDINATOR, Role.CONTROLLER, Role.HEAD);
        Set<UUID> headed = viewer.municipalityIds(Role.HEAD);
        Set<UUID> controlled = viewer.municipalityIds(Role.CONTROLLER);
        Set<UUID> advised = viewer.municipalityIds(Role.METHODIST);
        return new HomeView(
                viewer.has(CHARGED) || viewer.has(Role.EXPERT),
                ownTasks.counts(viewer, today),
                viewer.has(MUNICIPAL),
                ownTasks.first(viewer, today, TASKS),
                viewer.has(Role.COORDINATOR) ? ownTasks.toCheck(viewer, today, TASKS) : List.of(),
                viewer.schoolIds(Role.DIRECTOR, Role.STAFF).stream()
                        .flatMap(school -> schools.of(school).stream())
                        .toList(),
                years(viewer),
                viewer.has(CHARGED) ? instructions() : List.of(),
                !chased.isEmpty(),
                chased.isEmpty() ? List.of() : debtors.first(chased, today, DEBTORS),
                headed.isEmpty() ? null : desks.head(headed, today),
                controlled.isEmpty() ? null : desks.control(controlled, today),
                advised.isEmpty() ? null : desks.methodist(advised),
                viewer.has(Role.EXPERT) ? desks.expert(viewer.accountId()) : null,
                admin(viewer),
                viewer.has(Role.OPERATOR) ? totals.of(viewer.municipalityIds(Role.OPERATOR), today) : List.of());
    }

    private List<CyclePage> years(Viewer viewer) {
        return cycles.ofMunicipalities(viewer.municipalityIds(Role.COORDINATOR)).stream()
                .filter(CycleView::running)
                .map(cycle -> pages.page(cycle.id()))
                .toList();
    }

    private List<InstructionRow> instructions() {
        return followup.instructions(InstructionState.OPEN, 0).stream()
                .limit(INSTRUCTIONS)
                .toList();
    }

    private @Nullable AdminDesk admin(Viewer viewer) {
        if (!viewer.has(Role.ADMIN)) {
            return null;
        }
        return new AdminDesk(engine.count(), engine.newest(INCIDENTS), engine.launches(), models.changed());
    }
}
