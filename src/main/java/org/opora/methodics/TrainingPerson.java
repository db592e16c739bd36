package org.opora.methodics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;

/** One person of a school in a training: sent by the school's order, trained once there is a certificate. */
@Entity
public class TrainingPerson {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID trainingId;
    private UUID schoolId;
    private String name;
    private String post;
    private String schoolOrder;
    private @Nullable String certificateNumber;
    private @Nullable LocalDate certificateDate;
    private @Nullable String droppedReason;

    @SuppressWarnings("NullAway")
    protected TrainingPerson() {}

    TrainingPerson(UUID id, UUID trainingId, UUID schoolId, String name, String post, String schoolOrder) {
        this.id = id;
        this.trainingId = trainingId;
        this.schoolId = schoolId;
        this.name = name;
        this.post = post;
        this.schoolOrder = schoolOrder;
    }

    void certify(String number, LocalDate day) {
        requireIn();
        certificateNumber = number;
        certificateDate = day;
    }

    /** The person does not take part after all; with a certificate it is too late to say so. */
    void drop(String reason) {
        requireIn();
        if (certificateNumber != null) {
            throw new OporaException("methodics.certified");
        }
        droppedReason = reason;
    }

    private void requireIn() {
        if (droppedReason != null) {
            throw new OporaException("methodics.dropped");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID trainingId() {
        return trainingId;
    }

    public UUID schoolId() {
        return schoolId;
    }

    public String name() {
        return name;
    }
}
