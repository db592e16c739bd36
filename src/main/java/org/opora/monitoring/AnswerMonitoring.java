package org.opora.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school answers in a monitoring: its view of the results, its data, its analysis. */
@Service
public class AnswerMonitoring {

    private final MonitoringRounds rounds;
    private final SchoolParts parts;
    private final SchoolDataRepository data;
    private final SchoolAnalyses analyses;
    private final Registry registry;
    private final Journal journal;
    private final Clock clock;

    AnswerMonitoring(
            MonitoringRounds rounds,
            SchoolParts parts,
            SchoolDataRepository data,
            SchoolAnalyses analyses,
            Registry registry,
            Journal journal,
            Clock clock) {
        this.rounds = rounds;
        this.parts = parts;
        this.data = data;
        this.analyses = analyses;
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param objection what is wrong; null when the school confirms its results */
    @Transactional
    public void judgeResults(UUID partId, @Nullable String objection) {
        SchoolPart part = parts.get(partId);
        if (objection == null) {
            part.confirmResults();
        } else {
            part.objectToResults(objection);
        }
        record(part, objection == null ? "monitoring.results-confirmed" : "monitoring.results-objected", objection);
    }

    /** The coordinator's answer to an objection. */
    @Transactional
    public void answerObjection(UUID partId, String answer) {
        SchoolPart part = parts.get(partId);
        part.answerObjection(answer);
        record(part, "monitoring.objection-answered", answer);
    }

    @Transactional
    public void enterData(UUID partId, SchoolNumbers numbers) {
        SchoolPart part = parts.get(partId);
        MonitoringRound round = rounds.get(part.roundId());
        LocalDate today = today(part);
        SchoolData entered = data.findByPartId(partId)
                .orElseGet(() -> new SchoolData(UUID.randomUUID(), part, round.schoolYear(), numbers, today));
        entered.enter(numbers, today);
        data.save(entered);
        part.dataEntered(today);
        record(part, "monitoring.data-entered", null);
    }

    /** @return id of the analysis, for the files that belong to it */
    @Transactional
    public UUID writeAnalysis(UUID partId, AnalysisText text) {
        SchoolPart part = parts.get(partId);
        LocalDate today = today(part);
        SchoolAnalysis analysis =
                analyses.findByPartId(partId).orElseGet(() -> new SchoolAnalysis(UUID.randomUUID(), part, text, today));
        analysis.write(text, today);
        analyses.save(analysis);
        record(part, "monitoring.analysis-written", null);
        return analysis.id();
    }

    /** Ends the school's part: everything is there, or nobody waits any longer. */
    @Transactional
    public void close(UUID partId, SchoolPart.Status how) {
        SchoolPart part = parts.get(partId);
        part.close(how, today(part));
        record(part, "monitoring.part-closed", how.name());
    }

    @Transactional(readOnly = true)
    public SchoolPart part(UUID partId) {
        return parts.get(partId);
    }

    /** The school's newest data, to be proposed in the next form. */
    @Transactional(readOnly = true)
    public Optional<SchoolNumbers> newestData(UUID schoolId) {
        return data.findFirstBySchoolIdOrderByEnteredOnDesc(schoolId).map(SchoolData::numbers);
    }

    private LocalDate today(SchoolPart part) {
        return LocalDate.now(
                clock.withZone(registry.municipality(part.municipalityId()).zone()));
    }

    private void record(SchoolPart part, String action, @Nullable String detail) {
        journal.record(Journal.entry(action)
                .municipality(part.municipalityId())
                .school(part.schoolId())
                .subject("school-part", part.id())
                .detail("text", detail));
    }
}
