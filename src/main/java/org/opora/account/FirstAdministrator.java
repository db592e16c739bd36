package org.opora.account;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In production an empty system gets one administrator, who sets the password with a code that is printed to the log once. */
@Component
@Profile("production")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final RoleGrantRepository grants;
    private final ResetPassword resetPassword;
    private final TransactionTemplate transaction;
    private final Today today;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(
            AccountRepository accounts,
            RoleGrantRepository grants,
            ResetPassword resetPassword,
            TransactionTemplate transaction,
            Today today,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.resetPassword = resetPassword;
        this.transaction = transaction;
        this.today = today;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> createUnlessThereIsOne());
    }

    private void createUnlessThereIsOne() {
        // Two nodes may start on the same empty database; the second one waits here and then finds the administrator.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
                .query()
                .listOfRows();
        if (accounts.count() > 0) {
            return;
        }
        Account admin = new Account(
                UUID.randomUUID(), "admin", "Администратор", "Администратор системы", null, clock.instant());
        accounts.saveAndFlush(admin);
        grants.save(new RoleGrant(
                UUID.randomUUID(),
                new GiveRole.Command(
                        admin.id(), Role.ADMIN, null, null, null, today.date(), null, false, "Первый запуск"),
                clock.instant(),
                null));
        ResetPassword.PrintedCode code = resetPassword.issueFor(admin);
        LOG.warn(
                "First start: open /reset and set the password of '{}' with the one-time code {} (valid until {})",
                code.login(),
                code.code(),
                code.expiresAt());
    }
}
