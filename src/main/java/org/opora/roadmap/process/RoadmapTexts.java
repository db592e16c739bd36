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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of a plan as its forms show them. */
@Component
class RoadmapTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ReadRoadmap readRoadmap;
    private final MessageSource messages;

    RoadmapTexts(ReadRoadmap readRoadmap, MessageSource messages) {
        this.readRoadmap = readRoadmap;
        this.messages = messages;
    }

    String titleOf(UUID roadmapId) {
        return readRoadmap.roadmap(roadmapId).title();
    }

    static String rowLine(RoadmapRow row) {
        String number = row.number().isEmpty() ? "" : "№ " + row.number() + ". ";
        return number + row.activity();
    }

    static String rowName(RoadmapRow row) {
        return row.number().isEmpty() ? "Строка " + row.position() : "Строка № " + row.number();
    }

    static String raw(RoadmapRow row) {
        return row.scheduleRaw().isBlank() ? "не указан" : row.scheduleRaw();
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }

    static String executors(RoadmapRow row) {
        String names = row.executors().stream().map(RowExecutor::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "не названы" : names;
    }

    static String expected(RoadmapRow row) {
        String results = row.results().stream()
                .map(RowResult::raw)
                .filter(raw -> !raw.isBlank())
                .collect(Collectors.joining("; "));
        return results.isEmpty() ? "не указан" : results;
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

    static String share(Marks.Share share) {
        Integer percent = share.percent();
        return percent == null
                ? "нет базы"
                : percent + " % (" + share.fact() + " из " + share.base() + ")"
                        + (share.unknown() > 0 ? ", без отметки: " + share.unknown() : "");
    }

    /** What was given so far, one paragraph each. */
    static String given(List<Evidences.Line> lines, List<EvidenceGiven.HeldEvent> events) {
        String texts = lines.stream().map(RoadmapTexts::line).collect(Collectors.joining("\n\n"));
        String held = events.stream()
                .map(event ->
                        "- " + day(event.heldOn()) + " " + event.topic() + ", участников: " + event.participants())
                .collect(Collectors.joining("\n"));
        return held.isEmpty() ? texts : texts + "\n\n**Проведено:**\n" + held;
    }

    private static String line(Evidences.Line line) {
        StringBuilder text = new StringBuilder("**" + day(line.doneOn()) + "** ");
        if (line.school() != null) {
            text.append(line.school()).append(": ");
        }
        text.append(line.text());
        if (line.orderNumber() != null) {
            text.append(" (№ ")
                    .append(line.orderNumber())
                    .append(" от ")
                    .append(day(line.orderDate()))
                    .append(')');
        }
        if (line.address() != null) {
            text.append(' ').append(line.address());
        }
        return text.toString();
    }

    private String say(String key, Object... args) {
        String found = messages.getMessage(key, args, key, LocaleContextHolder.getLocale());
        return found == null ? key : found;
    }
}
