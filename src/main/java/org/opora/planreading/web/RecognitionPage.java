package org.opora.planreading.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.Stage;
import org.opora.planreading.BlockingDoubts;
import org.opora.planreading.EditableCells;
import org.opora.planreading.EvidenceClass;
import org.opora.planreading.IssueSentences;
import org.opora.planreading.LineKind;
import org.opora.planreading.OfferedDecisions;
import org.opora.planreading.PlanHeader;
import org.opora.planreading.ReadLine;
import org.opora.planreading.RecognisedResult;
import org.opora.planreading.RecognisedRow;
import org.opora.planreading.RecognisedStage;
import org.opora.planreading.RowIssue;
import org.opora.planreading.RowStatus;
import org.opora.planreading.SchoolGroup;
import org.opora.planreading.SettledPlan;
import org.opora.plansource.LeftOut;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** What the page beside the source shows: rows with their doubts on the left, the source on the right. */
record RecognitionPage(
        UUID id,
        String fileName,
        PlanHeader header,
        Page<Row> rows,
        List<Row> excluded,
        List<Kind> kinds,
        List<Source> source,
        Map<LineKind, Integer> balance,
        int linesRead,
        int assignments,
        int leftOutLines,
        List<Left> leftOut,
        long doubts,
        long blocking,
        boolean ready,
        String bodies,
        String controller,
        String municipality,
        boolean municipalityFits,
        String namingYear,
        @Nullable UUID roadmap) {

    private static final int PAGE_SIZE = 25;
    private static final int FIRST = 3;
    private static final Deque<ReadLine> NONE = new ArrayDeque<>();

    record Row(
            String key,
            RowStatus status,
            String number,
            String section,
            Map<String, String> cells,
            List<RecognisedResult> results,
            List<SchoolGroup> groups,
            List<String> schools,
            String scopeReason,
            List<RecognisedStage> stages,
            List<Doubt> doubts,
            List<String> repairs,
            boolean decided,
            int sourceLine,
            boolean made,
            List<ReadLine> aside) {

        public boolean isAbout(SchoolGroup group) {
            return groups.contains(group);
        }

        public boolean isOf(Stage stage) {
            return stages.stream().anyMatch(one -> one.stage() == stage);
        }
    }

    record Doubt(String field, String code, String text, String proposal, boolean lost, boolean blocks) {}

    record Kind(String code, String example, long count, boolean lost, boolean blocks) {

        public boolean excludes() {
            return OfferedDecisions.exclude(code);
        }
    }

    /** Lines of the source that are no part of the plan: how many for which reason, and how the first of them read. */
    record Left(LeftOut.Reason reason, int count, String first) {}

    record Source(int line, String text, boolean doubtful, boolean mayBeRow) {}

    /** Rows, columns and sheets that nobody sees in the file, and that were not read. */
    public int hidden() {
        return left("HIDDEN_ROW") + left("HIDDEN_COLUMN") + left("HIDDEN_SHEET");
    }

    /** How many lines were left out for that reason. */
    public int left(String reason) {
        return leftOut.stream()
                .filter(one -> one.reason().name().equals(reason))
                .mapToInt(Left::count)
                .sum();
    }

    static RecognitionPage of(SettledPlan plan, int pageNumber, IssueSentences sentences, Locale locale) {
        List<Row> all = plan.rows().stream()
                .map(row -> row(plan, row, sentences, locale))
                .toList();
        int from = Math.min(Math.max(pageNumber, 0) * PAGE_SIZE, all.size());
        List<Row> shown = all.subList(from, Math.min(from + PAGE_SIZE, all.size()));
        Map<LineKind, Integer> balance = new LinkedHashMap<>();
        for (LineKind kind : LineKind.values()) {
            balance.put(kind, plan.report().count(kind));
        }
        return new RecognitionPage(
                plan.recognitionId(),
                plan.fileName(),
                plan.header(),
                new PageImpl<>(shown, PageRequest.of(Math.max(pageNumber, 0), PAGE_SIZE), all.size()),
                plan.excluded().stream()
                        .map(row -> row(plan, row, sentences, locale))
                        .toList(),
                kinds(all),
                source(plan),
                balance,
                plan.report().linesRead(),
                plan.report().assignments(),
                plan.report().leftOut().size(),
                leftOut(plan),
                plan.doubts(),
                plan.blocking(),
                plan.ready(),
                PlanHeader.shown(plan.header().bodies()),
                plan.controller(),
                plan.municipality(),
                plan.municipalityFits(),
                plan.namingYear(),
                plan.roadmapId());
    }

    private static Row row(SettledPlan plan, RecognisedRow row, IssueSentences sentences, Locale locale) {
        return new Row(
                row.key(),
                row.status(),
                row.number(),
                row.section(),
                EditableCells.of(row),
                row.results(),
                row.scope().groups().stream().sorted().toList(),
                row.scope().schools(),
                sentences.of(row.scope(), locale),
                row.stages(),
                row.issues().stream()
                        .map(issue -> doubt(issue, sentences, locale))
                        .toList(),
                row.overlay().stream()
                        .filter(repair -> repair.applied())
                        .map(repair -> sentences.of(repair, locale))
                        .distinct()
                        .toList(),
                plan.decided().contains(row.key()),
                line(row),
                row.key().equals("r" + line(row)) && plan.isMadeRow(line(row)),
                plan.aside(row));
    }

    private static int line(RecognisedRow row) {
        return row.rawCells().isEmpty() ? 0 : row.rawCells().get(0).line();
    }

    private static List<Left> leftOut(SettledPlan plan) {
        List<Left> kinds = new ArrayList<>();
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            List<LeftOut> lines = plan.report().leftOut(reason);
            if (!lines.isEmpty()) {
                String first = lines.stream().limit(FIRST).map(LeftOut::text).collect(Collectors.joining("; "));
                kinds.add(new Left(reason, lines.size(), first));
            }
        }
        return kinds;
    }

    private static Doubt doubt(RowIssue issue, IssueSentences sentences, Locale locale) {
        boolean lost = !OfferedDecisions.accept(issue.code());
        String proposal = issue.code().equals("result-empty")
                ? sentences.of(EvidenceClass.valueOf(issue.proposal()), locale)
                : issue.proposal();
        return new Doubt(
                issue.field(), issue.code(), sentences.of(issue, locale), proposal, lost, BlockingDoubts.blocks(issue));
    }

    private static List<Kind> kinds(List<Row> rows) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Doubt doubt : row.doubts()) {
                kinds.merge(
                        doubt.code(),
                        new Kind(doubt.code(), doubt.text(), 1, doubt.lost(), doubt.blocks()),
                        (known, more) -> new Kind(
                                known.code(), known.example(), known.count() + 1, known.lost(), known.blocks()));
            }
        }
        return new ArrayList<>(kinds.values());
    }

    /** Numbers are those of the file; lines where the reader had to decide are marked. Equal lines are told apart by their order. */
    private static List<Source> source(SettledPlan plan) {
        Map<String, Deque<ReadLine>> table = new HashMap<>();
        plan.report().lines().forEach(line -> table.computeIfAbsent(line.text(), text -> new ArrayDeque<>())
                .add(line));
        Map<String, Integer> items = new LinkedHashMap<>();
        plan.rows().stream()
                .filter(row -> row.status() == RowStatus.ASSIGNMENT)
                .flatMap(row -> row.rawCells().stream())
                .forEach(cell -> items.put(cell.text(), cell.line()));
        return plan.sourceLines().stream()
                .map(text -> source(text, table.getOrDefault(text, NONE).poll(), items, plan.source() != null))
                .toList();
    }

    private static Source source(String text, @Nullable ReadLine line, Map<String, Integer> items, boolean again) {
        if (line == null) {
            return new Source(items.getOrDefault(text, 0), text, false, false);
        }
        boolean decided = line.kind() == LineKind.DUPLICATE
                || line.kind() == LineKind.CONTINUATION
                || line.kind() == LineKind.RULE;
        return new Source(line.line(), text, decided, again && line.rowKey().isEmpty() && line.mayBeRow());
    }
}
