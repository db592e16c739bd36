package org.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.AtOnce;
import org.opora.OporaTest;
import org.opora.TestMunicipalities;
import org.opora.account.Role;
import org.opora.account.SignedIn;
import org.opora.account.TestAccounts;
import org.opora.bpmn.ModelNames;
import org.opora.calendar.MovableClock;
import org.opora.error.NotFoundException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters by a real SMTP server, whatever happens to it: none is lost, and a double carries the same Message-ID. */
@OporaTest
class MailTests {

    private static final LocalDate DUE = LocalDate.of(2027, 9, 15);

    @Autowired
    private NewsWorld world;

    @Autowired
    private Remind remind;

    @Autowired
    private ChooseNews chooseNews;

    @Autowired
    private Outbox outbox;

    @Autowired
    private LookAfterLetters lookAfterLetters;

    @Autowired
    private MailSettings settings;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ModelNames names;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestMunicipalities municipalities;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestMunicipalities.Made place;
    private SignedIn coordinator;
    private String address;

    @BeforeEach
    void people() {
        server.start();
        place = municipalities.withSchools(1);
        coordinator = accounts.inMunicipality(place.id(), Role.COORDINATOR);
        address = coordinator.login() + "@uo.example";
        world.address(coordinator.accountId(), address);
    }

    @AfterEach
    void clockBack() {
        server.stop();
        clock.reset();
    }

    private int write() {
        WriteLetters letters = new WriteLetters(jdbc, outbox, settings, messages, names, clock, "localhost");
        return transactions.execute(status -> letters.write());
    }

    private int sendTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().putAll(Map.of("mail.smtp.connectiontimeout", "500", "mail.smtp.timeout", "500"));
        return new SendMail(outbox, sender, settings, clock).send();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void nodesThatWriteAtOncePutTheNewsIntoOneLetter() throws Exception {
        world.task(place, Role.COORDINATOR, null, DUE);
        world.itIs(DUE, 9);
        remind.remind();
        AtOnce.run(Collections.nCopies(6, () -> "" + write()));
        assertThat(state()).isEqualTo("QUEUED 0");
    }

    private String state() {
        return jdbc.sql("select state || ' ' || attempts from mail where recipient = ?")
                .param(address)
                .query(String.class)
                .single();
    }

    private void dueToday() {
        world.task(place, Role.COORDINATOR, null, DUE);
        world.itIs(DUE, 9);
        remind.remind();
        write();
    }

    @Test
    void whatIsUrgentGoesOutAtOnceWithALinkAndInThePersonsLanguage() throws Exception {
        dueToday();
        sendTo(server.getSmtp().getPort());

        assertThat(received()).hasSize(1);
        MimeMessage letter = received().get(0);
        assertThat(letter.getSubject()).isEqualTo("Опора: срочное, сообщений: 1");
        assertThat(letter.getContent().toString())
                .contains(
                        "Срок сегодня", "Подготовить отчёт школы", "15.09.2027", "/inbox/", "/notifications/settings");
        assertThat(state()).isEqualTo("SENT 1");
        write();
        sendTo(server.getSmtp().getPort());
        assertThat(received()).as("once").hasSize(1);
    }

    @Test
    void theRestComesInOneLetterAMorning() throws Exception {
        world.task(place, Role.COORDINATOR, null, DUE);
        world.task(place, Role.COORDINATOR, null, DUE.plusDays(1));
        world.itIs(DUE.minusDays(5), 5);
        remind.remind();
        write();
        sendTo(server.getSmtp().getPort());
        assertThat(received()).as("five in the morning").isEmpty();

        world.itIs(DUE.minusDays(5), 8);
        write();
        world.task(place, Role.COORDINATOR, null, DUE.minusDays(1));
        remind.remind();
        world.itIs(DUE.minusDays(5), 12);
        write();
        sendTo(server.getSmtp().getPort());
        assertThat(received()).as("one a day").hasSize(1);
        assertThat(received().get(0).getSubject()).isEqualTo("Опора: сроки на 10.09.2027, задач: 2");

        world.itIs(DUE.minusDays(4), 8);
        write();
        sendTo(server.getSmtp().getPort());
        assertThat(received()).as("what came after the letter, next morning").hasSize(2);
    }

    @Test
    void whoChoseThePageAloneGetsNoLetter() {
        coordinator.run(
                () -> chooseNews.choose(new ChooseNews.Choice(address, Map.of(ReminderStep.TODAY, Channel.PAGE))));
        dueToday();
        sendTo(server.getSmtp().getPort());
        assertThat(received()).isEmpty();
    }

    @Test
    void aLetterAndTheMarkOnItsNewsCommitTogether() {
        world.task(place, Role.COORDINATOR, null, DUE);
        world.itIs(DUE, 9);
        remind.remind();
        WriteLetters letters = new WriteLetters(jdbc, outbox, settings, messages, names, clock, "localhost");
        transactions.executeWithoutResult(status -> {
            letters.write();
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from mail where recipient = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isZero();

        write();
        sendTo(server.getSmtp().getPort());
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatIsDownCostsTimeAndNoLetter() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        dueToday();
        assertThat(sendTo(nobody)).isZero();
        assertThat(state()).isEqualTo("QUEUED 1");
        sendTo(server.getSmtp().getPort());
        assertThat(received()).as("not at once again").isEmpty();

        later(Duration.ofMinutes(3));
        assertThat(received()).hasSize(1);
        assertThat(state()).isEqualTo("SENT 2");
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
        sendTo(server.getSmtp().getPort());
    }

    @Test
    void aSlowOrRefusingServerLeavesTheLetterForLater() throws IOException {
        dueToday();
        try (BrokenMailServer silent = new BrokenMailServer(BrokenMailServer.Trouble.SILENT)) {
            assertThat(sendTo(silent.port())).isZero();
        }
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
        try (BrokenMailServer refusing = new BrokenMailServer(BrokenMailServer.Trouble.REFUSING)) {
            assertThat(sendTo(refusing.port())).isZero();
        }
        assertThat(jdbc.sql("select last_error from mail where recipient = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .contains("no such mailbox");

        later(Duration.ofMinutes(5));
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatDiesAfterItTookTheLetterGetsTheSameOneOnceMore() throws Exception {
        dueToday();
        try (BrokenMailServer dying = new BrokenMailServer(BrokenMailServer.Trouble.DYING_AFTER_DATA)) {
            assertThat(sendTo(dying.port())).isZero();
            later(Duration.ofMinutes(3));

            assertThat(received()).hasSize(1);
            assertThat(dying.messageIds()).containsExactly(received().get(0).getMessageID());
        }
        later(Duration.ofHours(1));
        assertThat(received()).as("one double at most").hasSize(1);
    }

    @Test
    void aSenderThatDiesHoldsItsLettersOnlyForALease() {
        dueToday();
        for (MailLetter letter = outbox.take(); letter != null; letter = outbox.take()) {
            assertThat(letter.attempts()).isPositive();
        }
        assertThat(sendTo(server.getSmtp().getPort()))
                .as("taken by the one who died")
                .isZero();

        later(Duration.ofMinutes(6));
        assertThat(received()).hasSize(1);
    }

    @Test
    void nobodyWaitsBehindPeopleWhoGetNoLetterNow() {
        int before = 210;
        for (int i = 0; i < before; i++) {
            jdbc.sql(
                            """
                            with person as (insert into account (id, version, login, name, post, state, language, email,
                                                                must_change_password, demo, created_at)
                                 values (cast('00000000-0000-4000-8000-' || lpad(:n, 12, '0') as uuid), 0, :login, :login, 'учитель',
                                         'ENABLED', 'ru', :login || '@uo.example', false, false, now()) returning id)
                            insert into notification (id, account_id, task_id, step, due_day, created_at)
                            select gen_random_uuid(), id, 'closed-task', 'TODAY', :due, now() from person
                            """)
                    .param("n", Integer.toString(i))
                    .param("login", place.slug() + "-" + i)
                    .param("due", DUE)
                    .update();
        }
        dueToday();
        assertThat(state()).isEqualTo("QUEUED 0");
    }

    @Test
    void aServerThatIsAwayForDaysLosesNothingAndAnAdministratorTriesWhatWasGivenUp() {
        SignedIn admin = accounts.inMunicipality(place.id(), Role.ADMIN);
        dueToday();
        for (int day = 1; day <= 15; day++) {
            clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
            sendTo(1);
            assertThat(state()).startsWith(day < 15 ? "QUEUED " : "GIVEN_UP ");
        }
        LookAfterLetters.Held held = held(admin);
        assertThat(held.error()).isNotBlank();
        later(Duration.ofDays(1));
        assertThat(received()).as("given up").isEmpty();

        admin.run(() -> lookAfterLetters.retry(held.id()));
        later(Duration.ZERO);
        assertThat(received()).hasSize(1);
        assertThatThrownBy(() -> admin.run(() -> lookAfterLetters.retry(held.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private LookAfterLetters.Held held(SignedIn admin) {
        return admin
                .call(() -> lookAfterLetters.list((int) (lookAfterLetters.count() - 1) / LookAfterLetters.PAGE_SIZE))
                .stream()
                .filter(letter -> letter.recipient().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSickServerIsLeftAloneAfterAFewLetters() {
        for (int i = 0; i < 5; i++) {
            outbox.put(coordinator.accountId(), address, null, "Опора", "текст");
        }
        sendTo(1);
        assertThat(jdbc.sql("select count(*) from mail where recipient = ? and attempts > 0")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(3);
        later(Duration.ofDays(1));
        assertThat(received()).hasSize(5);
    }
}
