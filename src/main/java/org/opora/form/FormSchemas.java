package org.opora.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deployed forms. A task keeps the hash of the version it was created with, whatever is deployed later. */
@Service
public class FormSchemas {

    /** Who a version came from: the application's own bundle never overwrites what the editor deployed. */
    public enum Origin {
        BUNDLE,
        EDITOR
    }

    private static final String COLUMNS = "select sha256, form_id, version, json from form_schema ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FormSchemas(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version of a form, which new tasks take; empty when no such form is deployed. */
    @Transactional(readOnly = true)
    public Optional<FormSchema> latest(String formId) {
        return jdbc.sql(COLUMNS + "where form_id = ? order by version desc limit 1")
                .param(formId)
                .query(this::schema)
                .optional();
    }

    /** What a task that begins now is pinned to; empty when no such form is deployed. */
    @Transactional(readOnly = true)
    public Optional<String> latestHash(String formId) {
        return jdbc.sql("select sha256 from form_schema where form_id = ? order by version desc limit 1")
                .param(formId)
                .query(String.class)
                .optional();
    }

    /** The version a task is pinned to. */
    @Transactional(readOnly = true)
    public Optional<FormSchema> pinned(String formId, String sha256) {
        return jdbc.sql(COLUMNS + "where sha256 = ? and form_id = ? order by version desc limit 1")
                .params(sha256, formId)
                .query(this::schema)
                .optional();
    }

    /** All versions of a form, newest first. */
    @Transactional(readOnly = true)
    public List<FormSchema> versions(String formId) {
        return jdbc.sql(COLUMNS + "where form_id = ? order by version desc")
                .param(formId)
                .query(this::schema)
                .list();
    }

    /** The newest version of every deployed form, by form id. */
    @Transactional(readOnly = true)
    public List<FormSchema> all() {
        return jdbc.sql("select distinct on (form_id) sha256, form_id, version, json from form_schema"
                        + " order by form_id, version desc")
                .query(this::schema)
                .list();
    }

    /** Where the newest version came from; empty when no such form is deployed. */
    @Transactional(readOnly = true)
    public Optional<Origin> originOfLatest(String formId) {
        return jdbc.sql("select origin from form_schema where form_id = ? order by version desc limit 1")
                .param(formId)
                .query((row, n) -> Origin.valueOf(row.getString(1)))
                .optional();
    }

    /** Where one version came from. */
    @Transactional(readOnly = true)
    public Origin originOf(String formId, int version) {
        return jdbc.sql("select origin from form_schema where form_id = ? and version = ?")
                .params(formId, version)
                .query((row, n) -> Origin.valueOf(row.getString(1)))
                .single();
    }

    /**
     * Judges a form without deploying it and gives it as it would be read, as version 0.
     *
     * @throws OporaException {@code form.unsafe} as in {@link #deploy}
     */
    public FormSchema check(String text) {
        JsonNode tree = FormGuard.parse(json, text);
        return new FormSchema(sha256(text), tree.path("id").asText(), 0, tree);
    }

    /** Those of the texts, by form id, that were never deployed just so. */
    @Transactional(readOnly = true)
    public Set<String> unknown(Map<String, String> texts) {
        Set<String> known = new HashSet<>(jdbc.sql("select form_id || ' ' || sha256 from form_schema")
                .query(String.class)
                .list());
        return texts.entrySet().stream()
                .filter(text -> !known.contains(text.getKey() + " " + sha256(text.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Where the newest version of every form came from. */
    @Transactional(readOnly = true)
    public Map<String, Origin> origins() {
        Map<String, Origin> origins = new HashMap<>();
        jdbc.sql("select distinct on (form_id) form_id, origin from form_schema order by form_id, version desc")
                .query(row -> {
                    origins.put(row.getString(1), Origin.valueOf(row.getString(2)));
                });
        return origins;
    }

    /** Whether exactly this text was ever deployed under the form id. */
    @Transactional(readOnly = true)
    public boolean isKnown(String formId, String text) {
        return pinned(formId, sha256(text)).isPresent();
    }

    /**
     * Adds a version, or gives the newest one back when the text is the same.
     *
     * @throws OporaException {@code form.unsafe} when the form holds what Opora does not run, with the place and the reason
     */
    @Transactional
    public FormSchema deploy(String text, Origin origin, @Nullable UUID by) {
        JsonNode tree = FormGuard.parse(json, text);
        String formId = tree.path("id").asText();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("form:" + formId)
                .query()
                .listOfRows();
        Optional<FormSchema> latest = latest(formId);
        String hash = sha256(text);
        if (latest.isPresent() && latest.get().sha256().equals(hash)) {
            return latest.get();
        }
        FormSchema next =
                new FormSchema(hash, formId, latest.map(FormSchema::version).orElse(0) + 1, tree);
        jdbc.sql("insert into form_schema (sha256, form_id, version, origin, json, deployed_at, deployed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(hash, formId, next.version(), origin.name(), text, Timestamp.from(clock.instant()), by)
                .update();
        return next;
    }

    private FormSchema schema(ResultSet row, int number) throws SQLException {
        try {
            return new FormSchema(
                    row.getString("sha256"),
                    row.getString("form_id"),
                    row.getInt("version"),
                    json.readTree(row.getString("json")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored form " + row.getString("form_id"), e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
