package org.opora.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.order.OrderView;
import org.opora.order.Orders;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes of a plan by order, field by field, as its pages show them. */
@Service
@Transactional(readOnly = true)
public class PlanChanges {

    /** Changes of a page; a page holds one more when there is a next one. */
    public static final int PAGE = 25;

    private final AmendmentRepository amendments;
    private final RoadmapRowRepository rows;
    private final RoadmapRepository roadmaps;
    private final RoadmapAccess access;
    private final Orders orders;
    private final RowWords words;

    PlanChanges(
            AmendmentRepository amendments,
            RoadmapRowRepository rows,
            RoadmapRepository roadmaps,
            RoadmapAccess access,
            Orders orders,
            RowWords words) {
        this.amendments = amendments;
        this.rows = rows;
        this.roadmaps = roadmaps;
        this.access = access;
        this.orders = orders;
        this.words = words;
    }

    /** One page of a plan's changes, newest first. */
    public List<Change> ofPlan(UUID roadmapId, int page) {
        Roadmap roadmap = roadmaps.findById(roadmapId).orElseThrow(NotFoundException::new);
        access.requireReader(roadmap.municipalityId());
        return amendments
                .findByRoadmapIdOrderByProposedOnDescIdAsc(roadmapId, PageRequest.of(0, (page + 1) * PAGE + 1))
                .stream()
                .skip((long) page * PAGE)
                .map(this::change)
                .toList();
    }

    /** The changes of one row, newest first. */
    public List<Change> ofRow(UUID rowId) {
        RoadmapRow row = rows.findById(rowId).orElseThrow(NotFoundException::new);
        access.requireReader(row.municipalityId());
        return amendments.findByRowIdOrderByProposedOnDescIdAsc(rowId, PageRequest.of(0, PAGE)).stream()
                .map(this::change)
                .toList();
    }

    private Change change(Amendment amendment) {
        UUID orderId = amendment.orderId();
        OrderView order = orderId == null ? null : orders.byId(orderId);
        AmendedRow was = amendment.was();
        AmendedRow before = was == null ? AmendedRow.empty() : was;
        return new Change(
                amendment.kind(),
                amendment.rowId(),
                amendment.kind() == AmendmentKind.ADD || was == null
                        ? amendment.words().activity()
                        : was.activity(),
                amendment.grounds(),
                amendment.state(),
                amendment.proposedOn(),
                order,
                amendment.kind() == AmendmentKind.CANCEL ? List.of() : words.differences(before, amendment.words()));
    }

    /**
     * One change.
     *
     * @param rowId the row; null while a new one waits for its order
     * @param order null while it waits for its order
     */
    public record Change(
            AmendmentKind kind,
            @Nullable UUID rowId,
            String activity,
            String grounds,
            AmendmentState state,
            LocalDate proposedOn,
            @Nullable OrderView order,
            List<RowWords.Difference> differences) {}
}
