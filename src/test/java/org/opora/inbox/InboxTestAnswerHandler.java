package org.opora.inbox;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.bpmn.ProcessVariable;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.FieldRefusal;
import org.opora.error.OporaException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Refuses an unlucky number, as a feature's own rule would; fails and loses races at others. */
@Component
class InboxTestAnswerHandler implements UserTaskHandler<InboxTestAnswerHandler.Answers> {

    /** How often the numbers below were tried; a test sets it back. */
    static final AtomicInteger TRIES = new AtomicInteger();

    static final int REFUSED = 12;
    static final int FAULT = 14;
    static final int LOST_TWICE = 15;

    private final Access access;

    InboxTestAnswerHandler(Access access) {
        this.access = access;
    }

    record Answers(boolean agreed, Integer count) {}

    @Override
    public Class<Answers> answerType() {
        return Answers.class;
    }

    @Override
    public Map<String, ?> prefill(TaskContext task) {
        access.requireSchool(task.municipalityId(), task.school(), Role.DIRECTOR, Role.STAFF);
        return Map.of("count", 3);
    }

    @Override
    public RoutingFacts submit(TaskContext task, Answers answers) {
        if (answers.count() != null && answers.count() == 13) {
            throw new OporaException("task.personal");
        }
        if (answers.count() != null && answers.count() == REFUSED) {
            throw new FieldRefusal("count", "task.personal");
        }
        if (answers.count() != null && answers.count() == FAULT) {
            TRIES.incrementAndGet();
            throw new IllegalStateException("a fault of the program");
        }
        if (answers.count() != null && answers.count() == LOST_TWICE && TRIES.incrementAndGet() < 3) {
            throw new OptimisticLockingFailureException("somebody else was quicker");
        }
        return RoutingFacts.of(new ProcessVariable<>("agreed", Boolean.class), answers.agreed());
    }
}
