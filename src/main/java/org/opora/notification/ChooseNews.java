package org.opora.notification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.OporaException;
import org.opora.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person chooses for each kind of news whether a letter comes, and where to. */
@Service
public class ChooseNews {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_ADDRESS = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final Journal journal;

    ChooseNews(JdbcClient jdbc, Access access, Journal journal) {
        this.jdbc = jdbc;
        this.access = access;
        this.journal = journal;
    }

    /**
     * What a person has chosen.
     *
     * @param email null when no letters are wanted
     * @param channels of the steps that concern the person's roles
     */
    public record Choice(@Nullable String email, Map<ReminderStep, Channel> channels) {}

    @Transactional(readOnly = true)
    public Choice current() {
        Viewer viewer = access.viewer();
        String email = jdbc.sql("select coalesce(email, '') from account where id = ?")
                .param(viewer.accountId())
                .query(String.class)
                .single();
        Map<ReminderStep, Channel> channels = new EnumMap<>(ReminderStep.class);
        steps(viewer).forEach(step -> channels.put(step, step.usual()));
        jdbc.sql("select step, channel from notification_choice where account_id = ?")
                .param(viewer.accountId())
                .query((row, number) -> Map.entry(
                        ReminderStep.valueOf(row.getString("step")), Channel.valueOf(row.getString("channel"))))
                .list()
                .forEach(chosen -> channels.computeIfPresent(chosen.getKey(), (step, usual) -> chosen.getValue()));
        return new Choice(email.isEmpty() ? null : email, channels);
    }

    private static List<ReminderStep> steps(Viewer viewer) {
        return ReminderStep.concerning(
                Arrays.stream(Role.values()).filter(viewer::has).toList());
    }

    /**
     * Keeps the choice of the person who asks.
     *
     * @throws OporaException {@code notification.address} when it is no address
     */
    @Transactional
    public void choose(Choice choice) {
        Viewer viewer = access.viewer();
        String email = choice.email() == null || choice.email().isBlank()
                ? null
                : choice.email().strip();
        if (email != null
                && (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches())) {
            throw new OporaException("notification.address");
        }
        jdbc.sql("update account set email = ? where id = ?")
                .params(Arrays.asList(email, viewer.accountId()))
                .update();
        List<ReminderStep> concerning = steps(viewer);
        choice.channels().forEach((step, channel) -> {
            if (concerning.contains(step)) {
                keep(viewer.accountId(), step, channel);
            }
        });
        journal.record(Journal.entry("notification.chosen").subject("account", viewer.accountId()));
    }

    private void keep(UUID person, ReminderStep step, Channel channel) {
        jdbc.sql(
                        """
                        insert into notification_choice (account_id, step, channel) values (?, ?, ?)
                        on conflict (account_id, step) do update set channel = excluded.channel
                        """)
                .params(person, step.name(), channel.name())
                .update();
    }
}
