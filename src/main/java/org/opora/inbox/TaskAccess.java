package org.opora.inbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
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

    /** The task when the person may see it, else as if there were none. */
    InboxTask visible(Optional<InboxTask> task) {
        Viewer viewer = viewer();
        return task.filter(t -> sees(viewer, t)).orElseThrow(NotFoundException::new);
    }

    boolean sees(Viewer viewer, InboxTask task) {
        return sees(viewer, task.role(), task.expertId(), task.municipalityId(), task.schoolId());
    }

    /** Whether the person sees the tasks of this group in this place, or those of this one person. */
    boolean sees(
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
                && !holds(viewer, Role.DIRECTOR, task.municipalityId(), task.schoolId());
        return !asStaff || staffForms.isGranted(task.schoolId(), task.formId());
    }

    private static boolean holds(Viewer viewer, Role role, UUID municipality, @Nullable UUID school) {
        return school != null && role.reach() == Role.Reach.SCHOOL
                ? viewer.holdsForSchool(role, municipality, school)
                : viewer.holds(role, municipality);
    }
}
