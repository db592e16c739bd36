package org.opora.batch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.inbox.TaskChange.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code batch} and {@code batch_item}. */
@Component
class Batches {

    private static final String COUNTED =
            """
            select b.*, c.waiting, c.done, c.refused from batch b
            left join lateral (
                select count(*) filter (where i.state = 'WAITING') as waiting, count(*) filter (where i.state = 'DONE') as done,
                       count(*) filter (where i.state = 'REFUSED') as refused
                from batch_item i where i.batch_id = b.id) c on true
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    Batches(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** One task as it stands in a batch that is being prepared. */
    record Prepared(
            String taskId,
            @Nullable String was,
            @Nullable String becomes,
            @Nullable String refusal,
            List<String> words) {}

    void add(UUID id, UUID person, Kind kind, @Nullable UUID undoOf, String back, Instant at) {
        jdbc.sql(
                        """
                        insert into batch (id, account_id, kind, undo_of, state, back, created_at)
                        values (:id, :person, :kind, :undoOf, 'PREPARED', :back, :at)""")
                .param("id", id)
                .param("person", person)
                .param("kind", kind.name())
                .param("undoOf", undoOf, Types.OTHER)
                .param("back", back)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Puts these tasks into the batch, in their order, instead of those that were there. */
    void put(UUID id, List<Prepared> tasks) {
        jdbc.sql("delete from batch_item where batch_id = ?").param(id).update();
        int[] position = {0};
        many.batchUpdate(
                """
                insert into batch_item (batch_id, position, task_id, state, was, becomes, refusal, words)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                tasks,
                1000,
                (row, task) -> {
                    row.setObject(1, id);
                    row.setInt(2, position[0]++);
                    row.setString(3, task.taskId());
                    row.setString(4, (task.refusal() == null ? ItemState.WAITING : ItemState.REFUSED).name());
                    row.setString(5, task.was());
                    row.setString(6, task.becomes());
                    row.setString(7, task.refusal());
                    row.setArray(
                            8,
                            row.getConnection()
                                    .createArrayOf("text", task.words().toArray()));
                });
    }

    void choose(UUID id, String argument) {
        jdbc.sql("update batch set argument = ? where id = ?")
                .params(argument, id)
                .update();
    }

    /** Waits for whoever else starts, changes or discards it. */
    Optional<Batch> lock(UUID id, UUID person) {
        jdbc.sql("select 1 from batch where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id, person);
    }

    Optional<Batch> find(UUID id, UUID person) {
        return jdbc.sql(COUNTED + " where b.id = ? and b.account_id = ?")
                .params(id, person)
                .query(Batches::batch)
                .optional();
    }

    /** The batches of a person, newest first. */
    List<Batch> of(UUID person, int most, long offset) {
        return jdbc.sql(COUNTED + " where b.account_id = ? order by b.created_at desc, b.id limit ? offset ?")
                .params(person, most, offset)
                .query(Batches::batch)
                .list();
    }

    int count(UUID person) {
        return jdbc.sql("select count(*) from batch where account_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** @param state only tasks of this state; null for all */
    List<BatchItem> items(UUID id, @Nullable ItemState state, int most, long offset) {
        return jdbc.sql(
                        """
                        select * from batch_item where batch_id = :id and (cast(:state as text) is null or state = :state)
                        order by position limit :most offset :offset""")
                .param("id", id)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("most", most)
                .param("offset", offset)
                .query(Batches::item)
                .list();
    }

    /** How many tasks of a change of dates would get one that has passed. */
    int late(UUID id, Instant now) {
        return jdbc.sql("select count(*) from batch_item where batch_id = ? and state = 'WAITING'"
                        + " and cast(becomes as timestamptz) < ?")
                .params(id, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    void start(UUID id, Instant at) {
        jdbc.sql("update batch set state = 'RUNNING', started_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from batch where id = ?").param(id).update();
    }

    int removePrepared(Instant before) {
        return jdbc.sql("delete from batch where state = 'PREPARED' and created_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("argument"),
                row.getObject("undo_of", UUID.class),
                BatchState.valueOf(row.getString("state")),
                row.getString("back"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("waiting"),
                row.getInt("done"),
                row.getInt("refused"));
    }

    private static BatchItem item(ResultSet row, int number) throws SQLException {
        return new BatchItem(
                row.getInt("position"),
                row.getString("task_id"),
                null,
                false,
                ItemState.valueOf(row.getString("state")),
                row.getString("was"),
                row.getString("becomes"),
                BatchItem.reason(row.getString("refusal"), words(row)));
    }

    private static List<String> words(ResultSet row) throws SQLException {
        Array words = row.getArray("words");
        return List.of((String[]) words.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
