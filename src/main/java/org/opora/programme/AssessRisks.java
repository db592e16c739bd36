package org.opora.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school weighs every factor; the decision table proposes, the school decides and gives a reason where it differs. */
@Service
public class AssessRisks {

    private final RiskFactors factors;
    private final RiskRules rules;
    private final RiskProfileRepository profiles;
    private final SchoolFigures figures;
    private final Journal journal;
    private final Clock clock;

    AssessRisks(
            RiskFactors factors,
            RiskRules rules,
            RiskProfileRepository profiles,
            SchoolFigures figures,
            Journal journal,
            Clock clock) {
        this.factors = factors;
        this.rules = rules;
        this.profiles = profiles;
        this.figures = figures;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every factor in use, with what the system knows and proposes. */
    @Transactional(readOnly = true)
    public List<FactorQuestion> questions(ProgrammeScope scope) {
        Map<String, BigDecimal> known = figures.of(scope.schoolId());
        Map<String, RiskAssessment> given = earlier(scope.caseId());
        return factors.inUse(scope.municipalityId()).stream()
                .map(factor -> question(scope, factor, known, given.get(factor.code())))
                .toList();
    }

    /**
     * Keeps the profile of this year.
     *
     * @throws OporaException {@code programme.risk-reason} when a reason is missing
     */
    @Transactional
    public RiskProfileView assess(ProgrammeScope scope, List<FactorAnswer> answers, @Nullable String summary, UUID by) {
        Map<String, RiskFactorView> known = factors.inUse(scope.municipalityId()).stream()
                .collect(Collectors.toMap(RiskFactorView::code, Function.identity()));
        List<RiskAssessment> assessed = answers.stream()
                .map(answer -> assessed(scope.municipalityId(), factor(known, answer), answer))
                .toList();
        Optional<RiskProfile> earlier = profiles.findByCaseId(scope.caseId());
        earlier.ifPresent(profile -> profile.assess(assessed, summary, by, clock.instant()));
        RiskProfile profile = earlier.orElseGet(
                () -> new RiskProfile(UUID.randomUUID(), scope, assessed, summary, by, clock.instant()));
        RiskProfileView view = profiles.save(profile).view();
        journal.record(Journal.entry("programme.risks-assessed")
                .municipality(scope.municipalityId())
                .cycle(scope.cycleId())
                .school(scope.schoolId())
                .subject("risk-profile", view.id())
                .detail("required", view.required().size()));
        return view;
    }

    private static RiskFactorView factor(Map<String, RiskFactorView> known, FactorAnswer answer) {
        RiskFactorView factor = known.get(answer.factor());
        if (factor == null) {
            throw new OporaException("programme.factors-changed");
        }
        return factor;
    }

    private FactorQuestion question(
            ProgrammeScope scope,
            RiskFactorView factor,
            Map<String, BigDecimal> known,
            @Nullable RiskAssessment given) {
        BigDecimal value = factor.source() == null ? null : known.get(factor.source());
        if (value == null && given != null) {
            value = given.value();
        }
        RiskRules.Explained<Significance> proposal = rules.significance(scope.municipalityId(), factor, value);
        return new FactorQuestion(factor, value, proposal.result(), proposal.explanation(), given);
    }

    private RiskAssessment assessed(UUID municipalityId, RiskFactorView factor, FactorAnswer answer) {
        RiskRules.Explained<Significance> proposal = rules.significance(municipalityId, factor, answer.value());
        if (proposal.result() != answer.significance()
                && (answer.reason() == null || answer.reason().isBlank())) {
            throw new OporaException("programme.risk-reason", factor.name());
        }
        RiskRules.Explained<Requirement> requirement =
                rules.requirement(municipalityId, factor.code(), answer.significance());
        return new RiskAssessment(
                factor.code(),
                answer.value(),
                proposal.result(),
                answer.significance(),
                answer.reason(),
                requirement.result(),
                proposal.explanation() + "; " + requirement.explanation());
    }

    private Map<String, RiskAssessment> earlier(UUID caseId) {
        return profiles.findByCaseId(caseId).stream()
                .flatMap(profile -> profile.view().assessments().stream())
                .collect(Collectors.toMap(RiskAssessment::factor, Function.identity()));
    }
}
