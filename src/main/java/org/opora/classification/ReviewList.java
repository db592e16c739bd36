package org.opora.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of schools with its explanations, for the people of the municipality. */
@Service
@Transactional(readOnly = true)
public class ReviewList {

    private static final Role[] READERS = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};
    private static final int PAGE = 25;

    private final Classifications classifications;
    private final Explanations explanations;
    private final SetParameters parameters;
    private final Access access;
    private final JdbcClient jdbc;

    ReviewList(
            Classifications classifications,
            Explanations explanations,
            SetParameters parameters,
            Access access,
            JdbcClient jdbc) {
        this.classifications = classifications;
        this.explanations = explanations;
        this.parameters = parameters;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * @param category only schools of this category; null for all
     * @param page number of the page, from 0
     */
    public ListPage page(UUID cycleId, @Nullable SchoolCategory category, int page) {
        Optional<SchoolList> list = classifications.list(cycleId);
        UUID municipalityId = list.map(SchoolList::municipalityId).orElseGet(() -> municipalityOf(cycleId));
        access.requireMunicipality(municipalityId, READERS);
        List<ClassificationView> all = classifications.listOf(cycleId);
        List<ClassificationView> wanted = all.stream()
                .filter(school -> category == null || school.is(category))
                .toList();
        int number = Math.max(0, Math.min(page, wanted.size() / PAGE));
        List<ClassificationView> shown =
                wanted.stream().skip((long) number * PAGE).limit(PAGE).toList();
        Page<ClassificationView> schools = new PageImpl<>(shown, PageRequest.of(number, PAGE), wanted.size());
        return new ListPage(
                cycleId,
                list.orElse(null),
                schools,
                all.isEmpty() ? Map.of() : counts(all),
                explained(shown),
                list.map(known -> parameters.inForce(municipalityId, known.year()))
                        .orElse(Parameters.DEFAULTS),
                list.flatMap(known -> parameters.inForceSet(municipalityId, known.year()))
                        .orElse(null),
                access.mayMunicipality(municipalityId, Role.COORDINATOR));
    }

    private Map<UUID, Explanation> explained(List<ClassificationView> shown) {
        return explanations.of(shown.stream().map(ClassificationView::id).toList());
    }

    private static Map<SchoolCategory, Long> counts(List<ClassificationView> all) {
        return all.stream()
                .flatMap(school -> school.categories().stream())
                .collect(Collectors.groupingBy(Function.identity(), java.util.TreeMap::new, Collectors.counting()));
    }

    private UUID municipalityOf(UUID cycleId) {
        return jdbc.sql("select municipality_id from cycle where id = ?")
                .param(cycleId)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
