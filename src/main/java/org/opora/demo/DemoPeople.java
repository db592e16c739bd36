package org.opora.demo;

import java.util.UUID;
import org.opora.account.SignedIn;
import org.opora.inbox.InboxTask;
import org.opora.registry.Registry;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the demo account that a task is meant for. */
@Component
@Profile("demo")
class DemoPeople {

    private final JdbcClient jdbc;
    private final Registry registry;

    DemoPeople(JdbcClient jdbc, Registry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    /** Whom the diagram names, else the holder of the role in the task's school or municipality. */
    SignedIn actorOf(InboxTask task) {
        UUID named = task.expertId() != null ? task.expertId() : task.assignee();
        if (named != null) {
            return new SignedIn(
                    named,
                    jdbc.sql("select login from account where id = ?")
                            .param(named)
                            .query(String.class)
                            .single());
        }
        String school = task.schoolId() == null || !"director".equals(task.role())
                ? ""
                : registry.school(task.schoolId()).slug() + ".";
        return byLogin(task.tenant() + "." + school + task.role());
    }

    SignedIn byLogin(String login) {
        return jdbc.sql("select id from account where login = ?")
                .param(login)
                .query((row, number) -> new SignedIn(row.getObject("id", UUID.class), login))
                .single();
    }
}
