package org.opora.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.bpmn.ModelNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what is new for a person into a letter: at once what was chosen so, the rest in one letter a morning. The letter and
 * the mark on the news commit together.
 */
@Service
public class WriteLetters {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int MOST_PEOPLE = 200;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MailSettings settings;
    private final MessageSource messages;
    private final ModelNames names;
    private final Clock clock;
    private final boolean mailServer;

    WriteLetters(
            JdbcClient jdbc,
            Outbox outbox,
            MailSettings settings,
            MessageSource messages,
            ModelNames names,
            Clock clock,
            @Value("${spring.mail.host:}") String mailServer) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.names = names;
        this.clock = clock;
        this.mailServer = !mailServer.isBlank();
    }

    private record News(
            UUID id,
            UUID accountId,
            String email,
            String language,
            String zone,
            ReminderStep step,
            @Nullable String taskId,
            @Nullable String role,
            String task,
            @Nullable String school,
            @Nullable LocalDate dueDay,
            @Nullable LocalDate since,
            @Nullable UUID subject) {

        String address() {
            return switch (step) {
                case ASKED -> "/questions/" + subject;
                case SUBSTITUTE -> "/substitutions";
                default -> Notifications.isOwn(step, role) ? "/inbox/" + taskId : "/inbox?tab=watching";
            };
        }
    }

    /** @return how many letters were put into the outbox; none while no mail server is set */
    @Scheduled(fixedDelay = 1, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public int write() {
        return mailServer && alone() ? letters(Channel.AT_ONCE) + letters(Channel.DIGEST) : 0;
    }

    /** Two nodes would put the same news into two letters: only one writes at a time. */
    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('letters'))")
                .query(Boolean.class)
                .single();
    }

    private int letters(Channel channel) {
        Map<UUID, List<News>> byPerson = news(channel).stream().collect(Collectors.groupingBy(News::accountId));
        return (int)
                byPerson.values().stream().filter(news -> write(channel, news)).count();
    }

    private boolean write(Channel channel, List<News> news) {
        News first = news.get(0);
        ZonedDateTime local = clock.instant().atZone(ZoneId.of(first.zone()));
        boolean digest = channel == Channel.DIGEST;
        Locale locale = Locale.forLanguageTag(first.language());
        String subject = messages.getMessage(
                digest ? "notification.mail.digest" : "notification.mail.at-once",
                new Object[] {news.size(), DAY.format(local)},
                locale);
        UUID mail = outbox.put(
                first.accountId(), first.email(), digest ? local.toLocalDate() : null, subject, body(news, locale));
        if (mail == null) {
            return false;
        }
        jdbc.sql("update notification set mail_id = :mail where id in (:news)")
                .param("mail", mail)
                .param("news", news.stream().map(News::id).toList())
                .update();
        return true;
    }

    private String body(List<News> news, Locale locale) {
        StringBuilder body = new StringBuilder(messages.getMessage("notification.mail.greeting", null, locale));
        ReminderStep step = null;
        for (News item : news) {
            if (item.step() != step) {
                step = item.step();
                body.append("\n\n").append(messages.getMessage("notification.step." + step.name(), null, locale));
            }
            body.append("\n— ").append(names.of(item.task(), locale));
            if (item.school() != null) {
                body.append(", ").append(item.school());
            }
            LocalDate due = item.dueDay();
            if (due != null) {
                body.append(", ").append(item.since() == null ? "" : DAY.format(item.since()) + " – ");
                body.append(DAY.format(due));
            }
            body.append("\n  ").append(settings.address()).append(item.address());
        }
        return body.append("\n\n")
                .append(messages.getMessage(
                        "notification.mail.foot",
                        new Object[] {settings.address() + "/notifications/settings"},
                        locale))
                .append('\n')
                .toString();
    }

    /**
     * Unread news of the channel for people with an address, of tasks that still wait and of substitutions that are not over; a
     * digest only in the morning and for who has none of that day. All this is asked before the first people are taken, so
     * that nobody waits behind those who get no letter now.
     */
    private List<News> news(Channel channel) {
        String usual = java.util.Arrays.stream(ReminderStep.values())
                .filter(step -> step.usual() == Channel.DIGEST)
                .map(ReminderStep::name)
                .collect(Collectors.joining(","));
        return jdbc.sql(
                        """
                        with waiting as (
                            select n.id, n.account_id, a.email, a.language, coalesce(t.zone, m.zone) as zone, n.step, n.task_id, t.role,
                                   coalesce(t.name, b.name) as task, t.school_name as school,
                                   case when n.step = 'REQUESTED' then t.due_day else coalesce(n.due_day, s.valid_to) end as due_day,
                                   s.valid_from as since, n.subject_id as subject, n.due_day as reminded
                              from notification n
                              join account a on a.id = n.account_id and a.email is not null and a.state = 'ENABLED'
                              left join inbox_task t on t.id = n.task_id
                              left join substitution s on n.task_id is null and s.id = n.subject_id
                              left join municipality m on m.id = s.municipality_id
                              left join account b on b.id = s.absent_id
                              left join notification_choice c on c.account_id = n.account_id and c.step = n.step
                             where n.mail_id is null and n.read_at is null
                               and (t.state = 'OPEN' or s.valid_to >= s.valid_from
                                    and s.valid_to >= cast(cast(:now as timestamptz) at time zone m.zone as date))
                               and coalesce(c.channel, case when n.step = any (string_to_array(:digest, ',')) then 'DIGEST'
                                                            else 'AT_ONCE' end) = :channel),
                        ripe as (
                            select * from waiting w
                             where :channel = 'AT_ONCE'
                                or cast(cast(:now as timestamptz) at time zone w.zone as time) >= cast(:morning as time)
                                   and not exists (select 1 from mail l where l.account_id = w.account_id and l.digest_day
                                                     = cast(cast(:now as timestamptz) at time zone w.zone as date)))
                        select id, account_id, email, language, zone, step, task_id, role, task, school, due_day, since, subject
                          from ripe
                         where account_id in (select account_id from ripe group by account_id order by account_id limit :people)
                         order by account_id, step, reminded, id
                        """)
                .param("digest", usual)
                .param("channel", channel.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("morning", MORNING.toString())
                .param("people", MOST_PEOPLE)
                .query(News.class)
                .list();
    }
}
