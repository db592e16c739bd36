package org.opora.demo;

import java.time.LocalDate;
import java.util.List;
import org.opora.account.SignedIn;
import org.opora.followup.FollowupLists;
import org.opora.followup.FollowupLists.InstructionRow;
import org.opora.followup.InstructionState;
import org.opora.followup.SettleInstruction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reports the execution of instructions as their days come, all but one school's: somebody is always late. */
@Component
@Profile("demo")
class DemoInstructions {

    private static final String LATE = "Середневская СОШ";
    /** Before the next year opens everything of the last one is answered. */
    private static final int MONTHS_AT_MOST = 8;

    private static final String DONE = "Диагностика проведена, план занятий составлен и утверждён";

    private final FollowupLists lists;
    private final SettleInstruction settle;

    DemoInstructions(FollowupLists lists, SettleInstruction settle) {
        this.lists = lists;
        this.settle = settle;
    }

    void settle(SignedIn coordinator, LocalDate day) {
        List<InstructionRow> open = coordinator.call(() -> lists.instructions(InstructionState.OPEN, 0));
        open.stream()
                .filter(row -> row.due().isBefore(day.minusMonths(MONTHS_AT_MOST))
                        || !LATE.equals(row.school()) && !row.due().isAfter(day.plusDays(3)))
                .forEach(row -> coordinator.run(() -> settle.done(row.id(), DONE)));
    }
}
