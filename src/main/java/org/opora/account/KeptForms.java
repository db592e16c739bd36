package org.opora.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that were sent after the session had ended. Kept for the person who wrote them, shown to nobody else, and sent
 * again only when that person says so; forgotten after three days.
 */
@Service
@Transactional
public class KeptForms {

    private static final Duration LIFETIME = Duration.ofDays(3);
    private static final int MOST_PER_PERSON = 20;
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    KeptForms(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param withFiles whether files were attached; they are not kept and must be chosen again */
    public record KeptForm(UUID id, String path, Map<String, List<String>> fields, boolean withFiles, Instant keptAt) {}

    /** Remembers that this person signed in with the browser that holds the token. */
    public void remember(String browserToken, UUID accountId) {
        jdbc.sql("insert into known_browser (token_hash, account_id, seen_at) values (:token, :account, :now)"
                        + " on conflict (token_hash) do update set account_id = :account, seen_at = :now")
                .param("token", Secrets.hash(browserToken))
                .param("account", accountId)
                .param("now", now())
                .update();
    }

    /** Who signed in last with the browser that holds the token. */
    @Transactional(readOnly = true)
    public Optional<UUID> ownerOf(String browserToken) {
        return jdbc.sql("select account_id from known_browser where token_hash = ?")
                .param(Secrets.hash(browserToken))
                .query(UUID.class)
                .optional();
    }

    /** Keeps a form for its writer and gives its id. */
    public UUID keep(UUID accountId, String path, Map<String, List<String>> fields, boolean withFiles) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into kept_request (id, account_id, path, fields, with_files, kept_at)"
                        + " values (?, ?, ?, cast(? as jsonb), ?, ?)")
                .params(id, accountId, path, asJson(fields), withFiles, now())
                .update();
        jdbc.sql("delete from kept_request where account_id = :account and id not in (select id from kept_request"
                        + " where account_id = :account order by kept_at desc limit " + MOST_PER_PERSON + ")")
                .param("account", accountId)
                .update();
        return id;
    }

    /** The kept forms of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<KeptForm> of(UUID accountId) {
        return jdbc.sql("select * from kept_request where account_id = ? order by kept_at desc")
                .param(accountId)
                .query(this::form)
                .list();
    }

    /**
     * Forgets a form: it was sent again, or is not wanted. Does nothing to a form of another person.
     *
     * @return whether the person had such a form
     */
    public boolean forget(UUID accountId, UUID id) {
        return jdbc.sql("delete from kept_request where id = ? and account_id = ?")
                        .params(id, accountId)
                        .update()
                > 0;
    }

    /** Forgets what nobody came back for. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    public void forgetOld() {
        Timestamp before = Timestamp.from(clock.instant().minus(LIFETIME));
        jdbc.sql("delete from kept_request where kept_at < ?").param(before).update();
        Timestamp unseen = Timestamp.from(clock.instant().minus(Duration.ofDays(30)));
        jdbc.sql("delete from known_browser where seen_at < ?").param(unseen).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private KeptForm form(ResultSet row, int number) throws SQLException {
        try {
            return new KeptForm(
                    row.getObject("id", UUID.class),
                    row.getString("path"),
                    json.readValue(row.getString("fields"), FIELDS),
                    row.getBoolean("with_files"),
                    row.getTimestamp("kept_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept form", e);
        }
    }

    private String asJson(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("kept form", e);
        }
    }
}
