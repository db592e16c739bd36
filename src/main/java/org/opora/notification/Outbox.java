package org.opora.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters on their way. A letter is written with what it tells of and sent by another transaction; the page never waits. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Outbox {

    /** A sender that dies holds its letters no longer than this. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** A server may be away over the holidays of May. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(14);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_SHIFT = 9;
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts a letter into the outbox; its Message-ID is given here, so that a letter sent twice is known as one.
     *
     * @param digestDay the morning of a digest; null for a letter at once
     * @return null when the digest of that morning is written already
     */
    @Nullable
    UUID put(UUID account, String recipient, @Nullable LocalDate digestDay, String subject, String body) {
        UUID id = UUID.randomUUID();
        int written = jdbc.sql(
                        """
                        insert into mail (id, account_id, digest_day, recipient, message_id, subject, body, state, attempts,
                                          next_attempt_at, created_at)
                        values (:id, :account, :day, :recipient, :messageId, :subject, :body, 'QUEUED', 0, :now, :now)
                        on conflict (account_id, digest_day) do nothing
                        """)
                .param("id", id)
                .param("account", account)
                .param("day", digestDay, java.sql.Types.DATE)
                .param("recipient", recipient)
                .param("messageId", "<" + id + "@" + settings.domain() + ">")
                .param("subject", subject)
                .param("body", body)
                .param("now", at(clock.instant()))
                .update();
        return written == 0 ? null : id;
    }

    /** Takes the next letter for sending, or null when none waits; the lease is committed before the letter is sent. */
    @Transactional
    public @Nullable MailLetter take() {
        return jdbc.sql(
                        """
                        update mail set attempts = attempts + 1, next_attempt_at = :leased
                         where id = (select id from mail where state = 'QUEUED' and next_attempt_at <= :now
                                      order by next_attempt_at limit 1 for update skip locked)
                        returning id, recipient, message_id, subject, body, attempts
                        """)
                .param("leased", at(clock.instant().plus(LEASE)))
                .param("now", at(clock.instant()))
                .query(MailLetter.class)
                .optional()
                .orElse(null);
    }

    @Transactional
    public void sent(MailLetter letter) {
        jdbc.sql("update mail set state = 'SENT', sent_at = ?, last_error = null where id = ?")
                .params(at(clock.instant()), letter.id())
                .update();
    }

    /** Tries again later, ever more seldom; a letter that does not leave for two weeks is given up until somebody says so. */
    @Transactional
    public void failed(MailLetter letter, String error) {
        Duration pause = Duration.ofMinutes(1L << Math.min(letter.attempts(), LONGEST_SHIFT));
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update mail set state = case when created_at < :old then 'GIVEN_UP' else 'QUEUED' end,
                                        next_attempt_at = :next, last_error = :error where id = :id
                        """)
                .param("old", at(now.minus(GIVEN_UP_AFTER)))
                .param("next", at(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)))
                .param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .param("id", letter.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
