package org.opora.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;

/** A municipality whose education authority runs the cycle. Its slug is the tenant of everything it starts in the engine. */
@Entity
public class Municipality {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID regionId;
    private String slug;
    private String name;
    private String shortName;

    @Column(name = "zone")
    private String zoneName;

    protected Municipality() {}

    public Municipality(UUID id, UUID regionId, String slug, String name, String shortName, ZoneId zone) {
        this.id = id;
        this.regionId = regionId;
        this.slug = slug;
        this.name = name;
        this.shortName = shortName;
        this.zoneName = zone.getId();
    }

    void change(MunicipalityDetails details) {
        name = details.name();
        shortName = details.shortName();
        zoneName = details.zone().getId();
    }

    public UUID id() {
        return id;
    }

    public UUID regionId() {
        return regionId;
    }

    /** Short Latin name, the first part of every key: {@code rybinsk}. */
    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    /** Deadlines end with the local day of this zone. */
    public ZoneId zone() {
        return ZoneId.of(zoneName);
    }
}
