package org.opora.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Hands the letters of the outbox to the mail server. A server that is down, slow or refuses costs nothing but time: the
 * letter stays. One that dies after it took a letter gets it a second time with the same Message-ID.
 */
@Service
@ConditionalOnProperty("spring.mail.host")
public class SendMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

    private static final int MOST_FAILURES = 3;

    private final Outbox outbox;
    private final JavaMailSender mailSender;
    private final MailSettings settings;
    private final Clock clock;

    SendMail(Outbox outbox, JavaMailSender mailSender, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.mailSender = mailSender;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One letter after the other, each under a lease of its own; where several fail in a row the server is ill, not the
     * letter, and the rest waits for the next run.
     *
     * @return how many letters have left
     */
    @Scheduled(fixedDelay = 10, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    public int send() {
        int sent = 0;
        int failedInARow = 0;
        for (MailLetter letter = outbox.take();
                letter != null;
                letter = failedInARow < MOST_FAILURES ? outbox.take() : null) {
            if (leaves(letter)) {
                sent++;
                failedInARow = 0;
            } else {
                failedInARow++;
            }
        }
        return sent;
    }

    private boolean leaves(MailLetter letter) {
        try {
            mailSender.send(message(letter));
            outbox.sent(letter);
            return true;
        } catch (MailException | MessagingException e) {
            LOG.warn("a letter to {} waits: {}", letter.recipient(), e.getMessage());
            outbox.failed(letter, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private MimeMessage message(MailLetter letter) throws MessagingException {
        MimeMessage message = mailSender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.recipient());
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        // Kept by the sender when it is there; otherwise each sending would get another one.
        message.setHeader("Message-ID", letter.messageId());
        return message;
    }
}
