package org.opora.methodics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.registry.LocalToday;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank of good practice: a school offers and revises, the methodist or the coordinator decides. */
@Service
public class KeepPractices {

    private final PracticeRepository practices;
    private final PracticeFiles files;
    private final MethodicsAccess access;
    private final Registry registry;
    private final LocalToday today;
    private final MethodicsNotes notes;

    KeepPractices(
            PracticeRepository practices,
            PracticeFiles files,
            MethodicsAccess access,
            Registry registry,
            LocalToday today,
            MethodicsNotes notes) {
        this.practices = practices;
        this.files = files;
        this.access = access;
        this.registry = registry;
        this.today = today;
        this.notes = notes;
    }

    /** @return id of the practice */
    @Transactional
    public UUID offer(NewPractice told, List<PracticeFile> given) {
        School school = registry.school(told.schoolId());
        access.requireKeeperOrSchool(school.municipalityId(), school.id());
        NewPractice checked = checked(told, school.municipalityId());
        Practice practice = practices.save(new Practice(
                UUID.randomUUID(),
                school.municipalityId(),
                checked,
                access.person(),
                today.in(school.municipalityId())));
        given.forEach(file -> files.store(practice, file));
        notes.about(practice, "methodics.practiceOffered", practice.title());
        return practice.id();
    }

    /** After a remark. */
    @Transactional
    public void revise(UUID practiceId, NewPractice told) {
        Practice practice = find(practiceId);
        access.requireKeeperOrSchool(practice.municipalityId(), practice.schoolId());
        practice.revise(checked(told, practice.municipalityId()), access.person(), today.in(practice.municipalityId()));
        notes.about(practice, "methodics.practiceOffered", practice.title());
    }

    /** Into the bank, where every school of the municipality reads it. */
    @Transactional
    public void accept(UUID practiceId) {
        Practice practice = kept(practiceId);
        practice.accept(access.person(), today.in(practice.municipalityId()));
        notes.about(practice, "methodics.practiceAccepted", practice.title());
    }

    /** Back to the school with a remark. */
    @Transactional
    public void sendBack(UUID practiceId, @Nullable String remark) {
        Practice practice = kept(practiceId);
        String words = MethodicsAccess.words(remark, "methodics.remarkMissing");
        practice.sendBack(access.person(), today.in(practice.municipalityId()), words);
        notes.about(practice, "methodics.practiceReturned", words);
    }

    /** Out of the bank. */
    @Transactional
    public void remove(UUID practiceId, @Nullable String reason) {
        Practice practice = kept(practiceId);
        String words = MethodicsAccess.words(reason, "methodics.reasonMissing");
        practice.remove(words);
        notes.about(practice, "methodics.practiceRemoved", words);
    }

    private NewPractice checked(NewPractice told, UUID municipalityId) {
        String address = told.address() == null || told.address().isBlank()
                ? null
                : told.address().strip();
        if (address != null && !address.matches("https?://[^\\s\"<>]{3,500}")) {
            throw new OporaException("methodics.addressShape");
        }
        return new NewPractice(
                told.schoolId(),
                access.row(told.rowId(), municipalityId),
                MethodicsAccess.words(told.title(), "methodics.titleMissing"),
                MethodicsAccess.words(told.topic(), "methodics.topicMissing"),
                MethodicsAccess.words(told.summary(), "methodics.summaryMissing"),
                MethodicsAccess.words(told.effect(), "methodics.effectMissing"),
                address);
    }

    private Practice kept(UUID id) {
        Practice practice = find(id);
        access.requireKeeper(practice.municipalityId());
        return practice;
    }

    private Practice find(UUID id) {
        return practices.findById(id).orElseThrow(NotFoundException::new);
    }
}
