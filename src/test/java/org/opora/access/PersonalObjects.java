package org.opora.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.opora.access.AccessObjects.Maker;
import org.opora.access.AccessObjects.Place;
import org.opora.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes for {@link AccessObjects} what belongs to one person rather than to a school. */
@Component
class PersonalObjects {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalObjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param owner whose the objects of a place are
     * @param task what is talked of there
     * @param colleague who is asked everywhere
     */
    Map<String, Maker> makers(Function<Place, UUID> owner, Function<Place, String> task, SignedIn colleague) {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("batch", place -> batch(owner.apply(place)));
        makers.put("view", place -> view(owner.apply(place), place));
        makers.put("comment", place -> comment(owner.apply(place), task.apply(place)));
        makers.put("question", place -> question(owner.apply(place), task.apply(place), colleague.accountId()));
        makers.put("token", place -> token(owner.apply(place)));
        makers.put("keptForm", place -> keptForm(owner.apply(place)));
        makers.put("notification", place -> notification(owner.apply(place), task.apply(place)));
        return makers;
    }

    private UUID batch(UUID owner) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("account_id", owner)
                .with("created_at", now())
                .with("kind=PRIORITY; state=PREPARED; back=")
                .into(jdbc, "batch");
        return id;
    }

    /** Shared with everybody in the municipality: they may begin with it, but not change it. */
    private UUID view(UUID owner, Place place) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("owner_id", owner)
                .with("shared_municipality_id", place.municipality())
                .with("saved_at", now())
                .with("name=Просроченное; query=")
                .into(jdbc, "inbox_view");
        return id;
    }

    private UUID comment(UUID author, String task) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("task_id", task)
                .with("author_id", author)
                .with("written_at", now())
                .with("body=Проверено")
                .into(jdbc, "task_comment");
        return id;
    }

    private UUID question(UUID asker, String task, UUID colleague) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("task_id", task)
                .with("asker_id", asker)
                .with("colleague_id", colleague)
                .with("asked_at", now())
                .with("body=Как быть?")
                .into(jdbc, "task_question");
        return id;
    }

    private UUID token(UUID owner) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("account_id", owner)
                .with("token_hash", id.toString())
                .with("made_at", now())
                .with("name=Сводка; mark=opora_x; last_day=2090-01-15")
                .into(jdbc, "account_token");
        return id;
    }

    private UUID keptForm(UUID owner) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("account_id", owner)
                .with("kept_at", now())
                .with("path=/account/password; fields={}; with_files=false")
                .into(jdbc, "kept_request");
        return id;
    }

    private UUID notification(UUID reader, String task) {
        UUID id = UUID.randomUUID();
        new AccessRow()
                .with("id", id)
                .with("account_id", reader)
                .with("task_id", task)
                .with("created_at", now())
                .with("step=SOON; due_day=2090-01-15")
                .into(jdbc, "notification");
        return id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
