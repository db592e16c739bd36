package org.opora.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** An order of the authority. Its number is known only at registration, and only then does it take effect. */
@Entity
@Table(name = "official_order")
public class Order {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private @Nullable UUID cycleId;

    @Enumerated(EnumType.STRING)
    private OrderKind kind;

    private @Nullable String subjectId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String title;
    private String preamble = "";

    @ElementCollection
    @CollectionTable(name = "order_basis", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderBasis> basis = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "order_item", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderItem> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "order_school", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "school_id")
    private Set<UUID> schools = new HashSet<>();

    private String annexes = "";
    private String controller = "";
    private String signatoryPost = "";
    private String signatoryName = "";

    @Enumerated(EnumType.STRING)
    private OrderRelation relation = OrderRelation.NONE;

    private @Nullable UUID relatedOrderId;
    private @Nullable UUID preparedBy;
    private @Nullable UUID approvedBy;
    private @Nullable String headRemarks;
    private @Nullable String number;
    private @Nullable LocalDate date;
    private @Nullable Integer registerYear;
    private @Nullable UUID scanId;
    private String remark = "";

    protected Order() {}

    public Order(UUID id, UUID municipalityId, @Nullable UUID cycleId, OrderKind kind, @Nullable String subjectId) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        this.kind = kind;
        this.subjectId = subjectId;
        this.status = OrderStatus.DRAFT;
        this.title = "";
    }

    /** A returned order is taken up again by the step that called for it. */
    public void reopen() {
        require(OrderStatus.RETURNED);
        status = OrderStatus.DRAFT;
    }

    /** The author submits the text to the head. */
    public void submit(OrderDraft draft, UUID author) {
        require(OrderStatus.DRAFT, OrderStatus.RETURNED);
        if (draft.items().isEmpty() || draft.basis().isEmpty()) {
            throw new OporaException("order.incomplete");
        }
        if (draft.relation() != OrderRelation.NONE && draft.relatedOrderId() == null) {
            throw new OporaException("order.related-missing");
        }
        title = draft.title();
        preamble = draft.preamble();
        replace(basis, draft.basis());
        replace(items, draft.items());
        schools.clear();
        schools.addAll(draft.schools());
        annexes = draft.annexes();
        controller = draft.controller();
        signatoryPost = draft.signatoryPost();
        signatoryName = draft.signatoryName();
        relation = draft.relation();
        relatedOrderId = draft.relation() == OrderRelation.NONE ? null : draft.relatedOrderId();
        preparedBy = author;
        status = OrderStatus.SUBMITTED;
    }

    /** The head agrees. Nobody agrees to what they prepared themselves. */
    public void approve(UUID head) {
        requireAnother(head);
        approvedBy = head;
        headRemarks = null;
        status = OrderStatus.APPROVED;
    }

    /** The head returns the text with remarks. */
    public void sendBack(UUID head, String remarks) {
        requireAnother(head);
        headRemarks = remarks;
        status = OrderStatus.RETURNED;
    }

    /** Number, date and scan make the order effective. */
    public void register(Registration entry) {
        require(OrderStatus.APPROVED);
        number = entry.number().strip();
        date = entry.date();
        registerYear = entry.date().getYear();
        scanId = entry.scanId();
        remark = entry.remark();
        status = OrderStatus.REGISTERED;
    }

    /** A later order cancelled this one. */
    public void cancelByLaterOrder() {
        require(OrderStatus.REGISTERED);
        status = OrderStatus.CANCELLED;
    }

    private void requireAnother(UUID head) {
        require(OrderStatus.SUBMITTED);
        if (head.equals(preparedBy)) {
            throw new OporaException("order.own-approval");
        }
    }

    private void require(OrderStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new OporaException("order.wrong-state");
        }
    }

    private static <T> void replace(List<T> kept, List<T> given) {
        kept.clear();
        kept.addAll(given);
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public @Nullable UUID cycleId() {
        return cycleId;
    }

    public OrderStatus status() {
        return status;
    }

    public OrderRelation relation() {
        return relation;
    }

    public @Nullable UUID relatedOrderId() {
        return relatedOrderId;
    }

    public @Nullable UUID preparedBy() {
        return preparedBy;
    }

    public @Nullable UUID approvedBy() {
        return approvedBy;
    }

    public Set<UUID> schools() {
        return Set.copyOf(schools);
    }

    /** The text as last submitted. */
    public OrderDraft draft() {
        return new OrderDraft(
                title,
                preamble,
                List.copyOf(basis),
                List.copyOf(items),
                annexes,
                controller,
                signatoryPost,
                signatoryName,
                schools(),
                relation,
                relatedOrderId);
    }

    public OrderView view() {
        return new OrderView(
                id,
                municipalityId,
                cycleId,
                kind,
                subjectId,
                status,
                number,
                date,
                title,
                scanId,
                headRemarks,
                Objects.requireNonNullElse(remark, ""));
    }
}
