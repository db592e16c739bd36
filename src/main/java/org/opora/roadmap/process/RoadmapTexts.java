package org.opora.roadmap.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.document.StoredFile;
import org.opora.error.OporaException;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.EvidenceUnit;
import org.opora.planreading.SchoolGroup;
import org.opora.roadmap.EvidenceGiven;
import org.opora.roadmap.EvidenceNeeds;
import org.opora.roadmap.Evidences;
import org.opora.roadmap.GiveEvidence;
import org.opora.roadmap.Marks;
import org.opora.roadmap.ReadRoadmap;
import org.opora.roadmap.RoadmapRow;
import org.opora.roadmap.RowExecutor;
import org.opora.roadmap.RowResult;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Words of a plan as its forms show them. */
@Component
class RoadmapTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern MARKUP = Pattern.compile("[\\\\\\[\\]`*_<>]");
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[^\\s()\\[\\]<>\"]+");

    private final ReadRoadmap readRoadmap;
    private final MessageSourceAccessor messages;

    RoadmapTexts(ReadRoadmap readRoadmap, MessageSource messages) {
        this.readRoadmap = readRoadmap;
        this.messages = new MessageSourceAccessor(messages);
    }

    String titleOf(UUID roadmapId) {
        return readRoadmap.roadmap(roadmapId).title();
    }

    String rowLine(RoadmapRow row) {
        String number = row.number().isEmpty() ? "" : say("roadmap.text.number", row.number()) + " ";
        return number + row.activity();
    }

    String rowName(RoadmapRow row) {
        return row.number().isEmpty()
                ? say("roadmap.text.row-position", row.position())
                : say("roadmap.text.row-number", row.number());
    }

    /** The row's name, which leads to its page. */
    String rowLink(RoadmapRow row) {
        return "[" + rowName(row) + "](/roadmaps/rows/" + row.id() + ")";
    }

    String raw(RoadmapRow row) {
        return row.scheduleRaw().isBlank() ? say("roadmap.text.no-schedule") : row.scheduleRaw();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }

    String executors(RoadmapRow row) {
        String names = row.executors().stream().map(RowExecutor::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? say("roadmap.text.no-executors") : names;
    }

    String expected(RoadmapRow row) {
        String results = row.results().stream()
                .map(RowResult::raw)
                .filter(raw -> !raw.isBlank())
                .collect(Collectors.joining("; "));
        return results.isEmpty() ? say("roadmap.text.no-result") : results;
    }

    String scope(RoadmapRow row) {
        return row.scope().stream()
                .sorted()
                .map(SchoolGroup::name)
                .map(name -> say("roadmap.scope." + name))
                .collect(Collectors.joining(", "));
    }

    String stage(String key) {
        return say("stage." + key);
    }

    /** The stages of the year that are the same work, each with the words that it rests on; empty when there is none. */
    String stages(RoadmapRow row) {
        String names = row.stages().stream()
                .map(stage -> stage(stage.stage()) + " («" + stage.reason() + "»)")
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : say("roadmap.text.stages", names);
    }

    /** How many of the schools asked have done their part; empty when none was asked. */
    String schools(ReadRoadmap.SchoolsDone schools) {
        return schools.asked() == 0 ? "" : say("roadmap.text.schools-done", schools.done(), schools.asked());
    }

    String missing(List<GiveEvidence.Missing> missing) {
        return missing.stream()
                .map(one -> "- " + about(one)
                        + say("roadmap.missing." + one.code(), one.args().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private String about(GiveEvidence.Missing one) {
        EvidenceNeeds.Quota quota = one.quota();
        return quota == null ? "" : quota(quota.evidence(), quota.unit()) + ": ";
    }

    /** What a share counts: «обучение, педагоги». */
    String quota(EvidenceClass evidence, EvidenceUnit unit) {
        return say("roadmap.quota." + evidence) + ", " + say("planreading.unit." + unit);
    }

    /** What is asked of a school, known before it begins. */
    String schoolNeeds(EvidenceNeeds needs, List<Marks.Line> counted) {
        List<String> lines = new ArrayList<>();
        if (needs.paper()) {
            lines.add(say("roadmap.school-needs.paper"));
        }
        if (needs.address()) {
            lines.add(say("roadmap.school-needs.address"));
        }
        counted.forEach(line -> lines.add(say("roadmap.school-needs.count", quota(line.evidence(), line.unit()))));
        return bullets(lines);
    }

    /** Numbers of a school as a row of a form. */
    Map<String, @Nullable Object> counted(String nameField, String name, Marks.Line line) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(nameField, name);
        row.put("frozen", line.frozen());
        row.put("base", line.base());
        row.put("baseReason", line.baseReason());
        row.put("fact", line.fact());
        row.put("out", line.excluded());
        row.put("reason", line.reason());
        return row;
    }

    /** The numbers that a school gave, one a line. */
    String counts(List<Marks.Line> counted) {
        return counted.stream().map(line -> "- " + count(line)).collect(Collectors.joining("\n"));
    }

    private String count(Marks.Line line) {
        String name = quota(line.evidence(), line.unit());
        if (line.excluded()) {
            return say("roadmap.text.count-out", name, line.reason());
        }
        String text = say("roadmap.text.count", name, line.fact() == null ? "—" : line.fact(), line.base());
        return line.baseReason() == null
                ? text
                : text + say("roadmap.text.count-base", line.frozen(), line.baseReason());
    }

    /** @throws OporaException when it does not look like an address on the network */
    static @Nullable String address(@Nullable String given) {
        if (given != null && !given.startsWith("http://") && !given.startsWith("https://")) {
            throw new OporaException("roadmap.addressShape");
        }
        return given;
    }

    /** An address as a text of a form shows it: to be opened with one click. */
    static String link(@Nullable String address) {
        if (address == null) {
            return "";
        }
        return PLAIN_ADDRESS.matcher(address).matches() ? "[" + address + "](" + address + ")" : address;
    }

    String state(Enum<?> state) {
        return say("roadmap.measure." + state.name());
    }

    static String bullets(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    /** Every share of a measure; where there are several, each with what it counts. */
    String shares(List<Marks.Share> shares) {
        return shares.size() == 1
                ? share(shares.get(0))
                : shares.stream()
                        .map(one -> quota(one.evidence(), one.unit()) + " — " + share(one))
                        .collect(Collectors.joining("; "));
    }

    private String share(Marks.Share share) {
        Integer percent = share.percent();
        if (percent == null) {
            return say("roadmap.text.no-base");
        }
        String text = say("roadmap.text.share", percent, share.fact(), share.base());
        return share.unknown() > 0 ? text + ", " + say("roadmap.text.share-unknown", share.unknown()) : text;
    }

    /** What was given so far, one paragraph each, with its documents to be opened. */
    String given(List<Evidences.Line> lines, Map<UUID, List<StoredFile>> files, List<EvidenceGiven.HeldEvent> events) {
        String texts = lines.stream()
                .map(line -> line(line) + documents(files.getOrDefault(line.id(), List.of())))
                .collect(Collectors.joining("\n\n"));
        String held = events(events);
        return held.isEmpty() ? texts : texts + "\n\n**" + say("roadmap.text.held") + "**\n" + held;
    }

    /** What was held, a line each. */
    String events(List<EvidenceGiven.HeldEvent> events) {
        return bullets(events.stream()
                .map(event -> say("roadmap.text.event", day(event.heldOn()), event.topic(), event.participants()))
                .toList());
    }

    private static String documents(List<StoredFile> files) {
        return files.stream()
                .map(file ->
                        "\n- [" + MARKUP.matcher(file.name()).replaceAll("\\\\$0") + "](/documents/" + file.id() + ")")
                .collect(Collectors.joining());
    }

    private String line(Evidences.Line line) {
        StringBuilder text = new StringBuilder("**" + day(line.doneOn()) + "** ");
        if (line.school() != null) {
            text.append(line.school()).append(": ");
        }
        text.append(line.text());
        if (line.orderNumber() != null) {
            text.append(' ').append(say("roadmap.text.act", line.orderNumber(), day(line.orderDate())));
        }
        if (line.address() != null) {
            text.append(' ').append(line.address());
        }
        return text.toString();
    }

    private String say(String key, @Nullable Object... args) {
        return messages.getMessage(key, args);
    }
}
