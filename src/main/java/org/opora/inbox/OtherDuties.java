package org.opora.inbox;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person owes beside the tasks of the diagrams: shown next to the inbox. The feature that keeps it answers. */
public interface OtherDuties {

    /** Open duties that the person who asks may see, the most urgent first. */
    Duties open(int most);

    /** @param count of all of them */
    record Duties(long count, List<Duty> first) {}

    /** An instruction with its owner and day. */
    record Duty(String text, String owner, @Nullable String school, LocalDate due, boolean overdue) {}
}
