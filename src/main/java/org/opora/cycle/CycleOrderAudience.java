package org.opora.cycle;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.order.OrderAudience;
import org.opora.order.OrderKind;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.supportcase.ListedSchool;
import org.opora.supportcase.SupportCaseView;
import org.opora.supportcase.SupportCases;
import org.opora.supportcase.TrackPolicy;
import org.springframework.stereotype.Component;

/** Prevention concerns every school; the other orders of a year concern the supported ones. */
@Component
class CycleOrderAudience implements OrderAudience {

    private final SupportCases cases;
    private final TrackPolicy policy;
    private final Registry registry;

    CycleOrderAudience(SupportCases cases, TrackPolicy policy, Registry registry) {
        this.cases = cases;
        this.policy = policy;
        this.registry = registry;
    }

    @Override
    public Set<UUID> schoolsOf(OrderKind kind, UUID municipalityId, @Nullable UUID cycleId) {
        if (kind == OrderKind.PREVENTION_CONTROL || cycleId == null) {
            return ids(registry.schools(municipalityId).stream().map(School::id).toList());
        }
        if (kind == OrderKind.SCHOOL_LIST) {
            return ids(policy.approvedList(cycleId).stream()
                    .filter(school -> school.tracks().any())
                    .map(ListedSchool::schoolId)
                    .toList());
        }
        return ids(cases.ofCycle(cycleId).stream()
                .filter(SupportCaseView::open)
                .map(SupportCaseView::schoolId)
                .toList());
    }

    private static Set<UUID> ids(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }
}
