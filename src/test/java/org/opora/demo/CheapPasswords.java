package org.opora.demo;

import org.opora.account.DemoPassword;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The demo's people sign in a hundred times in a test run: what is asked of their password is cheap then, as in other tests. */
public class CheapPasswords implements SmartLifecycle {

    private final JdbcClient jdbc;
    private boolean running;

    CheapPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
        jdbc.sql("update account set password_hash = ? where demo_password")
                .param(new BCryptPasswordEncoder(4).encode(DemoPassword.TEXT))
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DemoSeed.PHASE + 1;
    }
}
