package org.opora.classification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the parameters of a year and puts them in force with the act's registration. */
@Service
public class SetParameters {

    private final ParameterSets sets;
    private final Journal journal;

    SetParameters(ParameterSets sets, Journal journal) {
        this.sets = sets;
        this.journal = journal;
    }

    /** Drafts the parameters of a cycle; they bind nobody until {@link #putInForce}. */
    @Transactional
    public void draft(UUID cycleId, UUID municipalityId, int year, Parameters parameters, String why) {
        ParameterSet set = sets.findByCycleId(cycleId)
                .orElseGet(() -> new ParameterSet(UUID.randomUUID(), municipalityId, cycleId, year, parameters, why));
        set.set(parameters, why);
        sets.save(set);
        journal.record(Journal.entry("classification.parameters-drafted")
                .municipality(municipalityId)
                .cycle(cycleId)
                .detail("threshold", parameters.thresholdPercent())
                .detail("procedures", parameters.procedures())
                .detail("years", parameters.years())
                .detail("participants", parameters.minParticipants())
                .detail("reason", why));
    }

    /** The act has been registered. A cycle without drafted parameters has nothing to put in force. */
    @Transactional
    public void putInForce(UUID cycleId, UUID orderId, String number, LocalDate date) {
        sets.findByCycleId(cycleId).ifPresent(set -> {
            set.inForceBy(orderId, number, date);
            journal.record(Journal.entry("classification.parameters-in-force")
                    .municipality(set.municipalityId())
                    .cycle(cycleId)
                    .subject("order", orderId)
                    .detail("number", number));
        });
    }

    /** What binds the municipality in the year: the newest act of that or an earlier year, else the defaults. */
    @Transactional(readOnly = true)
    public Parameters inForce(UUID municipalityId, int year) {
        return inForceSet(municipalityId, year).map(ParameterSet::parameters).orElse(Parameters.DEFAULTS);
    }

    /** The act behind {@link #inForce}; empty while the defaults hold. */
    @Transactional(readOnly = true)
    public Optional<ParameterSet> inForceSet(UUID municipalityId, int year) {
        return sets.findFirstByMunicipalityIdAndStatusAndYearLessThanEqualOrderByYearDesc(
                municipalityId, ParameterSet.Status.IN_FORCE, year);
    }
}
