package org.opora.planreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.OporaException;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;

/** Recognises a plan for whoever may make roadmaps of it; nothing is stored. */
@Service
public class RecognisePlan {

    private final Access access;
    private final ReadPlan plans;
    private final ExecutorDictionary executors;
    private final Registry registry;

    RecognisePlan(Access access, ReadPlan plans, ExecutorDictionary executors, Registry registry) {
        this.access = access;
        this.plans = plans;
        this.executors = executors;
        this.registry = registry;
    }

    /**
     * One file. The executors are those of the person's municipality that the document names.
     *
     * @param start first day of the plan; null: that of the period which the document names
     * @param end last day of the plan; null: that of the period which the document names
     * @param zone where the days of the plan are counted; days are local, so it is only checked
     * @throws OporaException {@code plan.…}, {@code file.…}
     */
    public RecognisedPlan recognise(
            byte[] content,
            String fileName,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String zone) {
        access.requireAny(Role.COORDINATOR, Role.ADMIN);
        if (fileName.isEmpty()) {
            throw new OporaException("plan.no-file");
        }
        check(zone);
        return plans.read(content, fileName, options(start, end, this::known));
    }

    /** One file of a municipality whose executors are known. */
    RecognisedPlan recogniseKnowing(
            byte[] content,
            String fileName,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Map<String, ExecutorKind> known) {
        access.requireAny(Role.COORDINATOR);
        if (fileName.isEmpty()) {
            throw new OporaException("plan.no-file");
        }
        return plans.read(content, fileName, options(start, end, named -> known));
    }

    /** A person of one municipality means that one, whatever the document calls it. */
    private Map<String, ExecutorKind> known(String named) {
        Set<UUID> own = access.viewer().municipalityIds(Role.COORDINATOR);
        return own.stream()
                .filter(id ->
                        own.size() == 1 || !named.isEmpty() && NamedMunicipality.fits(named, registry.municipality(id)))
                .findFirst()
                .map(executors::kinds)
                .orElse(Map.of());
    }

    private static ReadingOptions options(
            @Nullable LocalDate start, @Nullable LocalDate end, Function<String, Map<String, ExecutorKind>> executors) {
        GivenPeriod.check(start, end);
        return new ReadingOptions(start, end, executors);
    }

    private static void check(@Nullable String zone) {
        try {
            if (zone != null && !zone.isBlank()) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            throw new OporaException("plan.zone", zone == null ? "" : zone);
        }
    }
}
