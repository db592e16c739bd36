package org.opora.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A body of a municipality's education: the authority whose head signs, the methodical service, another one. */
@Entity
public class Body {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String name;
    private String headPost;

    protected Body() {}

    Body(UUID id, UUID municipalityId, BodyDetails details) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.kind = details.kind();
        this.name = details.name();
        this.headPost = details.headPost();
    }

    void change(BodyDetails details) {
        kind = details.kind();
        name = details.name();
        headPost = details.headPost();
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    public BodyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Post of its head as it stands under an order. */
    public String headPost() {
        return headPost;
    }
}
