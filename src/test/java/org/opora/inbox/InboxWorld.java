package org.opora.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.opora.TestMunicipalities;
import org.opora.TestMunicipalities.Made;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.engine.SystemContext;
import org.opora.form.FormSchemas;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Starts the small process that the tests of the inbox work on, each in a municipality of its own. */
@Component
public class InboxWorld {

    private final Map<String, SignedIn> experts = new ConcurrentHashMap<>();
    private final AtomicBoolean deployed = new AtomicBoolean();
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final FormSchemas forms;
    private final OpenTasks tasks;
    private final TestMunicipalities municipalities;
    private final TestAccounts accounts;
    private final Clock clock;

    public InboxWorld(
            RepositoryService repository,
            RuntimeService runtime,
            FormSchemas forms,
            OpenTasks tasks,
            TestMunicipalities municipalities,
            TestAccounts accounts,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.forms = forms;
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Made municipality() {
        return municipalities.withSchools(2);
    }

    public SignedIn coordinator(Made place) {
        return accounts.inMunicipality(place.id(), Role.COORDINATOR);
    }

    /** Starts an instance about a school (or none) and gives its first task, due in that many days. */
    public InboxTask start(Made place, @Nullable UUID school, int dueInDays) {
        return start(place, school, dueInDays, place.slug() + "/" + UUID.randomUUID());
    }

    public InboxTask start(Made place, @Nullable UUID school, int dueInDays, String businessKey) {
        deploy();
        Map<String, Object> variables = new HashMap<>();
        variables.put("municipalityId", place.id().toString());
        variables.put("papersDue", Date.from(clock.instant().plusSeconds(86_400L * dueInDays)));
        SignedIn expert = accounts.inMunicipality(place.id(), Role.EXPERT);
        experts.put(businessKey, expert);
        variables.put("expertId", expert.accountId().toString());
        if (school != null) {
            variables.put("schoolId", school.toString());
        }
        SystemContext.run("test", () -> runtime.startProcessInstanceByKey("inbox-test", businessKey, variables));
        return current(businessKey);
    }

    /** The one who reads the answers of an instance: what does not agree comes back to the director. */
    public SignedIn expert(String businessKey) {
        return Objects.requireNonNull(experts.get(businessKey));
    }

    /** The open task of an instance. */
    public InboxTask current(String businessKey) {
        return tasks.ofBusinessKey(businessKey).get(0);
    }

    public void deploy() {
        if (deployed.compareAndSet(false, true)) {
            forms.deploy(text("inbox/inbox-test.form"), FormSchemas.Origin.EDITOR, null);
            SystemContext.run("test", () -> repository
                    .createDeployment()
                    .name("inbox-test")
                    .addString("bpmn/inbox-test.bpmn", text("inbox/inbox-test.bpmn"))
                    .deploy());
        }
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
