package org.opora.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. Never deleted: papers and the journal refer to it; a person who leaves is disabled. */
@Entity
@Table(name = "account")
class Account {

    enum State {
        ENABLED,
        DISABLED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String login;
    private String name;
    private String post;

    @Column(name = "municipality_id")
    private @Nullable UUID municipalityId;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private State state = State.ENABLED;

    private String language = "ru";

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private boolean demo;

    @Column(name = "demo_password")
    private boolean demoPassword;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, String login, String name, String post, @Nullable UUID municipalityId, Instant createdAt) {
        this.id = id;
        this.login = login;
        this.name = name;
        this.post = post;
        this.municipalityId = municipalityId;
        this.createdAt = createdAt;
    }

    /** Marks an account of the demo data; production does not start while there is one. */
    void becomeDemo(String hash) {
        demo = true;
        demoPassword = true;
        passwordHash = hash;
    }

    void rename(String newName, String newPost) {
        name = newName;
        post = newPost;
    }

    void setPassword(String hash) {
        passwordHash = hash;
        demoPassword = false;
        mustChangePassword = false;
    }

    void demandNewPassword() {
        mustChangePassword = true;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void disable() {
        state = State.DISABLED;
    }

    void enable() {
        state = State.ENABLED;
    }

    boolean enabled() {
        return state == State.ENABLED;
    }

    UUID id() {
        return id;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    @Nullable
    UUID municipalityId() {
        return municipalityId;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    String language() {
        return language;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean demo() {
        return demo;
    }
}
