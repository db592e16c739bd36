package org.opora.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The risk factors as reference data, with the thresholds of a municipality. */
@Service
@Transactional(readOnly = true)
public class RiskFactors {

    private final RiskFactorRepository factors;
    private final JdbcClient jdbc;

    RiskFactors(RiskFactorRepository factors, JdbcClient jdbc) {
        this.factors = factors;
        this.jdbc = jdbc;
    }

    /** All factors in their order, those out of use included; common thresholds when no municipality is named. */
    public List<RiskFactorView> all(@Nullable UUID municipalityId) {
        Map<String, Thresholds> own = municipalityId == null ? Map.of() : ownThresholds(municipalityId);
        return factors.findAllByOrderByPlace().stream()
                .map(factor -> view(factor, own.get(factor.code())))
                .toList();
    }

    /** The factors a school of the municipality assesses. */
    public List<RiskFactorView> inUse(UUID municipalityId) {
        return all(municipalityId).stream().filter(RiskFactorView::inUse).toList();
    }

    /** Names by code, of all factors that ever were in use. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        factors.findAllByOrderByPlace().forEach(factor -> names.put(factor.code(), factor.name()));
        return names;
    }

    private Map<String, Thresholds> ownThresholds(UUID municipalityId) {
        Map<String, Thresholds> own = new LinkedHashMap<>();
        jdbc.sql("select factor, medium_from, high_from from risk_threshold where municipality_id = ?")
                .param(municipalityId)
                .query(row -> {
                    own.put(row.getString(1), new Thresholds(row.getBigDecimal(2), row.getBigDecimal(3)));
                });
        return own;
    }

    private static RiskFactorView view(RiskFactor factor, @Nullable Thresholds own) {
        return new RiskFactorView(
                factor.code(),
                factor.name(),
                factor.measure(),
                factor.source(),
                factor.lowerIsWorse(),
                own == null ? factor.thresholds() : own,
                own != null,
                factor.inUse());
    }
}
