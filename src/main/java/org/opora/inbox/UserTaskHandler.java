package org.opora.inbox;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.RoutingFacts;

/**
 * What a user task does with its answers. Bound by name: {@code userTask_draftProgramme} is handled by the bean
 * {@code draftProgrammeHandler}. A task without a handler stores its answers and hands every single value to the diagram.
 *
 * @param <A> record whose components are the field keys of the task's form
 */
public interface UserTaskHandler<A> {

    Class<A> answerType();

    /** First values by field key, and facts that the form's FEEL, labels and lists of choices read. */
    default Map<String, ? extends @Nullable Object> prefill(TaskContext task) {
        return Map.of();
    }

    /**
     * Keys of other tasks of the same business whose newest answer to the same form this one takes up, with its files. A task that the
     * diagram comes back to takes up its own without saying so.
     */
    default Set<String> resumes() {
        return Set.of();
    }

    /**
     * Takes the checked answers, in the transaction that completes the task. A refusal is an
     * {@link org.opora.error.OporaException}: everything rolls back and the text stays in the draft.
     *
     * @return what the next gateways ask
     */
    RoutingFacts submit(TaskContext task, A answers);
}
