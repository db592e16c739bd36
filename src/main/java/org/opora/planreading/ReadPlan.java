package org.opora.planreading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.plansource.SourceDocument;
import org.opora.plansource.SourceLine;
import org.opora.plansource.SourceReader;
import org.opora.schedule.PlanPeriod;
import org.springframework.stereotype.Service;

/**
 * Reads a plan as people have it. Raw cells stay as they are; what was repaired or is proposed lies over them with its
 * reason; what is in doubt is an issue of its row. Nothing is stored.
 */
@Service
public class ReadPlan {

    private static final Set<ExecutorKind> BODIES =
            Set.of(ExecutorKind.AUTHORITY, ExecutorKind.METHODICAL_SERVICE, ExecutorKind.COUNCIL);

    /**
     * One plan of one file.
     *
     * @throws OporaException {@code plan.…} or {@code file.…}: why the file cannot be read as a plan, and what to do
     */
    public RecognisedPlan read(byte[] content, String fileName, ReadingOptions options) {
        return read(new KeptSource(SourceReader.read(fileName, content), Set.of()), options);
    }

    /** A source once more, with the lines that a person has made rows. */
    RecognisedPlan read(KeptSource source, ReadingOptions options) {
        SourceDocument document = source.document();
        PlanTable table = PlanTable.find(document);
        String text = document.lines().stream().map(SourceLine::text).collect(Collectors.joining("\n"));
        LineSorter sorter = new LineSorter(table.heading(), source.madeRows());
        sorter.sort(table.lines());
        List<ReadLine> lines = new ArrayList<>(sorter.lines());
        List<DraftRow> drafts = HeadRows.join(sorter.rows(), lines);
        Misreadings.mend(drafts);
        List<DraftRow> rows = new Twins(lines, text).settle(drafts);
        if (rows.isEmpty()) {
            throw new OporaException("plan.no-rows");
        }
        RestOfRow.ask(rows);
        ShiftedSchoolCells.ask(rows);
        UnknownColumns.ask(rows);
        LostEnds.mark(rows, text);
        List<DraftRow> assignments = AssignmentReader.read(table.before());
        HeaderReader header = new HeaderReader(table);
        String municipality = MunicipalityName.find(text);
        OtherMunicipality.ask(rows, municipality);
        new SecondPlanDoubts(rows, options.given(PeriodFinder.find(titles(header, table), header.date(), List.of())))
                .ask();
        PlanPeriod period = period(options, header, table, rows);
        List<RecognisedRow> recognised = assemble(
                rows, assignments, period, options.executors().apply(municipality), named(header, table), text);
        PlanHeader found = header(header, period, municipality, recognised, table, sorter.sections());
        return new RecognisedPlan(
                found,
                recognised,
                new RecognitionReport(lines, assignments.size(), table.leftOut()),
                document.lines().stream().map(SourceLine::text).toList(),
                sorter.columns(),
                source);
    }

    private static PlanPeriod period(
            ReadingOptions options, HeaderReader header, PlanTable table, List<DraftRow> rows) {
        return options.complete(() -> PeriodFinder.find(titles(header, table), header.date(), rows));
    }

    /** The order's title, that of the plan, and what the order says it approves. */
    private static List<String> titles(HeaderReader header, PlanTable table) {
        List<String> titles = new ArrayList<>(List.of(header.title(), PlanTitle.find(table.before())));
        table.before().stream()
                .map(PlanTitle::words)
                .filter(line -> Words.has(Words.plain(line), "план", "дорожн"))
                .filter(line -> !header.ofOrder() || Words.has(Words.plain(line), "утвердить"))
                .forEach(titles::add);
        return titles;
    }

    /** The order's title, or all that is said of the plan before its table. */
    private static String named(HeaderReader header, PlanTable table) {
        if (header.ofOrder()) {
            return header.title();
        }
        return table.before().stream()
                .map(line -> Words.clean(line.text()))
                .filter(line -> Words.has(Words.plain(line), "план", "дорожн"))
                .reduce(header.title(), (all, line) -> all + " " + line);
    }

    private static List<RecognisedRow> assemble(
            List<DraftRow> rows,
            List<DraftRow> assignments,
            PlanPeriod period,
            Map<String, ExecutorKind> executors,
            String title,
            String text) {
        RowAssembler assembler = new RowAssembler(period, new ExecutorReader(executors), new ScopeReader(title), text);
        return Stream.concat(rows.stream(), assignments.stream())
                .map(assembler::assemble)
                .toList();
    }

    private static PlanHeader header(
            HeaderReader header,
            @Nullable PlanPeriod period,
            String municipality,
            List<RecognisedRow> rows,
            PlanTable table,
            List<String> sections) {
        Map<String, String> bodies = new LinkedHashMap<>(Abbreviations.read(table.after()));
        for (RecognisedRow row : rows) {
            for (RecognisedExecutor executor : row.executors()) {
                if (BODIES.contains(executor.kind())) {
                    bodies.putIfAbsent(executor.name(), executor.name());
                }
            }
        }
        return new PlanHeader(
                header.number(),
                header.date(),
                header.title(),
                period,
                municipality,
                bodies,
                sections,
                header.places());
    }
}
