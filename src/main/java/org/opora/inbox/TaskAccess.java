package org.opora.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.ActingFor;
import org.opora.account.Role;
import org.opora.account.StandIn;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Who may see, save, take and send a task. Decided on the row of the inbox, before the engine is asked anything. The
 * school's responsible person works on the director's forms; sending them needs the director's leave, form by form.
 */
@Component
class TaskAccess {

    private final Access access;
    private final StaffForms staffForms;

    TaskAccess(Access access, StaffForms staffForms) {
        this.access = access;
        this.staffForms = staffForms;
    }

    Viewer viewer() {
        return access.viewer();
    }

    /** For whom the person of this thread would do something with the task; null for themselves and for the system. */
    @Nullable
    UUID absentFor(InboxTask task) {
        Viewer viewer = access.viewerIfAny();
        StandIn standIn = viewer == null ? null : standInFor(viewer, task);
        return standIn == null ? null : standIn.absentId();
    }

    /** Another person with today's rights; empty when the account is unknown or disabled. */
    Optional<Viewer> viewerOf(UUID accountId) {
        return access.viewerOf(accountId);
    }

    /** The task when the person may see it, else as if there were none. */
    InboxTask visible(Optional<InboxTask> task) {
        Viewer viewer = viewer();
        return task.filter(t -> sees(viewer, t)).orElseThrow(NotFoundException::new);
    }

    boolean sees(Viewer viewer, InboxTask task) {
        return reaches(viewer, task.role(), task.expertId(), task.municipalityId(), task.schoolId())
                || viewer.standIns().stream().anyMatch(standIn -> covers(standIn, task));
    }

    /** Whether news of such a task may concern the person; what is substituted in one process only is heard of in all. */
    boolean hears(
            Viewer viewer, @Nullable String group, @Nullable UUID expert, UUID municipality, @Nullable UUID school) {
        return reaches(viewer, group, expert, municipality, school)
                || expert == null
                        && viewer.standIns().stream()
                                .anyMatch(standIn -> covers(standIn, group, municipality, school, null));
    }

    /** For whom the person works on this task; null: for themselves. What is an absent colleague's stays that colleague's. */
    @Nullable
    StandIn standInFor(Viewer viewer, InboxTask task) {
        if (viewer.standIns().isEmpty() || viewer.accountId().equals(task.assignee())) {
            return null;
        }
        List<StandIn> covering = viewer.standIns().stream()
                .filter(standIn -> covers(standIn, task))
                .toList();
        return covering.stream()
                .filter(standIn -> standIn.absentId().equals(task.assignee()))
                .findFirst()
                .orElse(covering.isEmpty() || sees(viewer.own(), task) ? null : covering.get(0));
    }

    /** In whose hands the task is when this person takes it: the person's, or those of the absent colleague. */
    UUID holder(Viewer viewer, InboxTask task) {
        StandIn standIn = standInFor(viewer, task);
        return standIn == null ? viewer.accountId() : standIn.absentId();
    }

    /** Whether the person has the task in work, be it for somebody absent. */
    boolean holds(Viewer viewer, InboxTask task) {
        return holder(viewer, task).equals(task.assignee());
    }

    /** Works on the task as the person who may, with the rights of whom they do it for. */
    <T> T acting(InboxTask task, Function<Viewer, T> work) {
        return ActingFor.call(standInFor(viewer(), task), () -> work.apply(viewer()));
    }

    private static boolean covers(StandIn standIn, InboxTask task) {
        return task.expertId() == null
                && covers(standIn, task.role(), task.municipalityId(), task.schoolId(), task.processKey());
    }

    private static boolean covers(
            StandIn standIn,
            @Nullable String group,
            UUID municipality,
            @Nullable UUID school,
            @Nullable String process) {
        return group != null
                && Role.ofGroup(group)
                        .filter(role -> standIn.covers(role, municipality, school, process)
                                || role == Role.DIRECTOR && standIn.covers(Role.STAFF, municipality, school, process))
                        .isPresent();
    }

    private static boolean reaches(
            Viewer viewer, @Nullable String group, @Nullable UUID expert, UUID municipality, @Nullable UUID school) {
        if (expert != null) {
            return expert.equals(viewer.accountId());
        }
        return group != null
                && Role.ofGroup(group)
                        .filter(role -> holds(viewer, role, municipality, school)
                                || role == Role.DIRECTOR && holds(viewer, Role.STAFF, municipality, school))
                        .isPresent();
    }

    /** Whether the person may send the task; whether somebody else has it is another question. */
    boolean maySubmit(Viewer viewer, InboxTask task) {
        if (!sees(viewer, task)) {
            return false;
        }
        boolean asStaff = Role.DIRECTOR.group().equals(task.role())
                && !holds(viewer, Role.DIRECTOR, task.municipalityId(), task.schoolId())
                && viewer.standIns().stream()
                        .noneMatch(standIn -> standIn.covers(
                                Role.DIRECTOR, task.municipalityId(), task.schoolId(), task.processKey()));
        return !asStaff || staffForms.isGranted(task.schoolId(), task.formId());
    }

    private static boolean holds(Viewer viewer, Role role, UUID municipality, @Nullable UUID school) {
        return school != null && role.reach() == Role.Reach.SCHOOL
                ? viewer.holdsForSchool(role, municipality, school)
                : viewer.holds(role, municipality);
    }
}
