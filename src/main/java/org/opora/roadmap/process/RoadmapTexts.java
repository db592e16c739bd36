package org.opora.roadmap.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.planreading.SchoolGroup;
import org.opora.roadmap.EvidenceGiven;
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
                .map(one ->
                        "- " + say("roadmap.missing." + one.code(), one.args().toArray()))
                .collect(Collectors.joining("\n"));
    }

    String state(Enum<?> state) {
        return say("roadmap.measure." + state.name());
    }

    static String bullets(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    String share(Marks.Share share) {
        Integer percent = share.percent();
        if (percent == null) {
            return say("roadmap.text.no-base");
        }
        String text = say("roadmap.text.share", percent, share.fact(), share.base());
        return share.unknown() > 0 ? text + ", " + say("roadmap.text.share-unknown", share.unknown()) : text;
    }

    /** What was given so far, one paragraph each. */
    String given(List<Evidences.Line> lines, List<EvidenceGiven.HeldEvent> events) {
        String texts = lines.stream().map(this::line).collect(Collectors.joining("\n\n"));
        String held = events.stream()
                .map(event ->
                        "- " + say("roadmap.text.event", day(event.heldOn()), event.topic(), event.participants()))
                .collect(Collectors.joining("\n"));
        return held.isEmpty() ? texts : texts + "\n\n**" + say("roadmap.text.held") + "**\n" + held;
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
