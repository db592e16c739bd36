package org.opora.roadmap.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.planreading.ChosenEvidence;
import org.opora.planreading.SchoolGroup;
import org.opora.roadmap.AmendedRow;
import org.opora.roadmap.AmendmentKind;
import org.opora.roadmap.ExecutorRole;
import org.opora.roadmap.ProposeAmendment;
import org.opora.roadmap.RowResult;
import org.springframework.util.MultiValueMap;

/** A change of a plan as the coordinator words it: every field of a row, as texts, so that nothing typed is lost by a refusal. */
record AmendmentForm(
        String kind,
        String row,
        String number,
        String section,
        String track,
        String activity,
        String executors,
        String role,
        String dates,
        List<ChosenEvidence.Choice> results,
        List<String> scope,
        List<String> schools,
        List<String> stages,
        String schoolActivity,
        String schoolDates,
        String grounds) {

    private static final int SPARE_RESULTS = 2;

    /** As the page opens: the row as it stands, or a new one. */
    static AmendmentForm of(@Nullable UUID row, AmendedRow words) {
        return new AmendmentForm(
                row == null ? AmendmentKind.ADD.name() : AmendmentKind.AMEND.name(),
                row == null ? "" : row.toString(),
                words.number(),
                words.section(),
                words.track(),
                words.activity(),
                String.join("\n", words.executors()),
                words.executorRole().name(),
                words.schedule(),
                words.results().stream().map(AmendmentForm::choice).toList(),
                words.scope().stream().map(Enum::name).toList(),
                words.schools().stream().map(UUID::toString).toList(),
                words.stages(),
                words.schoolActivity(),
                words.schoolSchedule(),
                "");
    }

    /** As it was sent. */
    static AmendmentForm of(MultiValueMap<String, String> sent) {
        return new AmendmentForm(
                one(sent, "kind"),
                one(sent, "row"),
                one(sent, "number"),
                one(sent, "section"),
                one(sent, "track"),
                one(sent, "activity"),
                one(sent, "executors"),
                one(sent, "role"),
                one(sent, "dates"),
                results(sent),
                all(sent, "scope"),
                all(sent, "schools"),
                all(sent, "stages"),
                one(sent, "schoolActivity"),
                one(sent, "schoolDates"),
                one(sent, "grounds"));
    }

    /** Results as they are and room for more. */
    public List<ChosenEvidence.Choice> resultLines() {
        ChosenEvidence.Choice empty = new ChosenEvidence.Choice("", "", "", "");
        return Stream.concat(results.stream(), Stream.generate(() -> empty).limit(SPARE_RESULTS))
                .toList();
    }

    ProposeAmendment.Proposal toProposal() {
        AmendmentKind meant = named(AmendmentKind.values(), kind, "roadmap.kindMissing");
        String why = Words.required(grounds, "roadmap.reasonMissing");
        UUID about = meant == AmendmentKind.ADD || row.isBlank() ? null : UUID.fromString(row);
        return new ProposeAmendment.Proposal(
                meant, about, meant == AmendmentKind.CANCEL ? AmendedRow.empty() : words(), why);
    }

    private AmendedRow words() {
        String what = Words.optional(activity);
        return new AmendedRow(
                Words.optional(number),
                Words.optional(section),
                Words.optional(track),
                what,
                Arrays.stream(executors.split("[\\r\\n;]+"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                role.isBlank() ? ExecutorRole.COORDINATOR : named(ExecutorRole.values(), role, "roadmap.roleMissing"),
                Words.optional(dates),
                ChosenEvidence.written(results, what).stream()
                        .map(one -> new RowResult(one.raw(), one.evidence(), one.target(), one.unit()))
                        .toList(),
                groups(),
                scope.contains(SchoolGroup.NAMED.name())
                        ? schools.stream().map(UUID::fromString).toList()
                        : List.of(),
                stages,
                Words.optional(schoolActivity),
                Words.optional(schoolDates));
    }

    /** «No schools» says nothing beside a group that is meant. */
    private List<SchoolGroup> groups() {
        List<SchoolGroup> groups = scope.stream()
                .map(name -> named(SchoolGroup.values(), name, "roadmap.scopeMissing"))
                .filter(group -> group != SchoolGroup.NONE)
                .toList();
        return groups.isEmpty() ? List.of(SchoolGroup.NONE) : groups;
    }

    private static <T extends Enum<T>> T named(T[] values, String name, String refusal) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OporaException(refusal));
    }

    private static ChosenEvidence.Choice choice(RowResult result) {
        return new ChosenEvidence.Choice(
                result.evidence().name(),
                result.target() == null ? "" : result.target().toPlainString(),
                result.unit() == null ? "" : result.unit().name(),
                result.raw());
    }

    /** The four fields of a result stand at the same place of their lists. */
    private static List<ChosenEvidence.Choice> results(MultiValueMap<String, String> sent) {
        List<ChosenEvidence.Choice> results = new ArrayList<>();
        int count = sent.getOrDefault("resultWords", List.of()).size();
        for (int i = 0; i < count; i++) {
            String words = Words.optional(at(sent, "resultWords", i));
            String evidence = at(sent, "resultClass", i);
            if (!words.isEmpty() || !evidence.isBlank()) {
                results.add(new ChosenEvidence.Choice(
                        evidence, at(sent, "resultTarget", i), at(sent, "resultUnit", i), words));
            }
        }
        return results;
    }

    private static String at(MultiValueMap<String, String> sent, String name, int place) {
        List<String> values = sent.getOrDefault(name, List.of());
        return place < values.size() ? values.get(place) : "";
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return at(sent, name, 0);
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }
}
