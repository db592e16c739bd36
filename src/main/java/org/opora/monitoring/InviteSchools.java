package org.opora.monitoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.CommonVariables;
import org.opora.bpmn.MonitoringModel;
import org.opora.bpmn.SchoolMonitoringModel;
import org.opora.calendar.Deadlines;
import org.opora.engine.LaunchRequest;
import org.opora.engine.Launcher;
import org.opora.registry.Municipality;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.registry.SchoolType;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the forms of a monitoring: the initial one to every school, a later one to the schools under support. Each gets an
 * instance of its own; branches answer through their head school.
 */
@Service
public class InviteSchools {

    private final MonitoringRounds rounds;
    private final SchoolParts parts;
    private final Registry registry;
    private final SupportCases cases;
    private final Launcher launcher;
    private final Deadlines deadlines;

    InviteSchools(
            MonitoringRounds rounds,
            SchoolParts parts,
            Registry registry,
            SupportCases cases,
            Launcher launcher,
            Deadlines deadlines) {
        this.rounds = rounds;
        this.parts = parts;
        this.registry = registry;
        this.cases = cases;
        this.launcher = launcher;
        this.deadlines = deadlines;
    }

    /** Invites the schools of the monitoring that have no part in it yet. @return how many were invited */
    @Transactional
    public int invite(UUID roundId, String cycleKey) {
        MonitoringRound round = rounds.get(roundId);
        Municipality municipality = registry.municipality(round.municipalityId());
        Set<UUID> invited =
                parts.findByRoundId(roundId).stream().map(SchoolPart::schoolId).collect(Collectors.toSet());
        String suffix = suffix(round);
        List<LaunchRequest> requests = new ArrayList<>();
        for (School school : asked(round)) {
            if (!invited.contains(school.id())) {
                SchoolPart part =
                        parts.save(new SchoolPart(UUID.randomUUID(), roundId, round.municipalityId(), school.id()));
                requests.add(new LaunchRequest(
                        SchoolMonitoringModel.KEY,
                        cycleKey + "/" + school.slug() + "/" + suffix,
                        municipality.slug(),
                        variables(round, part, cycleKey, municipality)));
            }
        }
        launcher.request(requests);
        return requests.size();
    }

    private List<School> asked(MonitoringRound round) {
        Set<UUID> supported = cases.ofCycle(round.cycleId()).stream()
                .filter(SupportCaseView::open)
                .map(SupportCaseView::schoolId)
                .collect(Collectors.toSet());
        return registry.schools(round.municipalityId()).stream()
                .filter(school -> school.type() != SchoolType.BRANCH)
                .filter(school -> round.kind() == MonitoringKind.INITIAL || supported.contains(school.id()))
                .toList();
    }

    /** A cycle may hold several monitorings of a kind; each has business keys of its own. */
    private String suffix(MonitoringRound round) {
        String kind = round.kind().name().toLowerCase(Locale.ROOT);
        int before = rounds.countByCycleIdAndKind(round.cycleId(), round.kind());
        return before > 1 ? kind + "-" + before : kind;
    }

    private Map<String, @Nullable Object> variables(
            MonitoringRound round, SchoolPart part, String cycleKey, Municipality municipality) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(CommonVariables.CYCLE_ID.name(), round.cycleId().toString());
        variables.put(CommonVariables.CYCLE_KEY.name(), cycleKey);
        variables.put(CommonVariables.MUNICIPALITY_ID.name(), municipality.id().toString());
        variables.put(CommonVariables.SCHOOL_ID.name(), part.schoolId().toString());
        variables.put(CommonVariables.WORK_STAGE.name(), round.kind().stage().key());
        variables.put(MonitoringModel.MONITORING_ID.name(), round.id().toString());
        variables.put(
                SchoolMonitoringModel.SCHOOL_MONITORING_ID.name(), part.id().toString());
        variables.put(MonitoringModel.RESULTS_LOADED.name(), round.resultsLoaded());
        variables.put(SchoolMonitoringModel.ANALYSIS_ASKED.name(), round.analysisAsked());
        variables.put(MonitoringModel.MONITORING_DUE.name(), deadlines.endOfDay(round.closesOn(), municipality.zone()));
        return variables;
    }
}
