package org.opora.batch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.People;
import org.opora.account.Person;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.opora.inbox.ChangeTask;
import org.opora.inbox.InboxTask;
import org.opora.inbox.OpenTasks;
import org.opora.inbox.TaskChange.Kind;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a person the own changes of many tasks; nobody sees another's. */
@Service
public class ShowBatch {

    /** Rows of one page. */
    public static final int PAGE = 25;

    private static final int MOST_PEOPLE = 300;

    private final Batches batches;
    private final OpenTasks tasks;
    private final ChangeTask changes;
    private final People people;
    private final Access access;
    private final Clock clock;

    ShowBatch(Batches batches, OpenTasks tasks, ChangeTask changes, People people, Access access, Clock clock) {
        this.clock = clock;
        this.batches = batches;
        this.tasks = tasks;
        this.changes = changes;
        this.people = people;
        this.access = access;
    }

    /**
     * @param items one page of the tasks, without what the person may no longer know
     * @param late tasks that would be overdue, or should have been taken, at once by the date they shall get
     */
    public record Shown(Batch batch, Page<BatchItem> items, int late) {}

    /** @param only tasks of this state; null for all */
    @Transactional(readOnly = true)
    public Shown show(UUID id, @Nullable ItemState only, int page) {
        Viewer viewer = access.viewer();
        Batch batch = batches.find(id, viewer.accountId()).orElseThrow(NotFoundException::new);
        int number = Math.max(0, Math.min(page, PrepareBatch.MOST / PAGE));
        PageRequest request = PageRequest.of(number, PAGE);
        List<BatchItem> items = batches.items(id, only, PAGE, request.getOffset());
        Map<String, InboxTask> known =
                tasks.ofIds(items.stream().map(BatchItem::taskId).toList());
        Set<String> opens = tasks.openFor(viewer, List.copyOf(known.values()));
        List<BatchItem> told = items.stream()
                .map(item -> item.about(told(viewer, known.get(item.taskId())), opens.contains(item.taskId())))
                .toList();
        return new Shown(
                batch,
                new PageImpl<>(told, request, only == null ? batch.total() : batch.count(only)),
                batch.isPrepared() && (batch.kind() == Kind.DUE || batch.kind() == Kind.CLAIM_BY)
                        ? batches.late(id, clock.instant())
                        : 0);
    }

    /** The changes of the person, newest first. */
    @Transactional(readOnly = true)
    public Page<Batch> list(int page) {
        UUID person = access.viewer().accountId();
        PageRequest request = PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE);
        return new PageImpl<>(batches.of(person, PAGE, request.getOffset()), request, batches.count(person));
    }

    /** Who may do at least one of the tasks, by name: the choice when tasks are handed to a colleague. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(UUID id) {
        Viewer viewer = access.viewer();
        Batch batch = batches.find(id, viewer.accountId()).orElseThrow(NotFoundException::new);
        if (batch.kind() != Kind.ASSIGN) {
            return List.of();
        }
        List<String> ids = batches.items(id, null, PrepareBatch.MOST, 0).stream()
                .map(BatchItem::taskId)
                .toList();
        Map<UUID, Person> found = new LinkedHashMap<>();
        tasks.ofIds(ids).values().stream()
                .filter(task -> changes.reaches(viewer, task))
                .map(Group::of)
                .distinct()
                .flatMap(this::holders)
                .forEach(person -> found.put(person.id(), person));
        return found.values().stream()
                .sorted(java.util.Comparator.comparing(Person::name))
                .limit(MOST_PEOPLE)
                .toList();
    }

    /** Names of the people that values of these rows mean. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Batch batch, List<BatchItem> items) {
        if (batch.kind() != Kind.ASSIGN && batch.kind() != Kind.CLAIM && batch.kind() != Kind.RELEASE) {
            return Map.of();
        }
        return people.names(Stream.concat(
                        Stream.ofNullable(batch.argument()),
                        items.stream().flatMap(item -> Stream.of(item.was(), item.becomes())))
                .filter(value -> value != null && value.length() == 36)
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
    }

    private @Nullable InboxTask told(Viewer viewer, @Nullable InboxTask task) {
        return task != null && changes.reaches(viewer, task) ? task : null;
    }

    private record Group(@Nullable String role, UUID municipality, @Nullable UUID school) {

        static Group of(InboxTask task) {
            boolean ofSchool = Role.DIRECTOR.group().equals(task.role());
            return new Group(task.role(), task.municipalityId(), ofSchool ? task.schoolId() : null);
        }
    }

    private Stream<Person> holders(Group group) {
        Role role = group.role() == null ? null : Role.ofGroup(group.role()).orElse(null);
        if (role == null) {
            return Stream.of();
        }
        return group.school() == null
                ? people.holders(role, group.municipality()).stream()
                : Stream.of(Role.DIRECTOR, Role.STAFF)
                        .flatMap(one -> people.holdersForSchool(one, group.school()).stream());
    }
}
