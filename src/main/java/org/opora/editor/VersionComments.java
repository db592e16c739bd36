package org.opora.editor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person who deployed a version wrote about it. */
@Component
class VersionComments {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    VersionComments(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** @param by name of the person, null for the bundle */
    record Comment(@Nullable String text, @Nullable String by) {}

    void add(ModelKind kind, String key, int version, String text, UUID by) {
        jdbc.sql(
                        "insert into model_comment (kind, model_key, version, comment, account_id, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(kind.name(), key, version, text, by, Timestamp.from(clock.instant()))
                .update();
    }

    Comment of(ModelKind kind, String key, int version) {
        List<Comment> found = jdbc.sql(
                        "select comment, account_id from model_comment where kind = ? and model_key = ? and version = ?")
                .params(kind.name(), key, version)
                .query((row, n) -> new Comment(row.getString(1), people.nameOf(row.getObject(2, UUID.class))))
                .list();
        return found.isEmpty() ? new Comment(null, null) : found.get(0);
    }

    /** Comments on all versions of a kind, by {@code key version}. */
    Map<String, Comment> all(ModelKind kind) {
        record Row(String key, String text, UUID person) {}
        List<Row> rows = jdbc.sql(
                        "select model_key || ' ' || version as key, comment as text, account_id as person from model_comment where kind = ?")
                .param(kind.name())
                .query(Row.class)
                .list();
        Map<UUID, String> names = people.names(rows.stream().map(Row::person).collect(Collectors.toSet()));
        return rows.stream()
                .collect(Collectors.toMap(Row::key, row -> new Comment(row.text(), names.get(row.person()))));
    }
}
