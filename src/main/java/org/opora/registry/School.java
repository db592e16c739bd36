package org.opora.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school of the register. Never deleted once it has a history: it is archived from a day on. A branch answers through its
 * head school.
 */
@Entity
public class School {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID municipalityId;
    private String slug;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private SchoolType type;

    private @Nullable UUID headSchoolId;
    private String address;
    private String phone;
    private String email;
    private String site;
    private int pupils;
    private int teachers;
    private boolean rural;
    private @Nullable LocalDate archivedOn;

    protected School() {}

    public School(UUID id, UUID municipalityId, String slug, SchoolDetails details) {
        this.id = id;
        this.municipalityId = municipalityId;
        this.slug = slug;
        name = details.name();
        shortName = details.shortName();
        type = details.type();
        address = details.address();
        phone = details.phone();
        email = details.email();
        site = details.site();
        change(details);
    }

    /** Takes over what the register's page says about the school. */
    public final void change(SchoolDetails details) {
        name = details.name();
        shortName = details.shortName();
        type = details.type();
        headSchoolId = details.headSchoolId();
        address = details.address();
        phone = details.phone();
        email = details.email();
        site = details.site();
        pupils = details.pupils();
        teachers = details.teachers();
        rural = details.rural();
    }

    /** @param day the first day on which the school takes part in nothing new */
    public void archive(LocalDate day) {
        archivedOn = day;
    }

    public void restore() {
        archivedOn = null;
    }

    public SchoolDetails details() {
        return new SchoolDetails(
                name, shortName, type, headSchoolId, address, phone, email, site, pupils, teachers, rural);
    }

    public UUID id() {
        return id;
    }

    public UUID municipalityId() {
        return municipalityId;
    }

    /** Short Latin name, unique in the municipality; the last part of business keys. */
    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public SchoolType type() {
        return type;
    }

    public String phone() {
        return phone;
    }

    public boolean archived() {
        return archivedOn != null;
    }

    public @Nullable LocalDate archivedOn() {
        return archivedOn;
    }
}
