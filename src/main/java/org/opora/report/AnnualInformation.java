package org.opora.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/**
 * The annual analytic information on the year, due on 25 January after it (order of Оленегорск, item 4.2): figures that the
 * system computed, the methodist's text, the head's signature.
 */
@Entity
@Table(name = "annual_information")
public class AnnualInformation {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private UUID cycleId;

    @Enumerated(EnumType.STRING)
    private AnnualState state;

    private String text;
    private @Nullable String causes;
    private String nextYear;
    private LocalDate computedOn;
    private UUID writtenBy;
    private @Nullable UUID signedBy;
    private @Nullable LocalDate signedOn;
    private @Nullable String remark;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "annual_information_figure", joinColumns = @JoinColumn(name = "information_id"))
    @OrderColumn(name = "ordinal")
    private List<Figure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected AnnualInformation() {}

    /** The first text with the figures of its day. */
    public AnnualInformation(UUID id, UUID municipalityId, UUID cycleId, AnnualText written) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.cycleId = cycleId;
        take(written);
    }

    /** A new text after a return; figures are taken again. */
    public void writeAgain(AnnualText written) {
        if (state != AnnualState.RETURNED) {
            throw new OporaException("report.annualNotReturned");
        }
        take(written);
    }

    private void take(AnnualText written) {
        text = written.text();
        causes = written.causes();
        nextYear = written.nextYear();
        figures.clear();
        figures.addAll(written.figures());
        writtenBy = written.by();
        computedOn = written.on();
        state = AnnualState.WRITTEN;
    }

    /** The head signs; nobody signs what they wrote themselves. */
    public void sign(UUID by, LocalDate today) {
        settle(by);
        state = AnnualState.SIGNED;
        signedBy = by;
        signedOn = today;
        remark = null;
    }

    /** The head wants it reworked. */
    public void returnWith(String why, UUID by) {
        if (why.isBlank()) {
            throw new OporaException("report.returnNeedsRemark");
        }
        settle(by);
        state = AnnualState.RETURNED;
        remark = why.strip();
    }

    private void settle(UUID by) {
        if (state != AnnualState.WRITTEN) {
            throw new OporaException("report.nothingToSign");
        }
        if (by.equals(writtenBy)) {
            throw new OporaException("report.ownSignature");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public UUID cycleId() {
        return cycleId;
    }

    public AnnualState state() {
        return state;
    }

    public String text() {
        return text;
    }

    public @Nullable String causes() {
        return causes;
    }

    public String nextYear() {
        return nextYear;
    }

    public LocalDate computedOn() {
        return computedOn;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    public @Nullable String remark() {
        return remark;
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** What the methodist wrote. */
    public record AnnualText(
            String text, @Nullable String causes, String nextYear, List<Figure> figures, UUID by, LocalDate on) {}
}
