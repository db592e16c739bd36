package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opora.account.Viewer;
import org.opora.bpmn.RoutingFacts;
import org.opora.error.OporaException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a changed form no longer asks for is missing to its handler, and not a zero or a no. */
class MissingAnswersTests {

    record Answers(int teachers, boolean agreed, @Nullable Integer specialists, @Nullable Boolean pooled) {}

    private final List<Answers> handed = new ArrayList<>();
    private final TaskHandlers handlers = new TaskHandlers(new StaticListableBeanFactory(), new ObjectMapper());
    private final UserTaskHandler<Answers> handler = new UserTaskHandler<>() {
        @Override
        public Class<Answers> answerType() {
            return Answers.class;
        }

        @Override
        public RoutingFacts submit(TaskContext task, Answers answers) {
            handed.add(answers);
            return RoutingFacts.none();
        }
    };

    @Test
    void aNumberThatIsNotThereIsNotZero() {
        refused(Map.of("agreed", true), "teachers");
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("teachers", null);
        answers.put("agreed", true);
        refused(answers, "teachers");
    }

    @Test
    void aConsentThatIsNotThereIsNotARefusal() {
        refused(Map.of("teachers", 5), "agreed");
    }

    @Test
    void whatMayBeMissingIsNull() {
        handlers.submit(handler, task(), Map.of("teachers", 0, "agreed", false));

        assertThat(handed).containsExactly(new Answers(0, false, null, null));
    }

    private void refused(Map<String, ? extends @Nullable Object> answers, String field) {
        assertThatThrownBy(() -> handlers.submit(handler, task(), answers))
                .isInstanceOfSatisfying(OporaException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("inbox.answer-missing");
                    assertThat(refusal.args()).containsExactly(field);
                });
        assertThat(handed).isEmpty();
    }

    private static TaskContext task() {
        return new TaskContext(
                "task",
                "userTask_enterSchoolData",
                "school-monitoring",
                "rybinsk-2027-1/ermakovo",
                UUID.randomUUID(),
                null,
                null,
                null,
                new Viewer(UUID.randomUUID(), "person", "Сотрудник", List.of()),
                UUID.randomUUID(),
                null,
                Map.of());
    }
}
