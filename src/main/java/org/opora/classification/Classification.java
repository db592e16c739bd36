package org.opora.classification;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The category of one school in one cycle: computed, received from the region, decided by people — in this order the later wins. */
@Entity
public class Classification {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID cycleId;
    private UUID municipalityId;
    private UUID schoolId;

    @Convert(converter = CategorySets.class)
    private @Nullable Set<SchoolCategory> ownCategories;

    @Convert(converter = CategorySets.class)
    private @Nullable Set<SchoolCategory> regionCategories;

    @Convert(converter = CategorySets.class)
    private @Nullable Set<SchoolCategory> decidedCategories;

    private @Nullable String reason;
    private @Nullable UUID decidedBy;
    private @Nullable Integer cluster;
    private @Nullable BigDecimal socialIndex;
    private @Nullable BigDecimal deficitIndex;
    private @Nullable String definitionId;
    private @Nullable Integer definitionVersion;

    protected Classification() {}

    Classification(UUID id, SchoolList list, UUID schoolId) {
        this.id = id;
        this.cycleId = list.cycleId();
        this.municipalityId = list.municipalityId();
        this.schoolId = schoolId;
    }

    void computed(Verdict verdict, @Nullable BigDecimal social, @Nullable BigDecimal deficit) {
        ownCategories = EnumSet.copyOf(verdict.categories());
        cluster = verdict.cluster();
        definitionId = verdict.definitionId();
        definitionVersion = verdict.version();
        socialIndex = social;
        deficitIndex = deficit;
    }

    void received(RegionalLine line) {
        regionCategories = EnumSet.copyOf(line.categories());
        socialIndex = line.socialIndex();
        deficitIndex = line.deficitIndex();
    }

    void decided(Set<SchoolCategory> categories, String why, @Nullable UUID by) {
        decidedCategories = EnumSet.copyOf(categories);
        reason = why;
        decidedBy = by;
    }

    /** What counts: the decision of people, else the own computation, else the region's word. */
    public Set<SchoolCategory> categories() {
        if (decidedCategories != null) {
            return decidedCategories;
        }
        if (ownCategories != null) {
            return ownCategories;
        }
        return regionCategories == null ? EnumSet.of(SchoolCategory.COMMISSION) : regionCategories;
    }

    public UUID id() {
        return id;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public @Nullable Set<SchoolCategory> ownCategories() {
        return ownCategories;
    }

    public @Nullable Set<SchoolCategory> regionCategories() {
        return regionCategories;
    }

    public @Nullable Set<SchoolCategory> decidedCategories() {
        return decidedCategories;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Integer cluster() {
        return cluster;
    }

    public @Nullable BigDecimal socialIndex() {
        return socialIndex;
    }

    public @Nullable BigDecimal deficitIndex() {
        return deficitIndex;
    }
}
