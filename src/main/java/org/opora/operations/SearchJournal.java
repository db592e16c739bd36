package org.opora.operations;

import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.People;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.error.SearchPattern;
import org.opora.journal.JournalLine;
import org.opora.journal.JournalReader;
import org.opora.journal.JournalWords;
import org.opora.registry.LocalToday;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal for an administrator (all of it) and a coordinator (their municipalities). */
@Service
public class SearchJournal {

    public static final int PAGE_SIZE = 25;
    public static final int LONGEST_EXPORT = 10_000;
    private static final String WHERE =
            """
             from journal j left join municipality p on p.id = j.municipality_id where (:everywhere or j.municipality_id = any(:scope))
             and (cast(:municipality as uuid) is null or j.municipality_id = cast(:municipality as uuid))
             and (cast(:from as date) is null or j.at >= cast(:from as timestamp) at time zone coalesce(p.zone, :zone))
             and (cast(:to as date) is null or j.at < cast(:to as timestamp) at time zone coalesce(p.zone, :zone))
             and (cast(:text as text) is null or j.action ilike :text or j.details::text ilike :text
                  or j.action = any(:actions) or exists (select 1 from account a where a.id = j.actor_id and a.name ilike :text))
            """;

    private final JdbcClient jdbc;
    private final JournalReader reader;
    private final JournalWords words;
    private final People people;
    private final Registry registry;
    private final LocalToday localToday;
    private final Access access;

    SearchJournal(
            JdbcClient jdbc,
            JournalReader reader,
            JournalWords words,
            People people,
            Registry registry,
            LocalToday localToday,
            Access access) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.words = words;
        this.people = people;
        this.registry = registry;
        this.localToday = localToday;
        this.access = access;
    }

    /**
     * A line with the names of its day.
     *
     * @param absent for whom the actor did it; null for themselves
     * @param zone of the line's municipality; of the reader's where it belongs to none
     */
    public record Row(
            JournalLine line,
            @Nullable String actor,
            @Nullable String absent,
            @Nullable String municipality,
            ZoneId zone) {}

    @Transactional(readOnly = true)
    public Page<Row> search(JournalFilter filter, int page) {
        long total =
                statement("select count(*)" + WHERE, filter).query(Long.class).single();
        int shown = (int) Math.max(0, Math.min(page, (total - 1) / PAGE_SIZE));
        return new PageImpl<>(rows(filter, PAGE_SIZE, shown * PAGE_SIZE), PageRequest.of(shown, PAGE_SIZE), total);
    }

    /** Exactly what is filtered, newest first, at most 10 000 lines. */
    @Transactional(readOnly = true)
    public List<Row> export(JournalFilter filter) {
        return rows(filter, LONGEST_EXPORT, 0);
    }

    /** The municipalities that the person may look into. */
    @Transactional(readOnly = true)
    public List<Municipality> municipalities() {
        Viewer viewer = viewer();
        return registry.municipalities().stream()
                .filter(municipality -> viewer.has(Role.ADMIN) || viewer.holds(Role.COORDINATOR, municipality.id()))
                .toList();
    }

    private Viewer viewer() {
        Viewer viewer = access.viewer();
        if (!viewer.has(Role.ADMIN, Role.COORDINATOR)) {
            throw new NotFoundException();
        }
        return viewer;
    }

    private List<Row> rows(JournalFilter filter, int limit, int offset) {
        List<Long> ids = statement(
                        "select j.id" + WHERE + " order by j.id desc limit " + limit + " offset " + offset, filter)
                .query(Long.class)
                .list();
        List<JournalLine> lines = reader.byIds(ids);
        Map<UUID, String> names = people.names(lines.stream()
                .flatMap(line -> Stream.of(Optional.ofNullable(line.actorId()), Optional.ofNullable(line.onBehalfOf())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<UUID, Municipality> places =
                registry.municipalities().stream().collect(Collectors.toMap(Municipality::id, Function.identity()));
        ZoneId own = localToday.zoneOf(viewer());
        return lines.stream()
                .map(line -> row(
                        line,
                        line.actorId() == null ? null : names.get(line.actorId()),
                        line.onBehalfOf() == null ? null : names.get(line.onBehalfOf()),
                        line.municipalityId() == null ? null : places.get(line.municipalityId()),
                        own))
                .toList();
    }

    private static Row row(
            JournalLine line,
            @Nullable String actor,
            @Nullable String absent,
            @Nullable Municipality place,
            ZoneId own) {
        return place == null
                ? new Row(line, actor, absent, null, own)
                : new Row(line, actor, absent, place.name(), place.zone());
    }

    private JdbcClient.StatementSpec statement(String sql, JournalFilter filter) {
        Viewer viewer = viewer();
        Set<UUID> scope = new TreeSet<>(viewer.municipalityIds(Role.COORDINATOR));
        String text = filter.text().replace("\0", "").strip();
        return jdbc.sql(sql)
                .param("everywhere", viewer.has(Role.ADMIN))
                .param("scope", scope.toArray(UUID[]::new))
                .param("municipality", filter.municipalityId(), Types.OTHER)
                .param("from", filter.from(), Types.DATE)
                .param("to", filter.to() == null ? null : filter.to().plusDays(1), Types.DATE)
                .param("zone", localToday.zoneOf(viewer).getId())
                .param("text", SearchPattern.of(text), Types.VARCHAR)
                .param("actions", text.isEmpty() ? new String[0] : words.actionsSaying(text));
    }
}
