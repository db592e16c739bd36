package org.opora.methodics;

import java.time.LocalDate;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.opora.roadmap.CountTrained;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the announcement of a training over the list of people and the operator's confirmation to the certificates. */
@Service
public class ArrangeTraining {

    private static final int MOST_HOURS = 2000;

    private final TrainingRepository trainings;
    private final TrainingPersonRepository people;
    private final CountTrained countTrained;
    private final MethodicsAccess access;
    private final Registry registry;
    private final LocalToday today;
    private final MethodicsNotes notes;

    ArrangeTraining(
            TrainingRepository trainings,
            TrainingPersonRepository people,
            CountTrained countTrained,
            MethodicsAccess access,
            Registry registry,
            LocalToday today,
            MethodicsNotes notes) {
        this.trainings = trainings;
        this.people = people;
        this.countTrained = countTrained;
        this.access = access;
        this.registry = registry;
        this.today = today;
        this.notes = notes;
    }

    /** Announces a training. @return its id */
    @Transactional
    public UUID announce(NewTraining training) {
        access.requireKeeper(training.municipalityId());
        access.row(training.rowId(), training.municipalityId());
        MethodicsAccess.words(training.programme(), "methodics.programmeMissing");
        MethodicsAccess.words(training.operator(), "methodics.operatorMissing");
        if (training.endsOn().isBefore(training.startsOn())) {
            throw new OporaException("methodics.datesTurned");
        }
        if (training.hours() < 1 || training.hours() > MOST_HOURS) {
            throw new OporaException("methodics.hoursOutside", MOST_HOURS);
        }
        Training made = trainings.save(new Training(UUID.randomUUID(), training, access.person()));
        notes.about(made, "methodics.trainingAnnounced", null, made.programme());
        return made.id();
    }

    /** A school's order sends a person; open until the operator has confirmed the list. */
    @Transactional
    public void send(UUID trainingId, UUID schoolId, String name, String post, String schoolOrder) {
        Training training = find(trainingId);
        access.requireInside(training.municipalityId());
        access.requireKeeperOrSchool(training.municipalityId(), schoolId);
        training.require(TrainingState.PLANNED);
        School school = registry.school(schoolId);
        if (!school.municipalityId().equals(training.municipalityId())) {
            throw new NotFoundException();
        }
        String person = MethodicsAccess.words(name, "methodics.nameMissing");
        if (people.existsByTrainingIdAndSchoolIdAndNameIgnoreCase(trainingId, schoolId, person)) {
            throw new OporaException("methodics.sentAlready", person);
        }
        people.save(new TrainingPerson(
                UUID.randomUUID(),
                trainingId,
                schoolId,
                person,
                MethodicsAccess.words(post, "methodics.postMissing"),
                MethodicsAccess.words(schoolOrder, "methodics.orderMissing")));
        notes.about(training, "methodics.personSent", schoolId, person);
    }

    /** The operator confirmed the list: entered with the document and its date. */
    @Transactional
    public void confirm(UUID trainingId, String document, LocalDate day) {
        Training training = find(trainingId);
        access.requireKeeper(training.municipalityId());
        requirePast(training, day);
        training.confirm(MethodicsAccess.words(document, "methodics.documentMissing"), day);
        notes.about(training, "methodics.trainingConfirmed", null, document);
    }

    /** The training does not take place. */
    @Transactional
    public void cancel(UUID trainingId, String reason) {
        Training training = find(trainingId);
        access.requireKeeper(training.municipalityId());
        training.cancel(MethodicsAccess.words(reason, "methodics.reasonMissing"));
        count(training);
        notes.about(training, "methodics.trainingCancelled", null, reason);
    }

    /** A certificate came: the person is trained. @return id of the training */
    @Transactional
    public UUID certify(UUID personId, String number, LocalDate day) {
        TrainingPerson person = people.findById(personId).orElseThrow(NotFoundException::new);
        Training training = find(person.trainingId());
        access.requireKeeperOrSchool(training.municipalityId(), person.schoolId());
        training.require(TrainingState.CONFIRMED);
        requirePast(training, day);
        if (day.isBefore(training.startsOn())) {
            throw new OporaException("methodics.certificateTooEarly");
        }
        person.certify(MethodicsAccess.words(number, "methodics.certificateMissing"), day);
        count(training);
        notes.about(training, "methodics.certified", person.schoolId(), person.name());
        return training.id();
    }

    /** The person does not take part. @return id of the training */
    @Transactional
    public UUID drop(UUID personId, String reason) {
        TrainingPerson person = people.findById(personId).orElseThrow(NotFoundException::new);
        Training training = find(person.trainingId());
        access.requireKeeperOrSchool(training.municipalityId(), person.schoolId());
        person.drop(MethodicsAccess.words(reason, "methodics.reasonMissing"));
        notes.about(training, "methodics.personDropped", person.schoolId(), person.name());
        return training.id();
    }

    /** The row of a plan that the training is held under shows its share at once. */
    private void count(Training training) {
        UUID row = training.rowId();
        if (row != null) {
            people.flush();
            countTrained.count(row);
        }
    }

    private void requirePast(Training training, LocalDate day) {
        if (day.isAfter(today.in(training.municipalityId()))) {
            throw new OporaException("methodics.dayAhead");
        }
    }

    private Training find(UUID id) {
        return trainings.findById(id).orElseThrow(NotFoundException::new);
    }
}
