package org.opora.programme;

import java.sql.Types;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the reference data of risks: the administrator for all, a coordinator the thresholds of the own municipality. */
@Service
public class EditRiskFactors {

    private final RiskFactorRepository factors;
    private final Access access;
    private final Journal journal;
    private final JdbcClient jdbc;

    EditRiskFactors(RiskFactorRepository factors, Access access, Journal journal, JdbcClient jdbc) {
        this.factors = factors;
        this.access = access;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Adds a factor at the end of the list. */
    @Transactional
    public void add(RiskFactorDetails details) {
        access.requireAny(Role.ADMIN);
        int place = factors.findAllByOrderByPlace().stream()
                        .mapToInt(RiskFactor::place)
                        .max()
                        .orElse(0)
                + 1;
        RiskFactor factor = factors.save(new RiskFactor("factor-" + place, place, details));
        record("risk-factor.added", factor);
    }

    /** Changes wording, common thresholds, or takes the factor out of use for profiles to come. */
    @Transactional
    public void change(String code, RiskFactorDetails details) {
        access.requireAny(Role.ADMIN);
        RiskFactor factor = factors.get(code);
        factor.change(details);
        record("risk-factor.changed", factor);
    }

    /** Sets the thresholds of one municipality, or with empty ones gives them back to the common ones. */
    @Transactional
    public void setThresholds(UUID municipalityId, String code, Thresholds thresholds) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        RiskFactor factor = factors.get(code);
        if (!factor.inUse()) {
            throw new OporaException("programme.factor-out-of-use");
        }
        Thresholds.requireOrder(thresholds, factor.lowerIsWorse());
        jdbc.sql("delete from risk_threshold where municipality_id = ? and factor = ?")
                .params(municipalityId, code)
                .update();
        if (thresholds.mediumFrom() != null) {
            jdbc.sql("insert into risk_threshold (municipality_id, factor, medium_from, high_from)"
                            + " values (:municipality, :factor, :medium, :high)")
                    .param("municipality", municipalityId)
                    .param("factor", code)
                    .param("medium", thresholds.mediumFrom(), Types.NUMERIC)
                    .param("high", thresholds.highFrom(), Types.NUMERIC)
                    .update();
        }
        journal.record(Journal.entry("risk-factor.thresholds")
                .municipality(municipalityId)
                .subject("risk-factor", code)
                .detail("factor", factor.name())
                .detail("medium", thresholds.mediumFrom())
                .detail("high", thresholds.highFrom()));
    }

    private void record(String action, RiskFactor factor) {
        journal.record(
                Journal.entry(action).subject("risk-factor", factor.code()).detail("factor", factor.name()));
    }
}
